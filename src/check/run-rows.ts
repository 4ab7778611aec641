import { KnownError, userError } from '../core/errors.ts';
import type { Store } from '../core/store.ts';
import { quoteName } from '../engine/sql-text.ts';
import { entityOf } from '../model/index.ts';
import { type Found, idOf, skipped } from './check.ts';
import type { Declared } from './declared.ts';
import { admitInvalid } from './invalid-values.ts';
import { judgeRows } from './limit.ts';
import { type RowCondition, rowCondition } from './row-predicates.ts';
import type { StoredColumn, StoredColumns } from './stored-columns.ts';

/** A check that looks at rows, with the SQL for it. */
export interface Asked {
  readonly check: Declared;
  readonly columns: readonly StoredColumn[];
  readonly condition: RowCondition;
}

/** Prepares the checks of one entity that look at rows: what SQL cannot tell is told beforehand. */
export async function prepareRows(
  store: Store,
  entity: string,
  checks: readonly Declared[],
  stored: StoredColumns,
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const [index, check] of checks.entries()) {
    const columns = check.columns.map((name) => columnOf(stored, entity, name));
    asked.push({
      check,
      columns,
      condition: await conditionOf(store, check, columns, stored, `check_${entity}_${index}`),
    });
  }
  return asked;
}

async function conditionOf(
  store: Store,
  check: Declared,
  columns: readonly StoredColumn[],
  stored: StoredColumns,
  relation: string,
): Promise<RowCondition> {
  const { asks, where, entity } = check;
  const [column] = columns;
  if (column === undefined) throw new Error(`${idOf(check)} looks at no column`);
  if (asks.kind === 'unique') {
    const present = columns.map(({ sql }) => `${sql} IS NOT NULL`).join(' AND ');
    return { examined: where === null ? present : `(\n${where}\n) IS TRUE AND ${present}`, fails: '' };
  }
  const target =
    asks.kind === 'references'
      ? { table: store.stored(asks.entity), column: columnOf(stored, asks.entity, asks.column) }
      : null;
  const invalid =
    asks.kind === 'valid' &&
    (await admitInvalid(store, relation, { table: store.stored(entity), column, as: asks.as, country: asks.country }));
  return rowCondition(check, column, target, invalid ? relation : null);
}

function columnOf(stored: StoredColumns, entity: string, name: string): StoredColumn {
  const column = stored.get(entity)?.get(name);
  if (column === undefined) throw new Error(`${entity} has no column ${name}`);
  return column;
}

/** Those that read no other rows are counted in one pass; with these in it, the pass would cost more than they do apart. */
const APART: readonly string[] = ['unique', 'references'];

/** Counts for all checks of one entity, in as few passes over its rows as pay. */
export async function countRows(store: Store, entity: string, asked: readonly Asked[]): Promise<readonly Found[]> {
  const together = asked.filter(({ check }) => !APART.includes(check.asks.kind));
  const found = new Map<Asked, Found>();
  for (const group of [together, ...asked.filter((one) => !together.includes(one)).map((one) => [one])]) {
    if (group.length === 0) continue;
    const counts = await countAll(store, entity, group).catch(async (error: unknown) => {
      throw (await culprit(store, entity, group)) ?? error;
    });
    group.forEach((one, at) => {
      found.set(one, foundOf(one.check, counts[at * 2] ?? 0, counts[at * 2 + 1] ?? 0));
    });
  }
  return asked.flatMap((one) => found.get(one) ?? []);
}

async function countAll(store: Store, entity: string, asked: readonly Asked[]): Promise<readonly number[]> {
  const sql = `SELECT ${asked.flatMap(countsOf).join(',\n')}\nFROM ${store.stored(entity)}`;
  return (await store.query(sql)).rows[0]?.map(Number) ?? [];
}

/** Rows checked, then those that fail: of repeated values all copies after the first. */
function countsOf({ check, columns, condition: { examined, fails } }: Asked): readonly string[] {
  const { asks, where } = check;
  const [first] = columns;
  const alone = columns.length === 1 ? (first?.sql ?? '') : null;
  const looked =
    where === null && alone !== null && asks.kind !== 'not_null'
      ? `count(${alone})`
      : `count(*) FILTER (WHERE ${examined})`;
  if (asks.kind === 'unique') {
    if (where === null && alone !== null) return [looked, `${looked} - count(DISTINCT ${alone})`];
    const value = alone ?? `(${columns.map(({ sql }) => sql).join(', ')})`;
    return [looked, `${looked} - count(DISTINCT ${value}) FILTER (WHERE ${examined})`];
  }
  if (where !== null) return [looked, `count(*) FILTER (WHERE ${examined} AND (${fails}))`];
  // What fails is unknown of a row without a value, and so is not counted: plain counts are far cheaper.
  return asks.kind === 'not_null' ? ['count(*)', `count(*) - count(${alone})`] : [looked, `count_if(${fails})`];
}

function foundOf(check: Declared, rows: number, failing: number): Found {
  if (rows > 0) return judgeRows(check, rows, failing);
  const columns = check.columns.join(', ');
  return skipped(
    check.asks.kind === 'not_null'
      ? { en: 'no rows to check', zh: '没有可检查的行' }
      : { en: `no row has a value in ${columns}`, zh: `没有任何行填写了 ${columns}` },
  );
}

/** A value may defy a condition only when it is computed; the check that it stops is named. */
async function culprit(store: Store, entity: string, asked: readonly Asked[]): Promise<Error | null> {
  for (const one of asked) {
    try {
      await countAll(store, entity, [one]);
    } catch (error) {
      if (error instanceof KnownError) return stoppedBy(one.check, error);
    }
  }
  return null;
}

export function stoppedBy({ at, entity, name }: Declared, { text, advice }: KnownError): Error {
  const place = at === null ? '' : `${at.file}:${at.line}: `;
  return userError(
    'check/sql',
    {
      en: `${place}check ${entity}/${name} failed to run. ${text.en}`,
      zh: `${place}检查 ${entity}/${name} 无法执行。${text.zh}`,
    },
    advice,
  );
}

/** A SELECT of failing rows, the first ones of the export first: key, file, line, then the columns looked at. */
export function failingSql(store: Store, entity: string, { check, columns, condition }: Asked, most: number): string {
  const key = quoteName(entityOf(entity)?.key ?? '');
  const table = store.stored(entity);
  const order = `_file NULLS LAST, _line NULLS LAST, ${key} NULLS LAST`;
  const shown = [key, '_file', '_line', ...columns.map(({ sql }) => sql)].join(', ');
  if (check.asks.kind !== 'unique')
    return `SELECT ${shown} FROM ${table} WHERE ${condition.examined} AND (${condition.fails}) ORDER BY ${order} LIMIT ${most}`;
  const copies = `row_number() OVER (PARTITION BY ${columns.map(({ sql }) => sql).join(', ')} ORDER BY ${order})`;
  return `SELECT ${shown} FROM (SELECT *, ${copies} AS _copy FROM ${table} WHERE ${condition.examined}) WHERE _copy > 1 ORDER BY ${order} LIMIT ${most}`;
}
