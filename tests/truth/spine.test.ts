import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cell } from '../../src/core/table.ts';
import { runOn } from '../check/run-on.ts';
import { ask, columnsOf, tableOf } from '../commands/fixture-store.ts';
import { load, scratchFolder } from '../load/open-fixture.ts';

/** Published figures on public data: TRUTHS.md, and the expectations of the spine's acceptance. */
const DATA = process.env['ACRM_TRUTH_DATA'] ?? join(import.meta.dirname, '../../../shared/data');

const folder = scratchFolder();
afterAll(() => folder.remove());

const truth = (set: string, files: readonly string[], tests: (database: string) => void): void => {
  const paths = files.map((file) => join(DATA, set, file));
  describe.skipIf(!paths.every((path) => existsSync(path)))(`${set} (${DATA})`, () => {
    const database = join(folder.path, `${set}.duckdb`);
    beforeAll(() => load(database, paths));
    tests(database);
  });
};

truth('superstore', ['Sample - Superstore.csv'], (database) => {
  test('rank accounts: names, values, shares, and a total of 2,297,200.8603', async () => {
    const answer = await ask(database, 'rank accounts');
    const ranking = tableOf(answer, 'ranking');
    expect(columnsOf(ranking, 'name', 'value').slice(0, 2)).toEqual([
      ['Sean Miller', 25043.05],
      ['Tamara Chand', 19052.218],
    ]);
    expect(cell(ranking, 0, 'share')).toBeCloseTo(25043.05 / 2297200.8603, 12);
    expect(columnsOf(tableOf(answer, 'reconciliation'), 'part', 'members', 'value').at(-1)).toEqual([
      'total',
      793,
      2297200.8603,
    ]);
  });

  test('rank products --measure quantity: 37,873 in all; --measure profit: 286,397.0217', async () => {
    const total = async (measure: string): Promise<unknown> =>
      cell(tableOf(await ask(database, `rank products --measure ${measure}`), 'reconciliation'), 2, 'value');
    expect(await total('quantity')).toBe(37873);
    expect(await total('profit')).toBe(286397.0217);
  });

  test('rfm: customers by score', async () => {
    const scores = tableOf(await ask(database, 'rfm'), 'scores');
    const by = (column: string): number[] =>
      [1, 2, 3, 4, 5].map((score) => columnsOf(scores, column).filter(([value]) => value === score).length);
    expect({ r: by('r'), f: by('f'), m: by('m') }).toEqual({
      r: [159, 159, 159, 162, 154],
      f: [195, 134, 223, 153, 88],
      m: [159, 159, 158, 159, 158],
    });
  });

  test('trend: the months add up to the sum of all lines', async () => {
    const trend = tableOf(await ask(database, 'trend'), 'trend');
    expect(trend.rows).toHaveLength(48);
    expect(columnsOf(trend, 'amount').reduce((sum, [amount]) => sum + Number(amount), 0)).toBeCloseTo(2297200.8603, 4);
  });
});

truth('crm-pipeline', ['accounts.csv', 'products.csv', 'sales_teams.csv', 'sales_pipeline.csv'], (database) => {
  test('funnel, snapshot: 8,800 deals by stage; win rate 4,238 of 6,711', async () => {
    const answer = await ask(database, 'funnel');
    expect(answer.provenance.asOf).toBe('2017-12-31');
    expect(columnsOf(tableOf(answer, 'stages'), 'stage', 'deals')).toEqual([
      ['Prospecting', 500],
      ['Engaging', 1589],
      ['Won', 4238],
      ['Lost', 2473],
    ]);
    expect(cell(tableOf(answer, 'outcome'), 0, 'win_rate')).toBe(4238 / 6711);
  });

  test('funnel, cohort: 8,800, 8,300 and 4,238', async () => {
    const stages = tableOf(await ask(database, 'funnel --mode cohort'), 'stages');
    expect(columnsOf(stages, 'deals', 'share_of_start', 'share_of_previous')).toEqual([
      [8800, 1, null],
      [8300, 8300 / 8800, 8300 / 8800],
      [4238, 4238 / 8800, 4238 / 8300],
    ]);
  });

  test('funnel of one owner: 349 won', async () => {
    const answer = await ask(database, 'funnel', { scope: { filters: { owner: ['Darcel Schlecht'] } } });
    expect(cell(tableOf(answer, 'outcome'), 0, 'won')).toBe(349);
  });
});

truth('online-retail', ['online_retail.csv.gz'], (database) => {
  test('rfm: 4,338 customers with an order above zero', async () => {
    expect(tableOf(await ask(database, 'rfm'), 'scores').rows).toHaveLength(4338);
  });

  test('rank accounts: lines without a customer belong to the others, and the total is that of all lines', async () => {
    const answer = await ask(database, 'rank accounts');
    const parts = tableOf(answer, 'reconciliation');
    expect(Number(cell(parts, 2, 'value'))).toBeCloseTo(9747747.934, 2);
    expect(Number(cell(parts, 2, 'unnamed'))).toBeGreaterThan(0);
    expect(answer.result.findings.map(({ code }) => code)).toContain('rank/unnamed');
  });

  // What is known to be wrong with the data; each figure was counted in the file itself.
  test('check: 10,624 lines of negative quantity, two of negative price, some 5,270 copies', async () => {
    const { outcomes } = await runOn(database, { most: 1 });
    const failing = (name: string) => outcomes.find((outcome) => outcome.name === name)?.failing ?? null;
    expect(failing('line_quantity_negative')).toBe(10624);
    expect(failing('line_price_negative')).toBe(2);
    // 5,268 where all columns of the file are compared as text, one or two more by how names are trimmed.
    expect(Math.abs((failing('line_duplicate') ?? 0) - 5269)).toBeLessThanOrEqual(2);
  });
});

truth('superstore-cn', ['orders_订单.csv'], (database) => {
  test('rank regions: 销售额 16,117,548.237', async () => {
    expect(Number(cell(tableOf(await ask(database, 'rank regions'), 'reconciliation'), 2, 'value'))).toBeCloseTo(
      16117548.237,
      2,
    );
  });
});
