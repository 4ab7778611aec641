import type { Store } from '../core/store.ts';
import { quoteText } from '../engine/sql-text.ts';
import type { StoredColumn } from './stored-columns.ts';

/** How the values of a column are distributed: rows in classes, which a later run counts its own rows by. */
export type Profile = readonly ProfileClass[];

export const CLASS_KINDS = ['upto', 'value', 'rest', 'missing'] as const;

/** `upto` holds numbers up to its label and above the one before it, `value` that value, `rest` what no other class holds. */
export interface ProfileClass {
  readonly kind: (typeof CLASS_KINDS)[number];
  readonly label: string | null;
  readonly rows: number;
}

/** Values of a text that are classes of their own. */
const VALUES = 49;

/** Numbers by the deciles, other columns by their most frequent values; rows without a value are a class. */
export async function profileOf(store: Store, table: string, column: StoredColumn): Promise<Profile> {
  const labels = column.type === 'number' ? await deciles(store, table, column) : await frequent(store, table, column);
  const kind = column.type === 'number' ? 'upto' : 'value';
  const classes: Profile = [
    ...labels.map((label): ProfileClass => ({ kind, label, rows: 0 })),
    { kind: 'rest', label: null, rows: 0 },
    { kind: 'missing', label: null, rows: 0 },
  ];
  const counts = await countBy(store, table, column, classes);
  return classes.map((one, at) => ({ ...one, rows: counts[at] ?? 0 }));
}

async function deciles(store: Store, table: string, { sql }: StoredColumn): Promise<string[]> {
  const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const list = tenths.map((tenth) => `CAST(quantile_disc(CAST(${sql} AS DOUBLE), ${tenth}) AS VARCHAR)`);
  const [found = []] = (await store.query(`SELECT ${list.join(', ')} FROM ${table}`)).rows;
  return [...new Set(found.flatMap((edge) => (edge === null ? [] : [String(edge)])))];
}

async function frequent(store: Store, table: string, column: StoredColumn): Promise<string[]> {
  const value = textOf(column);
  const sql = `SELECT ${value} AS v FROM ${table} WHERE ${column.sql} IS NOT NULL GROUP BY v ORDER BY count(*) DESC, v LIMIT ${VALUES}`;
  return (await store.query(sql)).rows.map(([found]) => String(found));
}

/** Rows of a column in the classes of a profile, in its order. */
export async function countBy(
  store: Store,
  table: string,
  column: StoredColumn,
  classes: Profile,
): Promise<readonly number[]> {
  const conditions = classes.map(({ kind, label }, at) => conditionOf(column, kind, label, classes.slice(0, at)));
  const counts = conditions.map((condition) => `count(*) FILTER (WHERE ${condition})`);
  return (await store.query(`SELECT ${counts.join(', ')} FROM ${table}`)).rows[0]?.map(Number) ?? [];
}

function conditionOf(column: StoredColumn, kind: ProfileClass['kind'], label: string | null, earlier: Profile): string {
  const number = `CAST(${column.sql} AS DOUBLE)`;
  const last = earlier.at(-1)?.label ?? null;
  if (kind === 'missing') return `${column.sql} IS NULL`;
  if (kind === 'value') return `${textOf(column)} = ${quoteText(label ?? '')}`;
  const above = last === null ? `${column.sql} IS NOT NULL` : `${number} > CAST(${quoteText(last)} AS DOUBLE)`;
  if (kind === 'upto') return `${above} AND ${number} <= CAST(${quoteText(label ?? '')} AS DOUBLE)`;
  if (earlier.every((one) => one.kind === 'upto')) return above;
  return `${textOf(column)} NOT IN (${earlier.map((one) => quoteText(one.label ?? '')).join(', ')})`;
}

const textOf = ({ sql, type }: StoredColumn): string => (type === 'text' ? sql : `CAST(${sql} AS VARCHAR)`);
