import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/core/store.ts';
import { openReadOnly } from '../../src/engine/duckdb/open.ts';
import { openSparkLake } from '../../src/engine/spark/open.ts';
import { fixtureStore } from '../commands/fixture-store.ts';
import { lakeOf, serverAddress } from './both-engines.ts';

let here: Store;
let there: Store;
beforeAll(async () => {
  const database = await fixtureStore('tiny');
  here = await openReadOnly(database);
  there = await openSparkLake(serverAddress(), await lakeOf(database), {});
});
afterAll(async () => {
  await here.close();
  await there.close();
});

const cells = [
  'CAST(9007199254740991 AS BIGINT)',
  'CAST(9007199254740993 AS BIGINT)',
  'CAST(-9223372036854775807 AS BIGINT)',
  'CAST(2297200.860300 AS DECIMAL(38,6))',
  "CAST('-12345678901234567.890123' AS DECIMAL(38,6))",
  'CAST(0 AS DECIMAL(18,6))',
  'CAST(0.1 AS DOUBLE) + CAST(0.2 AS DOUBLE)',
  "CAST('NaN' AS DOUBLE)",
  "CAST('-Infinity' AS DOUBLE)",
  "DATE '0001-01-01'",
  "DATE '9999-12-31'",
  "DATE '1969-12-31'",
  "CAST('2024-01-31 10:00:00.5' AS TIMESTAMP)",
  "CAST('1899-12-31 23:59:59.000001' AS TIMESTAMP)",
  "CAST('2024-01-31' AS TIMESTAMP)",
  'NULL',
  'CAST(NULL AS DECIMAL(18,6))',
  'TRUE',
  "'北京 \\ ''quoted'' \"x\"'",
  "'$as_of -- no comment /* none */ : ;'",
  'array_agg(DISTINCT 1)',
] as const;

/** The functions of the prelude: same names, same answers. */
const functions = [
  "days_between(DATE '2024-01-31', DATE '2024-03-01')",
  "days_between(CAST('2024-01-31 23:00:00' AS TIMESTAMP), CAST('2024-02-01 01:00:00' AS TIMESTAMP))",
  "months_between_first(DATE '2023-12-31', DATE '2024-03-01')",
  "seconds_between(CAST('2024-01-01 00:00:00.9' AS TIMESTAMP), CAST('2024-01-01 00:01:00.1' AS TIMESTAMP))",
  "plus_days(DATE '2024-02-28', 2)",
  "plus_months(DATE '2024-01-31', 1)",
  "plus_months(DATE '2024-02-29', -12)",
  "month_of(CAST('2024-02-29 10:00:00' AS TIMESTAMP))",
  "month_of(DATE '2024-02-29')",
  "week_of(DATE '2024-03-03')",
  "iso_dow(DATE '2024-03-03')",
  "re_replace('a1b22', '[0-9]+', '#')",
  "re_test('Müller GmbH', 'GmbH$')",
  "has_tag('a; vip，c', 'vip')",
  "has_tag(NULL, 'vip')",
  "says_done(' Closed ')",
  "says_done('已解决')",
  "says_done('In progress')",
  'says_done(NULL)',
  "joined(array_agg(DISTINCT 'x'), '␟')",
  "list_size(array_agg('x'))",
] as const;

describe('one form on both engines', () => {
  test.each([...cells, ...functions])('%s', async (expression) => {
    const sql = `SELECT ${expression} AS v`;
    const [duck, spark] = [await here.query(sql), await there.query(sql)];
    expect(duck.rows).toHaveLength(1);
    expect(spark.rows).toEqual(duck.rows);
  });
});

test('what is bound comes back, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary' }),
      fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
      async (text, value) => {
        const sql = 'SELECT $text AS t, $value AS v, "q""x" AS q FROM (SELECT 1 AS "q""x") AS "a`b"';
        const { rows } = await there.query(sql, { values: { text, value } });
        expect(rows).toEqual([[text, value === 0 ? 0 : value, 1]]);
      },
    ),
    { numRuns: 20 },
  );
});

test('a text in the SQL comes back as it is written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
      async (text) => {
        const sql = `SELECT '${text.replaceAll("'", "''")}' AS t`;
        expect((await there.query(sql)).rows).toEqual([[text]]);
      },
    ),
    { numRuns: 20 },
  );
});

test('names and types come without running, under the names that DuckDB gives them', async () => {
  const sql =
    "SELECT CAST(1 AS BIGINT) AS a, CAST(1 AS DECIMAL(18,6)) AS b, CAST('x' AS VARCHAR(5)) AS c, DATE '2024-01-01' AS d, CAST(1 AS DOUBLE) AS e, TRUE AS f, CAST('2024-01-01' AS TIMESTAMP) AS g";
  expect(await there.describe(sql)).toEqual(await here.describe(sql));
});
