import type { Store } from '../core/store.ts';
import { type Kind, validatorOf } from '../validators/validators.ts';
import type { StoredColumn } from './stored-columns.ts';

/**
 * Makes a relation `name` of the values of a column that are not what they should be, in the column `value`, so that
 * rows can be told by SQL; false where all are valid. Each value is looked at once, however many rows have it.
 */
export async function admitInvalid(
  store: Store,
  name: string,
  { table, column, as, country }: { table: string; column: StoredColumn; as: Kind; country: string },
): Promise<boolean> {
  if (column.type !== 'text') return false;
  const isValid = await validatorOf(as, country);
  const { batches } = await store.stream(`SELECT DISTINCT ${column.sql} FROM ${table} WHERE ${column.sql} IS NOT NULL`);
  const invalid: string[] = [];
  for await (const batch of batches)
    for (const [value] of batch) if (!isValid(String(value))) invalid.push(String(value));
  if (invalid.length === 0) return false;
  await store.materialise(name, "SELECT unnest(CAST(CAST($values AS JSON) ->> '$[*]' AS VARCHAR[])) AS value", {
    values: { values: JSON.stringify(invalid) },
  });
  return true;
}
