import { describe, expect, test } from 'vitest';
import { FORBIDDEN, lintSql } from './lint-sql.ts';

const lint = (sql: string): string[] =>
  lintSql(`-- one row per a\n${sql} ORDER BY a NULLS LAST`, { step: false, portable: true });

/** One violation of each rule, in the order of the rules. */
const VIOLATIONS = [
  'SELECT round(a) AS a FROM t',
  'SELECT CAST(a AS INTEGER) AS a FROM t',
  'SELECT avg(a) AS a FROM t',
  'SELECT a / b AS a FROM t',
  "SELECT date_trunc('month', d) AS a FROM t",
  'SELECT a FROM t QUALIFY row_number() OVER (ORDER BY a NULLS LAST) = 1',
  'SELECT a // 2 AS a FROM t',
  'SELECT [1, 2] AS a FROM t',
  'SELECT {b: 1} AS a FROM t',
  'SELECT t.a EXCLUDE (b) FROM t',
  'SELECT a FROM t UNION ALL BY NAME SELECT a FROM u',
  'SELECT a FROM unnest(b)',
  "SELECT strftime(d, '%Y') AS a FROM t",
  'SELECT array_agg(b ORDER BY b NULLS LAST) AS a FROM t',
  "SELECT joined(array_sort(array_agg(DISTINCT b)), ',') AS a FROM t",
  'SELECT lag(a IGNORE NULLS) OVER w AS a FROM t',
  'SELECT a FROM t ANTI JOIN u ON t.a = u.a',
  'SELECT count(*) FILTER (WHERE b) OVER w AS a FROM t',
  'WITH RECURSIVE r AS (SELECT 1 AS a) SELECT a FROM r',
  'SELECT a::DATE AS a FROM t',
  'SELECT now() AS a FROM t',
  "SELECT concat(a, 'x') AS a FROM t",
  'SELECT ln(a) AS a FROM t',
  'SELECT CAST(a AS VARCHAR) AS a FROM t',
  'SELECT percentile_cont(a, 0.5) AS a FROM t',
] as const;

describe('what only one engine reads is refused, with the reason', () => {
  test.each(FORBIDDEN.map(([, because], at) => [VIOLATIONS[at] ?? 'no violation', because] as const))(
    '%s: %s',
    (sql, because) => expect(lint(sql)).toContain(because),
  );

  test('a backslash in LIKE, and a bare sum in a final column', () => {
    expect(lint("SELECT a FROM t WHERE b LIKE 'x\\_%'")).toEqual(['a backslash escapes in LIKE on one engine alone']);
    expect(lint('SELECT sum(b) AS a FROM t')).toEqual([expect.stringContaining('the type of a sum differs')]);
    expect(lint('WITH s AS (SELECT a, sum(b) AS b FROM t GROUP BY a) SELECT a, b FROM s')).toEqual([]);
  });
});

test('words within strings, names and comments are nobody’s business', () => {
  expect(lint(`SELECT 'now() :: [1]' AS a, "qualify" AS b /* round(1) */ FROM t`)).toEqual([]);
});

test('the first line, the semicolon, the star and the order are looked at', () => {
  const found = lintSql('SELECT * FROM t; ', { step: false, portable: true });
  expect(found).toHaveLength(4);
  expect(lintSql('-- one row per a\nSELECT a FROM t ORDER BY a', { step: false, portable: true })).toEqual([
    'ORDER BY a says NULLS LAST, as engines differ',
  ]);
});
