import type { Store } from '../core/store.ts';
import { quoteName } from '../engine/sql-text.ts';
import { measureOf } from '../engine/sql-type.ts';
import { entities } from '../model/index.ts';
import type { ColumnType } from '../settings/checks/known-names.ts';

/** A column of a stored entity: what it can be compared with, its SQL type, and how SQL names it. */
export interface StoredColumn {
  readonly type: ColumnType;
  readonly sqlType: string;
  readonly sql: string;
}

/** Columns of every entity by name; those that only the export knows are `ext.<name>`. */
export type StoredColumns = ReadonlyMap<string, ReadonlyMap<string, StoredColumn>>;

export async function readStoredColumns(store: Store): Promise<StoredColumns> {
  const found = new Map<string, ReadonlyMap<string, StoredColumn>>();
  for (const { name } of entities) found.set(name, await columnsOf(store, name));
  return found;
}

async function columnsOf(store: Store, entity: string): Promise<ReadonlyMap<string, StoredColumn>> {
  const table = store.stored(entity);
  const own = await store.describe(`SELECT * FROM ${table}`);
  const further = own.some(({ name }) => name === 'ext') ? await store.describe(`SELECT ext.* FROM ${table}`) : [];
  const plain = own.filter(({ name }) => name !== 'ext' && !name.startsWith('_'));
  return new Map([
    ...plain.map(({ name, type }) => [name, columnAs(quoteName(name), type)] as const),
    ...further.map(({ name, type }) => [`ext.${name}`, columnAs(`ext.${quoteName(name)}`, type)] as const),
  ]);
}

const columnAs = (sql: string, sqlType: string): StoredColumn => ({ sql, sqlType, type: typeOf(sqlType) });

function typeOf(sqlType: string): ColumnType {
  const measure = measureOf(sqlType);
  return measure === 'integer' || measure === 'decimal' ? 'number' : measure;
}
