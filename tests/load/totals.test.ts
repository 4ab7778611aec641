import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LoadReport } from '../../src/load/load-files.ts';
import { guessFindings } from '../../src/load/result/guess-findings.ts';
import { totalFindings } from '../../src/load/result/total-findings.ts';
import { totalRows, unexplainedFindings } from '../../src/load/result/totals-table.ts';
import { accountFor } from '../../src/load/totals/totals.ts';
import { ALL_ORDERS } from '../../src/store/order-rules.ts';
import { load, readSmall, scratchFolder } from './open-fixture.ts';
import { askSales } from './sales-of.ts';

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

/** The table of a load without the files' names. */
const rows = ({ files }: LoadReport) => files.flatMap(totalRows).map((row) => row.slice(1));

const ORDERS = 'Order ID,Order Date,Customer,Amount';

describe('every amount of a file is in one part', () => {
  test('rejected, repeated, the rest in its table', async () => {
    const payments = [
      '1,2024-01-01,Ann,10.10',
      '2,2024-13-45,Bob,20',
      '1,2024-01-01,Ann,5',
      '3,2024-01-03,Cem,abc',
      '4',
    ];
    expect(
      rows(await load(database, [file('payments.csv', 'Payment ID,Payment Date,Customer,Amount', ...payments)])),
    ).toEqual([
      ['Amount', 'file', 5, 35.1],
      ['Amount', 'payments', 1, 10.1],
      ['Amount', 'rejected', 3, 20],
      ['Amount', 'repeated', 1, 5],
    ]);
  });

  test('of orders that were there, that changed, that a later file of the same load changes, that came back', async () => {
    await load(database, [file('first.csv', ORDERS, '1,2024-01-01,Ann,10', '2,2024-01-02,Bob,20')], {
      entity: 'orders',
    });
    const next = ['1,2024-01-01,Ann,10', '2,2024-01-02,Bob,25', '3,2024-01-03,Cem,7'];
    const files = [
      file('a.csv', `${ORDERS},Returned`, ...next.map((row) => `${row},no`)),
      file('b.csv', `${ORDERS},Returned`, '3,2024-01-03,Cem,8,no', '4,2024-01-03,Dan,4,yes'),
    ];
    const report = await load(database, files, { entity: 'orders' });
    expect(rows(report)).toEqual([
      ['Amount', 'file', 3, 42],
      ['Amount', 'sales', 2, 35],
      ['Amount', 'replaced', 1, 7],
      ['Amount', 'file', 2, 12],
      ['Amount', 'sales', 1, 8],
      ['Amount', 'returned', 1, 4],
    ]);
    expect(await askSales(database, 'SELECT sum(amount) FROM sales')).toEqual([[43]]);
  });

  test('of a file that comes again: in the database before', async () => {
    const lines = file(
      'lines.csv',
      'Order ID,Order Date,Product ID,Quantity,Unit Price',
      '1,2024-01-01,P1,2,3',
      '1,2024-01-01,P2,1,4',
    );
    await load(database, [lines]);
    expect(rows(await load(database, [lines]))).toEqual([
      ['Quantity × Unit Price', 'file', 2, 10],
      ['Quantity × Unit Price', 'unchanged', 2, 10],
    ]);
  });

  test('of payments and deals: in their own tables', async () => {
    const report = await load(database, [
      file(
        'payments.csv',
        'Payment ID,Payment Date,Customer,Payment Amount',
        'P1,2024-01-01,Ann,"1,200.50"',
        'P2,2024-01-02,Bob,-3',
      ),
      file('deals.csv', 'Opportunity ID,Account Name,Stage,Amount', '1,Acme,Closed Won,10', '2,Acme,Qualification,'),
    ]);
    expect(rows(report).sort()).toEqual([
      ['Amount', 'file', 2, 10],
      ['Amount', 'opportunities', 2, 10],
      ['Payment Amount', 'file', 2, 1197.5],
      ['Payment Amount', 'payments', 2, 1197.5],
    ]);
  });

  test('what is not accounted for is told, and fails', async () => {
    const path = file('orders.csv', ORDERS, '1,2024-01-01,Ann,10', '2,2024-01-02,Bob,20');
    const report = await load(database, [path]);
    const [only] = report.files;
    const [measure] = only?.loaded?.measures ?? [];
    if (only?.loaded == null || measure === undefined) throw new Error('no measure');
    const lost = { ...measure, file: { rows: 3, amount: 31 } };
    const kept = { raw: { loadId: report.loadId, file: path, number: 1 } };
    const engine = await readSmall(database);
    try {
      const totals = await accountFor(
        engine,
        kept,
        new Map([[kept, { ...only.loaded, measures: [lost] }]]),
        ALL_ORDERS,
      );
      expect(totals[0]?.unexplained).toEqual({ rows: 1, amount: 1 });
      const found = unexplainedFindings([{ ...only, loaded: { ...only.loaded, totals } }]);
      expect(found.map(({ level, text }) => [level, text.en.replace(/^.*orders.csv/, '')])).toEqual([
        ['fail', ': 1 of "Amount" in 1 rows are not accounted for; see table totals.'],
      ]);
    } finally {
      await engine.close();
    }
    expect(unexplainedFindings(report.files)).toEqual([]);
  });
});

