import type { Engine } from '../core/engine.ts';
import type { EntityName } from '../model/entity.ts';
import { requireEntity } from '../model/index.ts';
import { refreshFacts } from './facts.ts';

/** Counts afresh what the views and the as-of date rest on, for the entities that were touched. */
export async function refreshTouched(engine: Engine, touched: ReadonlySet<EntityName>, now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  for (const entity of touched) {
    const columns = (await engine.describe(`SELECT * FROM store.crm.${entity}`)).map(({ name }) => name);
    await refreshFacts(engine, requireEntity(entity), columns, today);
  }
  if (touched.has('orders') || touched.has('order_items')) {
    await engine.execute("DELETE FROM store.acrm.facts WHERE entity = 'orders' AND field = 'without lines'");
    await engine.execute(
      `INSERT INTO store.acrm.facts
       SELECT 'orders', 'without lines', (SELECT count(*) FROM store.crm.orders), count(*), NULL, NULL
       FROM store.crm.orders o WHERE NOT EXISTS (SELECT 1 FROM store.crm.order_items i WHERE i.order_id = o.order_id AND (i.amount IS NOT NULL OR o.amount IS NULL))`,
    );
  }
}
