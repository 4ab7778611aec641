import { KnownError } from '../core/errors.ts';
import type { Text } from '../core/text.ts';
import type { ScopedSession } from '../engine/scope/session.ts';
import { readSql } from '../engine/sql-text.ts';
import type { ColumnType, KnownNames } from '../model/checks/known-names.ts';
import { RULES } from './pack/index.ts';
import type { StoredColumns } from './stored-columns.ts';

/** What a file of checks is held against: the columns and the SQL of this database, and the built-in rules. */
export function knownNames(session: ScopedSession, stored: StoredColumns): KnownNames {
  const types = (entity: string): ReadonlyMap<string, ColumnType> =>
    new Map([...(stored.get(entity) ?? [])].map(([name, { type }]) => [name, type]));
  return {
    columns: types,
    rules: new Map(RULES.map(({ code, numbers = {} }) => [code, Object.keys(numbers)])),
    fault: (what, text, entity) => faultOf(() => FAULTS[what](session, text, entity)),
  };
}

/** Each throws where the text does not work. */
const FAULTS: Readonly<
  Record<'where' | 'query' | 'pattern', (session: ScopedSession, text: string, entity: string) => Promise<Text | null>>
> = {
  async where({ engine }, text, entity) {
    if (!(await engine.isOneExpression(text))) return NO_CONDITION;
    const [column] = await engine.describe(`SELECT (\n${text}\n) FROM ${engine.stored(entity)}`);
    return column?.type === 'BOOLEAN' ? null : NO_CONDITION;
  },
  async pattern({ engine }, text) {
    await engine.query("SELECT regexp_matches('', $pattern)", { values: { pattern: text } });
    return null;
  },
  async query(session, text) {
    const query = plainQuery(text);
    const other = readSql(query).parameters.find((name) => name !== 'as_of');
    if (other !== undefined)
      return {
        en: `has a parameter $${other}; there is only $as_of.`,
        zh: `含有参数 $${other}，而可用的参数只有 $as_of。`,
      };
    await session.prepare(query);
    await session.engine.describe(query);
    await session.engine.describe(`SELECT * FROM (\n${query}\n)`);
    return null;
  },
};

/** A query without what may stand behind it. */
export const plainQuery = (text: string): string => text.trim().replace(/(?:\s*;)+$/, '');

const NO_CONDITION: Text = {
  en: "is not one condition; write it as after WHERE, such as status = 'active'.",
  zh: "不是一个条件，请像 WHERE 之后那样书写，例如 status = 'active'。",
};

async function faultOf(work: () => Promise<Text | null>): Promise<Text | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    const { text, advice } = error;
    return { en: ended(`: ${text.en} ${advice?.en ?? ''}`, '.'), zh: ended(`：${text.zh}${advice?.zh ?? ''}`, '。') };
  }
}

const ended = (sentence: string, stop: string): string => {
  const said = sentence.trim();
  return /[.?!。？！]$/.test(said) ? said : `${said}${stop}`;
};
