import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { EntityName } from '../../model/entity.ts';
import { type Mapping, maps } from '../map/mapping.ts';
import { type RawRows, rowsWithLine } from '../raw/raw.ts';
import type { Priced } from './row-currency.ts';

/** A typed view of a file's accepted rows: one column a mapped field, named `entity.field`, and `_line`. */
export const STAGED = 'load_staged';
/** The raw rows with their line. */
export const ROWS = 'load_rows';
/** Lines that were rejected. */
export const REJECTED = 'load_rejected';

export async function defineRows(engine: Engine, raw: RawRows): Promise<void> {
  await engine.execute(`CREATE OR REPLACE TEMP VIEW ${ROWS} AS ${rowsWithLine(raw)}`);
}

/** Unmapped columns are staged under `ext.<header>`. */
export async function defineStaged(
  engine: Engine,
  mapping: Mapping,
  priced: Priced,
  anyRejected: boolean,
): Promise<void> {
  const accepted = anyRejected ? ` WHERE _line NOT IN (SELECT line FROM ${REJECTED})` : '';
  await engine.execute(
    `CREATE OR REPLACE TEMP VIEW ${STAGED} AS SELECT ${stagedColumns(mapping, priced)} FROM ${ROWS}${accepted}`,
  );
}

/** The columns of a SELECT from the raw rows that are staged. */
export function stagedColumns(mapping: Mapping, { readings, currencies }: Priced): string {
  const found = new Map<string, string[]>();
  for (const { header, target } of mapping.columns) {
    const reading = readings.get(header);
    if (reading === undefined) continue;
    const place = target === null ? `ext.${header}` : `${target.entity}.${target.field}`;
    found.set(place, [...(found.get(place) ?? []), reading.sql]);
  }
  for (const [entity, sql] of currencies) found.set(`${entity}.currency`, [sql]);
  return [...[...found].map(([place, values]) => `${firstOf(values)} AS ${quoteName(place)}`), '_line'].join(', ');
}

/** The staged column of a field, or null where the file has none. */
export const staged = (mapping: Mapping, entity: EntityName, field: string): string | null =>
  maps(mapping, entity, field) || (field === 'currency' && mapping.priced?.includes(entity) === true)
    ? quoteName(`${entity}.${field}`)
    : null;

/** Of several columns for one field, each row's own one. */
const firstOf = (values: readonly string[]): string =>
  values.length === 1 ? (values[0] ?? 'NULL') : `coalesce(${values.join(', ')})`;
