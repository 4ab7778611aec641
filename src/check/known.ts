import type { Text } from '../core/text.ts';
import { readSql } from '../engine/sql-text.ts';
import { conditionFault, faultOf } from '../engine/user-conditions.ts';
import type { ScopedSession } from '../run/scope/session.ts';
import type { ColumnType, KnownNames } from '../settings/checks/known-names.ts';
import { RULES } from './builtin/index.ts';
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
  where: ({ engine }, text, entity) => conditionFault(engine, text, entity),
  async pattern({ engine }, text) {
    await engine.query("SELECT regexp_matches('', $pattern)", { values: { pattern: text } });
    return null;
  },
  async query(session, text) {
    const query = plainQuery(text);
    const other = readSql(query).parameters.find((name) => name !== 'as_of');
    if (other !== undefined)
      return {
        en: `has a parameter $${other}; only $as_of exists.`,
        zh: `含有参数 $${other}，而可用的参数只有 $as_of。`,
      };
    await session.prepareWritten(query);
    await session.engine.describe(query);
    await session.engine.describe(`SELECT * FROM (\n${query}\n)`);
    return null;
  },
};

/** A query without what may stand behind it. */
export const plainQuery = (text: string): string => text.trim().replace(/(?:\s*;)+$/, '');
