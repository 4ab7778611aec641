import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_PROJECT } from '../../src/core/project.ts';
import { NO_SCOPE, type ScopeRequest } from '../../src/core/scope.ts';
import type { Cell, Row } from '../../src/core/table.ts';
import { openReadOnly } from '../../src/engine/duckdb/open.ts';
import { queryNames, readQuery } from '../../src/engine/sql-files.ts';
import { readSql } from '../../src/engine/sql-text.ts';
import { entities } from '../../src/model/index.ts';
import { ScopedSession } from '../../src/run/scope/session.ts';
import { quoteRelations, readMoreThanOnce, sharedRelations } from '../../src/run/scope/shared-relations.ts';
import { ask, columnsOf, fixtureStore, tableOf } from '../commands/fixture-store.ts';
import { lintSql } from '../commands/lint-sql.ts';
import { commandNames, commandOf, pathOf } from '../commands/registry.ts';
import { load, scratchFolder } from '../load/open-fixture.ts';

const folder = scratchFolder();
afterAll(() => {
  folder.remove();
});

const relations = [...sharedRelations().values()];
const queries = commandNames.flatMap((name) =>
  queryNames(pathOf(name)).map((query) => ({ query, sql: readQuery(pathOf(name), query) })),
);

async function select(database: string, sql: string, scope: Partial<ScopeRequest> = {}): Promise<readonly Row[]> {
  const engine = await openReadOnly(database);
  try {
    const session = await ScopedSession.open(engine, { ...NO_SCOPE, ...scope }, NO_PROJECT);
    await session.prepare(sql);
    return (await engine.query(sql)).rows;
  } finally {
    await engine.close();
  }
}

describe.each(relations.map(({ name, sql }) => [name, sql] as const))('%s', (name, sql) => {
  test('is portable SQL without parameters', () => {
    expect(lintSql(sql, { step: true, portable: true })).toEqual([]);
    expect(readSql(sql).parameters).toEqual([]);
  });

  test('has a definition of one sentence or two in both languages', () => {
    expect(sql).toMatch(/^-- one row per .+\n-- en: [A-Z].+\.\n-- zh: .*\p{Script=Han}.*。\n(WITH|SELECT)\b/u);
  });

  test('is read, and no query, CTE or entity bears its name', () => {
    const readers = [...queries, ...relations].filter((one) => readSql(one.sql).sources.has(name));
    expect(readers).not.toEqual([]);
    expect([...queries.map(({ query }) => query), ...entities.map((entity) => entity.name)]).not.toContain(name);
    for (const { query, sql: text } of queries) expect(text, query).not.toMatch(new RegExp(`\\b${name} AS \\(`));
  });
});

describe('definitions', () => {
  test('quote relations that there are', async () => {
    for (const name of commandNames) {
      const command = await commandOf(name);
      if (command.kind !== 'analysis') continue;
      const { en, zh } = quoteRelations(command.definition);
      expect(`${en} ${zh}`, name).not.toMatch(/[{}]/);
    }
  });

  test('fail on a name that there is not', () =>
    expect(() => quoteRelations({ en: 'x', zh: '{nobody}' })).toThrow('{nobody}'));

  test('are explained in full', async () => {
    const { provenance } = await ask(await fixtureStore('tiny'), 'figures');
    expect(provenance.definition?.en).toContain(sharedRelations().get('customer_orders')?.definition.en);
    expect(provenance.queries.map(({ name }) => name)).toEqual([
      'relations/customer_orders',
      'relations/customers',
      'relations/daily_sales',
      'selling',
    ]);
  });
});

test('a relation is kept where several queries read it, or a relation behind them', () => {
  expect([...readMoreThanOnce(['SELECT 1 FROM customer_orders', 'SELECT 1 AS customers FROM sales'])]).toEqual([]);
  expect([...readMoreThanOnce(['SELECT 1 FROM customer_orders JOIN customers ON TRUE'])]).toEqual(['customer_orders']);
});

