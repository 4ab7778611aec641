import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KnownError } from '../../../src/core/errors.ts';
import type { CsvSource, Source } from '../../../src/load/read/types.ts';
import { runs } from '../../runs.ts';
import { openOnly } from './open-only.ts';
import { allRows, scratchFiles } from './scratch-files.ts';

const write = scratchFiles();
const tokens = [
  'a',
  '1',
  ' ',
  ',',
  ',',
  ',',
  '\n',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '"',
  '"',
  '""',
  'é',
  '\0',
  '\u001a',
  ';',
  "'",
  '\\',
  '\u3000',
  '\uFEFF',
  '\t',
];
const soup = fc.array(fc.constantFrom(...tokens), { maxLength: 40 }).map((parts) => parts.join(''));
/** Rows that mostly fit, so that the fast road is taken often. */
const cell = fc.constantFrom(
  'a',
  '',
  '"x"',
  '"x,y"',
  '""',
  '"q""q"',
  ' b',
  'c ',
  '" d"',
  '"""e"',
  'f"g',
  ' "h"',
  '"i" ',
  '"j\nj"',
  '\u001a',
  '  ',
);
const row = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(cell, cell) },
  { weight: 1, arbitrary: fc.array(cell, { maxLength: 5 }) },
);
const rows = fc.array(row, { maxLength: 6 }).map((all) => all.map((cells) => cells.join(',')).join('\n'));

async function openOrRefuse(path: string): Promise<Source | null> {
  try {
    return await openOnly(path, { separator: ',' });
  } catch (error) {
    if (error instanceof KnownError) return null;
    throw error;
  }
}

test('where a source is fast, DuckDB gives the very rows of the careful road, or fails', async () => {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const duckdb = async (source: CsvSource): Promise<unknown[][] | null> => {
    const columns = source.header.map((_, index) => `c${index}: 'VARCHAR'`).join(', ');
    const quote = source.dialect.quote.replaceAll("'", "''");
    const sql = `from read_csv('${source.path}', auto_detect = false, header = true, delim = ',', quote = '${quote}', escape = '${quote}',
      columns = {${columns}}, strict_mode = true, nullstr = '', max_line_size = 20000000)`;
    try {
      const result = await connection.runAndReadAll(sql);
      return result.getRowsJson().map((cells) => cells.map((text) => text ?? ''));
    } catch {
      return null;
    }
  };
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('h1,h2', 'h1', '"h1","h2"', 'h1,h2,'),
      fc.constantFrom('\n', '\r\n'),
      fc.oneof(soup, rows),
      async (header, newline, body) => {
        const source = await openOrRefuse(write(`${header}${newline}${body.replaceAll('\n', newline)}`));
        if (source?.kind !== 'csv' || !source.fast) return;
        const fast = await duckdb(source);
        if (fast === null) return;
        const careful = await allRows(source, { chunkSize: 7 });
        expect(careful.bad).toEqual([]);
        // The Node client (not DuckDB) loses a U+FEFF at the start of a value.
        expect(fast).toEqual(careful.rows.map(({ cells }) => cells.map((text) => text.replace(/^\uFEFF/, ''))));
        expect(careful.rows.map(({ line }) => line)).toEqual(fast.map((_, index) => index + 2));
        if (fast.length > 0) compared += 1;
      },
    ),
    { numRuns: runs(2000) },
  );
  expect(compared).toBeGreaterThan(runs(100));
});
