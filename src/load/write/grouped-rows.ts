import { quoteName, quoteText } from '../../engine/sql-text.ts';
import type { Entity, EntityName, Field } from '../../model/entity.ts';
import { entityOf, fieldOf, isEntityName, requireEntity } from '../../model/index.ts';
import { SUMMED } from '../../model/order-amounts.ts';
import { type Mapping, maps, type Target } from '../map/mapping.ts';
import type { RawRows } from '../raw/raw.ts';
import { ownExpression } from './expressions.ts';
import { madeOrderId } from './row-keys.ts';
import { STAGED, staged } from './staged.ts';

/** An entity that a wide file describes on the rows of another, one group a key. */
export interface GroupedRows {
  readonly entity: Entity;
  readonly columns: readonly string[];
  /** Adds to `columns` a flag `differs:<field>` for each field in which rows of one key disagree. */
  readonly select: string;
  readonly compared: readonly string[];
  /** Columns that add up the file's rows. */
  readonly summed: readonly string[];
  /** The key of a row before grouping, the value of a field, and what they are read from. */
  readonly key: string;
  readonly valueOf: (field: string) => string;
  readonly from: string;
}

/** Entities that the rows of a file describe beside their own: an order line its order, customer and product. */
export function describedEntities(mapping: Mapping): EntityName[] {
  const shop = mapping.root === 'order_items' || mapping.root === 'orders';
  // A shop has often no list of customers but its orders; a deal or contact only names one that has a list of its own.
  return Object.keys(requireEntity(mapping.root).describes ?? {})
    .filter(isEntityName)
    .filter((parent) => isKeyed(mapping, parent) && (shop || describes(mapping, parent)));
}

/** Whether the file tells more of an entity than which one it is. */
function describes(mapping: Mapping, parent: EntityName): boolean {
  const reference = entityOf(mapping.root)?.fields.find(({ refersTo }) => refersTo === parent);
  const byKey = reference !== undefined && maps(mapping, mapping.root, reference.name);
  const told = mapping.columns.filter(({ target }) => target?.entity === parent);
  return told.length > (byKey ? 0 : 1);
}

/** The mapping without places that would not be written: their columns stay with the row as `ext`. */
export function writtenPlaces(mapping: Mapping): Mapping {
  const described = new Set<EntityName>([mapping.root, ...describedEntities(mapping)]);
  const columns = mapping.columns.map((column) => {
    const { target } = column;
    if (target === null || described.has(target.entity) || namesReference(mapping, target)) return column;
    return { ...column, target: null, via: 'none' } as const;
  });
  return { ...mapping, columns };
}

/** A deal's "Account" is not written as an account, but tells which one the deal is with. */
function namesReference(mapping: Mapping, target: Target): boolean {
  const entity = entityOf(target.entity);
  const reference = entityOf(mapping.root)?.fields.find(({ refersTo }) => refersTo === target.entity);
  if (entity === undefined || reference === undefined || maps(mapping, mapping.root, reference.name)) return false;
  return target.field === entity.key || target.field === entity.title;
}

/**
 * The rows of a described entity: the first value by line of each field, the sum of the lines for an order's amounts.
 * `ofLines`: fields of an order that its lines give a part of each; `document` says which document a row is of.
 */
export function groupedRows(
  mapping: Mapping,
  parent: EntityName,
  raw: RawRows,
  { ofLines, document }: { readonly ofLines: readonly string[]; readonly document: string | null },
): GroupedRows | null {
  const entity = entityOf(parent);
  const key = keyOf(mapping, parent, raw);
  if (entity === undefined || key === null) return null;
  const summed =
    parent === 'orders'
      ? [...SUMMED.filter((field) => !maps(mapping, 'orders', field) && lineValue(mapping, field) !== null), ...ofLines]
      : [];
  const kept = entity.fields
    .filter((field) => field.name !== entity.key && !summed.includes(field.name))
    .flatMap((field) => keptField(mapping, parent, field, document));
  const firsts = kept.map(({ name, sql }) => `arg_min(${sql}, _line) AS ${quoteName(name)}`);
  const sums = summed.map(
    (name) => `CAST(sum(${staged(mapping, 'orders', name) ?? lineValue(mapping, name)}) AS DECIMAL(18,6)) AS ${name}`,
  );
  const flags = kept.map(({ name, sql }) => `min(${sql}) <> max(${sql}) AS ${quoteName(`differs:${name}`)}`);
  const provenance = [
    `CAST(${raw.loadId} AS BIGINT) AS _load`,
    `${quoteText(raw.file)} AS _file`,
    'min(_line) AS _line',
  ];
  return {
    entity,
    columns: [entity.key, ...kept.map(({ name }) => name), ...summed, '_load', '_file', '_line'],
    select: `SELECT ${[`${key} AS ${quoteName(entity.key)}`, ...firsts, ...sums, ...provenance, ...flags].join(', ')} FROM ${STAGED} WHERE ${key} IS NOT NULL GROUP BY ${key}`,
    compared: kept.map(({ name }) => name),
    summed,
    key,
    valueOf: (name) => kept.find((field) => field.name === name)?.sql ?? 'NULL',
    from: STAGED,
  };
}

const isKeyed = (mapping: Mapping, parent: EntityName): boolean =>
  parent === 'orders' || namedKey(mapping, parent) !== null;

function keyOf(mapping: Mapping, parent: EntityName, raw: RawRows): string | null {
  return namedKey(mapping, parent) ?? (parent === 'orders' ? madeOrderId(mapping, raw) : null);
}

/** What the rows name an entity by that they refer to. */
function namedKey(mapping: Mapping, parent: EntityName): string | null {
  const root = entityOf(mapping.root);
  const reference = root?.fields.find(({ refersTo }) => refersTo === parent);
  return root === undefined || reference === undefined ? null : ownExpression(mapping, root, reference);
}

/** A field of the entity by its own column; an order also has what its lines have: customer, date, place, owner. */
function keptField(
  mapping: Mapping,
  parent: EntityName,
  field: Field,
  document: string | null,
): { name: string; sql: string }[] {
  if (parent === 'orders' && field.name === 'document')
    return document === null ? [] : [{ name: 'document', sql: document }];
  const own = staged(mapping, parent, field.name);
  if (own !== null) return [{ name: field.name, sql: own }];
  const root = entityOf(mapping.root);
  const shared = parent === 'orders' && root !== undefined ? fieldOf(root, field.name) : undefined;
  if (root === undefined || shared === undefined || SUMMED.includes(field.name)) return [];
  const sql = ownExpression(mapping, root, shared);
  return sql === null ? [] : [{ name: field.name, sql }];
}

function lineValue(mapping: Mapping, field: string): string | null {
  const root = entityOf(mapping.root);
  const found = root === undefined ? undefined : fieldOf(root, field);
  return root === undefined || found === undefined ? null : ownExpression(mapping, root, found);
}