describe('nothing is lost or counted twice', () => {
  test.each([
    ['tiny', {}],
    ['tiny', { filters: { region: ['North'] } }],
    ['returns', {}],
    ['returns', { gross: true }],
    ['ties', {}],
    ['chinese', {}],
  ] as const)('%s %j: orders of customers and days add up to sales', async (fixture, scope) => {
    const [row = []] = await select(
      await fixtureStore(fixture),
      `SELECT (SELECT count(*) FROM sales) > 0, (SELECT sum(amount) FROM sales), (SELECT sum(amount) FROM customer_orders),
         (SELECT sum(amount) FROM sales WHERE ordered_at IS NOT NULL), (SELECT sum(amount) FROM daily_sales)`,
      scope,
    );
    const [some, sales, orders, dated, days] = row;
    expect(some).toBe(true);
    expect([orders, days]).toEqual([sales, dated]);
  });
});

/** Order 1 is sent in two parts, order 2 is paid back later, order 3 is of two customers, order 4 came without lines above zero. */
const LINES = `Order ID,Order Date,Customer ID,Customer Name,Region,Product Name,Amount
1,2024-01-30,C1,Ann,East,Pen,100
1,2024-02-02,C1,Ann,East,Ink,50
2,2024-01-10,C2,Bob,West,Pen,80
2,2024-03-01,C2,Bob,West,Pen,-80
3,2024-04-01,C1,Ann,East,Pen,10
3,2024-04-01,C2,Bob,West,Pen,20
4,2024-05-01,C3,Cem,West,Pen,0
5,2024-05-02,C2,Bob,West,Ink,30
`;

describe('what an order is, all analyses agree on', () => {
  const database = join(folder.path, 'agreed.duckdb');
  beforeAll(async () => {
    const file = join(folder.path, 'agreed.csv');
    writeFileSync(file, LINES);
    await load(database, [file]);
  });

  const column = async (line: string, table: string, name: string): Promise<Cell[]> =>
    columnsOf(tableOf(await ask(database, line), table), name).flat();
  const sum = (cells: readonly Cell[]): number => cells.reduce<number>((all, one) => all + Number(one), 0);

  test('worked out by hand', async () =>
    expect(
      await select(
        database,
        `SELECT order_id, account_id, CAST(ordered_on AS VARCHAR), amount, above_zero FROM customer_orders ORDER BY order_id NULLS LAST, account_id NULLS LAST`,
      ),
    ).toEqual([
      ['1', 'C1', '2024-01-30', 150, true],
      ['2', 'C2', '2024-01-10', 0, false],
      ['3', 'C1', '2024-04-01', 10, true],
      ['3', 'C2', '2024-04-01', 20, true],
      ['4', 'C3', '2024-05-01', 0, false],
      ['5', 'C2', '2024-05-02', 30, true],
    ]));

  test('rank and rfm count an order of two customers for each', async () => {
    expect(sum(await column('rank accounts --measure orders --all', 'ranking', 'value'))).toBe(4);
    expect(sum(await column('rfm', 'scores', 'frequency'))).toBe(4);
  });

  test('trend and figures count it once, in the month of its first line', async () => {
    expect(await column('trend', 'trend', 'orders')).toEqual([1, 0, 0, 1, 1]);
    expect(await column('figures --from 2024-01-01 --to 2024-12-31', 'figures', 'orders')).toEqual([3]);
    expect(await column('figures --from 2024-01-01 --to 2024-12-31', 'figures', 'new_customers')).toEqual([2]);
  });

  test('a period takes the order whole, and customers are those of the same orders', async () => {
    for (const [from, to, orders] of [
      ['2024-01-01', '2024-01-31', 1],
      ['2024-02-01', '2024-02-29', 0],
      ['2024-05-01', '2024-05-31', 1],
    ] as const) {
      const period = `--from ${from} --to ${to}`;
      expect(sum(await column(`trend ${period}`, 'trend', 'orders')), period).toBe(orders);
      expect(sum(await column(`rank accounts --measure orders --all ${period}`, 'ranking', 'value')), period).toBe(
        orders,
      );
      expect(sum(await column(`rfm ${period}`, 'scores', 'frequency')), period).toBe(orders);
      expect(await column(`figures ${period}`, 'figures', 'customers'), period).toEqual([orders]);
    }
  });

  test('filters reach them, and a query of the user’s own', async () => {
    const sql = 'SELECT account_id FROM customers ORDER BY account_id NULLS LAST';
    expect(await select(database, sql)).toEqual([['C1'], ['C2']]);
    expect(await select(database, sql, { filters: { region: ['East'] } })).toEqual([['C1']]);
  });
});
