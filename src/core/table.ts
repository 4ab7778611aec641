import type { Text } from './text.ts';

/** One value. A date is an ISO string until the last renderer; a number that a double cannot hold exactly is a string. */
export type Cell = string | number | boolean | null;

/**
 * What a value measures; it decides alignment, digits and separators in every format.
 * `share` is 0 to 1, `money` is in currency units, `days` may have a fraction, `date` is YYYY-MM-DD[ HH:MM:SS].
 */
export type Unit = 'id' | 'text' | 'count' | 'money' | 'share' | 'days' | 'date' | 'score' | 'number' | 'flag';

export interface Column {
  readonly name: string;
  readonly unit: Unit;
  readonly label: Text;
  readonly about: Text;
  /** What people read in place of a raw value, such as a segment's name; machine formats keep the raw value. */
  readonly words?: Readonly<Record<string, Text>>;
  /** It says what another column says: human formats leave it out. */
  readonly redundant?: true;
  /** Its values differ at their ends, as paths do: where there is no room, the beginning is cut. */
  readonly cut?: 'front';
  /** Which way is the better one; absent where neither is. */
  readonly good?: 'up' | 'down';
}

/** A column in one line. */
export const column = (name: string, unit: Unit, label: Text, about: Text): Column => ({ name, unit, label, about });

export type Row = readonly Cell[];

export interface Table {
  readonly name: string;
  readonly title: Text;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The position of a column; throws on a name that the table does not have, which is a bug of the caller. */
export function columnIndex(table: Pick<Table, 'name' | 'columns'>, name: string): number {
  const index = table.columns.findIndex((column) => column.name === name);
  if (index < 0) throw new Error(`table ${table.name} has no column ${name}`);
  return index;
}

/** One cell by row position and column name. */
export function cell(table: Table, row: number, column: string): Cell {
  const cells = table.rows[row];
  if (cells === undefined) throw new Error(`table ${table.name} has no row ${row}`);
  return cells[columnIndex(table, column)] ?? null;
}
