import type { GridRow } from '../layout/grid-row.ts';
import { type FoundTable, SAMPLED_ROWS, TableFinder } from '../layout/table-finder.ts';
import { cellsOf } from './record-cells.ts';
import { RecordCutter } from './record-cutter.ts';
import { isBlank, type LocatedRecord, recordsOf } from './records.ts';
import { repairRecord } from './repair-record.ts';
import type { Scan } from './scan.ts';
import type { Dividers, ReadOptions, TextFile } from './types.ts';

/** A record that cannot be read for sure. */
export type Unsound = 'quotes' | 'bytes';

export interface CsvTables {
  readonly tables: readonly FoundTable[];
  /** By line: the records that are not sound among the first `SAMPLED_ROWS`, where headers stand. */
  readonly unsound: ReadonlyMap<number, Unsound>;
}

/** The tables of a text file, found in one pass over its records; none where all of them are blank. */
export async function csvTables(file: TextFile, width: number, options: ReadOptions): Promise<CsvTables> {
  const finder = new TableFinder();
  const unsound = new Map<number, Unsound>();
  let last = 0;
  for await (const located of recordsOf(file, options)) {
    for (const one of located) {
      const { line, text, broken } = one.record;
      if (isBlank(text, width)) continue;
      const fault = faultOf(one);
      if (fault !== null && unsound.size < SAMPLED_ROWS) unsound.set(line, fault);
      const cells = broken ? repairRecord(text, width, file.dialect) : cellsOf(one.record, file.dialect);
      finder.add({ line, cells, afterBlank: line > last + 1 });
      last = line + (text.match(/\r\n|\n|\r/g)?.length ?? 0);
    }
  }
  return { tables: finder.end(), unsound };
}

/**
 * The table of a long and regular file, told from its first and last rows: null where these, or a line between, may be
 * no data, so that every record has to be looked at.
 */
export function plainTable(
  head: string,
  { tail, facts, extraLines, certain }: Scan,
  dialect: Dividers,
): FoundTable | null {
  if (!certain || extraLines) return null;
  const first = rowsOf(head, dialect, 1).slice(0, SAMPLED_ROWS);
  const end = tail.toString('utf8');
  const below = rowsOf(end, dialect, facts.lines - lineCount(end) + 1).slice(-SAMPLED_ROWS);
  const finder = new TableFinder();
  for (const row of [...first, ...below.filter(({ line }) => line > first.length)]) finder.add(row);
  const [table, ...others] = finder.end();
  if (table === undefined || others.length > 0 || table.skipped.length > 0) return null;
  const isPlain = table.headerRows.length === 1 && table.headerRows[0]?.line === 1 && isWhole(table);
  return isPlain ? { ...table, body: { first: 2, last: facts.lines }, rows: facts.lines - 1 } : null;
}

/** Whether the table has every cell of its header row, and only these. */
export const isWhole = ({ columns, beside, headerRows: [names] }: FoundTable): boolean =>
  beside.length === 0 && columns.length === names?.cells.length;

function rowsOf(text: string, dialect: Dividers, line: number): GridRow[] {
  const records = new RecordCutter(dialect).cut(text, true);
  return records.map((record) => ({
    line: line + record.line - 1,
    cells: cellsOf(record, dialect),
    afterBlank: false,
  }));
}

const lineCount = (text: string): number => (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).length;

function faultOf({ record, badOffset }: LocatedRecord): Unsound | null {
  if (record.broken) return 'quotes';
  return badOffset !== null || record.text.includes('\0') ? 'bytes' : null;
}
