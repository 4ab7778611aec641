import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/core/engine.ts';
import { NO_PROJECT } from '../../../src/core/project.ts';
import { openExisting, openReadOnly } from '../../../src/engine/duckdb/open.ts';
import { StoppedAtDrift } from '../../../src/load/load-files.ts';
import { loadResult } from '../../../src/load/result/load-result.ts';
import {
  addSource,
  type RegisteredSource,
  removeSource,
  sourceOf,
  sourceStatus,
} from '../../../src/load/sources/sources.ts';
import { decideInStore } from '../../../src/store/decide-store.ts';
import { LOAD_DAY, load, scratchFolder, select } from '../open-fixture.ts';

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

const source = (name: string, pattern: string, more: Partial<RegisteredSource> = {}): RegisteredSource => ({
  name,
  pattern,
  every: null,
  owner: null,
  entity: null,
  ...more,
});
const register = (given: RegisteredSource, now = LOAD_DAY) =>
  decideInStore(database, (engine) => addSource(engine, given, now), {
    command: 'source add',
    now,
    open: openExisting,
  });
async function withEngine<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openReadOnly(database);
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

const status = (today: string) =>
  withEngine(async (engine) =>
    (await sourceStatus(engine, today)).map(([name, , , , , , snapshot, due, late]) => [name, snapshot, due, late]),
  );

describe('a file belongs to the source', () => {
  test.each([
    ['/x/orders-2024.csv', 'orders'],
    ['Orders-2024.CSV', 'orders'],
    ['orders-eu-2024.csv', 'eu'],
    ['订单１.csv', 'zh'],
    ['订单12.csv', null],
    ['orders+2024.csv', null],
    ['', null],
  ])('%s: %s', (path, name) => {
    const sources = [source('orders', 'orders-*.csv'), source('eu', 'orders-eu-*.csv'), source('zh', '订单?.csv')];
    expect(sourceOf(path, sources)?.name ?? null).toBe(name);
  });
});

describe('freshness', () => {
  const accounts = (name: string) => file(name, 'Account ID,Account Name', 'A1,Acme');

  test('a source is due one interval after the day its last file shows', async () => {
    await load(database, [accounts('accounts-2024-01-31.csv')]);
    await register(source('accounts', 'accounts-*.csv', { every: 'month' }));
    await register(source('orders', 'orders-*.csv', { every: 'week' }), new Date('2024-02-20T00:00:00Z'));
    await register(source('notes', 'notes-*.csv'));
    expect(await status('2024-02-29')).toEqual([
      ['orders', null, '2024-02-27', true],
      ['accounts', '2024-01-31', '2024-02-29', false],
      ['notes', null, null, false],
    ]);
    await load(database, [accounts('accounts-2024-03-02.csv')]);
    expect(await status('2024-04-03')).toContainEqual(['accounts', '2024-03-02', '2024-04-02', true]);
  });

  test('a source is known once, and forgotten with its files left alone', async () => {
    await load(database, [accounts('accounts-2024-01-31.csv')]);
    await register(source('accounts', 'accounts-*'));
    await expect(register(source('accounts', 'x'))).rejects.toMatchObject({ exit: 2, code: 'source/known' });
    const remove = (name: string) =>
      decideInStore(database, (engine) => removeSource(engine, name), {
        command: 'x',
        now: LOAD_DAY,
        open: openExisting,
      });
    await expect(remove('acounts')).rejects.toMatchObject({
      exit: 2,
      advice: { en: expect.stringContaining('accounts') },
    });
    await remove('accounts');
    expect(await select(database, 'SELECT count(*) FROM acrm.sources')).toEqual([[0]]);
    expect(await select(database, 'SELECT registered FROM acrm.raw_files')).toEqual([[null]]);
  });
});

describe('columns that differ from the last file of a source', () => {
  const first = () => file('accounts-2024-01.csv', 'Account ID,Account Name,Employees,Since', 'A1,Acme,7,2024-01-01');

  test('added, removed and retyped are told, and can stop the load before it begins', async () => {
    await load(database, [first()]);
    await register(source('accounts', 'accounts-*'));
    const second = file('accounts-2024-02.csv', 'Account ID,Account Name,Since,Segment', 'A1,Acme,soon,B2B');
    await expect(load(database, [second], { stopAtDrift: true })).rejects.toBeInstanceOf(StoppedAtDrift);
    expect(await select(database, 'SELECT count(*) FROM acrm.loads')).toEqual([[1]]);
    const report = await load(database, [second]);
    const result = await withEngine((engine) => loadResult(engine, report, 'en', NO_PROJECT));
    expect(result.tables.find(({ name }) => name === 'drift')?.rows.length).toBe(3);
    expect(result.findings.map(({ code, level }) => [code, level])).toEqual([['load/drift', 'warn']]);
    expect(report.drift.map(({ column, change, before, after }) => [column, change, before, after])).toEqual([
      ['Segment', 'added', null, 'text'],
      ['Employees', 'removed', 'number', null],
      ['Since', 'retyped', 'date', 'text'],
    ]);
  });

  test('a column without values, or one that turns out to have decimals, is no other column', async () => {
    await load(database, [first()]);
    await register(source('accounts', 'accounts-*'));
    const second = file('accounts-2024-02.csv', 'Account ID,Account Name,Employees,Since', 'A1,Acme,7.5,');
    expect((await load(database, [second], { stopAtDrift: true })).drift).toEqual([]);
  });

  test('the source says what the rows are where the headers do not', async () => {
    await load(database, [first()]);
    await register(source('odd', 'odd-*', { entity: 'accounts' }));
    const sources = [source('odd', 'odd-*', { entity: 'accounts' })];
    await load(database, [file('odd-1.csv', 'Name,foo', 'Bolt,1')], { sources });
    expect(await select(database, "SELECT count(*) FROM crm.accounts WHERE name = 'Bolt'")).toEqual([[1]]);
  });

  test('a complete file says what is gone of its own source alone', async () => {
    await load(database, [file('eu-2024-01.csv', 'Account ID,Account Name', 'A1,Acme', 'A2,Bolt')]);
    await register(source('eu', 'eu-*'));
    await register(source('us', 'us-*'));
    await load(database, [file('us-2024-01.csv', 'Account ID,Account Name', 'B1,Core')]);
    await load(database, [file('eu-2024-02.csv', 'Account ID,Account Name', 'A1,Acme')], { full: true });
    expect(await select(database, 'SELECT account_id FROM crm.accounts ORDER BY 1')).toEqual([['A1'], ['B1']]);
  });
});
