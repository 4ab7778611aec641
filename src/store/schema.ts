import type { Engine } from '../core/engine.ts';
import { inputError } from '../core/errors.ts';
import { hasTable } from '../engine/has-table.ts';
import { quoteName } from '../engine/sql-text.ts';
import { type Entity, PROVENANCE_COLUMNS, SQL_TYPES } from '../model/entity.ts';
import { entities } from '../model/index.ts';
import { FILLED } from './filled.ts';
import { OWN_TABLES } from './system-tables.ts';

/** Rises when older programs can no longer read the file, or would lose what it keeps. */
export const SCHEMA_VERSION = 3;

/** Makes the schemas and tables that are missing, and adds columns that the program or the model has gained since. */
export async function ensureSchema(engine: Engine): Promise<void> {
  for (const schema of ['raw', 'crm', 'acrm', 'history'])
    await engine.execute(`CREATE SCHEMA IF NOT EXISTS store.${schema}`);
  const known = await knownColumns(engine);
  for (const [name, columns] of Object.entries(OWN_TABLES)) {
    const list = Object.entries(columns).map(([column, type]) => ({ name: column, type }));
    await ensureTable(engine, `acrm.${name}`, list, known);
  }
  if (!known.has('acrm.imputed'))
    await engine.execute(
      `CREATE VIEW ${FILLED} AS SELECT entity, key, field, after AS value, evidence, confidence FROM store.acrm.cleaned WHERE rule = 'missing'`,
    );
  await ensureEntities(engine, known);
  await engine.execute(
    `INSERT INTO store.acrm.meta SELECT 'schema_version', '${SCHEMA_VERSION}' WHERE NOT EXISTS (FROM store.acrm.meta WHERE key = 'schema_version')`,
  );
}

/** The tables of the canonical CRM, empty where they were missing; those of past rows have the same columns. */
export async function ensureEntities(engine: Engine, columns?: ReadonlySet<string>): Promise<void> {
  const known = columns ?? (await knownColumns(engine));
  for (const entity of entities) {
    await ensureTable(engine, `crm.${entity.name}`, columnsOf(entity), known);
    const past = `history.past_${entity.name}`;
    if (known.has(past)) await ensureTable(engine, past, columnsOf(entity), known);
  }
}

async function ensureTable(
  engine: Engine,
  table: string,
  columns: readonly { readonly name: string; readonly type: string }[],
  known: ReadonlySet<string>,
): Promise<void> {
  if (!known.has(table)) {
    const list = columns.map(({ name, type }) => `${quoteName(name)} ${type}`).join(', ');
    await engine.execute(`CREATE TABLE store.${table} (${list})`);
    return;
  }
  for (const { name, type } of columns) {
    if (known.has(`${table}.${name}`)) continue;
    await engine.execute(`ALTER TABLE store.${table} ADD COLUMN ${quoteName(name)} ${type}`);
  }
}

/** `schema.table` and `schema.table.column` of what is there. */
async function knownColumns(engine: Engine): Promise<ReadonlySet<string>> {
  const found = await engine.query(
    "SELECT schema_name, table_name, column_name FROM duckdb_columns() WHERE database_name = 'store' AND schema_name IN ('crm', 'acrm', 'history')",
  );
  return new Set(
    found.rows.flatMap(([schema, table, column]) => [`${schema}.${table}`, `${schema}.${table}.${column}`]),
  );
}

/** The columns of an entity's table: its fields, then where the row came from. */
export const columnsOf = (entity: Entity): { name: string; type: string }[] => [
  ...entity.fields.map(({ name, type }) => ({ name, type: SQL_TYPES[type] })),
  ...PROVENANCE_COLUMNS.map(({ name, sqlType }) => ({ name, type: sqlType })),
];

/** Refuses a database of another program, or of a newer acrm; returns the version of its schema. */
export async function requireSchema(engine: Engine, file: string): Promise<number> {
  if (!(await hasTable(engine, 'acrm', 'meta'))) {
    throw inputError(
      'database/foreign',
      {
        en: `${file} is a DuckDB database, but was not created by acrm.`,
        zh: `${file} 是 DuckDB 数据库，但不是 acrm 创建的。`,
      },
      { en: 'Load your exports into a new file with acrm load.', zh: '请用 acrm load 将数据导入新的文件。' },
    );
  }
  const version = await engine.query(
    "SELECT CAST(max(value) AS BIGINT) FROM store.acrm.meta WHERE key = 'schema_version'",
  );
  const found = Number(version.rows[0]?.[0]);
  if (found > SCHEMA_VERSION) {
    throw inputError(
      'database/newer',
      { en: `${file} was written by a newer acrm.`, zh: `${file} 由更新版本的 acrm 写入。` },
      { en: 'Upgrade acrm to read it.', zh: '请升级 acrm 后再读取。' },
    );
  }
  return found;
}
