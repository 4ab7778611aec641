import { dataLines } from './data-lines.ts';
import { cellsOf } from './record-cells.ts';
import { isBlank, type LocatedRecord, recordsOf } from './records.ts';
import { repairRecord } from './repair-record.ts';
import { columnsMessage, encodingMessage, nulMessage, quoteMessage } from './row-messages.ts';
import type { BadRow, CsvSource, ReadOptions, RowBatch, TextRow } from './types.ts';

const BATCH = 5000;

/** The careful road through a CSV file; see `readRows`. */
export async function* csvRows(source: CsvSource, options: ReadOptions): AsyncGenerator<RowBatch> {
  const { batchSize = BATCH, onProgress } = options;
  let bytes = 0;
  const progress = (done: number, total: number): void => {
    bytes = done;
    onProgress?.(done, total);
  };
  const isData = dataLines(source);
  for await (const located of recordsOf(source, { ...options, onProgress: progress })) {
    const body = located.filter(({ record }) => isData(record.line) && !isBlank(record.text, source.width));
    for (let from = 0; from < body.length; from += batchSize) {
      yield { ...sort(body.slice(from, from + batchSize), source), bytes };
    }
  }
}

function sort(located: readonly LocatedRecord[], source: CsvSource): Pick<RowBatch, 'rows' | 'bad'> {
  const rows: TextRow[] = [];
  const bad: BadRow[] = [];
  for (const one of located) {
    const { line, text } = one.record;
    const fault = faultOf(one, source);
    const cells = one.record.broken
      ? repairRecord(text, source.width, source.dialect)
      : cellsOf(one.record, source.dialect);
    if (fault !== null) bad.push({ line, text, cells: ownCells(cells, source), ...fault });
    else if (fits(cells, source.width)) rows.push({ line, cells: inColumns(cells, source) });
    else {
      const message = columnsMessage(source, line, cells.length);
      bad.push({ line, text, cells: ownCells(cells, source), code: 'E_COLUMNS', message });
    }
  }
  return { rows, bad };
}

function faultOf({ record, badOffset }: LocatedRecord, source: CsvSource): Pick<BadRow, 'code' | 'message'> | null {
  const { line } = record;
  if (badOffset !== null) return { code: 'E_ENCODING', message: encodingMessage(source, line, badOffset) };
  if (record.text.includes('\0')) return { code: 'E_NUL', message: nulMessage(source, line) };
  return record.broken ? { code: 'E_QUOTE', message: quoteMessage(source, line) } : null;
}

/** The cells that the table has columns for; all of them in nearly every file. */
const inColumns = (cells: readonly string[], { columns, width }: CsvSource): readonly string[] =>
  columns.length === width ? cells : columns.map((column) => cells[column] ?? '');

/** The same of a row that may have too few cells or too many; those that are too many come last. */
function ownCells(cells: readonly string[], { columns, width }: CsvSource): readonly string[] {
  if (columns.length === width) return cells;
  return [...columns.flatMap((column) => cells[column] ?? []), ...cells.slice(width)];
}

/** Drops cells after the last column where all of them are empty: some programs end every line with a separator. */
function fits(cells: string[], columns: number): boolean {
  if (cells.length > columns && cells.slice(columns).every((cell) => cell === '')) cells.length = columns;
  return cells.length === columns;
}
