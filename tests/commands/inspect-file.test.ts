import { expect, test } from 'vitest';
import type { Row } from '../../src/core/table.ts';
import { scratchFiles } from '../load/read/scratch-files.ts';
import { act, firstTable } from './effects.ts';

const write = scratchFiles();
const NO_DATABASE = '/nowhere/none.duckdb';

async function dataOf(file: string): Promise<{ readonly names: readonly string[]; readonly rows: readonly Row[] }> {
  const outcome = await act('inspect', { file }, NO_DATABASE, null, 'data');
  if (outcome.kind !== 'stream') throw new Error('inspect gave no stream');
  const rows: Row[] = [];
  for await (const batch of outcome.batches) rows.push(...batch);
  return { names: outcome.columns.map(({ name }) => name), rows };
}

test('says how a file is written', async () => {
  const table = await firstTable(
    'inspect',
    { file: write("'id'\t'name'\r\n'1'\t'a\tb'\r\n'2'\t'c'\r\n") },
    NO_DATABASE,
  );
  const cell = (name: string): unknown => table.rows[0]?.[table.columns.findIndex((column) => column.name === name)];
  expect(['kind', 'encoding', 'separator', 'quote', 'escape', 'line_end', 'lines', 'columns'].map(cell)).toEqual([
    'csv',
    'utf-8',
    'tab',
    "'",
    'doubled',
    'crlf',
    3,
    2,
  ]);
});

test('data is every row as it is read, as wide as the widest', async () => {
  const file = write('id||name||city\n1||"a||b"||Bern\n2||short\n3||c||Rome||more\n');
  expect(await dataOf(file)).toEqual({
    names: ['column_1', 'column_2', 'column_3', 'column_4'],
    rows: [
      ['id', 'name', 'city'],
      ['1', 'a||b', 'Bern'],
      ['2', 'short'],
      ['3', 'c', 'Rome', 'more'],
    ],
  });
});

test('data repairs quotes that do not match, in the header too', async () => {
  expect((await dataOf(write('"id,name\n1,"5" pipe"\n2,x\n'))).rows).toEqual([
    ['"id', 'name'],
    ['1', '5" pipe'],
    ['2', 'x'],
  ]);
});

test('an empty file is an empty table, and no error', async () => {
  expect(await dataOf(write(''))).toEqual({ names: [], rows: [] });
  await expect(firstTable('inspect', { file: write('') }, NO_DATABASE)).rejects.toMatchObject({ code: 'file/empty' });
});
