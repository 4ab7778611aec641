import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/core/engine.ts';
import { KnownError } from '../../src/core/errors.ts';
import { openReadOnly, openWritable } from '../../src/engine/duckdb/open.ts';
import { changeStore } from '../../src/store/change-store.ts';
import { scratchFolder, select } from '../load/open-fixture.ts';

let folder: ReturnType<typeof scratchFolder>;
let database: string;

beforeEach(() => {
  folder = scratchFolder();
  database = join(folder.path, 'crm.duckdb');
});
afterEach(() => folder.remove());

const options = { command: 'load', now: new Date('2026-01-15T08:00:00Z'), keep: true, open: openWritable };
const addUser = (id: string) => (engine: Engine) =>
  engine.execute(`INSERT INTO store.crm.users (user_id) VALUES ('${id}')`);
const users = () => select(database, 'SELECT user_id FROM crm.users ORDER BY 1');

/** Lets the engine fail at its n-th call. */
function failingAt(n: number): { open: typeof openWritable; calls: () => number } {
  let calls = 0;
  const count = (): void => {
    calls += 1;
    if (calls === n) throw new Error('IO Error: No space left on device');
  };
  const open = async (file: string): Promise<Engine> => {
    count();
    const engine = await openWritable(file);
    return {
      name: engine.name,
      async query(sql, given) {
        count();
        return engine.query(sql, given);
      },
      stream: (sql, given) => engine.stream(sql, given),
      async describe(sql) {
        count();
        return engine.describe(sql);
      },
      async execute(sql, given) {
        count();
        return engine.execute(sql, given);
      },
      interrupt: () => engine.interrupt(),
      close: () => engine.close(),
    };
  };
  return { open: open as typeof openWritable, calls: () => calls };
}

describe('the old database stays whole', () => {
  test('whichever call of the engine fails, and nothing is left beside it', async () => {
    await changeStore(database, addUser('old'), options);
    for (let n = 1; ; n += 1) {
      const failing = failingAt(n);
      const outcome = await changeStore(database, addUser('new'), { ...options, open: failing.open }).then(
        () => 'done',
        () => 'failed',
      );
      if (outcome === 'done') {
        expect(n).toBeGreaterThan(10);
        break;
      }
      expect(await users()).toEqual([['old']]);
      expect(readdirSync(folder.path)).toEqual(['crm.duckdb']);
    }
    expect(await users()).toEqual([['new'], ['old']]);
  }, 60_000);

  test('whichever step fails', async () => {
    await changeStore(database, addUser('old'), options);
    for (const failing of ['settle', 'copy', 'build', 'checkpoint', 'swap']) {
      const onStep = (step: string): void => {
        if (step === failing) throw new Error(`stopped at ${step}`);
      };
      await expect(changeStore(database, addUser('new'), { ...options, onStep })).rejects.toThrow(
        `stopped at ${failing}`,
      );
      expect(await users()).toEqual([['old']]);
      expect(readdirSync(folder.path)).toEqual(['crm.duckdb']);
    }
  });

  test('a full disk is told as such', async () => {
    const { open } = failingAt(10);
    await expect(changeStore(database, addUser('x'), { ...options, open })).rejects.toMatchObject({
      exit: 3,
      code: 'database/disk-full',
    });
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test('a dry run keeps nothing', async () => {
    await changeStore(database, addUser('x'), { ...options, keep: false });
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test('a reader keeps its snapshot while the file is swapped', async () => {
    await changeStore(database, addUser('old'), options);
    const reader = await openReadOnly(database);
    await changeStore(database, addUser('new'), options);
    expect((await reader.query('SELECT count(*) FROM store.crm.users')).rows).toEqual([[1]]);
    await reader.close();
    expect(await users()).toEqual([['new'], ['old']]);
  });
});

describe('one writer at a time', () => {
  test('a lock that is held names its process and since when', async () => {
    writeFileSync(
      `${database}.lock`,
      JSON.stringify({ pid: process.pid, host: hostname(), command: 'load', since: '2026-01-15T07:00:00Z' }),
    );
    await expect(changeStore(database, addUser('x'), options)).rejects.toMatchObject({
      exit: 3,
      message: expect.stringMatching(new RegExp(`process ${process.pid} .*since 2026-01-15T07:00:00Z`)),
    });
    expect(existsSync(`${database}.lock`)).toBe(true);
  });

  test('a lock whose process is gone is taken over', async () => {
    writeFileSync(
      `${database}.lock`,
      JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), command: 'load', since: '2026-01-15T07:00:00Z' }),
    );
    await changeStore(database, addUser('x'), options);
    expect(readdirSync(folder.path)).toEqual(['crm.duckdb']);
  });
});

describe('what is no database of ours', () => {
  const exit = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 0,
      (error: unknown) => (error instanceof KnownError ? [error.exit, error.code] : error),
    );

  test('is refused and left alone', async () => {
    expect(await exit(openReadOnly(database))).toEqual([3, 'database/absent']);
    writeFileSync(database, 'not a database at all, just text');
    expect(await exit(openReadOnly(database))).toEqual([3, 'database/unusable']);
    expect(await exit(changeStore(database, addUser('x'), options))).toEqual([3, 'database/unusable']);
    expect(await exit(openReadOnly(folder.path))).toEqual([3, 'database/not-a-file']);
  });

  test('another program’s DuckDB file is not written to', async () => {
    const foreign = await openWritable(database);
    await foreign.execute('CREATE TABLE store.theirs AS SELECT 1 AS x');
    await foreign.close();
    expect(await exit(changeStore(database, addUser('x'), options))).toEqual([3, 'database/foreign']);
    expect(await select(database, 'SELECT x FROM store.theirs')).toEqual([[1]]);
  });

  test('a database of a newer acrm is not touched', async () => {
    await changeStore(
      database,
      (engine) => engine.execute("UPDATE store.acrm.meta SET value = '999' WHERE key = 'schema_version'"),
      options,
    );
    expect(await exit(changeStore(database, addUser('x'), options))).toEqual([3, 'database/newer']);
  });
});
