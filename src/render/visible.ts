import type { Table } from '../core/table.ts';

/** The table as human formats show it, without columns that only repeat another. */
export function visible(table: Table): Table {
  const shown = table.columns.map(({ redundant }) => redundant !== true);
  if (shown.every(Boolean)) return table;
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, index) => shown[index]);
  return { ...table, columns: kept(table.columns), rows: table.rows.map(kept) };
}
