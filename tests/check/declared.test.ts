import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KnownError } from '../../src/core/errors.ts';
import { load, scratchFolder } from '../load/open-fixture.ts';
import { runOn } from './run-on.ts';

const folder = scratchFolder();
const database = join(folder.path, 'crm.duckdb');
const ACCOUNTS = `account_id,name,phone,email,website,credit_code,status,marks,employees,created_at,Loyalty
A1,Alder,13812345678,office@alder.example,https://alder.example,91350100M000100Y43,active,x-1,10,2024-01-01,gold
A2,Birch,13812345678,office@birch,birch,91350100M000100Y44,paused,y2,200,2024-02-01,silver
A3,"O'Brien",12345,,,,gone,,3000,2024-03-01,gold
A4,,,,,,,,,,
`;
const ORDERS = `order_id,account_id,ordered_at,amount
O1,A1,2024-03-01,100
O2,A2,2024-03-02,-5
O3,A2,2024-03-03,7
`;

beforeAll(async () => {
  const files = Object.entries({ 'accounts.csv': ACCOUNTS, 'orders.csv': ORDERS }).map(([name, text]) => {
    const path = join(folder.path, name);
    writeFileSync(path, text);
    return path;
  });
  await load(database, files);
});
afterAll(() => folder.remove());

let made = 0;
function checksFile(text: string): string {
  made += 1;
  const path = join(folder.path, `checks-${made}.yaml`);
  writeFileSync(path, text);
  return path;
}

/** `accounts` entries as a file, run as of 2024-03-31. */
const run = (...entries: readonly string[]) =>
  runOn(database, {
    file: checksFile(`checks:\n  accounts:\n${entries.map((entry) => `    - ${entry}\n`).join('')}`),
    asOf: '2024-03-31',
  });

/** Verdict, rows looked at and keys that fail of the only check. */
async function found(entry: string) {
  const { outcomes, failing } = await run(entry);
  expect(outcomes).toHaveLength(1);
  const [one] = outcomes;
  return { verdict: one?.verdict, measured: one?.measured, rows: one?.rows, keys: failing.map(({ key }) => key) };
}

describe('kinds of checks', () => {
  test.each([
    ['not_null: name', 4, ['A4']],
    ['unique: account_id', 4, []],
    ['unique: phone', 3, ['A2']],
    ['unique: [phone, name]', 3, []],
    ['accepted: {column: status, values: [active, paused]}', 3, ['A3']],
    ['accepted: {column: name, values: [Alder, "O\'Brien"]}', 3, ['A2']],
    ['accepted: {column: employees, values: [10, 200.0]}', 3, ['A3']],
    ['valid: {column: phone, as: phone}', 3, ['A3']],
    ['valid: {column: email, as: email}', 2, ['A2']],
    ['valid: {column: website, as: url}', 2, ['A2']],
    ['valid: {column: credit_code, as: credit_code}', 2, ['A2']],
    ['valid: {column: created_at, as: date}', 3, []],
    ["regex: {column: ext.marks, pattern: '^[a-z]-[0-9]$'}", 2, ['A2']],
    ['range: {column: employees, min: 10, max: 200}', 3, ['A3']],
    ['range: {column: created_at, max: 2024-02-29}', 3, ['A3']],
    ['accepted: {column: ext.Loyalty, values: [gold]}', 3, ['A2']],
    ["range: {column: employees, max: 10, where: status = 'paused'}", 1, ['A2']],
  ])('%s', async (entry, rows, keys) => {
    expect(await found(entry)).toEqual({
      verdict: keys.length > 0 ? 'fail' : 'pass',
      measured: keys.length,
      rows,
      keys,
    });
  });

  test('references, and a query with the as-of date', async () => {
    const file = checksFile(`checks:
  orders:
    - references: {column: account_id, to: accounts}
    - references: {column: account_id, to: accounts.phone, level: warn}
    - sql: {name: late, query: "select order_id from orders where ordered_at::date > $as_of::date - 30;"}
`);
    const { outcomes, failing } = await runOn(database, { file, asOf: '2024-04-01' });
    expect(outcomes.map(({ name, failing: count }) => [name, count])).toEqual([
      ['late', 1],
      ['references_account_id_2', 3],
      ['references_account_id', 0],
    ]);
    expect(failing.map(({ key, line }) => [key, line])).toEqual([
      ['O3', 4],
      ['O1', 2],
      ['O2', 3],
      ['O3', 4],
    ]);
    expect(failing.every(({ file: from }) => from?.endsWith('orders.csv'))).toBe(true);
  });

  test.each([
    ['row_count: {min: 4, max: 4}', 'pass', 4],
    ['row_count: {min: 6, level: warn}', 'warn', 4],
    ['freshness: {column: created_at, max_age: 30d}', 'pass', 30],
    ['freshness: {column: created_at, max_age: 29d}', 'fail', 30],
    ['freshness: {column: created_at, max_age: 4w}', 'fail', 30],
  ])('%s', async (entry, verdict, measured) => {
    expect(await found(entry)).toMatchObject({ verdict, measured, keys: [] });
  });
});

