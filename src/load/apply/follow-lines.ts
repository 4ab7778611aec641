import type { Engine } from '../../core/engine.ts';
import { quoteText } from '../../engine/sql-text.ts';
import { entityOf } from '../../model/index.ts';
import { SUMMED } from '../../model/order-amounts.ts';
import type { KeptFile } from '../raw/kept-files.ts';
import { supersede } from '../write/past.ts';

const RESUMMED = 'load_resummed';

/** Whether all orders come from lists of lines, so that they are worth what their lines are worth. */
export async function linesTellOrders(engine: Engine): Promise<boolean> {
  const found = await engine.query(
    "SELECT count(*) FROM store.acrm.files WHERE entity = 'orders' AND is_own IS NOT FALSE",
  );
  return Number(found.rows[0]?.[0]) === 0;
}

/**
 * Lets orders be worth what their lines are worth, where a list changed, added or took away lines of an order that was
 * there before. Amounts that a list gives for the order itself stay. Returns how many orders changed.
 */
export async function followLines(engine: Engine, { raw }: KeptFile): Promise<number> {
  if (!(await linesTellOrders(engine))) return 0;
  const orders = entityOf('orders');
  if (orders === undefined) throw new Error('no orders');
  const sums = SUMMED.map((field) => `CAST(sum(${field}) AS DECIMAL(18,6)) AS ${field}`);
  const values = SUMMED.map(
    (field) =>
      `CASE WHEN (e._load, e._file) IN (SELECT (load_id, file) FROM store.acrm.mappings WHERE entity = 'orders' AND field = '${field}')
      
       THEN e.${field} ELSE coalesce(s.${field}, e.${field}) END AS ${field}`,
  );
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${RESUMMED} AS SELECT r.* FROM (
       SELECT e.order_id, s.line, ${values.join(', ')} FROM store.crm.orders e
       JOIN (SELECT order_id, min(_line) FILTER (WHERE _load = ${raw.loadId} AND _file = ${quoteText(raw.file)}) AS line, ${sums.join(', ')}
             FROM store.crm.order_items GROUP BY order_id) s ON s.order_id = e.order_id
     ) r JOIN store.crm.orders e ON e.order_id = r.order_id
     WHERE ${SUMMED.map((field) => `r.${field} IS DISTINCT FROM e.${field}`).join(' OR ')}`,
  );
  const count = Number((await engine.query(`SELECT count(*) FROM ${RESUMMED}`)).rows[0]?.[0]);
  if (count === 0) return 0;
  await supersede(engine, orders, RESUMMED, raw);
  await engine.execute(
    `UPDATE store.crm.orders AS e SET ${SUMMED.map((field) => `${field} = r.${field}`).join(', ')},
       _load = ${raw.loadId}, _file = ${quoteText(raw.file)}, _line = coalesce(r.line, e._line)
     FROM ${RESUMMED} r WHERE r.order_id = e.order_id`,
  );
  return count;
}
