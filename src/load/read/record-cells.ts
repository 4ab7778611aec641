import { readRecord } from './read-record.ts';
import type { RawRecord } from './record-cutter.ts';
import type { Dividers } from './types.ts';

/** The cells of a sound record, as written. */
export function cellsOf({ text, quoted }: Pick<RawRecord, 'text' | 'quoted'>, dialect: Dividers): string[] {
  if (!quoted) return text.split(dialect.separator);
  const cells: string[] = [];
  readRecord(text, 0, dialect, (cell) => void cells.push(cell));
  return cells;
}
