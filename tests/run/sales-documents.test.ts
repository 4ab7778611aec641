import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KnownError } from '../../src/core/errors.ts';
import { NO_PROJECT, type Project } from '../../src/core/project.ts';
import { NO_SCOPE, type ScopeRequest } from '../../src/core/scope.ts';
import { salesNotes } from '../../src/run/sales-notes.ts';
import { ScopedSession } from '../../src/run/scope/session.ts';
import { parseConfig } from '../../src/settings/settings.ts';
import { readOrderRules, reasonSql } from '../../src/store/order-rules.ts';
import { storedOrders } from '../../src/store/stored-orders.ts';
import { load, readSmall, scratchFolder, select } from '../load/open-fixture.ts';
import { runs } from '../runs.ts';

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

/** A project whose acrm.yaml says this. */
const projectOf = (yaml: string): Project => parseConfig(yaml, 'acrm.yaml');

const SALES = 'SELECT sum(amount) AS amount FROM sales';

/** What sales add up to, and what is told with them. */
async function sales(
  request: Partial<ScopeRequest> = {},
  project = NO_PROJECT,
): Promise<{ readonly amount: unknown; readonly told: readonly string[] }> {
  const engine = await readSmall(database);
  try {
    const session = await ScopedSession.open(engine, { ...NO_SCOPE, ...request }, project);
    await session.prepare(SALES);
    const amount = (await engine.query(SALES)).rows[0]?.[0];
    const notes = await salesNotes([{ name: 'sales', sql: SALES, values: {} }], session);
    return { amount, told: notes.map(({ text }) => text.en) };
  } finally {
    await engine.close();
  }
}

