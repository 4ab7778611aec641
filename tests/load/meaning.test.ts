import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { load, scratchFolder, select } from './open-fixture.ts';

let folder: ReturnType<typeof scratchFolder>;
let database: string;

beforeEach(() => {
  folder = scratchFolder();
  database = join(folder.path, 'crm.duckdb');
});
afterEach(() => folder.remove());

function file(name: string, ...lines: string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

describe('what the rows of an export mean', () => {
  test.each(['ID', 'Order No', '单号'])(
    'lines that name their order by "%s" belong to the order of that number',
    async (header) => {
      const lines = ['501,2024-03-01,7,M1,2,50', '501,2024-03-01,7,P1,1,60', '502,2024-03-02,8,P1,1,60'];
      await load(database, [
        file('orders.csv', `${header},Order Date,Customer ID,Product SKU,Quantity,Amount`, ...lines),
      ]);
      expect(await select(database, 'SELECT order_id, amount FROM crm.orders ORDER BY 1')).toEqual([
        ['501', 110],
        ['502', 60],
      ]);
      const stray = 'SELECT count(*) FROM crm.order_items WHERE order_id NOT IN (SELECT order_id FROM crm.orders)';
      expect(await select(database, stray)).toEqual([[0]]);
    },
  );

  test('rows that nothing tells apart never replace those of another file', async () => {
    const options = { entity: 'payments' } as const;
    const [a, b] = [file('a.csv', 'Memo,Amount', 'x,100', 'x,100'), file('b.csv', 'Memo,Amount', 'x,100', 'y,400')];
    await load(database, [a], options);
    await load(database, [b], options);
    await load(database, [b], options);
    expect(await select(database, 'SELECT count(*), sum(amount) FROM crm.payments')).toEqual([[4, 700]]);
  });

  test('what a spreadsheet needs around digits is no part of them', async () => {
    const orders = [
      '="20240001",2024-03-01,甲公司,="10"',
      '`20240002,2024-03-02,乙公司,20',
      "'20240003,2024-03-03,丙公司,30",
    ];
    const payments = ['P1,20240001,2024-03-02,10', 'P2,20240002,2024-03-02,20', 'P3,20240003,2024-03-02,30'];
    await load(database, [
      file('orders.csv', '订单编号,下单时间,买家名称,总金额', ...orders),
      file('payments.csv', '付款编号,订单编号,付款日期,金额', ...payments),
    ]);
    const joined =
      'SELECT p.payment_id, o.amount FROM crm.payments p LEFT JOIN crm.orders o USING (order_id) ORDER BY 1';
    expect(await select(database, joined)).toEqual([
      ['P1', 10],
      ['P2', 20],
      ['P3', 30],
    ]);
  });

  const dotted = ['Order ID;Order Date;Customer Name;Sales', 'T1;2024-01-05;Ash;1.250', 'T2;2024-01-06;Elm;3.500'];
  test('1.250 between semicolons is asked', async () => {
    await expect(load(database, [file('orders.csv', ...dotted)])).rejects.toMatchObject({
      exit: 2,
      code: 'load/decimal-sign',
    });
  });
  test.each([
    ['comma', 4750],
    ['point', 4.75],
  ] as const)('and read as --decimal %s says', async (decimal, sum) => {
    await load(database, [file('orders.csv', ...dotted)], { decimal });
    expect(await select(database, 'SELECT sum(amount) FROM crm.orders')).toEqual([[sum]]);
  });
  test('another amount of the file decides', async () => {
    await load(database, [file('orders.csv', `${dotted[0]};Cost`, `${dotted[1]};12,5`, `${dotted[2]};1`)]);
    expect(await select(database, 'SELECT sum(amount) FROM crm.orders')).toEqual([[4750]]);
  });

  const both = ['Order ID,Order Date,Customer Name,Sales', '1,13/01/2024,A,1', '2,02/14/2024,B,2', '3,03/04/2024,C,4'];
  test('days first and months first in one column are asked', async () => {
    await expect(load(database, [file('orders.csv', ...both)])).rejects.toMatchObject({
      exit: 2,
      code: 'load/date-order',
    });
  });
  test('and rows in the other order rejected where one is chosen', async () => {
    const report = await load(database, [file('orders.csv', ...both)], { dateOrder: 'mdy' });
    expect(report.files[0]?.loaded?.counts[0]).toMatchObject({ entity: 'orders', loaded: 2, rejected: 1 });
  });

  test('an apostrophe in front of words stays', async () => {
    await load(database, [file('customers.csv', 'Customer ID,Customer Name', "C1,'t Hof", 'C2,=Equals')]);
    expect(await select(database, 'SELECT name FROM crm.accounts ORDER BY account_id')).toEqual([
      ["'t Hof"],
      ['=Equals'],
    ]);
  });

  test('of several columns that say when a deal ended each row’s own one counts', async () => {
    const deals = ['1,Lamps,Won,100,EUR,2024-02-01,', '2,Desks,Lost,300,EUR,,2024-03-01', '3,Racks,Open,900,JPY,,'];
    await load(database, [
      file(
        'deals.csv',
        'Deal - ID,Deal - Title,Deal - Status,Deal - Value,Deal - Currency of Value,Deal - Won time,Deal - Lost time',
        ...deals,
      ),
    ]);
    const closed = 'SELECT opportunity_id, CAST(closed_on AS VARCHAR), currency FROM crm.opportunities ORDER BY 1';
    expect(await select(database, closed)).toEqual([
      ['1', '2024-02-01', 'EUR'],
      ['2', '2024-03-01', 'EUR'],
      ['3', null, 'JPY'],
    ]);
  });
});
