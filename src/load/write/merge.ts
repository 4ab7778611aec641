import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { Entity } from '../../model/entity.ts';
import { resolveIn } from '../apply/references.ts';
import { type Since, supersede } from './past.ts';
import { amountSql } from './payment-fields.ts';

/** How many rows came, and what became of them. */
export interface MergeCounts {
  readonly loaded: number;
  readonly unchanged: number;
}

/** `own`: the file is about these rows, its values win. `described`: it only mentions them, and fills what is empty. */
export type MergeMode = 'own' | 'described';

export interface MergeInput {
  readonly entity: Entity;
  readonly columns: readonly string[];
  /** A SELECT of `columns`, one row a key. */
  readonly select: string;
  readonly mode: MergeMode;
  /** Columns that keep the value that they have: sums of rows of which this file may have a part. */
  readonly kept?: readonly string[];
  /** Columns whose missing value is a value: it replaces what was there. */
  readonly decided?: readonly string[];
  /** The load and the day of the file that the rows come from. */
  readonly since: Since;
  /** A temporary table for keys and amounts of the rows that come, where others may change them later. */
  readonly came?: string | undefined;
}

const INCOMING = 'load_incoming';
const CHANGED = 'load_changed';
const PROVENANCE = new Set(['_load', '_file', '_line']);

/** Brings rows into an entity's table: new keys are added, changed ones replaced, the rest left alone. */
export async function mergeRows(engine: Engine, input: MergeInput): Promise<MergeCounts> {
  const table = `store.crm.${input.entity.name}`;
  const columns = input.columns.map(quoteName).join(', ');
  if ((await countOf(engine, table)) === 0) {
    await engine.execute(`INSERT INTO ${table} (${columns}) ${input.select}`);
    return { loaded: await countOf(engine, table), unchanged: 0 };
  }
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${INCOMING} AS ${input.select}`);
  await resolveIn(
    engine,
    INCOMING,
    input.entity.fields.filter(({ name }) => input.columns.includes(name)),
  );
  if (input.came !== undefined) await keepAmounts(engine, input.came, input.entity, INCOMING);
  const total = await countOf(engine, INCOMING);
  const changed = await replaceChanged(engine, input, table);
  const added = await addNew(engine, input, table, columns);
  await engine.execute(`DROP TABLE ${INCOMING}`);
  return { loaded: changed + added, unchanged: total - changed - added };
}

/** Keeps key and amount of the rows of a relation, so that they can be looked for later. */
export async function keepAmounts(engine: Engine, table: string, entity: Entity, relation: string): Promise<void> {
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${table} AS SELECT ${quoteName(entity.key)} AS key, ${amountSql(entity.name)} AS amount FROM ${relation}`,
  );
}

async function replaceChanged(
  engine: Engine,
  { entity, columns, mode, since, kept = [], decided = [] }: MergeInput,
  table: string,
): Promise<number> {
  const key = quoteName(entity.key);
  const values = columns.filter((column) => column !== entity.key && !PROVENANCE.has(column) && !kept.includes(column));
  if (values.length === 0) return 0;
  const differences = values
    .map((column) => difference(quoteName(column), mode, decided.includes(column)))
    .join(' OR ');
  const stored = (await engine.describe(`SELECT * FROM ${table}`)).map(({ name }) => name);
  const merged = stored.map((name) => {
    const column = quoteName(name);
    if (!columns.includes(name) || name === entity.key || kept.includes(name)) return `e.${column}`;
    if (decided.includes(name)) return `i.${column}`;
    return mode === 'own' || PROVENANCE.has(name)
      ? `coalesce(i.${column}, e.${column}) AS ${column}`
      : `${describedValue(column)} AS ${column}`;
  });
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${CHANGED} AS SELECT ${merged.join(', ')} FROM ${table} e JOIN ${INCOMING} i ON i.${key} = e.${key} WHERE ${differences}`,
  );
  const count = await countOf(engine, CHANGED);
  if (count > 0) {
    await supersede(engine, entity, CHANGED, since);
    await engine.execute(`DELETE FROM ${table} WHERE ${key} IN (SELECT ${key} FROM ${CHANGED})`);
    await engine.execute(`INSERT INTO ${table} BY NAME SELECT * FROM ${CHANGED}`);
  }
  await engine.execute(`DROP TABLE ${CHANGED}`);
  return count;
}

/** Rows that came from the same file before are that file's to change, though it only mentions them. */
const describedValue = (column: string): string =>
  `CASE WHEN i._file = e._file THEN coalesce(i.${column}, e.${column}) ELSE coalesce(e.${column}, i.${column}) END`;

function difference(column: string, mode: MergeMode, decided: boolean): string {
  if (decided) return `(i.${column} IS DISTINCT FROM e.${column})`;
  return mode === 'own'
    ? `(i.${column} IS NOT NULL AND i.${column} IS DISTINCT FROM e.${column})`
    : `(${describedValue(column)} IS DISTINCT FROM e.${column})`;
}

async function addNew(engine: Engine, { entity }: MergeInput, table: string, columns: string): Promise<number> {
  const key = quoteName(entity.key);
  const before = await countOf(engine, table);
  await engine.execute(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${INCOMING} WHERE ${key} NOT IN (SELECT ${key} FROM ${table} WHERE ${key} IS NOT NULL)`,
  );
  return (await countOf(engine, table)) - before;
}

export async function countOf(engine: Engine, table: string): Promise<number> {
  return Number((await engine.query(`SELECT count(*) FROM ${table}`)).rows[0]?.[0]);
}
