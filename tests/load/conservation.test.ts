import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoadReport } from '../../src/load/load-files.ts';
import { runs } from '../runs.ts';
import { load, scratchFolder, select } from './open-fixture.ts';
import { askSales } from './sales-of.ts';

interface Line {
  readonly product: string;
  readonly quantity: number;
  /** Money is whole cents here, so that sums are exact. */
  readonly cents: number;
}
interface Order {
  readonly id: string;
  readonly day: string;
  readonly customer: string;
  readonly shipping: number;
  readonly lines: readonly Line[];
}

const line = fc.record({
  product: fc.constantFrom('Pen', 'Ink', 'Pad', 'Mug'),
  quantity: fc.integer({ min: 1, max: 9 }),
  cents: fc.integer({ min: 1, max: 99_999 }),
});
const orders = fc
  .array(
    fc.record({
      customer: fc.constantFrom('Ash', 'Elm', 'Oak'),
      shipping: fc.integer({ min: 0, max: 900 }),
      lines: fc.array(line, { minLength: 2, maxLength: 4 }),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((list) =>
    list.map((order, index): Order => ({ ...order, id: `A${index + 1}`, day: `2024-03-${String(index + 10)}` })),
  );

const money = (cents: number): string => (cents / 100).toFixed(2);
const worth = ({ quantity, cents }: Line): number => quantity * cents;
const linesOf = (order: Order): number => order.lines.reduce((sum, each) => sum + worth(each), 0);
const totalOf = (order: Order): number => linesOf(order) + order.shipping;
const sum = (list: readonly Order[], value: (order: Order) => number): number =>
  list.reduce((all, order) => all + value(order), 0);

type Rows = (list: readonly Order[]) => readonly string[];
const rowsOf =
  (header: string, row: (order: Order, line: Line, index: number) => readonly string[]): Rows =>
  (list) => [header, ...list.flatMap((order) => order.lines.map((each, index) => row(order, each, index).join(',')))];
const goods = ({ product, quantity, cents }: Line): readonly string[] => [product, `${quantity}`, money(cents)];
const head = ({ id, day, customer, shipping }: Order, total: number): readonly string[] => [
  id,
  day,
  customer,
  money(total),
  money(shipping),
];
const HEAD = 'Order No,Order Date,Customer,Total,Shipping';
const GOODS = 'Product,Quantity,Unit Price';

const list: Rows = (all) => [
  'Order No,Order Date,Customer,Total',
  ...all.map((order) => head(order, totalOf(order)).slice(0, 4).join(',')),
];

/** Files of one shop, what sales must add up to, and what the amounts of all files do. */
const FORMS: Readonly<
  Record<
    string,
    {
      readonly files: Readonly<Record<string, Rows>>;
      readonly sales: (order: Order) => number;
      readonly inFiles: (order: Order) => number;
    }
  >
> = {
  'lines with amounts': {
    files: {
      sales: rowsOf(`Order No,Order Date,Customer,${GOODS},Amount`, (order, each) => [
        ...head(order, 0).slice(0, 3),
        ...goods(each),
        money(worth(each)),
      ]),
    },
    sales: linesOf,
    inFiles: linesOf,
  },
  'lines without amounts': {
    files: {
      sales: rowsOf(`Order No,Order Date,Customer,${GOODS}`, (order, each) => [
        ...head(order, 0).slice(0, 3),
        ...goods(each),
      ]),
    },
    sales: linesOf,
    inFiles: linesOf,
  },
  'lines without numbers': {
    files: {
      sales: rowsOf(`Order Date,Customer,${GOODS},Amount`, (order, each) => [
        order.day,
        order.customer,
        ...goods(each),
        money(worth(each)),
      ]),
    },
    sales: linesOf,
    inFiles: linesOf,
  },
  'totals in the first row': {
    files: {
      sales: rowsOf(`${HEAD},${GOODS}`, (order, each, index) => [
        ...(index === 0 ? head(order, totalOf(order)) : ['', '', '', '', '']),
        ...goods(each),
      ]),
    },
    sales: linesOf,
    inFiles: (order) => linesOf(order) + totalOf(order),
  },
  'totals filled down': {
    files: { sales: rowsOf(`${HEAD},${GOODS}`, (order, each) => [...head(order, totalOf(order)), ...goods(each)]) },
    sales: linesOf,
    inFiles: (order) => linesOf(order) + totalOf(order),
  },
  'a list of orders': { files: { orders: list }, sales: totalOf, inFiles: totalOf },
  'orders, and lines in a file of their own': {
    files: { orders: list, lines: rowsOf(`Order No,${GOODS}`, ({ id }, each) => [id, ...goods(each)]) },
    sales: linesOf,
    inFiles: (order) => linesOf(order) + totalOf(order),
  },
};

const HOW = fc.constantFrom('in one file', 'split in two', 'loaded twice');

describe.each(Object.entries(FORMS))('%s', (_, { files, sales, inFiles }) => {
  test('no amount is lost or counted twice, in one file, split in two, or loaded twice', async () => {
    await fc.assert(
      fc.asyncProperty(orders, HOW, async (shop, how) => {
        const folder = scratchFolder();
        try {
          const database = join(folder.path, 'crm.duckdb');
          const cut = how === 'split in two' ? Math.ceil(shop.length / 2) : shop.length;
          const shares = [shop.slice(0, cut), shop.slice(cut)].filter((share) => share.length > 0);
          const paths = shares.flatMap((share, index) =>
            Object.entries(files).map(([name, rows]) => {
              const path = join(folder.path, `${name}-${index}.csv`);
              writeFileSync(path, `${rows(share).join('\n')}\n`);
              return path;
            }),
          );
          const first = await load(database, paths);
          const again = how === 'loaded twice' ? [await load(database, paths)] : [];
          for (const report of [first, ...again]) expectAccounted(report, sum(shop, inFiles) / 100);
          expect(inSales(first)).toBeCloseTo(sum(shop, sales) / 100, 6);
          const [[amount, ids, lines] = []] = await askSales(
            database,
            'SELECT sum(amount), count(DISTINCT order_id), count(*) FROM sales',
          );
          expect(amount).toBeCloseTo(sum(shop, sales) / 100, 6);
          expect(ids).toBe(shop.length);
          expect(lines).toBe(
            files['orders'] === list && Object.keys(files).length === 1
              ? shop.length
              : sum(shop, (order) => order.lines.length),
          );
          expect(await select(database, 'SELECT count(*) FROM crm.orders')).toEqual([[shop.length]]);
        } finally {
          folder.remove();
        }
      }),
      { numRuns: runs(4) },
    );
  });
});

const totalsOf = ({ files }: LoadReport) => files.flatMap(({ loaded }) => loaded?.totals ?? []);

/** The parts of every file add up to its sum, and these to what was written. */
function expectAccounted(report: LoadReport, written: number): void {
  let all = 0;
  for (const { parts, unexplained } of totalsOf(report)) {
    expect(unexplained).toEqual({ rows: 0, amount: 0 });
    const [[, file] = ['file', { amount: 0 }], ...others] = parts;
    expect(others.reduce((total, [, { amount }]) => total + amount, 0)).toBeCloseTo(file.amount, 6);
    all += file.amount;
  }
  expect(all).toBeCloseTo(written, 6);
}

const inSales = (report: LoadReport): number =>
  totalsOf(report)
    .flatMap(({ parts }) => parts)
    .reduce((total, [part, { amount }]) => total + (part === 'sales' ? amount : 0), 0);
