import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { EntityName } from '../../model/entity.ts';
import type { Reading } from '../coerce/reading.ts';
import { type Mapping, maps } from '../map/mapping.ts';
import { type RawRows, rowsWithLine } from '../raw/raw.ts';

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
  readings: ReadonlyMap<string, Reading>,
  anyRejected: boolean,
): Promise<void> {
  const found = new Map<string, string[]>();
  for (const { header, target } of mapping.columns) {
    const reading = readings.get(header);
    if (reading === undefined) continue;
    const place = target === null ? `ext.${header}` : `${target.entity}.${target.field}`;
    found.set(place, [...(found.get(place) ?? []), reading.sql]);
  }
  const columns = [...found].map(([place, values]) => `${firstOf(values)} AS ${quoteName(place)}`);
  const accepted = anyRejected ? ` WHERE _line NOT IN (SELECT line FROM ${REJECTED})` : '';
  await engine.execute(
    `CREATE OR REPLACE TEMP VIEW ${STAGED} AS SELECT ${[...columns, '_line'].join(', ')} FROM ${ROWS}${accepted}`,
  );
}

/** The staged column of a field, or null where the file has none. */
export const staged = (mapping: Mapping, entity: EntityName, field: string): string | null =>
  maps(mapping, entity, field) ? quoteName(`${entity}.${field}`) : null;

/** Of several columns for one field, each row's own one. */
const firstOf = (values: readonly string[]): string =>
  values.length === 1 ? (values[0] ?? 'NULL') : `coalesce(${values.join(', ')})`;
