import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { EntityName } from '../../model/entity.ts';
import type { TypedColumn } from '../coerce/decide.ts';
import { pastTables } from './past.ts';
import { ROWS } from './staged.ts';

/** Columns that the model does not know, kept with the row in a struct `ext`, typed by all of their values. */
export interface ExtField {
  readonly name: string;
  readonly sqlType: string;
}

/** The type of each unknown column: a number only where no value would lose anything by it. */
export async function guessTypes(
  engine: Engine,
  headers: readonly string[],
): Promise<(TypedColumn & { sqlType: string })[]> {
  if (headers.length === 0) return [];
  const counts = headers.map((header) => {
    const column = `clean_text(${quoteName(header)})`;
    return `count(${column}), count(*) FILTER (WHERE regexp_matches(${column}, '^(0|-?[1-9]\\d{0,14})$')),
      count(try_cast(${column} AS DOUBLE)) FILTER (WHERE regexp_matches(${column}, '^-?\\d{1,15}(\\.\\d+)?$') AND NOT regexp_matches(${column}, '^-?0\\d')),
      count(*) FILTER (WHERE regexp_matches(${column}, '^[12]\\d{3}-\\d{1,2}-\\d{1,2}') AND try_cast(${column} AS TIMESTAMP) IS NOT NULL)`;
  });
  const [found = []] = (await engine.query(`SELECT ${counts.join(', ')} FROM ${ROWS}`)).rows;
  return headers.map((header, index) => {
    const [filled = 0, whole, real, dates] = found.slice(index * 4, index * 4 + 4).map(Number);
    if (filled > 0 && whole === filled) return { header, type: 'integer', sqlType: 'BIGINT' };
    if (filled > 0 && real === filled) return { header, type: 'number', sqlType: 'DOUBLE' };
    if (filled > 0 && dates === filled) return { header, type: 'timestamp', sqlType: 'TIMESTAMP' };
    return { header, type: 'text', sqlType: 'VARCHAR' };
  });
}

/** Widens the entity's `ext` by the fields that a file brings; returns all of its fields, in order. A field of two types becomes text. */
export async function widenExt(
  engine: Engine,
  entity: EntityName,
  brought: readonly ExtField[],
): Promise<readonly ExtField[]> {
  if (brought.length === 0) return extFields(engine, entity);
  const known = await extFields(engine, entity);
  const widened = known.map((field) => {
    const other = brought.find(({ name }) => name === field.name);
    return other === undefined || other.sqlType === field.sqlType ? field : { name: field.name, sqlType: 'VARCHAR' };
  });
  const all = [...widened, ...brought.filter(({ name }) => known.every((field) => field.name !== name))];
  const type = `STRUCT(${all.map(({ name, sqlType }) => `${quoteName(name)} ${sqlType}`).join(', ')})`;
  for (const table of [`store.crm.${entity}`, ...(await pastTables(engine, entity))]) {
    await engine.execute(`ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ext ${type}`);
    await engine.execute(`ALTER TABLE ${table} ALTER COLUMN ext SET DATA TYPE ${type}`);
  }
  return all;
}

async function extFields(engine: Engine, entity: EntityName): Promise<ExtField[]> {
  const column = await engine.query(
    `SELECT count(*) FROM duckdb_columns() WHERE database_name = 'store' AND schema_name = 'crm' AND table_name = '${entity}' AND column_name = 'ext'`,
  );
  if (column.rows[0]?.[0] !== 1) return [];
  const fields = await engine.describe(`SELECT ext.* FROM store.crm.${entity}`);
  return fields.map(({ name, type }) => ({ name, sqlType: type }));
}

/** The struct of a row: what the file brings in its place, NULL for the rest. */
export const extExpression = (fields: readonly ExtField[], brought: readonly ExtField[]): string =>
  `struct_pack(${fields
    .map(({ name, sqlType }) => {
      const value = brought.some((field) => field.name === name) ? quoteName(`ext.${name}`) : 'NULL';
      return `${quoteName(name)} := CAST(${value} AS ${sqlType})`;
    })
    .join(', ')})`;
