import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KnownError } from '../../../src/core/errors.ts';
import { isEnclosable, requireQuery, toSpark } from '../../../src/engine/spark/sql.ts';
import { quoteName, quoteText } from '../../../src/engine/sql-text.ts';

describe('SQL in Spark’s spelling', () => {
  test.each([
    ['SELECT $a + $b_2, $a', 'SELECT :a + :b_2, :a'],
    [`SELECT '$a' AS "x $b" FROM t`, "SELECT '$a' AS `x $b` FROM t"],
    [`SELECT "a""b", "c\`d"`, 'SELECT `a"b`, `c``d`'],
    ["SELECT 'it''s', '\\d+'", "SELECT 'it\\'s', '\\\\d+'"],
    ['SELECT 1 -- $a\n, 2 /* "b" */', 'SELECT 1  \n, 2  '],
    ['CAST(x AS VARCHAR), CAST(y AS VARCHAR(20)), "varchar"', 'CAST(x AS STRING), CAST(y AS VARCHAR(20)), `varchar`'],
    ['SELECT `as $it is`', 'SELECT `as $it is`'],
  ])('%s', (given, expected) => expect(toSpark(given).sql).toBe(expected));

  test('parameters are named once each', () =>
    expect(toSpark("SELECT $from, '$no', $to, $from").parameters).toEqual(['from', 'to']));

  test('no text or name ends before its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, name) => {
        const [, inText = '', inName = ''] =
          /^SELECT '([\s\S]*)' AS `([\s\S]*)`$/.exec(toSpark(`SELECT ${quoteText(text)} AS ${quoteName(name)}`).sql) ??
          [];
        expect(inText.replaceAll(/\\\\|\\'/g, '')).not.toMatch(/['\\]/);
        expect(inText.replaceAll(/\\([\\'])/g, '$1')).toBe(text);
        expect(inName.replaceAll('``', '`')).toBe(name);
      }),
    );
  });
});

describe('what is sent', () => {
  test.each([
    'SELECT 1',
    '  (select 1) union all select 2',
    '-- all\nWITH a AS (SELECT 1 AS "insert") SELECT * FROM a',
    "FROM a SELECT 'delete'",
    'VALUES (1)',
    'TABLE orders',
  ])('%s is a query', (sql) => expect(() => requireQuery(sql)).not.toThrow());

  test.each([
    'DROP TABLE a',
    'INSERT INTO a SELECT 1',
    'WITH a AS (SELECT 1) INSERT INTO b SELECT * FROM a',
    'from a insert into b select 1',
    'SELECT 1; DROP TABLE a',
    '/* select */ SET x = 1',
    'CACHE TABLE a',
    'EXPLAIN SELECT 1',
    'BEGIN SELECT 1; END',
    '',
  ])('%s is none', (sql) => {
    expect(() => requireQuery(sql)).toThrow(KnownError);
  });
});

describe('a condition of the user', () => {
  test.each(["industry = 'Retail'", "name LIKE '%)%' AND (a > 1 OR b IS NULL)", 'x IN (SELECT 1)', '"a)b" = 1'])(
    '%s stays within its parentheses',
    (text) => expect(isEnclosable(text)).toBe(true),
  );
  test.each(['1=1) OR (1=1', "a = 'open", 'a = "open', 'a; DROP TABLE b', '(a', '', ' ', 'a /* open', '`open'])(
    '%s does not',
    (text) => expect(isEnclosable(text)).toBe(false),
  );
});
