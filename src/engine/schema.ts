import type { Engine } from '../core/engine.ts';
import { inputError } from '../core/errors.ts';
import { type Entity, PROVENANCE_COLUMNS, SQL_TYPES } from '../model/entity.ts';
import { entities } from '../model/index.ts';
import { quoteName } from './sql-text.ts';

/** Rises when older programs can no longer read the file. */
const SCHEMA_VERSION = 1;

/** The program's own records: runs that changed the data, loads, files, mappings, rejects, conflicts, facts. */
const OWN_TABLES: Readonly<Record<string, string>> = {
  meta: 'key VARCHAR, value VARCHAR',
  runs: 'run BIGINT, command VARCHAR, ran_at TIMESTAMP, summary_en VARCHAR, summary_zh VARCHAR, undone_at TIMESTAMP',
  loads: 'load_id BIGINT, loaded_at TIMESTAMP, files BIGINT',
  files:
    'load_id BIGINT, file VARCHAR, source VARCHAR, entity VARCHAR, encoding VARCHAR, separator VARCHAR, ' +
    'rows BIGINT, loaded BIGINT, unchanged BIGINT, superseded BIGINT, rejected BIGINT',
  raw_files: 'source VARCHAR, load_id BIGINT, number BIGINT, file VARCHAR, line VARCHAR',
  mappings: 'load_id BIGINT, file VARCHAR, header VARCHAR, entity VARCHAR, field VARCHAR, reading VARCHAR',
  rejects:
    'load_id BIGINT, file VARCHAR, line BIGINT, "column" VARCHAR, value VARCHAR, code VARCHAR, ' +
    'message_en VARCHAR, message_zh VARCHAR, text VARCHAR',
  conflicts:
    'load_id BIGINT, file VARCHAR, entity VARCHAR, field VARCHAR, keys BIGINT, key VARCHAR, kept VARCHAR, other VARCHAR',
  facts: 'entity VARCHAR, field VARCHAR, rows BIGINT, present BIGINT, latest TIMESTAMP, later BIGINT',
};

/** Makes the schemas and tables that are missing, and adds columns that the model has gained since. */
export async function ensureSchema(engine: Engine): Promise<void> {
  for (const schema of ['raw', 'crm', 'acrm']) await engine.execute(`CREATE SCHEMA IF NOT EXISTS store.${schema}`);
  for (const [name, columns] of Object.entries(OWN_TABLES)) {
    await engine.execute(`CREATE TABLE IF NOT EXISTS store.acrm.${name} (${columns})`);
  }
  const known = await knownColumns(engine);
  for (const entity of entities) await ensureEntity(engine, entity, known);
  await engine.execute(
    `INSERT INTO store.acrm.meta SELECT 'schema_version', '${SCHEMA_VERSION}' WHERE NOT EXISTS (FROM store.acrm.meta WHERE key = 'schema_version')`,
  );
}

async function ensureEntity(engine: Engine, entity: Entity, known: ReadonlySet<string>): Promise<void> {
  const columns = columnsOf(entity);
  const list = columns.map(({ name, type }) => `${quoteName(name)} ${type}`).join(', ');
  await engine.execute(`CREATE TABLE IF NOT EXISTS store.crm.${entity.name} (${list})`);
  const isNew = !columns.some(({ name }) => known.has(`${entity.name}.${name}`));
  for (const { name, type } of columns) {
    if (isNew || known.has(`${entity.name}.${name}`)) continue;
    await engine.execute(`ALTER TABLE store.crm.${entity.name} ADD COLUMN ${quoteName(name)} ${type}`);
  }
}

async function knownColumns(engine: Engine): Promise<ReadonlySet<string>> {
  const found = await engine.query(
    "SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = 'store' AND schema_name = 'crm'",
  );
  return new Set(found.rows.map(([table, column]) => `${table}.${column}`));
}

/** The columns of an entity's table: its fields, then where the row came from. */
export const columnsOf = (entity: Entity): { name: string; type: string }[] => [
  ...entity.fields.map(({ name, type }) => ({ name, type: SQL_TYPES[type] })),
  ...PROVENANCE_COLUMNS.map(({ name, sqlType }) => ({ name, type: sqlType })),
];

/** Refuses a database of another program, or of a newer acrm. */
export async function requireSchema(engine: Engine, file: string): Promise<void> {
  const own = await engine.query(
    "SELECT count(*) FROM duckdb_tables() WHERE database_name = 'store' AND schema_name = 'acrm' AND table_name = 'meta'",
  );
  if (own.rows[0]?.[0] !== 1) {
    throw inputError(
      'database/foreign',
      {
        en: `${file} is a DuckDB database, but not one that acrm made.`,
        zh: `${file} 是 DuckDB 数据库，但不是 acrm 创建的。`,
      },
      { en: 'Load your exports into a new file with acrm load.', zh: '请用 acrm load 将数据导入新的文件。' },
    );
  }
  const version = await engine.query(
    "SELECT CAST(max(value) AS BIGINT) FROM store.acrm.meta WHERE key = 'schema_version'",
  );
  if (Number(version.rows[0]?.[0]) > SCHEMA_VERSION) {
    throw inputError(
      'database/newer',
      { en: `${file} was written by a newer acrm.`, zh: `${file} 由更新版本的 acrm 写入。` },
      { en: 'Upgrade acrm to read it.', zh: '请升级 acrm 后再读取。' },
    );
  }
}
