import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFiles } from '../../../src/load/open/find-files.ts';
import { leftOutFindings } from '../../../src/load/open/left-out.ts';
import { load, scratchFolder, select } from '../open-fixture.ts';
import { zip } from '../read/zip-files.ts';

let folder: ReturnType<typeof scratchFolder>;

beforeEach(() => {
  folder = scratchFolder();
});
afterEach(() => folder.remove());

function put(name: string, content: string | Buffer = 'account_id,name\n1,Acme\n'): string {
  const path = join(folder.path, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const found = async (...given: readonly string[]): Promise<readonly string[]> =>
  (await findFiles(given.map((each) => join(folder.path, each)))).files.map(({ path }) =>
    path.slice(folder.path.length + 1),
  );

test('a folder stands for the tables in it and below, sorted, hidden files and other endings left out', async () => {
  for (const name of ['b.csv', 'a.XLSX', 'deep/er/c.ndjson.gz', '.hidden.csv', '~$a.xlsx', 'notes.md', 'x.png'])
    put(name);
  expect(await found('.')).toEqual(['a.XLSX', 'b.csv', 'deep/er/c.ndjson.gz']);
  const { leftOut } = await findFiles([folder.path]);
  expect(leftOut.map(({ en }) => en)).toEqual([
    `${folder.path}: skipped files that are not tables, by extension: notes.md, x.png.`,
  ]);
});

test('patterns stand for the files that match, once each; a file with such a name for itself', async () => {
  for (const name of ['2024/a.csv', '2024/b.json', '2025/a.csv', 'c[1].csv', 'c1.csv']) put(name);
  expect(await found('**/a.csv')).toEqual(['2024/a.csv', '2025/a.csv']);
  expect(await found('2024/*.{csv,json}', '2024')).toEqual(['2024/a.csv', '2024/b.json']);
  expect(await found('c[1].csv')).toEqual(['c[1].csv']);
  expect(await found('c[1-9].csv')).toEqual(['c1.csv']);
});

test('every folder and pattern without a table is told', async () => {
  put('notes.md');
  const { wrong } = await findFiles([folder.path, join(folder.path, '*.csv')]);
  expect(wrong.map(({ code, exit }) => [code, exit])).toEqual([
    ['file/no-tables', 3],
    ['file/no-match', 3],
  ]);
});

test('a folder is loaded whole: archives by the names and dates of their members, what is no table told', async () => {
  put('in/accounts.csv', 'account_id,name\n1,Acme\n2,Beta\n');
  const deals = 'opportunity_id,account_id,stage,amount\n7,1,Proposal,';
  put(
    'in/deals.zip',
    zip([
      ['deals-2024-03-04.csv', `${deals}10\n`],
      ['deals-2024-03-11.csv', `${deals}12.5\n`],
    ]),
  );
  put('in/picture.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  put('in/weather.csv', 'station,rain\nA,4\n');
  const database = join(folder.path, 'crm.duckdb');
  const report = await load(database, [join(folder.path, 'in')]);
  expect(
    report.files.map(({ opened, snapshot }) => [opened.path.slice(folder.path.length), snapshot]).slice(1),
  ).toEqual([
    ['/in/deals.zip/deals-2024-03-04.csv', '2024-03-04'],
    ['/in/deals.zip/deals-2024-03-11.csv', '2024-03-11'],
  ]);
  expect(await select(database, 'SELECT opportunity_id, amount FROM crm.opportunities')).toEqual([['7', 12.5]]);
  expect(await select(database, 'SELECT count(*) FROM crm.accounts')).toEqual([[2]]);
  const told = leftOutFindings(report.files.map(({ opened }) => opened)).map(({ text }) => text.en);
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('picture.csv is a picture');
  expect(told[1]).toContain('weather.csv: its headers do not show');
});
