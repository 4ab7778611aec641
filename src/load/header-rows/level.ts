import { fieldOf, requireEntity } from '../../model/index.ts';
import type { Reading } from '../coerce/reading.ts';
import { headerOf, type MappedColumn, type Mapping } from '../map/mapping.ts';

const orders = requireEntity('orders');

/** Whether a column tells of a line and never of its order: a product, a quantity, a price. */
export const isOfLine = ({ target }: MappedColumn): boolean =>
  target?.entity === 'products' || (target?.entity === 'order_items' && fieldOf(orders, target.field) === undefined);

/** The header that tells which order a row belongs to. */
export const orderKey = (mapping: Mapping): string | null =>
  headerOf(mapping, 'order_items', 'order_id') ?? headerOf(mapping, 'orders', 'order_id');

/** Whether a field of an order is money. */
export const isMoney = (field: string): boolean => fieldOf(orders, field)?.type === 'money';

/** What tells orders apart: their key, else customer and time together. */
export function orderKeySql(mapping: Mapping, readings: ReadonlyMap<string, Reading>): string | null {
  const headers = orderKey(mapping) ?? [
    headerOf(mapping, 'order_items', 'account_id') ?? headerOf(mapping, 'accounts', 'name'),
    headerOf(mapping, 'orders', 'ordered_at'),
  ];
  const parts = [headers].flat().map((header) => readings.get(header ?? '')?.sql);
  return parts.includes(undefined) ? null : `concat_ws('|', ${parts.join(', ')})`;
}
