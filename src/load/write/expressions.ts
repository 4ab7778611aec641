import type { Entity, EntityName, Field } from '../../model/entity.ts';
import { entityOf } from '../../model/index.ts';
import { headerOf, type Mapping } from '../map/mapping.ts';
import { staged } from './staged.ts';

/**
 * The expression of a field of the file's own rows, over the staged columns; null where nothing gives it. What an
 * export leaves out is derived: a line's amount from quantity and price, a name from its parts, a reference from the
 * name of what it refers to.
 */
export function ownExpression(mapping: Mapping, entity: Entity, field: Field): string | null {
  const column = staged(mapping, entity.name, field.name);
  return column ?? derivedExpression(mapping, entity, field);
}

function derivedExpression(mapping: Mapping, entity: Entity, field: Field): string | null {
  if (field.refersTo !== undefined) return referenceByName(mapping, field.refersTo);
  if (entity.name === 'order_items') return lineExpression(mapping, field);
  if (field.name === 'name') return fullName(mapping, entity.name);
  return null;
}

/** The name of what is referred to, until `resolveReferences` finds its key. */
function referenceByName(mapping: Mapping, refersTo: EntityName): string | null {
  const target = entityOf(refersTo);
  if (target === undefined) return null;
  return (
    staged(mapping, refersTo, target.key) ?? (target.title === null ? null : staged(mapping, refersTo, target.title))
  );
}

function lineExpression(mapping: Mapping, field: Field): string | null {
  if (field.name === 'ordered_at') return staged(mapping, 'orders', 'ordered_at');
  if (field.name !== 'amount') return null;
  const quantity = staged(mapping, 'order_items', 'quantity');
  const price = staged(mapping, 'order_items', 'unit_price');
  if (quantity === null || price === null) return null;
  return `CAST(${discounted(mapping, `${quantity} * ${price}`)} AS DECIMAL(18,6))`;
}

/** A price that is said to be net has the discount taken off already. */
const NET = /net|after|成交|实际|折后|优惠后/iu;

function discounted(mapping: Mapping, value: string): string {
  if (NET.test(headerOf(mapping, 'order_items', 'unit_price') ?? '')) return value;
  const money = staged(mapping, 'order_items', 'discount_amount');
  if (money !== null) return `${value} - coalesce(abs(${money}), 0)`;
  const share = staged(mapping, 'order_items', 'discount');
  return share === null ? value : `${value} * (1 - coalesce(${share}, 0))`;
}

function fullName(mapping: Mapping, entity: EntityName): string | null {
  const first = staged(mapping, entity, 'first_name');
  const last = staged(mapping, entity, 'last_name');
  if (first === null || last === null) return last ?? first;
  // A Chinese family name comes first and no blank follows it.
  return `CASE WHEN regexp_matches(coalesce(${last}, ${first}), '\\p{Han}') THEN concat(${last}, ${first}) ELSE nullif(concat_ws(' ', ${first}, ${last}), '') END`;
}
