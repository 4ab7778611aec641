import type { Engine } from '../core/engine.ts';
import { hasTable } from '../engine/has-table.ts';
import { quoteName, quoteText } from '../engine/sql-text.ts';
import type { Entity } from '../model/entity.ts';

/** Values that cleaning filled in where the source had none: entity, key, field, value, evidence, confidence. */
export const FILLED = 'store.acrm.imputed';

/** A field in which values were filled in. */
export interface FilledField {
  readonly entity: string;
  readonly field: string;
  readonly values: number;
}

/** Where values were filled in, and how many; a database that an older program made has none. */
export async function filledFields(engine: Engine): Promise<readonly FilledField[]> {
  if (!(await hasTable(engine, 'acrm', 'imputed'))) return [];
  const found = await engine.query(
    `SELECT entity, field, count(*) FROM ${FILLED} GROUP BY entity, field ORDER BY entity, field`,
  );
  return found.rows.map(([entity, field, values]) => ({
    entity: String(entity),
    field: String(field),
    values: Number(values),
  }));
}

/** An entity's rows as the sources gave them in these fields: what was filled in is missing again. */
export function unfilled({ name, key }: Entity, fields: readonly string[]): string {
  const table = `store.crm.${name}`;
  if (fields.length === 0) return table;
  const emptied = fields.map((field) => {
    const keys = `SELECT key FROM ${FILLED} WHERE entity = ${quoteText(name)} AND field = ${quoteText(field)}`;
    const column = quoteName(field);
    return `CASE WHEN CAST(${quoteName(key)} AS VARCHAR) IN (${keys}) THEN NULL ELSE ${column} END AS ${column}`;
  });
  return `(SELECT * REPLACE (${emptied.join(', ')}) FROM ${table})`;
}