describe('of several documents', () => {
  const invoices = () =>
    file(
      'invoices.csv',
      'Invoice Number,Invoice Date,Customer,Total',
      'I1,2024-01-10,Acme,100',
      'I2,2024-02-10,Birch,60',
    );
  const orders = (...more: string[]) =>
    file(
      'orders.csv',
      'Order ID,Order Date,Customer,Total',
      'O1,2024-01-05,Acme,110',
      'O2,2024-02-05,Birch,60',
      ...more,
    );

  test('invoices are read, credit notes deducted once, whatever their sign', async () => {
    await load(database, [
      invoices(),
      orders(),
      file('quotes.csv', 'Quote Number,Quote Date,Customer,Total', 'Q1,2024-01-02,Acme,500'),
      file(
        'credit_notes.csv',
        'Credit Note Number,Date,Customer,Invoice Number,Total',
        'C1,2024-02-12,Acme,I1,15',
        'C2,2024-02-13,Birch,I2,-5',
      ),
    ]);
    expect(await sales()).toEqual({
      amount: 140,
      told: ['Sales are read from 2 invoices less 2 credit notes; left out: 2 orders (170.00), 1 quote (500.00).'],
    });
    expect((await sales({}, projectOf('sales_from: orders'))).amount).toBe(170);
    expect((await sales({}, projectOf('sales_from: [orders, invoices]'))).amount).toBe(310);
    expect((await sales({ gross: true })).amount).toBe(160);
    expect((await sales({ period: '2024-01' })).told).toEqual([
      'Sales are read from 2 invoices less 2 credit notes; left out: 1 order (110.00), 1 quote (500.00).',
    ]);
  });

  test('those of other customers or months are asked for', async () => {
    await load(database, [invoices(), orders('O3,2024-02-06,Cedar,40')]);
    const refused = await sales().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(KnownError);
    expect(String(refused)).toContain('1 of the latter are of customers or months without invoices');
    expect((await sales({}, projectOf('sales_from: orders'))).amount).toBe(210);
    await load(join(folder.path, 'late.duckdb'), [invoices(), orders('O4,2024-09-06,Acme,40')]);
    database = join(folder.path, 'late.duckdb');
    await expect(sales()).rejects.toThrow(KnownError);
  });

  test('quotes alone are no sales', async () => {
    await load(database, [file('报价单.csv', '报价单号,客户名称,报价日期,报价金额', 'B1,甲公司,2024-01-02,500')]);
    expect(await sales()).toEqual({
      amount: null,
      told: ['Sales are read from no document; left out: 1 quote (500.00).'],
    });
  });

  test('a column says which a row is; equal numbers are kept apart', async () => {
    await load(database, [
      file(
        'documents.csv',
        'Document No,Document Type,Date,Customer,Amount',
        '1001,Invoice,2024-01-02,Acme,100',
        '1001,Credit Memo,2024-01-03,Acme,30',
        '1002,Quote,2024-01-03,Acme,900',
        '1003,发票,2024-01-04,Acme,50',
      ),
    ]);
    expect(await select(database, 'SELECT order_id, document FROM crm.orders ORDER BY 1')).toEqual([
      ['1001', 'invoice'],
      ['1002', 'quote'],
      ['1003', 'invoice'],
      ['credit_note 1001', 'credit_note'],
    ]);
    expect((await sales()).amount).toBe(120);
  });

  test('an invoice of an order’s number does not replace the order, in whatever order they come', async () => {
    const invoice = file('invoices.csv', 'Invoice No,Date,Customer,Amount', '7,2024-01-02,Acme,100');
    const order = file(
      'orders.csv',
      'Order No,Order Date,Customer,Amount',
      '7,2024-01-01,Birch,80',
      '8,2024-01-01,Acme,90',
    );
    await load(database, [order]);
    await load(database, [invoice]);
    await load(database, [invoice]);
    expect(await select(database, 'SELECT order_id, amount FROM crm.orders ORDER BY 1')).toEqual([
      ['7', 80],
      ['8', 90],
      ['invoice 7', 100],
    ]);
  });

  test('one kind alone is read, whatever it is called', async () => {
    await load(database, [file('receipts.csv', 'Receipt Number,Date,Customer,Amount', 'R1,2024-01-02,Acme,100')]);
    expect(await sales()).toEqual({ amount: 100, told: [] });
  });

  test.each([
    ['purchase_orders.csv', 'Purchase Order Number,Date,Total,Status', 'P1,2024-01-02,70,Open'],
    ['buying.csv', 'PO Number,PO Date,Vendor,Item,Quantity,Unit Price,Total', 'P1,2024-01-02,Ash,Pen,7,10,70'],
  ])('what is bought is no sale (%s)', async (name, header, row) => {
    await load(database, [file(name, header, row)]);
    expect(await select(database, 'SELECT sum(amount), (SELECT count(*) FROM crm.orders) FROM crm.purchases')).toEqual([
      [70, 0],
    ]);
  });
});

describe('by what became of them', () => {
  const shop = () =>
    file(
      'orders.csv',
      'Order ID,Order Date,Customer,Total,Order Status,Financial Status,Refunded Amount,Cancelled at',
      'O1,2024-01-01,Acme,100,Completed,paid,0,',
      'O2,2024-01-02,Acme,50,cancelled,voided,0,2024-01-03',
      'O3,2024-01-03,Birch,40,Completed,refunded,40,',
      'O4,2024-01-04,Birch,30,Completed,partially_refunded,10,',
      'O5,2024-01-05,Cedar,20,Processing,pending,0,',
      'O6,2024-01-06,Cedar,5,Scrapped,paid,0,',
    );

  test('cancelled and refunded orders are left out, unpaid ones are told', async () => {
    await load(database, [shop()]);
    expect(await sales()).toEqual({
      amount: 155,
      told: [
        'Left out of sales: 1 cancelled order (50.00), 1 refunded order (40.00); --gross counts them.',
        'Sales include 1 unpaid order (20.00).',
      ],
    });
    expect((await sales({ gross: true })).amount).toBe(245);
  });

  test('as acrm.yaml says', async () => {
    await load(database, [shop()]);
    expect((await sales({}, projectOf('orders: { cancelled: [scrapped] }'))).amount).toBe(150);
    expect((await sales({}, projectOf('orders: { refunds: deducted }'))).amount).toBe(145);
    expect((await sales({ gross: true }, projectOf('orders: { refunds: deducted }'))).amount).toBe(245);
  });

  test('in a shop’s own words, by line', async () => {
    await load(database, [
      file(
        '订单.csv',
        '订单编号,下单时间,买家会员名,宝贝标题,购买数量,单价,金额,订单状态,售后状态',
        'T1,2024-01-01,甲,杯,1,10,10,交易成功,无售后或售后取消',
        'T1,2024-01-01,甲,壶,1,20,20,交易成功,无售后或售后取消',
        'T2,2024-01-02,乙,杯,1,10,10,交易关闭,无售后或售后取消',
        'T3,2024-01-03,乙,壶,1,20,20,交易成功,退款成功',
        'T4,2024-01-04,丙,壶,1,20,20,等待买家付款,无售后或售后取消',
      ),
    ]);
    expect((await sales()).amount).toBe(50);
  });
});

