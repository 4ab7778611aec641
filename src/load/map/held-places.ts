import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import { essentialPlaces, targetAt } from './essentials.ts';

/** Which of the places that rows cannot do without have a value in the database, such as `orders.amount`. */
export async function heldPlaces(engine: Engine): Promise<ReadonlySet<string>> {
  const columns = await engine.query(
    "SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE schema_name = 'crm'",
  );
  const stored = new Set(columns.rows.map(([place]) => String(place)));
  const places = essentialPlaces.filter((place) => stored.has(place));
  if (places.length === 0) return new Set();
  const found = await engine.query(`SELECT ${places.map(hasValue).join(', ')}`);
  return new Set(places.filter((_, index) => found.rows[0]?.[index] === true));
}

function hasValue(place: string): string {
  const { entity, field } = targetAt(place);
  return `EXISTS (SELECT 1 FROM store.crm.${entity} WHERE ${quoteName(field)} IS NOT NULL)`;
}
