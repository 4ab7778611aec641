import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATA_COMMANDS } from '../../src/cli/data-commands.ts';
import type { Engine } from '../../src/core/engine.ts';
import { openExisting, openWritable } from '../../src/engine/duckdb/open.ts';
import { changeStore } from '../../src/store/change-store.ts';
import { decideInStore } from '../../src/store/decide-store.ts';
import { undoRun } from '../../src/store/undo.ts';
import { LOAD_DAY, load, scratchFolder, select } from '../load/open-fixture.ts';

let folder: ReturnType<typeof scratchFolder>;
let database: string;

beforeEach(() => {
  folder = scratchFolder();
  database = join(folder.path, 'crm.duckdb');
});
afterEach(() => folder.remove());

/** A database as the first version of the schema had it, with one load of one account. */
const FIRST = [
  'CREATE SCHEMA store.raw',
  'CREATE SCHEMA store.crm',
  'CREATE SCHEMA store.acrm',
  'CREATE TABLE store.acrm.meta (key VARCHAR, value VARCHAR)',
  "INSERT INTO store.acrm.meta VALUES ('schema_version', '1')",
  'CREATE TABLE store.acrm.loads (load_id BIGINT, loaded_at TIMESTAMP, files BIGINT)',
  "INSERT INTO store.acrm.loads VALUES (1, '2024-01-31 08:00:00', 1)",
  `CREATE TABLE store.acrm.files (load_id BIGINT, file VARCHAR, source VARCHAR, entity VARCHAR, encoding VARCHAR, separator VARCHAR,
   rows BIGINT, loaded BIGINT, unchanged BIGINT, superseded BIGINT, rejected BIGINT)`,
  "INSERT INTO store.acrm.files VALUES (1, 'a.csv', 'a', 'accounts', 'utf-8', ',', 1, 1, 0, 0, 0)",
  'CREATE TABLE store.acrm.raw_files (source VARCHAR, load_id BIGINT, number BIGINT, file VARCHAR, line VARCHAR)',
  "INSERT INTO store.acrm.raw_files VALUES ('a', 1, 1, 'a.csv', 'rowid + 2')",
  "CREATE TABLE store.raw.\"a@1.1\" AS SELECT 'A1' AS account_id, 'Acme' AS name",
  'CREATE TABLE store.crm.accounts (account_id VARCHAR, name VARCHAR, _load BIGINT, _file VARCHAR, _line BIGINT)',
  "INSERT INTO store.crm.accounts VALUES ('A1', 'Acme', 1, 'a.csv', 2)",
  'CHECKPOINT store',
];

async function makeFirst(): Promise<void> {
  const engine = await openWritable(database);
  for (const statement of FIRST) await engine.execute(statement);
  await engine.close();
}

const options = { command: 'load', now: LOAD_DAY, keep: true, open: openWritable };
const decide = (work: (engine: Engine) => Promise<void>) =>
  decideInStore(database, work, { ...options, open: openExisting });

describe('a database of an earlier schema', () => {
  test('is brought up to date when it is loaded into, with a copy kept', async () => {
    await makeFirst();
    const old = readFileSync(database);
    const path = join(folder.path, 'b.csv');
    writeFileSync(path, 'Account ID,Account Name\nA1,Apex\n');
    await load(database, [path]);
    expect(readFileSync(`${database}.bak-1`).equals(old)).toBe(true);
    expect(await select(database, 'SELECT value FROM acrm.meta')).toEqual([['3']]);
    expect(
      await select(database, 'SELECT name, CAST(_valid_from AS VARCHAR) FROM history.accounts ORDER BY 2'),
    ).toEqual([
      ['Acme', '2024-01-31'],
      ['Apex', expect.any(String)],
    ]);
  });

  test('also when a decision is written; a dry run leaves it as it is', async () => {
    await makeFirst();
    await changeStore(database, () => Promise.resolve(), { ...options, keep: false });
    expect(readdirSync(folder.path)).toEqual(['crm.duckdb']);
    await decide((engine) => engine.execute("INSERT INTO store.acrm.meta VALUES ('x', 'y')"));
    expect(readdirSync(folder.path).sort()).toEqual(['crm.duckdb', 'crm.duckdb.bak-1']);
    expect(await select(database, 'SELECT key, value FROM acrm.meta ORDER BY 1')).toEqual([
      ['schema_version', '3'],
      ['x', 'y'],
    ]);
  });

  test('has its past rows widened with the columns that the model has gained since', async () => {
    const file = async (name: string, snapshot: string): Promise<void> => {
      const path = join(folder.path, 'a.csv');
      writeFileSync(path, `Account ID,Account Name\nA1,${name}\n`);
      await load(database, [path], { snapshot });
    };
    await file('Acme', '2024-01-31');
    await file('Apex', '2024-02-29');
    const engine = await openWritable(database);
    await engine.execute(
      'CREATE OR REPLACE VIEW store.history.accounts AS SELECT * EXCLUDE (legal_form) FROM store.history.past_accounts',
    );
    for (const table of ['crm.accounts', 'history.past_accounts'])
      await engine.execute(`ALTER TABLE store.${table} DROP COLUMN legal_form`);
    await engine.close();
    await file('Bolt', '2024-03-31');
    expect(await select(database, 'SELECT name, legal_form FROM history.accounts ORDER BY _valid_from')).toEqual([
      ['Acme', null],
      ['Apex', null],
      ['Bolt', null],
    ]);
  });

  test('cannot be built anew, as what its loads decided was not kept', async () => {
    await makeFirst();
    const path = join(folder.path, 'b.csv');
    writeFileSync(path, 'Account ID,Account Name\nA2,Bolt\n');
    await load(database, [path]);
    const progress = { begin: () => undefined, advance: () => undefined, end: () => undefined };
    await expect(
      changeStore(database, (engine) => undoRun(engine, 1, DATA_COMMANDS, { now: LOAD_DAY, progress }), options),
    ).rejects.toMatchObject({ exit: 2, code: 'load/not-kept' });
    expect(await select(database, 'SELECT count(*) FROM crm.accounts')).toEqual([[2]]);
  });
});

test('a decision on a database in a folder that is not there is told as such', async () => {
  database = join(folder.path, 'nowhere', 'crm.duckdb');
  await expect(decide(() => Promise.resolve())).rejects.toMatchObject({ exit: 3, code: 'database/absent' });
});
