import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cell } from '../../src/core/table.ts';
import { load, scratchFolder } from '../load/open-fixture.ts';
import { ask, columnsOf, fixtureStore, tableOf } from './fixture-store.ts';

/** Two Januaries and a half, a gap, a negative line, an undated line. As of 2025-01-10. */
const LINES = `Order ID,Order Date,Customer ID,Customer Name,Product Name,Quantity,Amount
1,2024-01-05,C1,Ann,Pen,1,100
2,2024-01-20,C2,Bob,Pen,1,50
3,2024-02-29,C1,Ann,Pen,1,40
4,2024-04-01,C2,Bob,Pen,1,30
5,2024-04-02,C2,Bob,Pen,1,-10
6,2025-01-10,C3,Cem,Pen,1,130
7,,C3,Cem,Pen,1,7
`;

const folder = scratchFolder();
const database = join(folder.path, 'sales.duckdb');
beforeAll(async () => {
  const file = join(folder.path, 'lines.csv');
  writeFileSync(file, LINES);
  await load(database, [file]);
});
afterAll(() => {
  folder.remove();
});

describe('trend', () => {
  test('months without sales are there with 0; returns are deducted; the order they undo is one order', async () => {
    const trend = tableOf(await ask(database, 'trend'), 'trend');
    expect(trend.rows).toHaveLength(13);
    expect(columnsOf(trend, 'period', 'amount', 'orders', 'customers').slice(0, 4)).toEqual([
      ['2024-01-01', 150, 2, 2],
      ['2024-02-01', 40, 1, 1],
      ['2024-03-01', 0, 0, 0],
      ['2024-04-01', 20, 1, 1],
    ]);
  });

  test.each([
    ['month', '2024-01-01', '2024-01'],
    ['quarter', '2024-04-01', '2024-Q2'],
    ['year', '2024-01-01', '2024'],
    ['week', '2024-01-01', '2024-01-01'],
  ])('a %s has a name for people and its first day for programs', async (every, first, name) => {
    const trend = tableOf(await ask(database, `trend --every ${every}`), 'trend');
    expect(columnsOf(trend, 'period').flat()).toContain(first);
    const [period] = trend.columns;
    expect(period?.unit).toBe('date');
    expect(period?.words?.[first]?.zh ?? first).toBe(name);
  });

  test('the unfinished month is compared with the same days a year earlier', async () => {
    const trend = tableOf(await ask(database, 'trend'), 'trend');
    expect(columnsOf(trend, 'period', 'amount', 'amount_before', 'change', 'partial').at(-1)).toEqual([
      '2025-01-01',
      130,
      100,
      0.3,
      true,
    ]);
  });

  test('a period that cuts a month cuts the year before alike', async () => {
    const trend = tableOf(await ask(database, 'trend --from 2025-01-06 --to 2025-01-31'), 'trend');
    expect(columnsOf(trend, 'amount', 'amount_before', 'partial')).toEqual([[130, 0, true]]);
  });

  test.each([
    ['quarter', 5],
    ['year', 2],
    ['week', 54],
    ['day', 372],
  ])('by %s: %i periods', async (every, periods) => {
    const trend = tableOf(await ask(database, `trend --every ${every}`), 'trend');
    expect(trend.rows).toHaveLength(periods);
    expect(columnsOf(trend, 'amount').reduce((sum, [amount]) => sum + Number(amount), 0)).toBe(340);
  });
});

describe('figures', () => {
  const figure = async (line: string, ...names: readonly string[]): Promise<unknown[]> => {
    const table = tableOf(await ask(database, line), 'figures');
    return names.map((name) => cell(table, 0, name));
  };

  test('without a period: the twelve months to the as-of date', async () => {
    expect(await figure('figures', 'period_from', 'period_to', 'before_from', 'before_to')).toEqual([
      '2024-01-11',
      '2025-01-10',
      '2023-01-11',
      '2024-01-10',
    ]);
    expect(
      await figure('figures', 'revenue', 'revenue_before', 'revenue_change', 'orders', 'customers', 'new_customers'),
    ).toEqual([240, 100, 1.4, 4, 3, 2]);
  });

  test('a period that is not over is compared with as many days of the one before', async () => {
    expect(
      await figure('figures --period 2025-01', 'period_to', 'before_from', 'before_to', 'revenue', 'revenue_before'),
    ).toEqual(['2025-01-10', '2024-12-01', '2024-12-10', 130, 0]);
  });

  test('no change is claimed on nothing, and none where the start is open', async () => {
    expect(await figure('figures --period 2025-01', 'revenue_change')).toEqual([null]);
    expect(
      await figure('figures --to 2024-12-31', 'revenue', 'revenue_before', 'revenue_change', 'before_from'),
    ).toEqual([210, null, null, null]);
  });

  test('average order is the mean of orders above zero; deals are absent', async () => {
    expect(await figure('figures --period 2024', 'average_order', 'deals_won', 'win_rate')).toEqual([55, null, null]);
  });

  test('a share changes by points, not by a share of itself', async () => {
    const rate = async (line: string): Promise<unknown[]> => {
      const table = tableOf(await ask(await fixtureStore('tiny'), line), 'figures');
      return ['margin', 'margin_before', 'margin_change'].map((name) => cell(table, 0, name));
    };
    const [now, before, change] = await rate('figures --period 2024-Q2');
    expect(change).toBe(Number(now) - Number(before));
    expect(change).toBeCloseTo(-0.0293, 4);
  });
});
