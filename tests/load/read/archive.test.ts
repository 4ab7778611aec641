import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { KnownError } from '../../../src/core/errors.ts';
import { openSources } from '../../../src/load/read/source.ts';
import { allRows, scratchFiles } from './scratch-files.ts';
import { zip, zipParts } from './zip-files.ts';

const write = scratchFiles();

const stored = (name: string, data: Buffer) => ({ name, data, method: 0 as const, unpacked: data.length });
const wide = `id,name\n${Array.from({ length: 40_000 }, (_, row) => `${row},Customer ${row}`).join('\n')}\n`;

test('every file of an archive is a table by itself, whatever its format; the rest is told', async () => {
  const path = write(
    zipParts([
      stored('exports/', Buffer.alloc(0)),
      stored('exports/deals.json', Buffer.from('[{"id":"1","amount":5},{"id":"2","amount":6}]')),
      stored('exports/客户.csv', Buffer.from('编号,名称\n1,甲\n')),
      stored('accounts.csv.gz', gzipSync(wide)),
      stored('logo.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      stored('book.xlsb', zip([['xl/workbook.bin', '']])),
      stored('more.zip', zip([['a.csv', 'id,name\n1,x\n']])),
      stored('__MACOSX/._deals.json', Buffer.from('x')),
      stored('empty.csv', Buffer.alloc(0)),
    ]),
    'all.zip',
  );
  const sources = await openSources(path);
  expect(sources.map(({ part, kind, header }) => [part, kind, header])).toEqual([
    ['accounts.csv.gz', 'csv', ['id', 'name']],
    ['exports/deals.json', 'json', ['id', 'amount']],
    ['exports/客户.csv', 'csv', ['编号', '名称']],
  ]);
  expect(sources[0]?.leftOut.map(({ en }) => en)).toEqual([
    expect.stringContaining(`${path}/book.xlsb`),
    `${path}/empty.csv is empty.`,
    `${path}/logo.png is a picture, not a text table.`,
    `${path}/more.zip is a Parquet file or archive within an archive.`,
  ]);
  const rows = await Promise.all(sources.map(async (source) => (await allRows(source)).rows));
  expect(rows.map((each) => [each.length, each.at(-1)?.cells])).toEqual([
    [40_000, ['39999', 'Customer 39999']],
    [2, ['2', '6']],
    [1, ['1', '甲']],
  ]);
});

test('names are only names: they climb out of nothing, and control characters do not reach a terminal', async () => {
  const path = write(zip([['../../etc/a\u001b[31m.csv', 'id,name\n1,x\n']]), 'odd.zip');
  expect((await openSources(path)).map(({ part }) => part)).toEqual(['../../etc/a\uFFFD[31m.csv']);
});

test('names that differ only in case are different files', async () => {
  const files = [
    ['A.csv', 'id\n1\n'],
    ['a.csv', 'id\n2\n'],
  ] as const;
  const path = write(zip(files), 'case.zip');
  expect((await openSources(path)).map(({ part }) => part)).toEqual(['A.csv', 'a.csv']);
});

test('a damaged member is told by its name, and the archive not loaded', async () => {
  const gz = gzipSync(wide);
  const path = write(zipParts([stored('a.csv.gz', gz.subarray(0, gz.length - 2000))]), 'cut.zip');
  const error = await openSources(path).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(KnownError);
  expect(error).toMatchObject({ code: 'file/gzip-truncated', exit: 3 });
  expect(error instanceof KnownError && error.text.en).toContain('cut.zip/a.csv.gz');
});

test('bad rows are told with the name of their member', async () => {
  const path = write(
    zip([
      ['a.csv', 'id,name\n1,x\n2,x,y,z\n3,x\n4,x\n5,x"y\n6,"x\n'],
      ['b.ndjson', '{"id":1}\n{"id":2}\n{"id":\n'],
    ]),
    'bad.zip',
  );
  const sources = await openSources(path);
  const bad = (await Promise.all(sources.map(async (source) => (await allRows(source)).bad))).flat();
  expect(bad.map(({ code }) => code)).toEqual(['E_COLUMNS', 'E_QUOTE', 'E_JSON']);
  for (const [at, { message }] of bad.entries())
    for (const text of [message.en, message.zh]) expect(text).toContain(`bad.zip/${at < 2 ? 'a.csv' : 'b.ndjson'}`);
});
