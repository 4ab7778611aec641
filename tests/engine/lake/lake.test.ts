import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KnownError } from '../../../src/core/errors.ts';
import { openLake } from '../../../src/engine/duckdb/lake.ts';
import { openReadOnly } from '../../../src/engine/duckdb/open.ts';
import { readManifest } from '../../../src/engine/lake/manifest.ts';
import { type ExportedTable, exportLake } from '../../../src/store/export-lake.ts';
import { LOAD_DAY, load, scratchFolder } from '../../load/open-fixture.ts';

const folder = scratchFolder();
// Signs of patterns in a path are no patterns.
const lake = join(folder.path, 'lake [of] *it');
const database = join(folder.path, 'crm.duckdb');
afterAll(() => folder.remove());

const write = (name: string, ...lines: string[]): string => {
  writeFileSync(join(folder.path, name), `${lines.join('\n')}\n`);
  return join(folder.path, name);
};
const accounts = write(
  'accounts.csv',
  'account id,account name,industry,Favourite "colour"',
  'A1,Acme,Steel,red',
  "A2,O'Brien,Food,",
);
const orders = write(
  'orders.csv',
  'order id,order date,account id,amount',
  'O1,2024-01-01,A1,10.5',
  'O2,2024-02-01,A2,20',
);

async function exported(to = lake, big?: number): Promise<readonly ExportedTable[]> {
  const store = await openReadOnly(database, { allowWrite: [`${to}/`] });
  try {
    return await exportLake(store, to, { now: LOAD_DAY, ...(big === undefined ? {} : { big }) });
  } finally {
    await store.close();
  }
}

const states = (tables: readonly ExportedTable[]): Readonly<Record<string, string>> =>
  Object.fromEntries(tables.filter(({ state }) => state !== 'empty').map(({ name, state }) => [name, state]));

async function rows(sql: string): Promise<unknown> {
  const store = await openLake(lake);
  try {
    return (await store.query(sql)).rows;
  } finally {
    await store.close();
  }
}

beforeAll(async () => {
  await load(database, [accounts, orders]);
  await exported();
});

describe('a lake', () => {
  test('holds what the database holds, types and unknown columns included', async () => {
    expect(await rows('SELECT account_id, name, ext FROM crm.accounts ORDER BY account_id')).toEqual([
      ['A1', 'Acme', expect.stringContaining('red')],
      ['A2', "O'Brien", expect.anything()],
    ]);
    expect(await rows('SELECT sum(amount), max(CAST(ordered_at AS DATE)) FROM crm.orders')).toEqual([
      [30.5, '2024-02-01'],
    ]);
    expect(await rows('SELECT count(*) FROM crm.products')).toEqual([[0]]);
  });

  test('says what it holds', async () => {
    const manifest = readManifest(lake);
    expect(manifest.as_of).toBe('2024-02-01');
    expect(manifest.loads).toHaveLength(1);
    expect(manifest.tables['orders']).toMatchObject({ rows: 2, parts: [{ month: null, rows: 2 }] });
    const here = await openReadOnly(database);
    const there = await openLake(lake);
    const [a, b] = [await here.catalog(), await there.catalog()];
    for (const entity of a.entities) {
      expect(b.columns(entity)).toEqual(a.columns(entity));
      expect(b.rows(entity)).toBe(a.rows(entity));
      for (const column of a.columns(entity)) expect(b.present(entity, column)).toBe(a.present(entity, column));
    }
    expect([b.latest, b.later]).toEqual([a.latest, a.later]);
    await here.close();
    await there.close();
  });

  test('is read and nothing else: not the files beside it, not with settings changed', async () => {
    for (const sql of [`SELECT * FROM read_csv('${accounts}')`, 'SET enable_external_access = true', "ATTACH 'x.db'"])
      await expect(rows(sql)).rejects.toBeInstanceOf(KnownError);
  });

  test('is written again only where something changed', async () => {
    expect(states(await exported())).toEqual({ accounts: 'unchanged', orders: 'unchanged' });
    const before = readFileSync(join(lake, 'manifest.json'), 'utf8');
    await exported();
    expect(readFileSync(join(lake, 'manifest.json'), 'utf8')).toBe(before);
    await load(database, [write('more.csv', 'order id,order date,account id,amount', 'O3,2024-03-01,A1,1')]);
    expect(states(await exported())).toEqual({ accounts: 'unchanged', orders: 'written' });
    expect(readdirSync(join(lake, 'orders'))).toHaveLength(1);
    expect(await rows('SELECT count(*) FROM crm.orders')).toEqual([[3]]);
  });
});

describe('a table that is cut by month', () => {
  const months = join(folder.path, 'months');
  const parts = (): unknown =>
    readManifest(months).tables['orders']?.parts.map(({ month, rows: count }) => [month, count]);
  const part = (tables: readonly ExportedTable[]): unknown => {
    const found = tables.find(({ name }) => name === 'orders');
    return [found?.state, found?.parts, found?.written];
  };

  test('writes again only the months whose rows changed, and forgets those without any', async () => {
    const first = await exported(months, 0);
    expect(parts()).toEqual([
      ['2024-01', 1],
      ['2024-02', 1],
      ['2024-03', 1],
    ]);
    expect(part(first)).toEqual(['written', 3, 3]);
    expect(part(await exported(months, 0))).toEqual(['unchanged', 3, 0]);
    await load(database, [
      write('moved.csv', 'order id,order date,account id,amount', 'O2,2024-03-05,A2,20', 'O5,,A1,7'),
    ]);
    expect(part(await exported(months, 0))).toEqual(['written', 3, 2]);
    expect(parts()).toEqual([
      ['2024-01', 1],
      ['2024-03', 2],
      ['undated', 1],
    ]);
    expect(readdirSync(join(months, 'orders')).sort()).toEqual([
      'ordered_month=2024-01',
      'ordered_month=2024-03',
      'ordered_month=undated',
    ]);
    const store = await openLake(months);
    expect((await store.query('SELECT count(*), sum(amount) FROM crm.orders')).rows).toEqual([[4, 38.5]]);
    await store.close();
  });
});

describe('trouble', () => {
  test('a folder with other things in it is left alone', async () => {
    const other = join(folder.path, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'thesis.docx'), 'x');
    await expect(exported(other)).rejects.toMatchObject({ exit: 2, code: 'lake/not-a-lake' });
    expect(readdirSync(other)).toEqual(['thesis.docx']);
  });

  test('a folder without a manifest, a manifest that is none', async () => {
    await expect(openLake(join(folder.path, 'nowhere'))).rejects.toMatchObject({ exit: 2, code: 'lake/absent' });
    const broken = join(folder.path, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'manifest.json'), '{"format": "acrm-lake/9"}');
    await expect(openLake(broken)).rejects.toMatchObject({ exit: 3, code: 'lake/manifest' });
  });

  test('a table that cannot be written leaves the lake as it was', async () => {
    await load(database, [write('late.csv', 'order id,order date,account id,amount', 'O4,2024-04-01,A1,1')]);
    const store = await openReadOnly(database);
    await expect(exportLake(store, lake, { now: LOAD_DAY })).rejects.toBeInstanceOf(KnownError);
    await store.close();
    expect(await rows('SELECT count(*) FROM crm.orders')).toEqual([[3]]);
    expect(existsSync(join(lake, 'manifest.json.lock'))).toBe(false);
  });
});
