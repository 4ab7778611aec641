import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import { requireEntity } from '../../model/index.ts';
import { headerOf, type Mapping } from '../map/mapping.ts';
import { type RawRows, rowsWithLine } from '../raw/raw.ts';
import type { GroupedRows } from '../write/grouped-rows.ts';
import { keepAmounts } from '../write/merge.ts';
import type { Priced } from '../write/row-currency.ts';
import { REJECTED, ROWS, stagedColumns } from '../write/staged.ts';
import { cameTable, type Measure, NOTHING, partOf } from './measures.ts';

/**
 * The totals that a list of lines gives for its orders, each order once: as they stand in the file where that has them in
 * the order's first row only, else the first of each order. None where it gives none.
 */
export async function measureOrderTotals(
  engine: Engine,
  raw: RawRows,
  {
    mapping,
    priced,
    grouped,
    select,
    isOnce,
  }: {
    readonly mapping: Mapping;
    readonly priced: Priced;
    readonly grouped: GroupedRows;
    /** The orders as they are brought. */
    readonly select: string;
    /** Whether the file has each total once. */
    readonly isOnce: boolean;
  },
): Promise<readonly Measure[]> {
  const column = headerOf(mapping, 'orders', 'amount');
  const reading = priced.readings.get(column ?? '');
  if (mapping.root !== 'order_items' || column === null || reading === undefined || grouped.summed.includes('amount'))
    return [];
  const came = cameTable(raw, 'orders');
  await keepAmounts(engine, came, requireEntity('orders'), `(${select})`);
  const all = `(SELECT ${grouped.key} AS key, ${quoteName('orders.amount')} AS amount, _line FROM (SELECT ${stagedColumns(mapping, priced)} FROM ${ROWS}))`;
  const lost = `_line IN (SELECT line FROM ${REJECTED})`;
  const orders = `(SELECT first(amount ORDER BY _line) AS amount, bool_and(${lost}) AS lost FROM ${all} WHERE key IS NOT NULL AND amount IS NOT NULL GROUP BY key)`;
  const once = `(SELECT ${reading.sql} AS amount FROM (${rowsWithLine(raw)}))`;
  const file = await partOf(engine, `SELECT count(amount), sum(amount) FROM ${isOnce ? once : orders}`);
  const rejected = await partOf(engine, `SELECT count(*), sum(amount) FROM ${orders} WHERE lost`);
  return [{ column, entity: 'orders', file, rejected, repeated: NOTHING, otherCurrency: NOTHING, direction: NOTHING, came }];
}
