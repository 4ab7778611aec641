import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load, scratchFolder } from '../load/open-fixture.ts';
import { act, firstTable } from './effects.ts';
import { columnsOf } from './fixture-store.ts';

const LINES = `Order ID,Order Date,Customer ID,Customer Name,Amount,Shoe Size
1,2024-01-05,C1,Ann,10.50,40
2,2024-01-06,C1,Ann,20,41
3,2024-01-07,C2,Bob,20,40
4,2024-01-08,C2,Bob,,42
`;

const folder = scratchFolder();
const database = join(folder.path, 'sales.duckdb');
beforeAll(async () => {
  const file = join(folder.path, 'lines.csv');
  writeFileSync(file, LINES);
  await load(database, [file]);
});
afterAll(() => folder.remove());

describe('tables', () => {
  test('lists what holds rows, the view over orders and lines, and the file as it came', async () => {
    const tables = await firstTable('tables', {}, database);
    const names = columnsOf(tables, 'table').map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(['accounts', 'orders', 'sales', 'raw.lines']));
    expect(names).not.toContain('leads');
    expect(columnsOf(tables, 'table', 'rows').find(([name]) => name === 'accounts')).toEqual(['accounts', 2]);
  });
});

describe('describe', () => {
  const row = async (table: string, column: string, ...names: readonly string[]): Promise<unknown> =>
    columnsOf(await firstTable('describe', { table }, database), 'column', ...names)
      .find(([name]) => name === column)
      ?.slice(1);

  test('counts, range and quartiles of a number, exact as a decimal', async () => {
    expect(
      await row('sales', 'amount', 'unit', 'n', 'missing', 'distinct', 'min', 'max', 'median', 'q1', 'q3', 'top'),
    ).toEqual(['money', 3, 1, 2, 10.5, 20, 20, 15.25, 20, '20 (2)']);
  });

  test('units have words for people, types stay those of the database', async () => {
    const { columns, rows } = await firstTable('describe', { table: 'accounts' }, database);
    const unit = columns.find(({ name }) => name === 'unit');
    expect(rows.filter((cells) => unit?.words?.[String(cells[2])] === undefined)).toEqual([]);
    expect(unit?.words?.['text']).toEqual({ en: 'text', zh: '文本' });
    expect(columns.find(({ name }) => name === 'type')?.words).toBeUndefined();
  });

  test('text has no mean, and values that never repeat are not called frequent', async () => {
    expect(await row('accounts', 'account_id', 'distinct', 'mean', 'median', 'top')).toEqual([2, null, null, null]);
  });

  test('columns that the model does not know go by ext.NAME', async () => {
    const described = await firstTable('describe', { table: 'raw.lines' }, database);
    expect(columnsOf(described, 'column').map(([name]) => name)).toContain('Shoe Size');
    const names = await Promise.all(
      ['order_items', 'orders'].map(async (table) =>
        firstTable('describe', { table }, database).then(
          (found) => columnsOf(found, 'column').flat(),
          () => [],
        ),
      ),
    );
    expect(names.flat()).toContain('ext.Shoe Size');
  });

  test('an unknown table is an error with near names', async () => {
    await expect(act('describe', { table: 'acounts' }, database)).rejects.toMatchObject({
      exit: 2,
      advice: { en: expect.stringContaining('accounts') },
    });
  });
});

describe('sql', () => {
  const rows = async (query: string): Promise<unknown> => {
    const outcome = await act('sql', { query }, database);
    if (outcome.kind !== 'rows') throw new Error('sql gave no rows');
    const found = await outcome.engine.query(outcome.sql);
    await outcome.engine.close();
    return found.rows;
  };

  test('reads views and stored tables, a semicolon at the end or not', async () => {
    expect(await rows('select count(*), sum(amount) from sales;')).toEqual([[4, 50.5]]);
    expect(await rows('select count(*) from crm.accounts')).toEqual([[2]]);
    expect(await rows('select count(*) from raw.lines')).toEqual([[4]]);
  });

  test('reads a query from a file', async () => {
    const file = join(folder.path, 'query.sql');
    writeFileSync(file, '-- how many\nselect count(*) from orders\n;\n');
    const outcome = await act('sql', { file }, database);
    expect(outcome.kind).toBe('rows');
    if (outcome.kind === 'rows') await outcome.engine.close();
  });

  test.each([[{ query: '-' }], [{}]])('reads a query that is piped in: %j', async (params) => {
    const outcome = await act('sql', params, database, 'select count(*) from orders;\n');
    expect(outcome).toMatchObject({ kind: 'rows', sql: 'select count(*) from orders' });
    if (outcome.kind === 'rows') await outcome.engine.close();
    await expect(act('sql', params, database)).rejects.toMatchObject({ exit: 2, code: 'sql/no-query' });
  });

  test.each([
    ['select amout from sales', 'amount'],
    ['select * from ordrs', 'orders'],
    ['select s.amout from sales s', 'amount'],
  ])('%s: near names', async (query, near) => {
    await expect(act('sql', { query }, database)).rejects.toMatchObject({
      exit: 2,
      advice: { en: expect.stringContaining(near) },
    });
  });

  test.each([
    ['delete from crm.orders'],
    ['update crm.orders set amount = 0'],
    ['drop table crm.orders'],
    ["copy (select 1) to '/tmp/acrm-stolen.csv'"],
    ["select * from read_text('/etc/hostname')"],
    ["attach '/tmp/other.duckdb' as other"],
    ['select 1; select 2'],
    ['set enable_external_access = true'],
    ['select $secret'],
    ['  ;  '],
  ])('%s is refused with exit 2', async (query) => {
    await expect(act('sql', { query }, database)).rejects.toMatchObject({ exit: 2 });
  });
});
