import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspectFile } from '../../src/load/inspect/inspect-file.ts';
import { leftOutFindings, skippedRows } from '../../src/load/open/left-out.ts';
import { openFiles } from '../../src/load/open/open-files.ts';
import { openSources } from '../../src/load/read/source.ts';
import { load, scratchFolder, select } from './open-fixture.ts';
import { zipParts } from './read/zip-files.ts';

let folder: ReturnType<typeof scratchFolder>;
let database: string;

beforeEach(() => {
  folder = scratchFolder();
  database = join(folder.path, 'crm.duckdb');
});
afterEach(() => folder.remove());

type Sheets = Readonly<Record<string, readonly (readonly ExcelJS.CellValue[])[]>>;

async function book(sheets: Sheets, date1904 = false): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = date1904;
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  const path = join(folder.path, 'book.xlsx');
  writeFileSync(path, Buffer.from(await workbook.xlsx.writeBuffer()));
  return path;
}

/** A list of customers and one of deals as people keep them, with a sheet of words. */
const KEPT: Sheets = {
  客户: [
    ['华东区客户一览（2024年3月）'],
    [],
    ['客户编号', '客户名称', '首次合作日期', '年交易金额(万元)'],
    ['C1', '明德科技', '2023年1月5日', 12],
    ['C2', '南方电器', 45211, '1,230.50'],
    ['C3', '天府食品', 20240315, null],
    ['合计', '', '', 1242.5],
    ['注：金额为不含税口径'],
  ],
  商机: [
    ['商机编号', '商机名称', '销售阶段', '商机金额', '客户名称'],
    ['D1', '扩容', '谈判', 5000, '明德科技'],
  ],
  说明: [['本表由销售部维护']],
};

test('every sheet that is known is loaded; totals, notes and sheets of words are left out and told', async () => {
  const path = await book(KEPT);
  const report = await load(database, [path], { sheet: '*' });
  expect(
    report.files.map(({ opened, loaded }) => [opened.source.part, loaded?.mapping.root, loaded?.counts[0]?.loaded]),
  ).toEqual([
    ['客户', 'accounts', 3],
    ['商机', 'opportunities', 1],
  ]);
  expect(
    await select(
      database,
      'SELECT account_id, CAST(first_cooperation_on AS VARCHAR), annual_amount FROM crm.accounts ORDER BY 1',
    ),
  ).toEqual([
    ['C1', '2023-01-05', 120000],
    ['C2', '2023-10-12', 12305000],
    ['C3', '2024-03-15', null],
  ]);
  expect(await select(database, 'SELECT account_id FROM crm.opportunities')).toEqual([['C1']]);
  const left = report.files
    .flatMap(({ opened }) => skippedRows(opened))
    .map(([, part, line, kind, text]) => [part, line, kind, text]);
  expect(left).toEqual([
    ['客户', 1, 'title', '华东区客户一览（2024年3月）'],
    ['客户', 7, 'total', '合计\t\t\t1242.5'],
    ['客户', 8, 'note', '注：金额为不含税口径'],
    ['说明', 1, 'table', '本表由销售部维护'],
  ]);
});

test('without a choice the first sheet is loaded and the others are named, once', async () => {
  const opened = await load(database, [await book(KEPT)]);
  expect(
    leftOutFindings(opened.files.map((file) => file.opened)).map(({ code, text }) => [
      code,
      text.zh.replace(/^.*：已/, '已'),
    ]),
  ).toEqual([['load/other-sheets', "已导入工作表 客户。未导入的工作表：商机、说明。使用 --sheet '*' 可全部导入。"]]);
});

test('a workbook of which no sheet is known is refused, also where it was said what the rows are', async () => {
  const path = await book({
    a: [
      ['x', 'y'],
      [1, 2],
    ],
    b: [
      ['z', 'w'],
      [3, 4],
    ],
  });
  const request = {
    files: [path],
    maps: [],
    sheet: '*',
    progress: { begin: () => undefined, advance: () => undefined, end: () => undefined },
  };
  await expect(openFiles(request)).rejects.toMatchObject({ code: 'load/unrecognised', exit: 2 });
  await expect(openFiles({ ...request, entity: 'accounts' })).rejects.toMatchObject({ code: 'load/unrecognised' });
});

test('days of a workbook that counts from 1904 are days, shown as dates or as numbers', async () => {
  const path = await book(
    {
      订单: [
        ['订单编号', '订单日期', '订单金额'],
        ['1', 43749, 5],
        ['2', '2023-10-13', 6],
      ],
    },
    true,
  );
  await load(database, [path]);
  expect(await select(database, 'SELECT CAST(ordered_at AS VARCHAR) FROM crm.orders ORDER BY order_id')).toEqual([
    ['2023-10-12 00:00:00'],
    ['2023-10-13 00:00:00'],
  ]);
});

