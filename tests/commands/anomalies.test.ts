import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openWritable } from '../../src/engine/duckdb/open.ts';
import { acknowledge, isAnomalyKey, keysLike } from '../../src/store/acknowledgements.ts';
import { LOAD_DAY, load, scratchFolder } from '../load/open-fixture.ts';
import { ask, columnsOf, tableOf } from './fixture-store.ts';

const folder = scratchFolder();
afterAll(() => folder.remove());

type Line = readonly [order: string, day: string, customer: string, amount: number];

/** A database of orders, each customer of the tier and industry that its first letter stands for. */
async function orders(name: string, lines: readonly Line[]): Promise<string> {
  const database = join(folder.path, `${name}.duckdb`);
  const customers = [...new Set(lines.map(([, , customer]) => customer))];
  const files = {
    orders: ['Order ID,Order Date,Account ID,Amount', ...lines.map((line) => line.join(','))],
    accounts: [
      'Account ID,Account Name,Tier,Industry',
      ...customers.map((id) => `${id},Company ${id},${id.startsWith('P') ? 'A,Retail' : ','}`),
    ],
  };
  const paths = Object.entries(files).map(([file, rows]) => {
    const path = join(folder.path, `${name}-${file}.csv`);
    writeFileSync(path, `${rows.join('\n')}\n`);
    return path;
  });
  await load(database, paths);
  return database;
}

const day = (at: number): string => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);

/** Orders about an amount: 4 % more, as much, 4 % less, and so on. */
const about = (customer: string, amount: number, count: number): Line[] =>
  Array.from({ length: count }, (_, at) => [
    `${customer}-${at}`,
    day(at * 9),
    customer,
    amount * (1 + ((at % 3) - 1) / 25),
  ]);

const found = async (database: string, line = 'anomalies', ...names: readonly string[]): Promise<unknown[][]> =>
  columnsOf(tableOf(await ask(database, line), 'anomalies'), 'key', ...names);