const MONEY = fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100);
const ORDER = fc.record({
  document: fc.constantFrom('Invoice', 'Credit Note', 'Quote', 'Sales Order', ''),
  status: fc.constantFrom('Completed', 'Cancelled', 'Refunded', '退款成功', '交易关闭', 'Unpaid', ''),
  returned: fc.constantFrom('Yes', 'No', ''),
  amount: MONEY,
  refunded: fc.option(MONEY, { nil: 0, freq: 3 }),
});

test('all there is, less what is left out by each reason, is what sales add up to', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(ORDER, { minLength: 20, maxLength: 60 }), async (list) => {
      database = join(mkdtempSync(join(folder.path, 'run-')), 'crm.duckdb');
      const rows = list.map(
        ({ document, status, returned, amount, refunded }, at) =>
          `N${at},${document},2024-01-0${1 + (at % 9)},C1,${amount},${status},${returned},${refunded}`,
      );
      const header = 'Document No,Document Type,Date,Customer ID,Amount,Status,Returned,Refunded Amount';
      await load(database, [file('documents.csv', header, ...rows)]);
      const reasons = list.map(({ document, status, returned, amount, refunded }) => {
        const kinds = new Set(list.map((each) => each.document));
        const read = kinds.has('Invoice') ? ['Invoice', 'Credit Note'] : ['Sales Order', '', 'Credit Note'];
        if (!read.includes(document)) return 'document';
        if (returned === 'Yes') return 'returned';
        if (['Cancelled', '交易关闭'].includes(status)) return 'cancelled';
        return ['Refunded', '退款成功'].includes(status) || refunded >= amount ? 'refunded' : 'counts';
      });
      const cents = list.map(
        ({ document, amount }) => Math.round(amount * 100) * (document === 'Credit Note' ? -1 : 1),
      );
      const sum = (reason: string): number =>
        cents.reduce((all, each, at) => all + (reasons[at] === reason ? each : 0), 0);
      const net = Math.round(Number((await sales()).amount) * 100);
      expect(net).toBe(sum('counts'));
      const [all = 0, gone = 0] = await totals();
      expect(net).toBe(all - gone);
    }),
    { numRuns: runs(4), endOnFailure: true },
  );
});

/** All that orders come to, and what of it is left out for some reason, in cents. */
async function totals(): Promise<readonly number[]> {
  const engine = await readSmall(database);
  try {
    const rules = await readOrderRules(await storedOrders(engine), NO_PROJECT);
    const of = (column: string): string => `o.${column}`;
    const credited = rules.credited?.(of) ?? 'FALSE';
    const { rows } = await engine.query(
      `SELECT sum(cents), coalesce(sum(cents) FILTER (reason IS NOT NULL), 0) FROM (
         SELECT round(100 * CASE WHEN ${credited} THEN -amount ELSE amount END) AS cents, ${reasonSql(rules, of)} AS reason FROM store.crm.orders o)`,
    );
    return (rows[0] ?? []).map(Number);
  } finally {
    await engine.close();
  }
}
