/** What analyses may not write, because engines read it differently, each with the reason. */
export const FORBIDDEN: readonly (readonly [pattern: RegExp, because: string])[] = [
  [/\bround\s*\(/i, 'round() on doubles differs between engines; rounding belongs to rendering'],
  [/\bas\s+int(eger)?\s*\)/i, 'CAST(double AS INT) rounds on one engine and truncates on the other; floor() to BIGINT'],
  [/\bavg\s*\(\s*(?!cast\s*\()/i, 'the mean of a decimal differs between engines: avg(CAST(a AS DOUBLE))'],
  [
    /\/(?!\s*(nullif\s*\(|\d))/i,
    'x/0 is inf on one engine and an error on the other: CAST(a AS DOUBLE) / nullif(b, 0)',
  ],
  [
    /(?<!cast\s*\(\s*)\bdate_trunc\s*\(/i,
    'the type of date_trunc differs between engines: CAST(date_trunc(…) AS DATE)',
  ],
  [/\bqualify\b/i, 'only DuckDB reads QUALIFY'],
  [/\/\//, 'only DuckDB reads //'],
  [/\[/, 'only DuckDB reads [1, 2]'],
  [/\{/, 'only DuckDB reads structs as {a: 1}'],
  [/\bexclude\b/i, 'only DuckDB reads * EXCLUDE'],
  [/\bby\s+name\b/i, 'only DuckDB reads UNION BY NAME'],
  [/\bunnest\s*\(/i, 'only DuckDB reads unnest'],
  [
    /\b(strftime|strptime|arg_max|arg_min|string_agg|listagg|list|quantile_cont|struct_pack|map)\s*\(/i,
    'only one engine has this function',
  ],
  [/\barray_agg\s*\([^()]*\border\s+by\b/i, 'only one engine orders within array_agg; write array_sort(array_agg(…))'],
  [
    /\bjoined\s*\(\s*array_sort\b/i,
    'Spark 4.3 takes no sorted list within a function of the prelude; name it in a CTE first',
  ],
  [/\bignore\s+nulls\b/i, 'only one engine reads IGNORE NULLS'],
  [/\b(anti|semi)\s+join\b/i, 'only one engine reads ANTI JOIN; write NOT EXISTS'],
  [/\bfilter\s*\([^()]*\)\s*over\b/i, 'only one engine takes FILTER on a window function; write CASE within it'],
  [/\brecursive\b/i, 'recursive CTEs differ between engines'],
  [/::/, 'write CAST(a AS b)'],
  [
    /\b(now|random|current_timestamp)\s*\(|\bcurrent_date\b/i,
    'results must depend on $as_of, not on the clock or on luck',
  ],
  [
    /\b(concat|log|dayofweek|skewness|kurtosis|approx_count_distinct|regexp_replace)\s*\(/i,
    'same name, other answer on the other engine',
  ],
  [/\bln\s*\(\s*(?!nullif\s*\()/i, 'ln(0) is an error on one engine and NULL on the other: ln(nullif(a, 0))'],
  [/\bas\s+varchar\s*\)/i, 'Spark wants a length in a cast: VARCHAR(n)'],
  [/\bpercentile_cont\b(?!\s*\([^)]*\)\s*within)/i, 'write percentile_cont(…) WITHIN GROUP'],
];

/** The same for what strings hold. */
const FORBIDDEN_TEXT: readonly (readonly [pattern: RegExp, because: string])[] = [
  [/\bi?like\s+'[^']*\\/i, 'a backslash escapes in LIKE on one engine alone'],
];

/** Strings, quoted names and comments are blanked, so that only SQL's own words are looked at. */
const bare = (sql: string): string =>
  sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
    found.startsWith("'") ? "''" : ' ',
  );

export interface LintOptions {
  /** A step becomes a table, which has no order. */
  readonly step: boolean;
  /** It says that only DuckDB reads it. */
  readonly portable: boolean;
}

/** Everything that is wrong with a query file. */
export function lintSql(sql: string, { step, portable }: LintOptions): string[] {
  const text = bare(sql);
  const found = portable ? unportable(sql, text) : [];
  if (!/^-- one row( |:)/.test(sql)) found.push('the first line says what one row is: -- one row per …');
  if (text.includes(';')) found.push('one SELECT a file, without a semicolon');
  const final = finalSelect(text);
  if (/^\s*select\s+(distinct\s+)?\*/i.test(final)) found.push('the final columns are named, not *');
  if (!step && !/\border\s+by\b/i.test(final)) found.push('the final SELECT has a total order');
  for (const key of sortKeys(text))
    if (!/\bnulls\s+(first|last)$/i.test(key)) found.push(`ORDER BY ${key} says NULLS LAST, as engines differ`);
  return found;
}

function unportable(sql: string, text: string): string[] {
  const found = [
    ...FORBIDDEN.filter(([pattern]) => pattern.test(text)),
    ...FORBIDDEN_TEXT.filter(([pattern]) => pattern.test(sql)),
  ].map(([, because]) => because);
  const [, list = ''] = /^select\s+([\s\S]*?)(?=\bfrom\b|$)/i.exec(finalSelect(text).trimStart()) ?? [];
  for (const column of splitKeys(list))
    if (/\bsum\s*\(/i.test(column) && !/\bcast\s*\(/i.test(column))
      found.push(`${column}: the type of a sum differs between engines; CAST(sum(a) AS BIGINT or DECIMAL(38,6))`);
  return found;
}

/** What follows the last CTE: the last SELECT that no parenthesis holds. */
function finalSelect(text: string): string {
  let depth = 0;
  let at = 0;
  for (const match of text.matchAll(/[()]|\bselect\b/gi)) {
    if (match[0] === '(') depth += 1;
    else if (match[0] === ')') depth -= 1;
    else if (depth === 0) at = match.index;
  }
  return text.slice(at);
}

function sortKeys(text: string): string[] {
  return [...text.matchAll(/\border\s+by\b/gi)].flatMap((match) => {
    const rest = text.slice(match.index + match[0].length);
    return splitKeys(rest.slice(0, endOfClause(rest)));
  });
}

function endOfClause(rest: string): number {
  let depth = 0;
  for (const match of rest.matchAll(/[()]|\b((?:rows|range)\s+(?:unbounded|between|current|\d)|limit\s)/gi)) {
    if (match[0] === '(') depth += 1;
    else if (match[0] === ')') depth -= 1;
    if (depth < 0 || (depth === 0 && match[1] !== undefined)) return match.index;
  }
  return rest.length;
}

function splitKeys(list: string): string[] {
  const keys = [''];
  let depth = 0;
  for (const sign of list) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) keys.push('');
    else keys[keys.length - 1] += sign;
  }
  return keys.map((key) => key.trim());
}
