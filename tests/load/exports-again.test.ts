import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KnownError } from '../../src/core/errors.ts';
import { runs } from '../runs.ts';
import { type LoadOptions, load, scratchFolder, select } from './open-fixture.ts';

let folder: ReturnType<typeof scratchFolder>;

beforeEach(() => {
  folder = scratchFolder();
});
afterEach(() => folder.remove());

interface Line {
  readonly product: string;
  readonly quantity: number;
}

/** Orders of a till, each of one customer on one day; no two lines of an order are alike. */
const till = fc.array(
  fc.record({
    customer: fc.constantFrom('Ash', 'Birch', 'Cedar'),
    day: fc.integer({ min: 1, max: 28 }),
    lines: fc.uniqueArray(
      fc.record({ product: fc.constantFrom('Nut', 'Bolt', 'Pin'), quantity: fc.integer({ min: 1, max: 4 }) }),
      { minLength: 1, maxLength: 4, selector: ({ product, quantity }) => `${product} ${quantity}` },
    ),
  }),
  { minLength: 2, maxLength: 6 },
);
type Till = typeof till extends fc.Arbitrary<infer T> ? T : never;

const rowsOf = (orders: Till, more = 0): string[] =>
  orders.flatMap(({ customer, day, lines }, index) =>
    lines.map(
      ({ product, quantity }: Line) =>
        `N${index + 1},2024-03-${String(day).padStart(2, '0')},${customer},${product},${quantity + more},${(quantity + more) * 10}`,
    ),
  );
const worth = (rows: readonly string[]): number => rows.reduce((sum, row) => sum + Number(row.split(',').at(-1)), 0);

/** Loads lists of rows one after the other or in one call; what sales add up to, or the code of the refusal. */
async function sales(
  lists: readonly (readonly string[])[],
  { numbers, together = false, again }: { numbers: boolean; together?: boolean; again?: LoadOptions['again'] },
): Promise<number | string> {
  const name = Math.random().toString(36).slice(2);
  const database = join(folder.path, `${name}.duckdb`);
  const files = lists.map((rows, index) => {
    const path = join(folder.path, `${name}-${index}.csv`);
    const header = 'Order ID,Order Date,Customer Name,Product,Quantity,Sales';
    const cut = (line: string): string => (numbers ? line : line.slice(line.indexOf(',') + 1));
    writeFileSync(path, `${[header, ...rows].map(cut).join('\n')}\n`);
    return path;
  });
  try {
    for (const call of together ? [files] : files.map((file) => [file]))
      await load(database, call, {
        entity: 'order_items',
        again: call === files || call[0] === files.at(-1) ? again : undefined,
      });
  } catch (error) {
    if (error instanceof KnownError && error.exit === 2) return error.code;
    throw error;
  }
  const found = await select(
    database,
    'SELECT (SELECT sum(amount) FROM crm.order_items), (SELECT sum(amount) FROM crm.orders)',
  );
  const [lines, orders] = found[0] ?? [];
  expect(orders).toBe(lines);
  return Number(lines);
}

const options = { numRuns: runs(6), endOnFailure: true };

describe('an export of sales with order numbers', () => {
  test('that is cut in two anywhere adds up, or is asked about, in one call and in two', async () => {
    await fc.assert(
      fc.asyncProperty(till, fc.double({ min: 0, max: 1, noNaN: true }), async (orders, at) => {
        const rows = rowsOf(orders);
        const cut = Math.min(rows.length - 1, 1 + Math.floor(at * rows.length));
        const parts = [rows.slice(0, cut), rows.slice(cut)];
        expect(await sales(parts, { numbers: true, together: true })).toBe(worth(rows));
        expect([worth(rows), 'load/lines-unsure']).toContain(await sales(parts, { numbers: true }));
        expect(await sales(parts, { numbers: true, again: 'append' })).toBe(worth(rows));
      }),
      options,
    );
  }, 240_000);

  test('that comes again with further orders, and with corrected ones, is worth what the last one says', async () => {
    await fc.assert(
      fc.asyncProperty(till, fc.nat(), fc.boolean(), async (orders, some, corrected) => {
        const before = rowsOf(orders.slice(0, 1 + (some % orders.length)));
        const after = corrected
          ? [...before.slice(0, -1), ...rowsOf(orders, 5).slice(before.length - 1)]
          : rowsOf(orders);
        const last = before.length > 1 ? after : rowsOf(orders);
        expect(await sales([before, last, last], { numbers: true })).toBe(worth(last));
      }),
      options,
    );
  }, 240_000);
});

describe('an export of sales without order numbers', () => {
  test('that is cut in two adds up, unless most rows are alike; one that comes again is asked, then replaces or follows', async () => {
    await fc.assert(
      fc.asyncProperty(till, fc.nat(), async (orders, some) => {
        const rows = rowsOf(orders);
        const cut = 1 + (some % (rows.length - 1));
        const parts = [rows.slice(0, cut), rows.slice(cut)];
        // The same bytes are the same table.
        fc.pre(String(parts[0]).replaceAll(/N\d/g, '') !== String(parts[1]).replaceAll(/N\d/g, ''));
        const numbers = false;
        expect([worth(rows), 'load/comes-again']).toContain(await sales(parts, { numbers, together: some % 2 === 0 }));
        expect(await sales(parts, { numbers, again: 'append' })).toBe(worth(rows));
        const anew = [rows.slice(0, cut), rows];
        expect(await sales(anew, { numbers })).toBe('load/comes-again');
        expect(await sales(anew, { numbers, again: 'replace' })).toBe(worth(rows));
        expect(await sales(anew, { numbers, again: 'append' })).toBe(worth(rows) + worth(rows.slice(0, cut)));
      }),
      options,
    );
  }, 240_000);
});
