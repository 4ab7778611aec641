import type { Engine } from '../../core/engine.ts';
import { quoteText } from '../../engine/sql-text.ts';
import { requireEntity } from '../../model/index.ts';
import { SUMMED } from '../../model/order-amounts.ts';
import type { AsideRule, SetRule } from '../rule.ts';
import { copiesOf } from './copies.ts';
import { type Duplicates, REPEATABLE } from './duplicate-settings.ts';

const REASON = {
  en: 'Identical to an earlier row except for its own number.',
  zh: '除编号外与之前某行完全相同。',
};

/** Sets repeated rows of the entities that the recipe names aside; then orders follow the lines that they have left. */
export async function duplicateRules(
  engine: Engine,
  duplicates: Duplicates,
): Promise<readonly (AsideRule | SetRule)[]> {
  const rules: (AsideRule | SetRule)[] = [];
  for (const name of REPEATABLE) {
    const told = duplicates[name];
    if (told === undefined) continue;
    const kept = (told.keep ?? []).map(quoteText).join(', ');
    const copies = await copiesOf(engine, requireEntity(name));
    const aside = kept === '' ? copies : `SELECT * FROM (${copies}) WHERE key NOT IN (${kept})`;
    rules.push({ name: 'duplicates', entity: name, reason: REASON, aside });
    if (name === 'order_items') rules.push(...SUMMED.map(orderRule));
  }
  return rules;
}

const orderRule = (field: string): SetRule => ({
  name: 'duplicates',
  title: { en: `orders.${field}`, zh: `orders.${field}` },
  entity: 'orders',
  field,
  select: leftOf(field),
});

/**
 * What the lines left are worth, of orders that were worth what all of their lines were: a copy is worth what it repeats.
 * Where some list gives amounts for orders themselves, orders keep theirs.
 */
const leftOf = (field: string): string => `WITH worth AS (
    SELECT i.order_id, sum(i.${field}) AS remaining, sum(i.${field} * (1 + coalesce(c.copies, 0))) AS whole
    FROM store.crm.order_items i LEFT JOIN (
      SELECT repeats, count(*) AS copies FROM store.acrm.quarantine WHERE entity = 'order_items' GROUP BY repeats
    ) c ON c.repeats = i.order_item_id
    GROUP BY i.order_id HAVING count(c.copies) > 0
  )
  SELECT o.order_id AS key, CAST(CAST(w.remaining AS DECIMAL(18,6)) AS VARCHAR) AS value, 'order_items' AS evidence, 1 AS confidence
  FROM store.crm.orders o JOIN worth w ON w.order_id = o.order_id
  WHERE o.${field} = w.whole AND NOT EXISTS (SELECT 1 FROM store.acrm.mappings WHERE entity = 'orders' AND field = ${quoteText(field)})`;
