import type { Store } from '../core/store.ts';
import type { Lang } from '../core/text.ts';
import { SQL_TYPES } from '../model/entity.ts';
import { entityOf, fieldOf } from '../model/index.ts';

type Check = readonly [item: string, value: string, ok: boolean];

/** Whether a store answers, and holds every table with the rows, columns and types that it should have. */
export async function storeChecks(store: Store, lang: Lang, explain: (error: unknown) => string): Promise<Check[]> {
  const version = await store.query('SELECT version() AS version');
  const catalog = await store.catalog();
  const entities = catalog.entities.filter((entity) => catalog.rows(entity) > 0);
  const wrong: string[] = [];
  for (const entity of entities) wrong.push(...(await differencesOf(store, entity, catalog.rows(entity), explain)));
  const rows = entities.reduce((sum, entity) => sum + catalog.rows(entity), 0).toLocaleString('en-US');
  const held = { en: `${entities.length} tables, ${rows} rows`, zh: `${entities.length} 张表，${rows} 行` };
  return [
    ['engine', `${store.name} ${String(version.rows[0]?.[0] ?? '').split(' ')[0]}`, true],
    ['tables', wrong.length === 0 ? held[lang] : wrong.join('; '), wrong.length === 0],
  ];
}

/** Where a table is not what the manifest and the model say it is: unreadable, other rows, columns or types. */
async function differencesOf(
  store: Store,
  entity: string,
  rows: number,
  explain: (error: unknown) => string,
): Promise<string[]> {
  const source = store.stored(entity);
  try {
    const counted = Number((await store.query(`SELECT count(*) AS n FROM ${source}`)).rows[0]?.[0]);
    const described = new Map((await store.describe(`SELECT * FROM ${source}`)).map(({ name, type }) => [name, type]));
    const known = entityOf(entity);
    const columns = (await store.catalog()).columns(entity).flatMap((name) => {
      const field = known === undefined ? undefined : fieldOf(known, name);
      const expected = field === undefined ? undefined : SQL_TYPES[field.type];
      const found = described.get(name);
      if (found !== undefined && (expected === undefined || found === expected)) return [];
      return [`${entity}.${name} ${found ?? '–'}${expected === undefined ? '' : ` ≠ ${expected}`}`];
    });
    return [...(counted === rows ? [] : [`${entity} ${counted} ≠ ${rows}`]), ...columns];
  } catch (error) {
    return [`${entity}: ${explain(error)}`];
  }
}