test('inspect tells of each sheet what it holds, where its columns would go, and what would be left out', async () => {
  const { tables, findings } = await inspectFile(await openSources(await book(KEPT), { sheet: '*' }));
  const rows = (name: string, ...columns: string[]) => {
    const table = tables.find((each) => each.name === name);
    return table?.rows.map((row) =>
      columns.map((column) => row[table.columns.findIndex((each) => each.name === column)]),
    );
  };
  expect(rows('file', 'part', 'entity', 'header_line', 'rows', 'columns')).toEqual([
    ['客户', 'accounts', '3', 3, 4],
    ['商机', 'opportunities', '1', 1, 5],
    ['说明', null, '1', 0, 1],
  ]);
  expect(rows('mapping', 'header', 'field', 'holds', 'filled', 'examples')?.slice(0, 4)).toEqual([
    ['客户编号', 'accounts.account_id', 'text', 1, 'C1 | C2 | C3'],
    ['客户名称', 'accounts.name', 'text', 1, '明德科技 | 南方电器 | 天府食品'],
    ['首次合作日期', 'accounts.first_cooperation_on', 'text', 1, '2023年1月5日 | 45211 | 20240315'],
    ['年交易金额(万元)', 'accounts.annual_amount', 'number', 2 / 3, '12 | 1,230.50'],
  ]);
  expect(rows('skipped', 'part', 'kind')).toEqual([
    ['客户', 'title'],
    ['客户', 'total'],
    ['客户', 'note'],
  ]);
  expect(findings.map(({ code }) => code)).toEqual(['inspect/unknown-table']);
});

test('a column of days shown as numbers throughout is a column of days', async () => {
  const rows = Array.from({ length: 12 }, (_, index) => [`${index + 1}`, 45200 + index, 5]);
  await load(database, [await book({ 订单: [['订单编号', '订单日期', '订单金额'], ...rows] })]);
  expect(
    await select(database, 'SELECT CAST(min(ordered_at) AS VARCHAR), CAST(max(ordered_at) AS VARCHAR) FROM crm.orders'),
  ).toEqual([['2023-10-01 00:00:00', '2023-10-12 00:00:00']]);
});

test('workbooks in an archive are loaded as others, by the names and days of their own', async () => {
  const data = readFileSync(await book(KEPT));
  const path = join(folder.path, 'exports.zip');
  const part = (name: string) => ({ name, data: deflateRawSync(data), method: 8 as const, unpacked: data.length });
  writeFileSync(path, zipParts([part('三月/2024-03-31.xlsx')]));
  const first = await load(database, [path], { sheet: '商机' });
  const { opened, snapshot, loaded } = first.files[0] ?? {};
  expect([opened?.path, opened?.source.part, snapshot, loaded?.counts[0]?.loaded]).toEqual([
    `${path}/三月/2024-03-31.xlsx`,
    '三月/2024-03-31.xlsx',
    '2024-03-31',
    1,
  ]);
  const all = await load(database, [path], { sheet: '*' });
  expect(all.files.map(({ opened: { source }, loaded: each }) => [source.part, each?.mapping.root])).toEqual([
    ['三月/2024-03-31.xlsx/客户', 'accounts'],
    ['三月/2024-03-31.xlsx/商机', 'opportunities'],
  ]);
  expect(await select(database, 'SELECT DISTINCT _file FROM crm.accounts')).toEqual([[`${path}/三月/2024-03-31.xlsx`]]);
  await expect(load(database, [path], { sheet: '没有' })).rejects.toMatchObject({
    exit: 2,
    text: { zh: expect.stringContaining('exports.zip/三月/2024-03-31.xlsx') },
  });
});

test('a workbook in an archive that is damaged, or unpacks to too much, is refused by its name', async () => {
  const data = readFileSync(await book(KEPT));
  const path = join(folder.path, 'bad.zip');
  const cut = data.subarray(0, data.length - 100);
  writeFileSync(path, zipParts([{ name: 'cut.xlsx', data: cut, method: 0, unpacked: cut.length }]));
  await expect(openSources(path)).rejects.toMatchObject({
    exit: 3,
    code: 'file/broken-zip',
    text: { en: expect.stringContaining(`${path}/cut.xlsx is damaged`) },
  });
  const inner = zipParts([{ name: 'xl/workbook.xml', data: Buffer.alloc(50), method: 8, unpacked: 3 * 2 ** 30 }]);
  writeFileSync(path, zipParts([{ name: 'bomb.xlsx', data: inner, method: 0, unpacked: inner.length }]));
  await expect(openSources(path)).rejects.toMatchObject({ exit: 3, code: 'file/too-large' });
});
