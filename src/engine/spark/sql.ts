import { userError } from '../../core/errors.ts';

/**
 * SQL as the rest of the program writes it, in Spark's spelling. Strings, quoted names and comments are told apart:
 * `$name` becomes `:name`, "name" a name in backquotes, a backslash in a string stands for itself, and VARCHAR
 * without a length is Spark's STRING.
 */
const TOKENS =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|--[^\n]*|\/\*[\s\S]*?\*\/|\$([A-Za-z_]\w*)|\bvarchar\b(?!\s*\()/giu;

export interface SparkSql {
  readonly sql: string;
  /** Names of the parameters. */
  readonly parameters: readonly string[];
}

export function toSpark(sql: string): SparkSql {
  const parameters = new Set<string>();
  const text = sql.replace(TOKENS, (token, parameter?: string) => {
    if (parameter !== undefined) parameters.add(parameter);
    return parameter === undefined ? spelled(token) : `:${parameter}`;
  });
  return { sql: text, parameters: [...parameters] };
}

function spelled(token: string): string {
  if (token.startsWith("'")) {
    return `'${token.slice(1, -1).replaceAll('\\', '\\\\').replaceAll("''", "\\'")}'`;
  }
  if (token.startsWith('"')) return `\`${token.slice(1, -1).replaceAll('""', '"').replaceAll('`', '``')}\``;
  if (token.startsWith('`')) return token;
  return /^(--|\/\*)/.test(token) ? ' ' : 'STRING';
}

/** What is left when strings, quoted names and comments are taken out. */
const bare = (sql: string): string =>
  sql.replace(TOKENS, (token, parameter?: string) => (parameter === undefined && !/^v/i.test(token) ? ' ' : token));

/** Refuses whatever is no query before it is sent, since Spark runs a command as soon as it is looked at. */
export function requireQuery(sql: string): void {
  const text = bare(sql);
  const [, first = ''] = /^[\s(]*([a-z]+)/i.exec(text) ?? [];
  const reads = /^(select|values|table|with|from)$/i.test(first);
  // Only these two may begin a statement that writes: WITH … INSERT, FROM … INSERT.
  const writes = /^(with|from)$/i.test(first) && /\b(insert|update|delete|merge)\b/i.test(text);
  if (reads && !writes && !text.includes(';')) return;
  throw userError(
    'sql/read-only',
    { en: 'Only one SELECT is run here.', zh: '此处只执行一条 SELECT 语句。' },
    {
      en: 'SQL cannot change data; use `acrm load` to load it.',
      zh: 'SQL 不能修改数据；请用 `acrm load` 导入数据。',
    },
  );
}

/** Whether a text stays within the parentheses that are put around it: balanced, closed, one statement. */
export function isEnclosable(text: string): boolean {
  let depth = 0;
  for (const sign of bare(text)) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0 || '\'"`;'.includes(sign)) return false;
  }
  return depth === 0 && !bare(text).includes('/*') && text.trim() !== '';
}
