import type { Engine } from '../core/engine.ts';
import type { StoredOrders } from './order-rules.ts';

/** The orders of an attached database, as counted when they were last changed. */
export async function storedOrders(engine: Engine): Promise<StoredOrders> {
  const { rows } = await engine.query("SELECT field, rows, present FROM store.acrm.facts WHERE entity = 'orders'");
  const present = new Map(rows.map(([field, , filled]) => [String(field), Number(filled)]));
  return {
    relation: 'store.crm.orders',
    rows: Number(rows[0]?.[1] ?? 0),
    present: (column) => present.get(column) ?? 0,
    query: (sql) => engine.query(sql),
  };
}
