import type { Lang, Text } from '../../core/text.ts';
import { queryNames, readQuery } from '../../engine/sql-files.ts';
import { readSql } from '../../engine/sql-text.ts';

/** A relation that several analyses read, so that they cannot disagree on it: `queries/relations/<name>.sql`. */
export interface SharedRelation {
  readonly name: string;
  /** One SELECT over `sales`, entities or other shared relations; no parameters, no dates cut. */
  readonly sql: string;
  /** What it counts, in one sentence, for analyses to quote as `{name}`. */
  readonly definition: Text;
}

const FOLDER = ['relations'];
let read: ReadonlyMap<string, SharedRelation> | null = null;

/** All of them by name; the files are read once. */
export function sharedRelations(): ReadonlyMap<string, SharedRelation> {
  read ??= new Map(queryNames(FOLDER).map((name) => [name, parse(name, readQuery(FOLDER, name))]));
  return read;
}

/** Those that a query reads itself, in the order of their names. */
export function sharedRelationsIn(sql: string): readonly SharedRelation[] {
  const { sources } = readSql(sql);
  return [...sharedRelations().values()].filter(({ name }) => sources.has(name));
}

/** Those that more than one query reads, or relation behind these: it is cheaper to work them out once. */
export function readMoreThanOnce(queries: readonly string[]): ReadonlySet<string> {
  const readers = new Map<string, number>();
  const count = (sql: string): void => {
    for (const { name, sql: behind } of sharedRelationsIn(sql)) {
      const before = readers.get(name) ?? 0;
      readers.set(name, before + 1);
      if (before === 0) count(behind);
    }
  };
  for (const sql of queries) count(sql);
  return new Set([...readers].flatMap(([name, times]) => (times > 1 ? [name] : [])));
}

/** A definition with each `{name}` replaced by the sentence of that relation; an unknown name is a bug. */
export const quoteRelations = ({ en, zh }: Text): Text => ({ en: filled(en, 'en'), zh: filled(zh, 'zh') });

const filled = (text: string, lang: Lang): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const relation = sharedRelations().get(name);
    if (relation === undefined)
      throw new Error(`a definition quotes {${name}}, and queries/relations has no such file`);
    return relation.definition[lang];
  });

const parse = (name: string, sql: string): SharedRelation => ({
  name,
  sql,
  definition: { en: sentence(name, sql, 'en'), zh: sentence(name, sql, 'zh') },
});

/** The comment `-- en: …` or `-- zh: …` below the first line. */
function sentence(name: string, sql: string, lang: Lang): string {
  const [, text] = new RegExp(`^-- ${lang}: (.+)$`, 'm').exec(sql) ?? [];
  if (text === undefined) throw new Error(`queries/relations/${name}.sql has no definition in ${lang}`);
  return text.trim();
}
