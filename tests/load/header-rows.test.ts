import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { load, scratchFolder, select } from './open-fixture.ts';
import { askSales } from './sales-of.ts';

let folder: ReturnType<typeof scratchFolder>;
let database: string;

beforeEach(() => {
  folder = scratchFolder();
  database = join(folder.path, 'crm.duckdb');
});
afterEach(() => folder.remove());

const HEADER = ['Order No', 'Order Date', 'Customer', 'Total', 'Shipping', 'Tax', 'Product', 'Quantity', 'Unit Price'];
/** Orders of 2 × 20 + 3 × 20, 40 + 20 and 3 × 20; the first of each: its total with shipping and tax. */
const ROWS = [
  ['A1', '2024-03-01', 'Ivy', '124', '5', '19', 'Blue Mug', '2', '20'],
  ['', '', '', '', '', '', 'Red Mug', '3', '20'],
  ['A2', '2024-03-05', 'Tom', '77', '5', '12', 'Teapot', '1', '40'],
  ['', '', '', '', '', '', 'Blue Mug', '1', '20'],
  ['A3', '2024-03-09', 'Ivy', '70', '0', '10', 'Blue Mug', '3', '20'],
];
const OF_ORDER = 6;

/** The blanks of columns given by the row above. */
function filledDown(columns: readonly number[]): string[][] {
  const filled: string[][] = [];
  for (const row of ROWS) {
    const above = filled.at(-1);
    filled.push(row.map((cell, index) => (cell === '' && columns.includes(index) ? (above?.[index] ?? '') : cell)));
  }
  return filled;
}

function csv(rows: readonly (readonly string[])[], header: readonly string[] = HEADER): string {
  const path = join(folder.path, 'orders.csv');
  writeFileSync(path, `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`);
  return path;
}

async function mergedCells(): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('orders');
  sheet.addRows([HEADER, ...ROWS.map((row) => row.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)))]);
  for (const [first, last] of [
    [2, 3],
    [4, 5],
  ] as const)
    for (let column = 1; column <= OF_ORDER; column += 1) sheet.mergeCells(first, column, last, column);
  const path = join(folder.path, 'orders.xlsx');
  writeFileSync(path, Buffer.from(await workbook.xlsx.writeBuffer()));
  return path;
}

function nested(): string {
  const orders: object[] = [];
  let lines: object[] = [];
  for (const [id, date, customer, total, shipping, tax, product, quantity, price] of ROWS) {
    if (id !== '') {
      lines = [];
      orders.push({ order_no: id, order_date: date, customer, total, shipping, tax, line_items: lines });
    }
    lines.push({ name: product, quantity: Number(quantity), price });
  }
  const path = join(folder.path, 'orders.json');
  writeFileSync(path, JSON.stringify({ orders }));
  return path;
}

const FORMS: Readonly<Record<string, () => string | Promise<string>>> = {
  'in the first row of each order': () => csv(ROWS),
  'beside a number in all rows': () => csv(filledDown([0])),
  'beside number, date and customer in all rows': () => csv(filledDown([0, 1, 2])),
  'filled down': () => csv(filledDown([0, 1, 2, 3, 4, 5])),
  'in merged cells': mergedCells,
  'around nested lines': nested,
};

describe.each(Object.entries(FORMS))('what belongs to an order, %s', (_, write) => {
  test('stands once: totals on the order, lines worth quantity times price', async () => {
    await load(database, [await write()]);
    expect(
      await select(
        database,
        'SELECT order_id, account_id, CAST(ordered_at AS DATE), amount, shipping, tax FROM crm.orders ORDER BY 1',
      ),
    ).toEqual([
      ['A1', 'Ivy', '2024-03-01', 124, 5, 19],
      ['A2', 'Tom', '2024-03-05', 77, 5, 12],
      ['A3', 'Ivy', '2024-03-09', 70, 0, 10],
    ]);
    expect(
      await askSales(database, 'SELECT account_id, sum(amount), count(*) FROM sales GROUP BY ALL ORDER BY 1'),
    ).toEqual([
      ['Ivy', 160, 3],
      ['Tom', 60, 2],
    ]);
    expect(
      await askSales(database, 'SELECT product_id, sum(quantity) FROM order_items GROUP BY ALL ORDER BY 1'),
    ).toEqual([
      ['Blue Mug', 6],
      ['Red Mug', 3],
      ['Teapot', 1],
    ]);
    expect(await select(database, 'SELECT count(*) FROM acrm.rejects')).toEqual([[0]]);
  });
});

describe('lists of lines', () => {
  test('that have no prices are worth what their orders are worth', async () => {
    const cut = (row: readonly string[]): string[] => row.slice(0, -1);
    await load(database, [csv(filledDown([0, 1, 2, 3]).map(cut), cut(HEADER))]);
    expect(await askSales(database, 'SELECT sum(amount), sum(quantity) FROM sales')).toEqual([[271, 10]]);
  });

  test('whose own amounts are equal within an order stay lines', async () => {
    const lines = ['A1,2024-03-01,Ivy,Pen,1,50,50', 'A1,2024-03-01,Ivy,Ink,1,50,50', 'A2,2024-03-02,Tom,Pen,2,50,100'];
    await load(database, [
      csv(
        lines.map((line) => line.split(',')),
        ['Order No', 'Order Date', 'Customer', 'Product', 'Quantity', 'Unit Price', 'Total'],
      ),
    ]);
    expect(await askSales(database, 'SELECT sum(amount) FROM sales')).toEqual([[200]]);
    expect(await select(database, 'SELECT amount FROM crm.orders ORDER BY order_id')).toEqual([[100], [100]]);
  });

  test('with a row that lacks only its number reject it', async () => {
    const rows = filledDown([0, 1, 2, 3, 4, 5]).map((row, index) => (index === 2 ? ['', ...row.slice(1)] : row));
    await load(database, [csv(rows)]);
    expect(await select(database, 'SELECT line, code FROM acrm.rejects')).toEqual([[4, 'E_KEY']]);
  });

  test('add up the money of an order that differs between its lines', async () => {
    const lines = ['A1,2024-03-01,P1,1,50,4', 'A1,2024-03-01,P2,1,60,5', 'A2,2024-03-02,P1,1,50,4'];
    await load(database, [
      csv(
        lines.map((line) => line.split(',')),
        ['Order ID', 'Order Date', 'Product ID', 'Quantity', 'Amount', 'Freight Value'],
      ),
    ]);
    expect(await select(database, 'SELECT amount, shipping FROM crm.orders ORDER BY order_id')).toEqual([
      [110, 9],
      [50, 4],
    ]);
  });

  test.each([
    ['Discount', '0.1', 180],
    ['Discount Amount', '5', 195],
  ])('without amounts are worth quantity times price less %s', async (header, discount, worth) => {
    await load(database, [
      csv(
        [['A1', '2024-03-01', 'P1', '2', '100', discount]],
        ['Order ID', 'Order Date', 'Product ID', 'Quantity', 'Unit Price', header],
      ),
    ]);
    expect(await askSales(database, 'SELECT sum(amount) FROM sales')).toEqual([[worth]]);
  });
});
