import type { Engine, EngineColumn } from '../core/engine.ts';
import type { Cell, Row, Unit } from '../core/table.ts';
import { quoteName } from '../engine/sql-text.ts';
import { isNumber, unitOfType } from '../engine/sql-type.ts';
import { PROVENANCE_COLUMNS } from '../model/entity.ts';
import { entityOf, fieldOf } from '../model/index.ts';
import { customColumnsOf } from './scope/custom-columns.ts';
import type { ScopedSession } from './scope/session.ts';
import { offeredColumns } from './scope/views.ts';

/** What can stand behind FROM: an entity, `sales`, or a raw table as `raw.NAME`. */
export interface RelationName {
  readonly name: string;
  readonly kind: 'entity' | 'view' | 'raw';
  /** What stands behind FROM in the engine's own SQL. */
  readonly source: string;
}

const SALES: RelationName = { name: 'sales', kind: 'view', source: 'sales' };

/** Every relation that holds rows, entities first. */
export async function relationNames({ engine, catalog }: ScopedSession): Promise<RelationName[]> {
  const filled = catalog.entities.filter((entity) => catalog.rows(entity) > 0);
  const sales = filled.includes('orders') || filled.includes('order_items');
  const raw = (await engine.rawFiles()).map(
    ({ name, source }): RelationName => ({ name: `raw.${name}`, kind: 'raw', source }),
  );
  const entities = filled.map((name): RelationName => ({ name, kind: 'entity', source: engine.stored(name) }));
  return [...entities, ...(sales ? [SALES] : []), ...raw];
}

/** Columns of a relation as they are stored, without those that say where a row came from. */
export async function columnsOfRelation(
  session: ScopedSession,
  { name, kind, source }: RelationName,
): Promise<readonly EngineColumn[]> {
  if (kind === 'view') await session.prepare(`SELECT * FROM ${name}`);
  const described = await session.engine.describe(`SELECT * FROM ${source}`);
  const own = described.filter((column) => !PROVENANCE_COLUMNS.some((provenance) => provenance.name === column.name));
  return own.flatMap((column) => (column.type.startsWith('STRUCT(') ? [] : [column]));
}

/** Fields of the structure that keeps columns which the model does not know: `ext.<name>`. */
export async function extensionColumns(
  session: ScopedSession,
  { name, kind, source }: RelationName,
): Promise<readonly EngineColumn[]> {
  if (kind !== 'entity' || !session.catalog.columns(name).includes('ext')) return [];
  return await customColumnsOf(session.engine, source);
}

/** Rows, columns with a value, and the time of the last load of each relation. */
export async function relationSizes(session: ScopedSession, relations: readonly RelationName[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const relation of relations) rows.push(await sizeOf(session, relation));
  return rows;
}

async function sizeOf(session: ScopedSession, relation: RelationName): Promise<Row> {
  const { engine, catalog } = session;
  const columns = [...(await columnsOfRelation(session, relation)), ...(await extensionColumns(session, relation))];
  const filled =
    relation.kind === 'entity'
      ? columns.filter(({ name }) => catalog.present(relation.name, name) > 0 || !isField(relation, name))
      : columns;
  const { source } = relation;
  const sql =
    relation.kind === 'view'
      ? `SELECT count(*), CAST(NULL AS VARCHAR) FROM ${source}`
      : `SELECT count(*), (SELECT CAST(max(loaded_at) AS VARCHAR) FROM ${engine.loads} WHERE load_id = (SELECT max(_load) FROM ${source})) FROM ${source}`;
  const [rows = 0, loaded = null] = (await engine.query(sql)).rows[0] ?? [];
  return [relation.name, relation.kind, rows, filled.length, loaded];
}

const isField = ({ name }: RelationName, column: string): boolean => {
  const entity = entityOf(name);
  return entity !== undefined && fieldOf(entity, column) !== undefined;
};

