import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cell, type Table } from '../../src/core/table.ts';
import { LANGS } from '../../src/core/text.ts';
import { openExisting } from '../../src/engine/duckdb/open.ts';
import { addSource } from '../../src/load/sources/sources.ts';
import { compileChart } from '../../src/render/chart/compile.ts';
import { decideInStore } from '../../src/store/decide-store.ts';
import { load, scratchFolder, select } from '../load/open-fixture.ts';
import { type CommandRun, runCommand } from './run-command.ts';

const folder = scratchFolder();
const database = join(folder.path, 'crm.duckdb');
const checks = join(folder.path, 'checks.yaml');
const CHECKS = `checks:
  orders:
    - row_count: {change: 20%}
    - drift: {column: amount}
    - range: {column: amount, min: 0, level: warn}
`;

/** Orders with amounts from 1 on, in steps; a name begins with the month. */
async function loadOrders(name: string, count: number, amount: (n: number) => number): Promise<void> {
  const path = join(folder.path, `${name}.csv`);
  const lines = Array.from({ length: count }, (_, n) => `${name}-${n},A1,2024-03-01,${amount(n)}`);
  writeFileSync(path, `order_id,account_id,ordered_at,amount\n${lines.join('\n')}\n`);
  await load(database, [path]);
}

const tableOf = ({ outcome }: CommandRun, name: string): Table => {
  const found = outcome.result.tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
};
const rowsOf = (run: CommandRun, name: string, ...columns: readonly string[]) => {
  const table = tableOf(run, name);
  return table.rows.map((_, row) => columns.map((column) => cell(table, row, column)));
};
const outcomes = (run: CommandRun) =>
  Object.fromEntries(rowsOf(run, 'checks', 'check', 'outcome').map(([name, verdict]) => [String(name), verdict]));
const run = (more: Readonly<Record<string, unknown>> = {}, day = 15) =>
  runCommand(database, { file: checks, asOf: '2024-03-31', ...more }, { now: new Date(`2026-01-${day}T08:00:00Z`) });

beforeAll(async () => {
  writeFileSync(checks, CHECKS);
  await loadOrders('jan', 400, (n) => n + 1);
});
afterAll(() => folder.remove());

describe('against earlier runs', () => {
  test('the first has nothing to compare with; a second on the same data compares with none either', async () => {
    const expected = { row_count: 'skipped', drift_amount: 'skipped', range_amount: 'pass' };
    expect(outcomes(await run())).toEqual(expected);
    expect(outcomes(await run({}, 16))).toEqual(expected);
  });

  test('more rows of the same kind pass, a doubling and other amounts do not', async () => {
    await loadOrders('feb', 40, (n) => 10 * n + 5);
    expect(outcomes(await run({}, 17))).toEqual({ row_count: 'pass', drift_amount: 'pass', range_amount: 'pass' });
    await loadOrders('mar', 500, (n) => -n - 1);
    const later = await run({ storeFailures: true }, 18);
    expect(outcomes(later)).toEqual({ row_count: 'fail', drift_amount: 'fail', range_amount: 'warn' });
    expect(later.outcome.exit).toBe(1);
    expect(tableOf(later, 'failing').rows).toHaveLength(20);
    expect(
      await select(
        database,
        "SELECT count(*), max(line) FROM store.acrm.check_failing WHERE check_name = 'range_amount'",
      ),
    ).toEqual([[500, 501]]);
  });

  test('every run is listed, the latest first, and the trend has a point for each', async () => {
    const past = await runCommand(database, { history: true });
    expect(rowsOf(past, 'history', 'run').map(([number]) => number)).toEqual(
      ['4', '4', '4', '3', '3', '3', '2', '2', '2', '1', '1', '1'].map(Number),
    );
    const validity = rowsOf(past, 'trend', 'run', 'dimension', 'score').filter(
      ([, dimension]) => dimension === 'validity',
    );
    expect(validity).toEqual([
      [1, 'validity', 1],
      [2, 'validity', 1],
      [3, 'validity', 1],
      [4, 'validity', 440 / 940],
    ]);
    const [chart] = past.outcome.result.charts;
    if (chart === undefined) throw new Error('no chart');
    for (const lang of LANGS) await compileChart(chart, tableOf(past, 'trend'), lang);
  });

  test('with --limit only the latest are listed, which is said', async () => {
    const past = await runCommand(database, { history: true, limit: 2 });
    expect([...new Set(rowsOf(past, 'history', 'run').flat())]).toEqual([4, 3]);
    expect([...new Set(rowsOf(past, 'score', 'run').flat())]).toEqual([3, 4]);
    expect([...new Set(rowsOf(past, 'trend', 'run').flat())]).toEqual([1, 2, 3, 4]);
    expect(past.outcome.result.findings.map(({ text }) => text.en)).toEqual([
      'Showing the latest 2 of 4 runs; --limit shows more.',
    ]);
  });

  test('with --no-store nothing is noted', async () => {
    await run({ store: false });
    expect(rowsOf(await runCommand(database, { history: true }), 'history', 'run')).toHaveLength(12);
  });
});

