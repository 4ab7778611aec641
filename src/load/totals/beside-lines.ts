import type { Engine } from '../../core/engine.ts';
import type { Part } from './measures.ts';

/** What an order's total may hold beside its lines: added or taken off. */
const BESIDE = [
  { part: 'shipping', value: 'coalesce(shipping, 0)' },
  { part: 'tax', value: 'coalesce(tax, 0)' },
  { part: 'discount', value: '-abs(coalesce(discount, 0))' },
] as const;

/**
 * What the totals of orders are that `sales` tells by their lines, the part `lines` of `stateOfRows`: lines, shipping, tax and discount, and what is left.
 * Prices may include tax, or be after discount: of all ways to put a total together the one that leaves least is taken.
 */
export async function besideLines(engine: Engine, state: string): Promise<ReadonlyMap<string, Part>> {
  const ways = [...Array(2 ** BESIDE.length).keys()].map((way) =>
    BESIDE.filter((_, index) => (way >> index) % 2 === 1),
  );
  const left = ways.map((way) => `sum(abs(amount - lines${way.map(({ value }) => ` - (${value})`).join('')}))`);
  const parts = BESIDE.map(({ value }) => `sum(${value})`);
  const [found = []] = (
    await engine.query(
      `SELECT count(*), sum(amount), sum(lines), ${[...parts, ...left].join(', ')} FROM (
         SELECT o.amount, o.shipping, o.tax, o.discount_amount AS discount, coalesce(l.amount, 0) AS lines FROM (${state}) c
         JOIN store.crm.orders o ON o.order_id = c.key
         LEFT JOIN (SELECT order_id, sum(amount) AS amount FROM store.crm.order_items GROUP BY order_id) l ON l.order_id = o.order_id
         WHERE c.part = 'lines' AND c.brought IS NOT NULL)`,
    )
  ).rows;
  const [orders = 0, total = 0, lines = 0, ...sums] = found.map(Number);
  const lefts = sums.slice(BESIDE.length);
  // Of equal ways the one with fewest parts.
  const best = ways[lefts.findIndex((value) => value - Math.min(...lefts) < 0.005)] ?? [];
  const taken = BESIDE.flatMap(({ part }, index) =>
    best.some((each) => each.part === part) ? [[part, sums[index] ?? 0] as const] : [],
  );
  const difference = total - lines - taken.reduce((sum, [, amount]) => sum + amount, 0);
  return new Map([
    ['lines', { rows: orders, amount: lines }],
    ...[...taken, ['difference', difference] as const].map(([part, amount]) => [part, { rows: 0, amount }] as const),
  ]);
}
