import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { Mapping } from '../map/mapping.ts';
import { ROWS } from '../write/staged.ts';
import type { HeaderRows } from './find-header-rows.ts';

const FILLED = 'load_filled';

/**
 * Gives further rows of an order what its row above says of the order. Columns that the model does not know are left as
 * they are: a sum of them would count a total as often as the order has rows.
 */
export async function fillDown(engine: Engine, mapping: Mapping, { mark, ofOrder, name }: HeaderRows): Promise<void> {
  const filled = mapping.columns
    .filter(({ header, target }) => target !== null && ofOrder.includes(header))
    .map(({ header }) => quoteName(header));
  const order = name === null ? '_order' : quoteName(name);
  const values = filled.map(
    (column) => `last_value(${column} IGNORE NULLS) OVER (PARTITION BY ${order} ORDER BY _line) AS ${column}`,
  );
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${FILLED} AS SELECT * EXCLUDE (_order) REPLACE (${values.join(', ')})
     FROM (SELECT *, count(${quoteName(mark)}) OVER (ORDER BY _line) AS _order FROM ${ROWS})`,
  );
  await engine.execute(`CREATE OR REPLACE TEMP VIEW ${ROWS} AS FROM ${FILLED}`);
}