test('order totals beside lines: shipping, tax and discount a row each, and the rest', async () => {
  const header = 'Order No,Order Date,Customer,Total,Shipping,Tax,Discount Amount,Product,Quantity,Unit Price';
  const report = await load(database, [
    file(
      'orders.csv',
      header,
      'A1,2024-03-01,Ivy,124,5,19,0,Mug,2,20',
      ',,,,,,,Pot,3,20',
      'A2,2024-03-09,Tom,65,0,10,6,Mug,3,20',
    ),
  ]);
  expect(rows(report)).toEqual([
    ['Quantity × Unit Price', 'file', 3, 160],
    ['Quantity × Unit Price', 'sales', 3, 160],
    ['Total', 'file', 2, 189],
    ['Total', 'lines', 2, 160],
    ['Total', 'shipping', 0, 5],
    ['Total', 'tax', 0, 29],
    ['Total', 'discount', 0, -6],
    ['Total', 'difference', 0, 1],
  ]);
  expect(totalFindings(report.files).map(({ code, level }) => [code, level])).toEqual([
    ['load/header-rows', 'note'],
    ['load/beside-lines', 'note'],
  ]);
});

describe('a guessed measure of lines', () => {
  const orders = () =>
    file('orders.csv', 'order_id,order_date,customer,amount', '1,2024-01-01,Ann,50', '2,2024-01-02,Bob,40');
  const lines = (...list: string[]) => file('lines.csv', 'order_id,product_id,quantity,amounts', ...list);

  test('is what lets lines add up to their orders', async () => {
    const report = await load(database, [orders(), lines('1,P1,2,10', '1,P2,1,30', '2,P1,4,10')]);
    expect(await askSales(database, 'SELECT sum(amount) FROM sales')).toEqual([[90]]);
    expect(guessFindings(report.files).map(({ level, text }) => [level, text.en.replace(/^.*lines.csv/, '')])).toEqual([
      [
        'note',
        ': "amounts" is read as the unit price and not as the amount: 2 of 2 orders then add up to their totals, and 0 otherwise.',
      ],
    ]);
  });

  test('stays what it was taken for where that adds up', async () => {
    const report = await load(database, [orders(), lines('1,P1,2,20', '1,P2,1,30', '2,P1,4,40')]);
    expect(await askSales(database, 'SELECT sum(amount) FROM sales')).toEqual([[90]]);
    expect(guessFindings(report.files).map(({ level }) => level)).toEqual(['note']);
  });

  test('that nothing tests is a warning', async () => {
    const report = await load(database, [lines('1,P1,2,20', '1,P2,1,30', '2,P1,4,40')]);
    expect(guessFindings(report.files).map(({ level }) => level)).toEqual(['warn']);
  });
});
