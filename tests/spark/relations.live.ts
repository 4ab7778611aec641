import { dirname, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KnownError } from '../../src/core/errors.ts';
import type { Store } from '../../src/core/store.ts';
import { openReadOnly } from '../../src/engine/duckdb/open.ts';
import { readManifest } from '../../src/engine/lake/manifest.ts';
import { readAddress } from '../../src/engine/spark/address.ts';
import { SparkEngine } from '../../src/engine/spark/engine.ts';
import { connect } from '../../src/engine/spark/open.ts';
import { openSparkRelations } from '../../src/engine/spark/open-relations.ts';
import { decidingColumns } from '../../src/run/scope/relations.ts';
import type { RelationSettings } from '../../src/settings/engine.ts';
import { storeChecks } from '../../src/store/store-checks.ts';
import { fixtureStore } from '../commands/fixture-store.ts';
import { askOn, differenceOf, lakeOf, serverAddress } from './both-engines.ts';

const TODAY = '2026-01-01';
let folder = '';
let database = '';
let server: SparkEngine;
/** Tables of a catalog, made for these tests and dropped after them. */
const made = ['acrm_test_orders', 'acrm_test_odd'];
beforeAll(async () => {
  database = await fixtureStore('tiny');
  folder = await lakeOf(database);
  server = new SparkEngine(await connect(readAddress(serverAddress(), {})), new Map());
  for (const table of made) await server.execute(`DROP TABLE IF EXISTS ${table}`);
  await server.execute(`CREATE OR REPLACE TEMPORARY VIEW o USING parquet OPTIONS (path '${path('orders').path}')`);
  await server.execute(
    'CREATE TABLE acrm_test_orders USING parquet AS SELECT order_id AS no, account_id, ordered_at AS placed, owner, amount, CAST(CAST(ordered_at AS DATE) AS STRING) AS day FROM o',
  );
  await server.execute("CREATE TABLE acrm_test_odd USING parquet AS SELECT 'A1' AS account_id, 'ten' AS annual_amount");
});
afterAll(async () => {
  for (const table of made) await server.execute(`DROP TABLE IF EXISTS ${table}`);
  await server.close();
});

const path = (entity: string): RelationSettings => {
  const place = readManifest(folder).tables[entity]?.parts[0]?.folder;
  return { path: `file://${resolve(folder)}/${place}`, format: 'parquet' };
};
const open = (relations: Readonly<Record<string, RelationSettings>>): Promise<Store> =>
  openSparkRelations(serverAddress(), new Map(Object.entries(relations)), {}, decidingColumns, TODAY);
const table = (name: string, columns: Readonly<Record<string, string>> = {}): RelationSettings => ({
  table: name,
  format: 'parquet',
  columns,
});

async function troubles(relations: Readonly<Record<string, RelationSettings>>): Promise<string[]> {
  try {
    await (await open(relations)).close();
  } catch (error) {
    const all: unknown[] = error instanceof AggregateError ? error.errors : [error];
    return all.map((one) => (one instanceof KnownError ? `${one.exit} ${one.code}: ${one.text.en}` : String(one)));
  }
  return [];
}

describe('tables that a server keeps', () => {
  test.each(['rank accounts --all', 'rank products --measure profit --all', 'rfm', 'trend', 'figures'])(
    '%s over paths answers as DuckDB does',
    async (line) => {
      const entities = Object.keys(readManifest(folder).tables).filter(
        (entity) => (readManifest(folder).tables[entity]?.rows ?? 0) > 0,
      );
      const there = await askOn(await open(Object.fromEntries(entities.map((entity) => [entity, path(entity)]))), line);
      const here = await askOn(await openReadOnly(database), line);
      expect(here.seen.length).toBe(there.seen.length);
      for (const [at, one] of here.seen.entries()) {
        const other = there.seen[at];
        expect(other === undefined ? 'missing' : differenceOf(one, other), one.sql).toBeNull();
      }
      expect(there.answer.provenance.asOf).toBe(here.answer.provenance.asOf);
    },
  );

  test('a table of a catalog under other column names; what it lacks is empty', async () => {
    const store = await open({ orders: table('acrm_test_orders', { order_id: 'no', ordered_at: 'placed' }) });
    const file = await openReadOnly(database);
    const sum = 'SELECT CAST(count(*) AS BIGINT) AS n, CAST(sum(amount) AS DECIMAL(38,6)) AS v FROM';
    const here = await file.query(`${sum} ${file.stored('orders')}`);
    expect((await store.query(`${sum} ${store.stored('orders')}`)).rows).toEqual(here.rows);
    expect((await store.query(`SELECT max(channel) AS c FROM ${store.stored('orders')}`)).rows).toEqual([[null]]);
    const checks = await storeChecks(store, 'en', String);
    expect(checks.map(([item, , ok]) => [item, ok])).toEqual([
      ['engine', true],
      ['privileges', true],
      ['table', true],
    ]);
    await Promise.all([store.close(), file.close()]);
  });
});

describe('what is wrong with a table is told in a sentence, all at once', () => {
  test('absent tables, columns and keys; a wrong type; an unknown field', async () => {
    const found = await troubles({
      products: table('nowhere.products'),
      accounts: table('acrm_test_odd', { name: 'nmae', naem: 'x' }),
      orders: table('acrm_test_orders', { ordered_at: 'day' }),
    });
    expect(found).toEqual([
      expect.stringMatching(/^[23] .*nowhere/),
      '2 engine/relation-field: engine.relations.accounts.columns: field "naem" of accounts does not exist.',
      '2 engine/relation-column: column "nmae" of acrm_test_odd does not exist.',
      '2 engine/relation-type: acrm_test_odd.annual_amount is VARCHAR; annual_amount must be DECIMAL(18,6).',
      '2 engine/relation-key: acrm_test_orders has no column for orders.order_id, the key of its rows.',
      '2 engine/relation-type: acrm_test_orders.day is VARCHAR; ordered_at must be TIMESTAMP.',
    ]);
  });

  test('a folder that is not there, and a format that the server cannot read', async () => {
    const [absent] = await troubles({ orders: { path: `file://${dirname(folder)}/nowhere`, format: 'parquet' } });
    expect(absent).toMatch(/^3 engine\/lake-file: .*nowhere/);
    const [format] = await troubles({ orders: { path: 'file:///x', format: 'delta' } });
    expect(format).toMatch(/^2 engine\/format: .*delta/);
  });
});
