import type { Entity } from '../../model/entity.ts';
import { entityOf, requireEntity } from '../../model/index.ts';
import { partsOf } from './compose-header.ts';
import { type MappedColumn, type Mapping, maps, type Target } from './mapping.ts';
import type { Values } from './value-shapes.ts';

/** How sure a key is that its header only hints at. */
const SURE = 0.7;
/** Fewer rows tell nothing. */
const LEAST_VALUES = 3;

/** Words that name a number, and papers that stand for an order, as parts of headers. */
const NUMBER = words('no, nr, num, number, id, key, issue, record, 号, 编号, 单号, 号码, 主键');
const MAYBE_OTHER = words('ref, reference');
const PAPER = words('po, voucher, check, slip, docket, cart, basket, ticket, note, doc, 凭证, 合同, 流水, 票据, 单');
const IDENTIFIER = /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N}._/#-]{0,31}$/u;
const PREFIXED = /^(\p{L}{1,8}[-_/#]?)\d{2,}$/u;

/**
 * Gives the key of the rows, or of the order that lines belong to, to a column whose header only hints at it where its
 * values leave no doubt: TK-000123 under "Ticket" or "Key"; of lines a number that has one customer and one day.
 */
export function keyByValues(mapping: Mapping, values: Values): Mapping {
  const found = mapping.root === 'order_items' ? orderColumn(mapping, values) : keyColumn(mapping, values);
  if (found === null) return mapping;
  const columns = mapping.columns.map(
    (column): MappedColumn =>
      column.header === found.header
        ? { header: column.header, target: found.target, via: 'values', confidence: SURE }
        : column,
  );
  return { ...mapping, columns };
}

interface Found {
  readonly header: string;
  readonly target: Target;
}

function keyColumn(mapping: Mapping, values: Values): Found | null {
  const entity = requireEntity(mapping.root);
  if (maps(mapping, entity.name, entity.key) || entity.madeKey.rows === 'same') return null;
  const header = unknown(mapping).find((name) => isKey(entity, name, values(name)));
  return header === undefined ? null : { header, target: { entity: entity.name, field: entity.key } };
}

function isKey(entity: Entity, header: string, values: readonly string[]): boolean {
  const parts = hintsOf(header);
  const nouns = nounParts(entity);
  if (!parts.every((part) => NUMBER.has(part) || MAYBE_OTHER.has(part) || nouns.has(part))) return false;
  if (values.length < LEAST_VALUES || !values.every((value) => IDENTIFIER.test(value))) return false;
  // What happened has a number of its own; one that repeats may be of what it is about.
  const mayRepeat = entity.madeKey.rows !== 'events' && !parts.some((part) => MAYBE_OTHER.has(part));
  if (!mayRepeat && new Set(values).size < values.length) return false;
  return parts.some((part) => nouns.has(part)) || haveOnePrefix(values);
}

function haveOnePrefix(values: readonly string[]): boolean {
  const prefixes = new Set(values.map((value) => PREFIXED.exec(value)?.[1] ?? ''));
  return prefixes.size === 1 && !prefixes.has('');
}

function orderColumn(mapping: Mapping, values: Values): Found | null {
  if (maps(mapping, 'order_items', 'order_id') || maps(mapping, 'orders', 'order_id')) return null;
  const customer = headerFor(mapping, ['order_items', 'account_id'], ['accounts', 'account_id'], ['accounts', 'name']);
  const day = headerFor(mapping, ['orders', 'ordered_at']);
  if (customer === null || day === null) return null;
  const orders = entityOf('orders');
  const nouns = orders === undefined ? new Set<string>() : nounParts(orders);
  const bought = zip(values(customer), values(day));
  const header = unknown(mapping).find((name) => {
    const parts = hintsOf(name);
    const hints = parts.every((part) => [NUMBER, MAYBE_OTHER, PAPER, nouns].some((known) => known.has(part)));
    return hints && groups(values(name), bought);
  });
  return header === undefined ? null : { header, target: { entity: 'order_items', field: 'order_id' } };
}

/** Whether numbers stand for groups of rows that have one customer and one day each. */
function groups(numbers: readonly string[], bought: readonly string[]): boolean {
  if (numbers.length < LEAST_VALUES || numbers.length !== bought.length) return false;
  if (!numbers.every((value) => IDENTIFIER.test(value))) return false;
  const pairs = new Set(numbers.map((value, index) => JSON.stringify([value, bought[index]])));
  const distinct = new Set(numbers).size;
  return distinct === pairs.size && distinct > 1 && distinct < numbers.length;
}

const zip = (a: readonly string[], b: readonly string[]): string[] =>
  a.length === b.length ? a.map((value, index) => JSON.stringify([value, b[index]])) : [];

const unknown = ({ columns }: Mapping): string[] =>
  columns.flatMap(({ header, target, via }) => (target === null && via === 'none' ? [header] : []));

const headerFor = (mapping: Mapping, ...places: readonly (readonly [string, string])[]): string | null =>
  mapping.columns.find(({ target }) =>
    places.some(([entity, field]) => target?.entity === entity && target.field === field),
  )?.header ?? null;

/** Words of a header; a Chinese one ends before the word for its number. */
const hintsOf = (header: string): string[] =>
  partsOf(header).flatMap((part) => /^(\p{Script=Han}+?)(编号|单号|号码|号)$/u.exec(part)?.slice(1) ?? [part]);

const nounParts = ({ nouns }: Entity): ReadonlySet<string> =>
  new Set(nouns.flatMap((noun) => noun.toLowerCase().split(' ')));

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(', '));
}
