import { quoteName, quoteText } from '../../engine/sql-text.ts';
import type { Entity, EntityName, Field } from '../../model/entity.ts';
import { entityOf } from '../../model/index.ts';
import type { Mapping } from '../map/mapping.ts';
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
  return quantity === null || price === null ? null : `CAST(${quantity} * ${price} AS DECIMAL(18,6))`;
}

function fullName(mapping: Mapping, entity: EntityName): string | null {
  const first = staged(mapping, entity, 'first_name');
  const last = staged(mapping, entity, 'last_name');
  if (first === null || last === null) return last ?? first;
  // A Chinese family name comes first and no blank follows it.
  return `CASE WHEN regexp_matches(coalesce(${last}, ${first}), '\\p{Han}') THEN concat(${last}, ${first}) ELSE nullif(concat_ws(' ', ${first}, ${last}), '') END`;
}

/** How the key of the file's own rows is made. */
export interface KeyRule {
  /** An expression over the fields of the entity, by their names. */
  readonly sql: string;
  /** Rows of one key are different things and get a running number. */
  readonly numbered: boolean;
}

/** The key as the export has it, or made of what tells rows apart. `available` are the entity's fields that have a value. */
export function keyRule(mapping: Mapping, entity: Entity, available: ReadonlySet<string>, file: string): KeyRule {
  if (entity.name === 'order_items') return lineKey(mapping);
  if (staged(mapping, entity.name, entity.key) !== null) return { sql: quoteName(entity.key), numbered: false };
  const { parts, numbered } = entity.madeKey;
  const present = parts.filter((part) => available.has(part)).map((part) => `CAST(${quoteName(part)} AS VARCHAR)`);
  if (present.length === 0) return { sql: contentKey(available, file), numbered: true };
  return { sql: present.length === 1 ? (present[0] ?? '') : `concat_ws('|', ${present.join(', ')})`, numbered };
}

/** Where nothing tells rows apart, a row is known by its file and by what it says, so that no other file's row is replaced. */
function contentKey(available: ReadonlySet<string>, file: string): string {
  const values = [...available].map((field) => `coalesce(CAST(${quoteName(field)} AS VARCHAR), '')`);
  return `concat(${quoteText(file)}, ':', left(md5(concat_ws('|', ${values.join(', ')})), 12))`;
}

/** A line is known by its order and its own number, as a bare row number repeats in the next export. */
function lineKey(mapping: Mapping): KeyRule {
  const own = ['order_item_id', 'line_number'].find((field) => staged(mapping, 'order_items', field) !== null);
  if (own === undefined) return { sql: 'order_id', numbered: true };
  return { sql: `concat_ws('#', order_id, ${own})`, numbered: false };
}
