import type { Store } from '../core/store.ts';
import type { Lang } from '../core/text.ts';
import { SQL_TYPES } from '../model/entity.ts';
import { entityOf, fieldOf } from '../model/index.ts';

type Check = readonly [item: string, value: string, ok: boolean];
type Explain = (error: unknown) => string;

/** Whether a store answers, lets analyses do what they need, and holds every table with the rows, columns and types that it should have. */
export async function storeChecks(store: Store, lang: Lang, explain: Explain): Promise<Check[]> {
  const version = await store.query('SELECT version() AS version');
  const catalog = await store.catalog();
  const checks: Check[] = [
    ['engine', `${store.name} ${String(version.rows[0]?.[0] ?? '').split(' ')[0]}`, true],
    await privilegeCheck(store, lang, explain),
  ];
  for (const entity of catalog.entities.filter((name) => catalog.rows(name) > 0))
    checks.push(await tableCheck(store, entity, lang, explain));
  return checks;
}

/** Analyses make views and intermediate results that only their session sees. */
async function privilegeCheck(store: Store, lang: Lang, explain: Explain): Promise<Check> {
  try {
    await store.materialise('doctor_step', 'SELECT 1 AS one');
    await store.define('doctor_view', 'SELECT one FROM doctor_step');
    await store.query('SELECT one FROM doctor_view');
    return [
      'privileges',
      { en: 'views and intermediate results of the session', zh: '可创建会话内的视图与中间结果' }[lang],
      true,
    ];
  } catch (error) {
    return ['privileges', explain(error), false];
  }
}

async function tableCheck(store: Store, entity: string, lang: Lang, explain: Explain): Promise<Check> {
  const catalog = await store.catalog();
  const rows = catalog.rows(entity);
  const columns = catalog.columns(entity).filter((name) => !name.startsWith('_'));
  const held = {
    en: `${entity}: ${counted(rows)} rows, ${columns.length} columns`,
    zh: `${entity}：${counted(rows)} 行，${columns.length} 列`,
  };
  try {
    const wrong = await differencesOf(store, entity, rows);
    return ['table', wrong.length === 0 ? held[lang] : `${entity}: ${wrong.join('; ')}`, wrong.length === 0];
  } catch (error) {
    return ['table', `${entity}: ${explain(error)}`, false];
  }
}

const counted = (rows: number): string => rows.toLocaleString('en-US');

/** Where a table is not what the manifest and the model say it is: other rows, columns or types. */
async function differencesOf(store: Store, entity: string, rows: number): Promise<string[]> {
  const source = store.stored(entity);
  const found = Number((await store.query(`SELECT count(*) AS n FROM ${source}`)).rows[0]?.[0]);
  const described = new Map((await store.describe(`SELECT * FROM ${source}`)).map(({ name, type }) => [name, type]));
  const known = entityOf(entity);
  const columns = (await store.catalog()).columns(entity).flatMap((name) => {
    const field = known === undefined ? undefined : fieldOf(known, name);
    const expected = field === undefined ? undefined : SQL_TYPES[field.type];
    const type = described.get(name);
    if (type !== undefined && (expected === undefined || type === expected)) return [];
    return [`${name} ${type ?? '–'}${expected === undefined ? '' : ` ≠ ${expected}`}`];
  });
  return [...(found === rows ? [] : [`${counted(found)} ≠ ${counted(rows)}`]), ...columns];
}
