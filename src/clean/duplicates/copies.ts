import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import { type Entity, PROVENANCE_COLUMNS } from '../../model/entity.ts';

/**
 * A SELECT of the rows that are like an earlier one in everything but their own number, as the check `line_duplicate` has
 * it: key, repeats (the key of the first of them), _file, _line.
 */
export async function copiesOf(engine: Engine, { name, key }: Entity): Promise<string> {
  const table = `store.crm.${name}`;
  const own = [key, 'line_number', ...PROVENANCE_COLUMNS.map((column) => column.name)];
  const columns = (await engine.describe(`SELECT * FROM ${table}`)).flatMap((column) =>
    own.includes(column.name) ? [] : [quoteName(column.name)],
  );
  const same = `PARTITION BY ${columns.join(', ')} ORDER BY _file NULLS LAST, _line NULLS LAST, ${quoteName(key)}`;
  const marked = `SELECT *, hash(${columns.join(', ')}) AS _mark FROM ${table}
    WHERE ${quoteName(key)} IS NOT NULL AND (${columns.map((column) => `${column} IS NOT NULL`).join(' OR ')})`;
  // Equal marks are no proof of equal rows, and cheap to tell the few that may be equal.
  return `WITH marked AS (${marked})
    SELECT ${quoteName(key)} AS key, first_value(${quoteName(key)}) OVER (${same}) AS repeats, _file, _line
    FROM marked WHERE _mark IN (SELECT _mark FROM marked GROUP BY _mark HAVING count(*) > 1)
    QUALIFY row_number() OVER (${same}) > 1`;
}
