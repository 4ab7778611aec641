import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_PROJECT } from '../../src/core/project.ts';
import { NO_SCOPE, type ScopeRequest } from '../../src/core/scope.ts';
import { openReadOnly } from '../../src/engine/duckdb/open.ts';
import { ScopedSession } from '../../src/run/scope/session.ts';
import { projectOf } from '../../src/settings/settings.ts';
import { load, scratchFolder } from '../load/open-fixture.ts';

const folder = scratchFolder();
const database = join(folder.path, 'crm.duckdb');

beforeAll(async () => {
  const write = (name: string, ...lines: string[]): string => {
    writeFileSync(join(folder.path, name), `${lines.join('\n')}\n`);
    return join(folder.path, name);
  };
  await load(database, [
    write('users.csv', 'user id,user name,department', 'U1,Ann,Key accounts', 'U2,Bob,Retail', 'U3,Bob,Wholesale'),
    write(
      'accounts.csv',
      'account id,account name,industry,region,owner',
      'A1,Acme,Steel,North,Ann',
      'A2,"O\'Brien ""Ltd""",Food,South,Bob',
      'A3,Cuprum,,,',
    ),
    write(
      'lines.csv',
      'order id,order date,account id,region,product id,product name,brand,quantity,amount',
      'O1,2024-01-01,A1,East,P1,Pen,Own,1,10',
      'O1,2024-01-01,A1,,P2,Ink,Other,1,5',
      'O2,2024-02-01,A2,South,P1,Pen,Own,2,20',
      'O3,2024-03-01,A3,West,P2,Ink,Other,1,40',
    ),
    write('orders.csv', 'order id,order date,account id,amount', 'O9,2024-04-01,A1,100'),
  ]);
});
afterAll(() => folder.remove());

async function amount(request: Partial<ScopeRequest>, project = NO_PROJECT): Promise<unknown> {
  const engine = await openReadOnly(database);
  try {
    const session = await ScopedSession.open(engine, { ...NO_SCOPE, ...request }, project);
    const sql = 'SELECT sum(amount) AS amount FROM sales';
    await session.prepare(sql);
    return (await engine.query(sql)).rows[0]?.[0];
  } finally {
    await engine.close();
  }
}

describe('sales', () => {
  test('are lines, and orders that came without lines', async () => expect(await amount({})).toBe(175));
  test('take the line’s own place, else the order’s, else the account’s', async () => {
    expect(await amount({ filters: { region: ['East'] } })).toBe(15);
    expect(await amount({ filters: { region: ['North'] } })).toBe(100);
  });
  test('know account, product and owner', async () => {
    expect(await amount({ filters: { industry: ['Food'] } })).toBe(20);
    expect(await amount({ filters: { brand: ['Own'] } })).toBe(30);
    expect(await amount({ filters: { product: ['Ink', 'P1'] } })).toBe(75);
    expect(await amount({ filters: { owner: ['Ann'] } })).toBe(115);
    expect(await amount({ filters: { owner: ['Ann'], region: ['East'] } })).toBe(15);
  });
  test('are not doubled by two people of one name', async () =>
    expect(await amount({ filters: { department: ['Wholesale'] } })).toBe(20));
});

describe('--where', () => {
  test('is a condition over the account’s columns', async () => {
    expect(await amount({ where: "industry = 'Steel' OR account_id = 'A3'" })).toBe(155);
    expect(await amount({ where: `name = 'O''Brien "Ltd"'` })).toBe(20);
  });
  test.each([
    '1=1) UNION SELECT account_id FROM accounts WHERE (1=1',
    'true; DROP TABLE store.crm.accounts',
    '',
    '1=1 --',
    '(SELECT 1',
    "industry = 'x",
  ])('refuses %j or reads it as one condition', async (where) => {
    await amount({ where }).catch((error: unknown) => expect(error).toMatchObject({ exit: 2 }));
    expect(await amount({})).toBe(175);
  });
  test('cannot reach outside the database', async () => {
    await expect(amount({ where: "name IN (SELECT content FROM read_text('/etc/hostname'))" })).rejects.toMatchObject({
      exit: 2,
    });
  });
});

describe('excluded accounts', () => {
  test('never count', async () => expect(await amount({}, projectOf({ exclude_accounts: "name = 'Acme'" }))).toBe(60));
});

describe('a name that matches nothing', () => {
  test('of no known value list those that are known, in one order', async () => {
    await expect(amount({ filters: { region: ['Antarctica'] } })).rejects.toMatchObject({
      advice: { en: 'Known: East, North, South, West.', zh: '可选：East、North、South、West。' },
    });
  });
  test('is an error with near names', async () => {
    await expect(amount({ filters: { region: ['Sout'] } })).rejects.toMatchObject({
      exit: 2,
      advice: { en: expect.stringContaining('South') },
    });
  });
  test('says in Chinese what kind of name it is', async () => {
    await expect(amount({ filters: { owner: ['吴俊'] } })).rejects.toMatchObject({
      text: { zh: '没有名为“吴俊”的负责人。' },
    });
  });
  test('case does not count', async () => expect(await amount({ filters: { region: ['south'] } })).toBe(20));
});

describe('a locked-down connection', () => {
  test.each([
    'DELETE FROM crm.orders',
    "COPY (SELECT 1) TO '/tmp/acrm-stolen.csv'",
    "SELECT * FROM read_text('/etc/hostname')",
    'SET threads = 1',
    "ATTACH '/tmp/x.duckdb' AS x",
    'INSTALL excel',
  ])('refuses %s', async (sql) => {
    const engine = await openReadOnly(database);
    await expect(engine.execute(sql)).rejects.toMatchObject({ exit: 2 });
    await engine.close();
  });
});
