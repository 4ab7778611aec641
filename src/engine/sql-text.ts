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
  /** The names among them that follow FROM or JOIN. */
  readonly sources: ReadonlySet<string>;
  /** Whether it asks for every column (`*`, not `count(*)`), so that no name can be ruled out. */
  readonly everything: boolean;
}

export function readSql(sql: string): SqlText {
  const parameters = new Set<string>();
  const words = new Set<string>();
  const sources = new Set<string>();
  let before = '';
  let everything = false;
  for (const match of sql.replace(/count\s*\(\s*\*\s*\)/gi, 'count(1)').matchAll(TOKENS)) {
    const [token, parameter, word] = match;
    const name = word ?? (token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : '');
    if (parameter !== undefined) parameters.add(parameter);
    else if (name !== '') words.add(name.toLowerCase());
    else if (token === '*') everything = true;
    if (/^(from|join)$/i.test(before)) sources.add(name.toLowerCase());
    if (!/^(--|\/\*)/.test(token)) before = token;
  }
  return { parameters: [...parameters], words, sources, everything };
}

/** Whether a SQL text has nothing but comments, semicolons and blanks. */
export const isBlank = (sql: string): boolean => /^[\s;]*$/.test(sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, ''));

/** A name as SQL reads it back, whatever is in it. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text as a SQL literal. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
