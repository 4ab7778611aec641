import type { CsvSource } from './types.ts';

/** Whether a line of the file, or row of the sheet, is a row of data of this table. */
export function dataLines({ body, skipped }: Pick<CsvSource, 'body' | 'skipped'>): (line: number) => boolean {
  if (body === null) return () => false;
  const left = new Set(skipped.map(({ line }) => line));
  return (line) => line >= body.first && line <= body.last && !left.has(line);
}
