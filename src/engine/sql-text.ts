/**
 * What the program needs to know of a SQL text without parsing it: its parameters and the words in it.
 * Strings, quoted names and comments are told apart, so that a `$` or a word inside them does not count.
 */
const TOKENS =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$([A-Za-z_]\w*)|([\p{L}_][\p{L}\p{N}_]*)|\*/giu;

export interface SqlText {
  /** Names of `$name` parameters, in order of appearance. */
  readonly parameters: readonly string[];
  /** Bare and quoted names, lower case. */
  readonly words: ReadonlySet<string>;
  /** Whether it asks for every column (`*`, not `count(*)`), so that no name can be ruled out. */
  readonly everything: boolean;
}

export function readSql(sql: string): SqlText {
  const parameters = new Set<string>();
  const words = new Set<string>();
  let everything = false;
  for (const match of sql.replace(/count\s*\(\s*\*\s*\)/gi, 'count(1)').matchAll(TOKENS)) {
    const [token, parameter, word] = match;
    if (parameter !== undefined) parameters.add(parameter);
    else if (word !== undefined) words.add(word.toLowerCase());
    else if (token.startsWith('"')) words.add(token.slice(1, -1).replaceAll('""', '"').toLowerCase());
    else if (token === '*') everything = true;
  }
  return { parameters: [...parameters], words, everything };
}

/** A name as SQL reads it back, whatever is in it. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text as a SQL literal. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
