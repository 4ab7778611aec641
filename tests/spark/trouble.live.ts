import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KnownError } from '../../src/core/errors.ts';
import type { Store } from '../../src/core/store.ts';
import { readAddress } from '../../src/engine/spark/address.ts';
import { SparkEngine } from '../../src/engine/spark/engine.ts';
import { connect as connectSpark, openSparkLake } from '../../src/engine/spark/open.ts';
import { fixtureStore } from '../commands/fixture-store.ts';
import { lakeOf, serverAddress } from './both-engines.ts';

let lake: string;
let store: Store;
beforeAll(async () => {
  lake = await lakeOf(await fixtureStore('tiny'));
  store = await openSparkLake(serverAddress(), lake, {});
});
afterAll(async () => {
  await store.close();
});

async function troubleOf(work: Promise<unknown>): Promise<readonly [number, string, string]> {
  try {
    await work;
  } catch (error) {
    if (error instanceof KnownError) return [error.exit, error.code, `${error.text.en} ${error.advice?.en ?? ''}`];
    throw error;
  }
  throw new Error('it worked');
}

/** Long enough to be stopped in the middle. */
const slow = (rounds: number): string =>
  `SELECT count(*) AS n FROM range(0, ${rounds}) AS a(i) CROSS JOIN range(0, 1000000) AS b(j) WHERE (i * j) % 7 = 3`;

describe('SQL that does not work', () => {
  test.each([
    ['a column that is not there', 'SELECT nope FROM stored_orders', 'column "nope" does not exist'],
    ['a table that is not there', 'SELECT 1 AS one FROM nowhere', 'Table with name "nowhere"'],
    ['half a sentence', 'SELECT 1 +', 'The SQL is not valid'],
    ['a value of another type', "SELECT CAST('x' AS INT) AS n", "'x'"],
    ['a division by nothing', 'SELECT 1 / 0 AS n', 'zero'],
  ])('%s', async (_, sql, said) => {
    const [exit, code, text] = await troubleOf(store.query(sql));
    expect([exit, code]).toEqual([2, 'sql/wrong']);
    expect(text).toContain(said);
    expect(text).not.toMatch(/SQLSTATE|\bat org\./);
  });

  test.each([
    'DROP VIEW stored_orders',
    'CREATE TEMP VIEW a AS SELECT 1',
    'SET x = 1',
    'WITH a AS (SELECT 1) INSERT INTO b SELECT * FROM a',
    'SELECT 1; DROP VIEW stored_orders',
    '/* c */ INSERT INTO a VALUES (1)',
  ])('%s is refused before it is sent', async (sql) => {
    expect((await troubleOf(store.query(sql))).slice(0, 2)).toEqual([2, 'sql/read-only']);
    expect((await troubleOf(store.describe(sql)))[0]).toBe(2);
    expect((await store.query('SELECT count(*) AS n FROM stored_orders')).rows[0]?.[0]).toBeGreaterThan(0);
  });

  test('files of the server cannot be named', async () => {
    expect((await troubleOf(store.query('SELECT value FROM text.`/etc/hostname`')))[0]).toBe(2);
  });
});

describe('what runs long', () => {
  test('tells how far it is, and gives its answer all the same', async () => {
    const shares: number[] = [];
    const { columns, rows } = await store.query(slow(3_000), { onProgress: (share) => shares.push(share) });
    expect(columns).toMatchObject([{ name: 'n' }]);
    expect(rows).toHaveLength(1);
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test('is stopped on the server, and the session goes on', async () => {
    const begun = Date.now();
    const trouble = troubleOf(store.query(slow(60_000)));
    setTimeout(() => store.interrupt(), 1500);
    expect((await trouble).slice(0, 2)).toEqual([3, 'engine/cancelled']);
    expect(Date.now() - begun).toBeLessThan(8000);
    expect((await store.query('SELECT 1 AS one')).rows).toEqual([[1]]);
  });

  test('tells a sentence when it has more rows than fit', async () => {
    const engine = new SparkEngine(await connectSpark(readAddress(serverAddress(), {})), new Map(), 1000);
    const [exit, code, text] = await troubleOf(engine.query('SELECT i FROM range(0, 5000) AS r(i)'));
    expect([exit, code]).toEqual([3, 'engine/too-many-rows']);
    expect(text).toContain('1000');
    const { batches } = await engine.stream('SELECT i FROM range(0, 200000) AS r(i)');
    let rows = 0;
    for await (const batch of batches) rows += batch.length;
    expect(rows).toBe(200_000);
    await engine.close();
  });
});

describe('a connection that breaks', () => {
  const target = new URL(serverAddress().replace(/^spark/, 'http'));
  const sockets = new Set<Socket>();
  let proxy: Server;
  let port = 0;
  beforeAll(async () => {
    proxy = createServer((client) => {
      const server = connect(Number(target.port), target.hostname);
      for (const socket of [client, server]) {
        sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
      }
      client.pipe(server).pipe(client);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = proxy.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => proxy.close());
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };

  test('is taken up again, and no row is lost or doubled', async () => {
    const remote = await openSparkLake(`spark://127.0.0.1:${port}`, lake, {});
    const { batches } = await remote.stream('SELECT i FROM range(0, 2000000) AS r(i)');
    let rows = 0;
    let sum = 0;
    for await (const batch of batches) {
      if (rows < 1_000_000 && rows + batch.length >= 1_000_000) cut();
      rows += batch.length;
      for (const [value] of batch) sum += Number(value);
    }
    expect([rows, sum]).toEqual([2_000_000, 1_999_999_000_000]);
    await remote.close();
  });

  test('for good ends the query with one sentence', async () => {
    const remote = await openSparkLake(`spark://127.0.0.1:${port}`, lake, {});
    // Nobody can stop it any more: it must come to an end by itself before the next test wants the server.
    const trouble = troubleOf(remote.query(slow(2000)));
    setTimeout(() => {
      proxy.close();
      cut();
    }, 1000);
    const [exit, code, text] = await trouble;
    expect([exit, code]).toEqual([3, 'engine/unreachable']);
    expect(text).toContain(`127.0.0.1:${port}`);
    await remote.close();
  });
});
