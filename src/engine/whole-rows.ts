/** Words, quoted names, strings, comments, and the signs that say where a name stands. */
const TOKENS = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|[\p{L}_][\p{L}\p{N}_]*|[^\s]/giu;

/** Statements and functions that speak of all columns without naming them. */
const OF_ALL_COLUMNS =
  /^(natural|unnest|table|summarize|describe|show|pivot|pivot_wider|unpivot|columns|struct_pack|row_to_json|to_json)$/;

/** What may stand before FROM where no SELECT goes before it: a statement, a subquery, the second half of a union. */
const NOTHING_SELECTED = new Set(['', '(', 'union', 'all', 'except', 'intersect', 'name']);

/** What may follow the name of a relation and is no alias of it. */
const NO_ALIAS =
  /^(where|join|left|right|full|inner|outer|cross|semi|anti|asof|positional|natural|on|using|group|order|having|qualify|window|limit|offset|union|except|intersect|tablesample|pivot|unpivot|select|[^\p{L}_"]|)$/iu;

/**
 * Whether SQL that somebody wrote asks for columns that it does not name, by other means than a star: `from orders`,
 * `table orders`, `summarize orders`, a natural join, or a row as a value (`select o from orders o`). `relations` are the
 * names whose columns depend on what is asked for.
 */
export function asksWholeRows(sql: string, relations: readonly string[]): boolean {
  const tokens = (sql.match(TOKENS) ?? []).filter((token) => !/^(--|\/\*|')/.test(token)).map(plain);
  const [first = ''] = tokens;
  if (!/^(select|with)$/.test(first)) return true;
  if (tokens.some((token) => OF_ALL_COLUMNS.test(token))) return true;
  if (tokens.some((token, at) => token === 'from' && NOTHING_SELECTED.has(tokens[at - 1] ?? ''))) return true;
  const names = new Set(relations);
  const declared = tokens.flatMap((token, at) => (names.has(token) && isSource(tokens, at) ? [at] : []));
  const aliases = declared.map((at) => aliasAfter(tokens, at)).filter((at) => at !== null);
  const known = new Set([...relations, ...aliases.map((at) => tokens[at] ?? '')]);
  const places = new Set([...declared, ...aliases]);
  return tokens.some(
    (token, at) => known.has(token) && !places.has(at) && tokens[at + 1] !== '.' && tokens[at - 1] !== '.',
  );
}

const plain = (token: string): string =>
  (token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token).toLowerCase();

/** Whether the name stands where a query says what it reads. Behind a comma that is not sure, so it counts as a value. */
const isSource = (tokens: readonly string[], at: number): boolean => /^(from|join)$/.test(tokens[at - 1] ?? '');

function aliasAfter(tokens: readonly string[], at: number): number | null {
  const place = tokens[at + 1] === 'as' ? at + 2 : at + 1;
  return NO_ALIAS.test(tokens[place] ?? '') ? null : place;
}
