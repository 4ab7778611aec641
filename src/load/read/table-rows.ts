import { cellsOf } from './record-cells.ts';
import { isBlank, recordsOf } from './records.ts';
import { repairRecord } from './repair-record.ts';
import { readRows } from './source.ts';
import type { CsvSource, ReadOptions, Source } from './types.ts';

/**
 * Every row of a table that is not blank, its own header row included, ragged ones as they are, in batches in the order
 * of the file; constant memory. For showing a file, not for loading it: a record whose quoting breaks is repaired.
 */
export async function* tableRows(
  source: Source,
  options: ReadOptions = {},
): AsyncGenerator<readonly (readonly string[])[]> {
  if (source.kind === 'csv') {
    yield* csvTableRows(source, options);
    return;
  }
  yield [source.header];
  for await (const { rows, bad } of readRows(source, options)) {
    const lines = [...rows, ...bad.map(({ line, text }) => ({ line, cells: text.split('\t') }))];
    yield lines.sort((a, b) => a.line - b.line).map(({ cells }) => cells);
  }
}

async function* csvTableRows(source: CsvSource, options: ReadOptions): AsyncGenerator<string[][]> {
  const { dialect, width } = source;
  for await (const located of recordsOf(source, options)) {
    const filled = located.filter(({ record }) => !isBlank(record.text, width));
    yield filled.map(({ record }) =>
      record.broken ? repairRecord(record.text, width, dialect) : cellsOf(record, dialect),
    );
  }
}