describe('thresholds', () => {
  test.each([
    ['threshold: 1', 'pass', 1],
    ['threshold: 0', 'fail', 1],
    ['threshold: 25%', 'pass', 0.25],
    ['threshold: 24%', 'fail', 0.25],
    ['threshold: 50%, warn_threshold: 10%', 'warn', 0.25],
    ['level: warn', 'warn', 1],
  ])('%s', async (more, verdict, measured) => {
    expect(await found(`not_null: {column: name, ${more}}`)).toMatchObject({ verdict, measured });
  });
});

test('several columns of not_null are checks of their own; a name that repeats is numbered', async () => {
  const { outcomes } = await run('not_null: [name, phone]', 'not_null: {column: name, level: warn, owner: Ann}');
  expect(outcomes.map(({ name, owner }) => [name, owner])).toEqual([
    ['not_null_name', null],
    ['not_null_phone', null],
    ['not_null_name_2', 'Ann'],
  ]);
});

test('a name of a built-in rule is numbered too, so that their histories stay apart', async () => {
  const { outcomes } = await run('not_null: {column: name, name: account_name_missing}');
  expect(outcomes.map(({ name }) => name)).toEqual(['account_name_missing_2']);
});

test('quotes and odd letters in values, patterns and conditions reach the engine as they are', async () => {
  await fc.assert(
    fc.asyncProperty(
      // One run of many checks tries as much as many runs of one.
      fc.array(
        fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
        { minLength: 30, maxLength: 30 },
      ),
      async (values) => {
        const checks = values.map(
          (value) => `accepted: {column: name, values: [${JSON.stringify(value)}, Alder, Birch]}`,
        );
        const { outcomes } = await run(...checks);
        expect(outcomes.map(({ failing }) => failing)).toEqual(values.map(() => 1));
      },
    ),
    { numRuns: 1 },
  );
});

/** What a file of checks is told. */
async function mistakes(text: string): Promise<string> {
  try {
    await runOn(database, { file: checksFile(text) });
  } catch (error) {
    if (error instanceof KnownError) return error.text.en;
    throw error;
  }
  throw new Error('no mistake was found');
}

describe('mistakes', () => {
  test('all of them at once, each with its line and the near name', async () => {
    const told = await mistakes(`checks:
  accounts:
    - not_nul: [name]
    - range: {column: employes, min: 0}
    - accepted: {column: status}
    - regex: {column: ext.marks, pattern: '['}
    - valid: {column: phone, as: telephone}
    - not_null: {column: name, threshold: few}
    - not_null: {column: name, where: stauts = 'x'}
    - freshness: {column: name, max_age: 3d}
    - row_count: {}
  ordes:
    - unique: order_id
  orders:
    - references: {column: account_id, to: accouts.account_id}
    - sql: {name: a, query: "select order_id from ordrs"}
    - sql: {name: b, query: "drop table orders"}
    - not_null: {column: amount, where: "1) or (1=1"}
    - unique: []
`);
    for (const [line, ...words] of [
      [3, 'not_nul', 'not_null'],
      [4, 'employes', 'employees'],
      [5, 'values'],
      [6, '\\['],
      [7, 'telephone'],
      [8, 'few'],
      [9, 'stauts'],
      [10, 'name', 'a date'],
      [11, 'min or max'],
      [12, 'ordes', 'orders'],
      [15, 'accouts'],
      [16, 'ordrs'],
      [17, 'drop'],
      [18, 'single condition'],
      [19, 'list that is not empty'],
    ])
      expect(told).toMatch(new RegExp(`yaml:${line}: .*${words.join('.*')}`, 'i'));
  });

  test('a built-in rule, and a number of it, must be there', async () => {
    const told = await mistakes('builtin_checks:\n  account_name_mising: off\n  account_phone_shared: {mny: 3}\n');
    expect(told).toMatch(/yaml:2: .*account_name_missing/);
    expect(told).toMatch(/yaml:3: .*mny.*many/);
  });
});

test('built-in rules may be turned off, set to another level and given numbers', async () => {
  const settings = checksFile(
    'builtin_checks:\n  account_name_missing: off\n  account_phone_shared: {level: error, many: 2, owner: Ann}\n',
  );
  const { outcomes, failing } = await runOn(database, { settings, asOf: '2024-03-31' });
  expect(outcomes.some(({ name }) => name === 'account_name_missing')).toBe(false);
  expect(outcomes.find(({ name }) => name === 'account_phone_shared')).toMatchObject({ verdict: 'fail', owner: 'Ann' });
  expect(failing.filter(({ check }) => check.name === 'account_phone_shared').map(({ key }) => key)).toEqual([
    'A1',
    'A2',
  ]);
});

test('the first failing rows of a file are shown, as many as asked; the count is of all', async () => {
  const file = checksFile('checks:\n  orders:\n    - range: {column: amount, min: 1000}\n');
  const { outcomes, failing } = await runOn(database, { file, most: 2 });
  expect(outcomes[0]?.failing).toBe(3);
  expect(failing.map(({ key }) => key)).toEqual(['O1', 'O2']);
});
