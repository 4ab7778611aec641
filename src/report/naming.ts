import type { Answer } from '../core/answer.ts';
import type { Result } from '../core/result.ts';
import type { Answered } from './blocks.ts';

/**
 * Gives the tables and charts of several answers names of their own. The first of a name keeps it, later ones are
 * told by what they are about: `ranking`, then `products.ranking`; charts and citations follow their tables.
 */
export function nameApart(answered: readonly Answered[]): ReadonlyMap<Answer, Answer> {
  const tables = new Set<string>();
  const charts = new Set<string>();
  const named = new Map<Answer, Answer>();
  for (const { words, answer } of answered) {
    if (named.has(answer)) continue;
    const subject = subjectOf(words);
    const { result } = answer;
    const tableNames = namesFor(result.tables, subject, tables);
    const chartNames = namesFor(result.charts, subject, charts);
    named.set(answer, { ...answer, result: renamed(result, tableNames, chartNames) });
  }
  return named;
}

/** `products` of `rank products --top 10`. */
const subjectOf = (words: readonly string[]): string => {
  const flag = words.findIndex((word) => word.startsWith('-'));
  return (flag < 0 ? words : words.slice(0, flag)).at(-1) ?? 'more';
};

function namesFor(
  parts: readonly { readonly name: string }[],
  subject: string,
  taken: Set<string>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name } of parts) {
    let unique = name;
    for (let turn = 1; taken.has(unique); turn += 1)
      unique = turn === 1 ? `${subject}.${name}` : `${subject}.${name}.${turn}`;
    taken.add(unique);
    names.set(name, unique);
  }
  return names;
}

function renamed(result: Result, tables: ReadonlyMap<string, string>, charts: ReadonlyMap<string, string>): Result {
  const table = (name: string): string => tables.get(name) ?? name;
  return {
    tables: result.tables.map((one) => ({ ...one, name: table(one.name) })),
    charts: result.charts.map((one) => ({ ...one, name: charts.get(one.name) ?? one.name, table: table(one.table) })),
    findings: result.findings.map(({ code, level, text, cites }) => ({
      code,
      level,
      text,
      cites: cites.map((cite) => ({ ...cite, table: table(cite.table) })),
    })),
  };
}
