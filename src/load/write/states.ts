import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { Entity } from '../../model/entity.ts';
import type { ExtField } from './ext.ts';

/** A SELECT of the file's rows, typed, with further columns. */
export type TypedRows = (more: readonly string[]) => string;

/** Rows that repeat the key of another. */
export interface Repeats {
  /** How many do not count, and the keys that they repeat. */
  readonly rows: number;
  readonly keys: number;
  /** The column whose latest time tells which row counts; null where the first by line does. */
  readonly by: string | null;
  /** The sum of the amounts of rows that do not count; null where the entity has none or all say the same. */
  readonly amount: number | null;
}

/** When a row was as it is, by its own column. */
interface StateTime {
  /** The field, or the header of a column that the model does not know. */
  readonly name: string;
  readonly sql: string;
}

/** The row that counts of several with one key, by that time. */
const LATEST = "row(coalesce(CAST(_time AS TIMESTAMP), TIMESTAMP '-infinity'), _line)";

/** A column of its own whose times may be those of changes; any other time may lie ahead. */
const OF_CHANGE = /updat|modif|chang|event|stamp|status|log|变更|更新|修改|变动|状态|操作|记录/i;

/**
 * The column that tells which of several rows of one key is the latest: the time of the last change, else one of an
 * event, of those that differ between such rows. Null where there is none.
 */
export async function stateTime(
  engine: Engine,
  entity: Entity,
  { rows, key, fields, ext }: StatesOf,
): Promise<StateTime | null> {
  const known = ['updated_at', ...entity.events].filter((name) => fields.has(name));
  const own = ext.filter(({ name, sqlType }) => sqlType === 'TIMESTAMP' && OF_CHANGE.test(name));
  const times = [
    ...[...new Set(known)].map((name) => ({ name, sql: fields.get(name) ?? 'NULL' })),
    ...own.map(({ name }) => ({ name, sql: quoteName(`ext.${name}`) })),
  ];
  if (times.length === 0) return null;
  const columns = rows(times.map(({ sql }, index) => `${sql} AS _t${index}`));
  const differs = times.map((_, index) => `min(_t${index}) <> max(_t${index}) AS d${index}`);
  const counts = times.map((_, index) => `count(*) FILTER (WHERE d${index})`);
  const [found = []] = (
    await engine.query(
      `SELECT ${counts.join(', ')} FROM (SELECT ${differs.join(', ')} FROM (${columns}) GROUP BY ${key})`,
    )
  ).rows;
  const differing = times
    .map((time, index) => ({ time, keys: Number(found[index]) }))
    .filter(({ keys }) => keys > 0)
    .sort((a, b) => b.keys - a.keys);
  return (differing.find(({ time }) => time.name === 'updated_at') ?? differing[0])?.time ?? null;
}

interface StatesOf {
  readonly rows: TypedRows;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
  /** Columns that the model does not know, as they are staged. */
  readonly ext: readonly ExtField[];
}

/**
 * One row a key of rows that are states of it: of each field the latest value that is one; a record was made when its
 * first state says so. Empty values of `decided` fields count too.
 */
export function latestStates(rows: string, key: string, fields: readonly string[], decided: readonly string[]): string {
  const values = fields.map((field) => {
    const name = quoteName(field);
    if (field === 'created_at') return `min(${name}) AS ${name}`;
    return `${decided.includes(field) ? 'arg_max_null' : 'arg_max'}(${name}, ${LATEST}) AS ${name}`;
  });
  return `SELECT ${[`${key} AS _key`, ...values, `arg_max(_line, ${LATEST}) AS _line`].join(', ')} FROM (${rows}) GROUP BY ${key}`;
}
