import { headerOf, type Mapping, maps } from '../map/mapping.ts';
import { resolveAgain } from '../map/resolve-again.ts';
import { isMoney } from './level.ts';

/** What stands in front of the columns of a line: `line_item.quantity`, Lineitem quantity, Item Qty. */
const PREFIX = /^(?:(.+\.)|((?:order[ _-]?)?(?:line[ _-]?items?|items?|lines?))[ _-]?)/iu;

/**
 * The columns that tell of the order because those of its lines have a prefix that they lack: all of them where lines
 * were nested in orders, else those of money, as "Total" beside "Lineitem price".
 */
export function columnsBesideLines(mapping: Mapping): {
  readonly ofOrder: readonly string[];
  readonly nested: boolean;
} {
  const none = { ofOrder: [], nested: false };
  const quantity = headerOf(mapping, 'order_items', 'quantity');
  const price = headerOf(mapping, 'order_items', 'unit_price') ?? headerOf(mapping, 'order_items', 'amount');
  const [, path, word] = PREFIX.exec(quantity ?? '') ?? [];
  const prefix = (path ?? word)?.toLowerCase();
  if (prefix === undefined || price?.toLowerCase().startsWith(prefix) !== true) return none;
  const others = mapping.columns
    .filter(({ header, via }) => via !== 'ignored' && !header.toLowerCase().startsWith(prefix))
    .map(({ header }) => header);
  if (path !== undefined) return { ofOrder: others, nested: true };
  // Without a price of their own, lines are worth what stands beside them.
  if (!maps(mapping, 'order_items', 'unit_price')) return none;
  return { ofOrder: others.filter((header) => isMoneyOfOrder(mapping, header)), nested: false };
}

/** Whether a header, read as one of a list of orders, names money of the order: Total, Discount Amount. */
export function isMoneyOfOrder(mapping: Mapping, header: string): boolean {
  const [column] = resolveAgain(mapping, [header], 'orders').columns;
  const target = column?.target ?? null;
  return target?.entity === 'orders' && isMoney(target.field);
}
