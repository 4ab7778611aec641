import type { Engine } from '../../core/engine.ts';
import type { Catalog, OwnRecord, Store } from '../../core/store.ts';
import { delegate } from '../delegate.ts';
import { hasTable } from '../has-table.ts';
import { quoteName, quoteText } from '../sql-text.ts';

/** An attached database as analyses need it. */
export const storeOn = (engine: Engine): Store => ({
  ...delegate(engine),
  loads: 'store.acrm.loads',
  catalog: () => readCatalog(engine),
  stored: (entity) => `store.crm.${entity}`,
  async loadedEntities() {
    const { rows } = await engine.query(
      'SELECT DISTINCT entity FROM store.acrm.files WHERE entity IS NOT NULL ORDER BY entity',
    );
    return rows.map(([entity]) => String(entity));
  },
  records: (name) => readRecords(engine, name),
  async rawFiles() {
    const { rows } = await engine.query(RAW);
    return rows.map(([name]) => ({ name: String(name), source: `store.raw.${quoteName(String(name))}` }));
  },
  define: (name, select) => engine.execute(`CREATE OR REPLACE TEMP VIEW ${name} AS ${select}`),
  materialise: (name, sql, options) => engine.execute(`CREATE OR REPLACE TEMP TABLE ${name} AS\n${sql}`, options),
  admit(name, values) {
    const rows = values.map((value) => `(${quoteText(value)})`).join(', ');
    return engine.execute(`CREATE OR REPLACE TEMP TABLE ${name} AS SELECT * FROM (VALUES ${rows}) AS v(value)`);
  },
  async isOneExpression(text) {
    const parsed = await engine.query(
      `SELECT json_serialize_sql(${quoteText(`SELECT one_expression(\n${text}\n)`)}) AS tree`,
    );
    return isOneExpression(JSON.parse(String(parsed.rows[0]?.[0])));
  },
});

const RAW = `
SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'store' AND schema_name = 'raw' AND table_name NOT LIKE '%@%'
UNION SELECT view_name FROM duckdb_views() WHERE database_name = 'store' AND schema_name = 'raw'
ORDER BY name`;

async function readRecords(engine: Engine, name: string): Promise<readonly OwnRecord[]> {
  if (!(await hasTable(engine, 'acrm', name))) return [];
  const { columns, rows } = await engine.query(`SELECT * FROM store.acrm.${quoteName(name)} ORDER BY ALL`);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.name, row[at] ?? null])));
}

const COLUMNS = `
SELECT table_name, column_name FROM duckdb_columns()
WHERE database_name = 'store' AND schema_name = 'crm' ORDER BY table_name, column_index`;

const FACTS =
  'SELECT entity, field, rows, present, CAST(CAST(latest AS DATE) AS VARCHAR) AS latest, later FROM store.acrm.facts';

/** Reads columns and facts of the attached database. */
async function readCatalog(engine: Engine): Promise<Catalog> {
  const columns = new Map<string, string[]>();
  for (const [table, column] of (await engine.query(COLUMNS)).rows) {
    columns.set(String(table), [...(columns.get(String(table)) ?? []), String(column)]);
  }
  const rows = new Map<string, number>();
  const present = new Map<string, number>();
  let latest: string | null = null;
  let later = 0;
  for (const [entity, field, count, filled, last, after] of (await engine.query(FACTS)).rows) {
    rows.set(String(entity), Number(count));
    present.set(`${entity}.${field}`, Number(filled));
    if (typeof last === 'string' && (latest === null || last > latest)) latest = last;
    later += Number(after ?? 0);
  }
  return {
    columns: (entity) => columns.get(entity) ?? [],
    rows: (entity) => rows.get(entity) ?? 0,
    present: (entity, column) => present.get(`${entity}.${column}`) ?? 0,
    latest,
    later,
    entities: [...columns.keys()],
  };
}

/**
 * DuckDB's syntax tree of `SELECT one_expression(condition)`: nothing but that call with one argument. Parentheses alone
 * would not do, as `1) OR (1 = 1` stays one expression within them.
 */
function isOneExpression(tree: unknown): boolean {
  const { error, statements } = Object(tree);
  if (error !== false || !Array.isArray(statements) || statements.length !== 1) return false;
  const { node } = Object(statements[0]);
  const { select_list: list, from_table: from, where_clause: where, type } = Object(node);
  const plain = type === 'SELECT_NODE' && Object(from).type === 'EMPTY' && where === null;
  return plain && Array.isArray(list) && list.length === 1 && isPlainCall(list[0]);
}

function isPlainCall(expression: unknown): boolean {
  const { class: kind, function_name: name, children, distinct, filter, order_bys: order } = Object(expression);
  const sorted = Object(order).orders;
  return (
    kind === 'FUNCTION' &&
    name === 'one_expression' &&
    Array.isArray(children) &&
    children.length === 1 &&
    distinct !== true &&
    (filter ?? null) === null &&
    !(Array.isArray(sorted) && sorted.length > 0)
  );
}
