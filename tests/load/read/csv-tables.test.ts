import { expect, test } from 'vitest';
import { openSources } from '../../../src/load/read/source.ts';
import { openOnly } from './open-only.ts';
import { allRows, scratchFiles } from './scratch-files.ts';

const write = scratchFiles();

const REPORT = `2024年3月销售明细
制表人：张三

订单号,订单日期,客户名称,金额
1,2024-03-01,甲公司,100.5
2,2024-03-02,乙公司,"1,200"

合计,,,1300.5
说明：以上金额含税
`;

test('titles above, a total and a note below are told and not read', async () => {
  const source = await openOnly(write(REPORT));
  expect(source).toMatchObject({
    header: ['订单号', '订单日期', '客户名称', '金额'],
    headerLines: [4],
    body: { first: 5, last: 6 },
    fast: false,
  });
  expect(source.skipped.map(({ line, kind }) => [line, kind])).toEqual([
    [1, 'title'],
    [2, 'title'],
    [8, 'total'],
    [9, 'note'],
  ]);
  const { rows, bad } = await allRows(source);
  expect(bad).toEqual([]);
  expect(rows).toEqual([
    { line: 5, cells: ['1', '2024-03-01', '甲公司', '100.5'] },
    { line: 6, cells: ['2', '2024-03-02', '乙公司', '1,200'] },
  ]);
});

test('two header rows, as a spreadsheet writes merged cells', async () => {
  const source = await openOnly(
    write('Trips,,,\nDate,City,Travel,\n,,Air,Rail\n2024-01-01,Bern,5,6\n2024-01-02,Oslo,7,8\n'),
  );
  expect(source.header).toEqual(['Date', 'City', 'Air', 'Rail']);
  expect((await allRows(source)).rows.map(({ line }) => line)).toEqual([4, 5]);
});

test('two tables, one below the other, each with its own columns', async () => {
  const sources = await openSources(
    write(
      'id,name\n1,Acme\n2,Beta\n3,Gamma\n\norder id,order date,customer id,amount\n7,2024-01-02,1,10\n8,2024-01-03,2,20\n9,2024-01-04,2\n',
    ),
  );
  expect(sources.map(({ part, header }) => [part, header.join()])).toEqual([
    ['#1', 'id,name'],
    ['#2', 'order id,order date,customer id,amount'],
  ]);
  const [first, second] = await Promise.all(sources.map(async (source) => await allRows(source)));
  expect(first?.rows.map(({ cells }) => cells)).toEqual([
    ['1', 'Acme'],
    ['2', 'Beta'],
    ['3', 'Gamma'],
  ]);
  expect(second?.rows.map(({ line }) => line)).toEqual([7, 8]);
  expect(second?.bad.map(({ line, code }) => [line, code])).toEqual([[9, 'E_COLUMNS']]);
});

test('values without a header are rows, not names', async () => {
  const source = await openOnly(write('1,Acme,2024-01-02,5\n2,Beta,2024-01-03,6\n3,Gamma,2024-01-04,7\n'));
  expect(source).toMatchObject({ header: ['column_1', 'column_2', 'column_3', 'column_4'], headerLines: [] });
  expect((await allRows(source)).rows).toHaveLength(3);
});

const long = (lines: readonly string[]): string => {
  const body = Array.from({ length: 30_000 }, (_, index) => `${index + 1},Customer ${index * 7919},Bern,${index % 97}`);
  return ['id,name,city,amount', ...body, ...lines].join('\n');
};

test.each<readonly [what: string, last: string, kinds: readonly string[]]>([
  ['a total', 'Total,,,1439055', ['total']],
  ['a note in one cell', 'Source: CRM,,,', ['note']],
  ['a total without a first cell', ',,,1439055', ['total']],
  ['the header again', 'id,name,city,amount', ['title']],
])('%s below a long regular table is told too', async (_, last, kinds) => {
  const source = await openOnly(write(long([last])));
  expect(source.skipped.map(({ kind }) => kind)).toEqual(kinds);
  expect(source).toMatchObject({ body: { first: 2, last: 30_001 } });
});

test('a long regular table without any takes the fast road', async () => {
  expect(await openOnly(write(long([])))).toMatchObject({ fast: true, body: { first: 2, last: 30_001 }, skipped: [] });
  expect(await openOnly(write(long(['30001,Total Wine,Bern,5'])))).toMatchObject({ fast: true, skipped: [] });
});