describe('anomalies', () => {
  test('an order beside the others of its customer, with the reason', async () => {
    const database = await orders('own', [...about('C1', 52_000, 12), ['X', '2024-05-01', 'C1', 480_000]]);
    expect(await found(database, 'anomalies', 'name', 'method', 'why')).toEqual([
      ['X', 'Company C1', 'own', '480,000 is 9.2× this customer’s median of 52,000 (12 other records)'],
    ]);
  });

  test('an order is not in its own baseline: whatever it comes to, as much is expected', async () => {
    const bounds = await Promise.all(
      [480_000, 9_000_000].map(async (amount) => {
        const database = await orders(`self-${amount}`, [...about('C1', 52_000, 6), ['X', '2024-05-01', 'C1', amount]]);
        return found(database, 'anomalies', 'expected_low', 'expected_high');
      }),
    );
    expect(bounds[0]).toEqual(bounds[1]);
    expect(bounds[0]).toHaveLength(1);
  });

  test('what is usual for one customer is odd for another', async () => {
    const database = await orders('two', [
      ...about('C1', 100, 12),
      ...about('C2', 90_000, 12),
      ['X', '2024-05-01', 'C1', 90_000],
    ]);
    expect(await found(database)).toEqual([['X']]);
  });

  test('with under five others the peers of tier and industry stand in, then all', async () => {
    const lines = ['P1', 'P2', 'P3'].flatMap((customer) => about(customer, 1000, 3));
    const database = await orders('peers', [
      ...lines,
      ['X', '2024-05-01', 'P1', 30_000],
      ['Y', '2024-05-02', 'C9', 40_000],
    ]);
    expect(await found(database, 'anomalies', 'method', 'why')).toEqual([
      ['Y', 'all', '40,000 is 40.0× the median of 1,000 over all (10 other records)'],
      ['X', 'peers', '30,000 is 30.0× the median of 1,000 in its tier and industry (9 other records)'],
    ]);
    expect(
      columnsOf(tableOf(await ask(database, 'anomalies'), 'examined'), 'own_history', 'peer_group', 'everyone'),
    ).toEqual([[0, 10, 1]]);
  });

  test('a period lists its own alone; all dates stay the history', async () => {
    const database = await orders('period', [
      ...about('C1', 52_000, 12),
      ['X', '2024-05-01', 'C1', 480_000],
      ['Y', '2024-06-01', 'C1', 480_000],
    ]);
    expect(await found(database, 'anomalies --period 2024-06')).toEqual([['Y']]);
  });

  test('dates after the as-of date and amounts below zero are impossible', async () => {
    const database = await orders('rules', [
      ...about('C1', 100, 12),
      ['F', '2031-05-01', 'C1', 100],
      ['N', '2024-03-03', 'C1', -40],
    ]);
    expect(await found(database, 'anomalies --as-of 2024-12-31', 'method', 'why')).toEqual([
      ['F', 'future-order', 'ordered on 2031-05-01, after the as-of date 2024-12-31'],
      ['N', 'negative-order', 'totals -40.00, below zero, but is not marked as a return'],
    ]);
  });

  test('what was accepted is quiet until its day is over, and shown by --all', async () => {
    const database = await orders('accepted', [...about('C1', 52_000, 12), ['X', '2024-05-01', 'C1', 480_000]]);
    const engine = await openWritable(database);
    await acknowledge(engine, { key: 'X', reason: 'agreed', until: '2024-06-30' }, LOAD_DAY);
    await engine.close();
    expect(await found(database, 'anomalies --as-of 2024-06-30')).toEqual([]);
    expect(await found(database, 'anomalies --as-of 2024-06-30 --all', 'acknowledged')).toEqual([['X', true]]);
    expect(await found(database, 'anomalies --as-of 2024-07-01', 'acknowledged')).toEqual([['X', false]]);
    const { result } = await ask(database, 'anomalies --as-of 2024-06-30');
    expect(result.findings.map(({ text }) => text.en)).toContain('1 accepted anomaly not listed; add --all to see it.');
  });

  test('keys are those of orders, deals and periods; of others the nearest are told', async () => {
    const database = await orders('keys', about('C1', 52_000, 12));
    const engine = await openWritable(database);
    const isKey = (key: string): Promise<boolean> => isAnomalyKey(engine, key);
    expect(await Promise.all(['C1-3', 'week:2024-01-08:华东', 'c1-3', "X'; --"].map(isKey))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(await keysLike(engine, 'C1_3')).toContain('C1-3');
    expect(await keysLike(engine, "nothing like it'")).toEqual([]);
    await engine.close();
  });
});

describe('anomalies series', () => {
  const days = (count: number, jump = -1): Line[] =>
    Array.from({ length: count }, (_, at) => {
      const usual = (at % 7 >= 5 ? 300 : 1000) * (1 + (((at * 37) % 11) - 5) / 100);
      return [`D${at}`, day(at), `C${at % 9}`, Math.round(usual * (at === jump ? 1.6 : 1))];
    });

  test('finds the day, and says what was expected', async () => {
    const database = await orders('days', days(150, 120));
    const [row] = await found(database, 'anomalies series', 'period', 'value', 'why');
    expect(row?.slice(0, 3)).toEqual(['day:2024-04-30', '2024-04-30', 1632]);
    expect(row?.[3]).toMatch(/^1,632 instead of the (9|1,0)\d\d expected from trend and season \(\+[56]\d%\)$/);
  });

  test('under two seasons nothing is said, and why', async () => {
    const { result } = await ask(await orders('short', days(13)), 'anomalies series');
    expect(result.findings.map(({ text }) => text.en)).toEqual([
      'Sales by day cannot be tested: there are 13 complete periods, and two seasons (14) are needed to distinguish a season from an anomaly.',
    ]);
    expect(result.tables[0]?.rows).toEqual([]);
  });

  test('a first week that sales began late in, and a last one not over, are left out', async () => {
    const late = days(150).filter(([, first]) => first >= '2024-01-05');
    const database = await orders('weeks', late);
    const tested = tableOf(await ask(database, 'anomalies series --every week'), 'tested');
    // From Monday 8 January to Sunday 26 May.
    expect(columnsOf(tested, 'periods')).toEqual([[20]]);
  });
});