describe('exit', () => {
  test.each([
    ['error', 1],
    ['warn', 1],
    ['never', 0],
  ])('--fail-on %s ends with %i where a check fails', async (failOn, exit) => {
    expect((await run({ failOn, store: false })).outcome.exit).toBe(exit);
  });

  test.each([
    ['error', 0],
    ['warn', 1],
    ['never', 0],
  ])('--fail-on %s ends with %i where there are only warnings', async (failOn, exit) => {
    const warns = join(folder.path, 'warns.yaml');
    writeFileSync(warns, 'checks:\n  orders:\n    - range: {column: amount, min: 0, level: warn}\n');
    expect((await run({ file: warns, failOn, store: false })).outcome.exit).toBe(exit);
  });
});

const SOURCE = { name: 'orders', pattern: '*.csv', every: 'day', owner: null, entity: null } as const;

describe('freshness', () => {
  const freshness = (params: Readonly<Record<string, unknown>>) =>
    runCommand(database, params, { name: 'check/freshness' });

  test('how old the newest event is; a limit is crossed from the day after', async () => {
    const found = await freshness({ asOf: '2024-03-08', entity: ['orders'], maxAge: '7d' });
    expect(rowsOf(found, 'freshness', 'entity', 'rows', 'newest', 'age')).toEqual([['orders', 940, '2024-03-01', 7]]);
    expect(found.outcome.exit).toBe(0);
    const late = await freshness({ asOf: '2024-03-09', maxAge: '1w' });
    expect(late.outcome.exit).toBe(1);
    expect(late.outcome.result.findings.map(({ text }) => text.zh)).toEqual([
      '订单：最新数据的日期为 2024-03-01，早于 1w 的时限。',
    ]);
    expect((await freshness({ asOf: '2024-03-09', maxAge: '1w', failOn: 'never' })).outcome.exit).toBe(0);
  });

  test('an age that is none is told', async () => {
    await expect(freshness({ maxAge: '7days' })).rejects.toMatchObject({ exit: 2, code: 'arguments/value' });
  });

  test('a source that is late is told too', async () => {
    await decideInStore(database, (engine) => addSource(engine, SOURCE, new Date('2026-01-15')), {
      command: 'source add',
      now: new Date('2026-01-15'),
      open: openExisting,
    });
    const found = await freshness({ asOf: '2026-02-01' });
    expect(rowsOf(found, 'sources', 'name', 'late')).toEqual([['orders', true]]);
    expect(found.outcome.exit).toBe(1);
  });

  test('an entity without rows is told, with the near name', async () => {
    await expect(freshness({ entity: ['ordrs'] })).rejects.toMatchObject({
      exit: 2,
      advice: { en: 'Did you mean "orders"?' },
    });
  });
});
