import { type MappedColumn, type Mapping, maps } from './mapping.ts';

/** What a price alone lets one say of the amount. */
const SURE = 0.75;

/** Lines that have a price and neither a quantity nor an amount are of one piece each: the price is what they come to. */
export function onePiece(mapping: Mapping): Mapping {
  const has = (field: string): boolean => maps(mapping, 'order_items', field);
  if (mapping.root !== 'order_items' || !has('unit_price') || has('quantity') || has('amount')) return mapping;
  if (maps(mapping, 'orders', 'amount')) return mapping;
  const columns = mapping.columns.map((column): MappedColumn => {
    const { target } = column;
    const isPrice = target?.entity === 'order_items' && target.field === 'unit_price' && column.via !== 'user';
    if (!isPrice) return column;
    const confidence = Math.min(SURE, column.confidence ?? SURE);
    return { ...column, target: { entity: 'order_items', field: 'amount' }, confidence };
  });
  return { ...mapping, columns };
}