/** One row per column: type, unit, n, missing, distinct, min, max, mean, median, quartiles and the most frequent values. */
export async function describeRelation(session: ScopedSession, relation: RelationName): Promise<Row[]> {
  const { source } = relation;
  const own = await columnsOfRelation(session, relation);
  const more = await extensionColumns(session, relation);
  const columns = [
    ...own.map(({ name, type }) => ({ name, type, sql: quoteName(name) })),
    ...more.map(({ name, type }) => ({ name: `ext.${name}`, type, sql: `ext.${quoteName(name)}` })),
  ];
  const summaries = await summarise(session.engine, source, columns);
  const rows: Row[] = [];
  for (const [index, { name, type, sql }] of columns.entries()) {
    const { n, missing, range } = summaries[index] ?? { n: 0, missing: 0, range: [] };
    const { distinct, top } = n === 0 ? { distinct: 0, top: null } : await frequent(session.engine, source, sql);
    rows.push([name, type, unitOf(relation, name, type), n, missing, distinct, ...range, top]);
  }
  return rows;
}

interface Summary {
  readonly n: number;
  readonly missing: number;
  /** min, max, mean, median, q1, q3. */
  readonly range: readonly Cell[];
}

/** All columns in one scan; their numbers come as one row, six of them after the count of each. */
async function summarise(
  engine: Engine,
  source: string,
  columns: readonly { type: string; sql: string }[],
): Promise<Summary[]> {
  const parts = columns.map(({ type, sql }) => {
    const numbers = isNumber(type)
      ? [meanOf(sql, type), ...[0.5, 0.25, 0.75].map((at) => quantile(sql, at, type))]
      : ['NULL', 'NULL', 'NULL', 'NULL'];
    return [`count(${sql})`, `min(${sql})`, `max(${sql})`, ...numbers].join(', ');
  });
  const [row = []] = (await engine.query(`SELECT count(*), ${parts.join(', ')} FROM ${source}`)).rows;
  const all = Number(row[0] ?? 0);
  return columns.map((_, index) => {
    const [n = 0, ...range] = row.slice(1 + index * 7, 8 + index * 7);
    return { n: Number(n), missing: all - Number(n), range };
  });
}

/** Of exact numbers by their exact sum, which no order of adding up can change. */
const meanOf = (sql: string, type: string): string =>
  /^(DOUBLE|FLOAT)/.test(type) ? `avg(${sql})` : `CAST(sum(${sql}) AS DOUBLE) / nullif(count(${sql}), 0)`;

/** Interpolated; of decimals as a decimal, so that 54.49 does not come out as 54.489999999999995. */
function quantile(sql: string, at: number, type: string): string {
  const value = `percentile_cont(${at}) WITHIN GROUP (ORDER BY CAST(${sql} AS DOUBLE))`;
  return type.startsWith('DECIMAL') ? `CAST(${value} AS DECIMAL(38,6))` : value;
}

const SHOWN = 3;

/** How many different values there are, and those that occur more than once most often: "A (12), B (7)". */
async function frequent(
  engine: Engine,
  source: string,
  sql: string,
): Promise<{ distinct: number; top: string | null }> {
  const found = await engine.query(
    `WITH counted AS (SELECT ${sql} AS value, count(*) AS n FROM ${source} WHERE ${sql} IS NOT NULL GROUP BY ${sql})
     SELECT (SELECT count(*) FROM counted), value, n FROM counted ORDER BY n DESC, value LIMIT ${SHOWN}`,
  );
  const repeated = found.rows.filter(([, , n]) => Number(n) > 1).map(([, value, n]) => `${value} (${n})`);
  return { distinct: Number(found.rows[0]?.[0] ?? 0), top: repeated.length === 0 ? null : repeated.join(', ') };
}

function unitOf({ name, kind }: RelationName, column: string, type: string): Unit {
  const entities =
    kind === 'entity' ? [name] : kind === 'view' ? ['order_items', 'orders', 'accounts', 'products'] : [];
  for (const candidate of entities) {
    const entity = entityOf(candidate);
    const field = entity === undefined ? undefined : fieldOf(entity, column);
    if (field !== undefined) return field.unit;
  }
  return unitOfType(type);
}

/** Columns that SQL may name, of the relations that it names or else of all. */
export function knownColumns({ catalog }: ScopedSession, words: ReadonlySet<string>): string[] {
  const relations = ['sales', ...catalog.entities];
  const named = relations.filter((relation) => words.has(relation));
  return [...new Set((named.length > 0 ? named : relations).flatMap((relation) => offeredColumns(relation, catalog)))];
}
