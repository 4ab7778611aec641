import { quoteName, quoteText } from '../../engine/sql-text.ts';
import type { Entity } from '../../model/entity.ts';
import type { Mapping } from '../map/mapping.ts';
import type { RawRows } from '../raw/raw.ts';
import { staged } from './staged.ts';

/** How the key of the file's own rows comes about. */
export interface KeyRule {
  /** An expression over the fields of the entity, by their names. */
  readonly sql: string;
  /** What stands between a key and the number of a row that has it again; null where such rows are one. */
  readonly number: '#' | '.' | null;
  /** The fields that a made key is made of; null where the key is read. */
  readonly madeOf: readonly string[] | null;
  /** Whether the key names the file. */
  readonly ofFile: boolean;
  /** The rule to go by where keys repeat that were read. */
  readonly otherwise?: KeyRule;
}

/** What an order's line says: a line of the next export that says the same is the same line. */
export const LINE_CONTENT = ['product_id', 'quantity', 'amount'] as const;

/** Fields whose values make up an order where lines name none. */
export const MADE_ORDER = ['account_id', 'ordered_at'] as const;

/** What tells a file from every other in keys that are made: the start of its digest, or its path where an older program read it. */
export const fileMark = ({ digest, file }: Pick<RawRows, 'digest' | 'file'>): string =>
  digest === null ? file : digest.slice(0, 12) + digest.slice(64);

/** The key as the export has it, or made of what tells rows apart. `available` are the entity's fields that have a value. */
export function keyRule(mapping: Mapping, entity: Entity, available: ReadonlySet<string>, raw: RawRows): KeyRule {
  if (entity.name === 'order_items') return lineKey(mapping, available);
  const made = madeRule(entity, available, raw);
  if (staged(mapping, entity.name, entity.key) !== null)
    return { sql: quoteName(entity.key), number: null, madeOf: null, ofFile: false };
  const whole = entity.madeKey.whole ?? [];
  if (whole.length > 0 && whole.every((part) => available.has(part)))
    return { sql: joined(whole), number: null, madeOf: null, ofFile: false, otherwise: made };
  return made;
}

function madeRule(entity: Entity, available: ReadonlySet<string>, raw: RawRows): KeyRule {
  const { parts, rows } = entity.madeKey;
  const present = parts.filter((part) => available.has(part));
  if (rows !== 'events' && present.length > 0)
    return { sql: joined(present), number: rows === 'same' ? null : '#', madeOf: present, ofFile: false };
  const mark = quoteText(`${fileMark(raw)}:`);
  if (entity.name === 'orders' && present.length > 0)
    return {
      sql: `concat(${mark}, ${orderOf('account_id', 'ordered_at', available)})`,
      number: '#',
      madeOf: present,
      ofFile: true,
    };
  const content = entity.fields.map(({ name }) => name).filter((name) => available.has(name));
  return { sql: `concat(${mark}, ${contentHash(content, 12)})`, number: '#', madeOf: content, ofFile: true };
}

/** The field that has a line's own number, where the file has one. */
export const ownNumber = (mapping: Mapping): string | null =>
  ['order_item_id', 'line_number'].find((field) => staged(mapping, 'order_items', field) !== null) ?? null;

/** A line is known by its order and its own number, as a bare row number repeats in the next export; else by its order and what it says. */
function lineKey(mapping: Mapping, available: ReadonlySet<string>): KeyRule {
  const own = ownNumber(mapping);
  const content = LINE_CONTENT.filter((field) => available.has(field));
  const said: KeyRule = {
    sql: `concat(order_id, '#', ${contentHash(content, 8)})`,
    number: '.',
    madeOf: ['order_id', ...content],
    ofFile: false,
  };
  if (own === null) return said;
  return { sql: `concat_ws('#', order_id, ${own})`, number: null, madeOf: null, ofFile: false, otherwise: said };
}

/** The key of an order that has none, over the staged columns: what one customer of the file bought on one day. */
export function madeOrderId(mapping: Mapping, raw: RawRows): string {
  const customer = staged(mapping, 'order_items', 'account_id') ?? staged(mapping, 'accounts', 'name');
  const time = staged(mapping, 'orders', 'ordered_at');
  const mark = quoteText(`${fileMark(raw)}:`);
  return customer === null && time === null
    ? `concat(${mark}, _line)`
    : `concat(${mark}, ${customerDay(customer, time)})`;
}

const orderOf = (customer: string, time: string, available: ReadonlySet<string>): string =>
  customerDay(available.has(customer) ? customer : null, available.has(time) ? time : null);

/** Sales to nobody in particular are told apart by their time. */
function customerDay(customer: string | null, time: string | null): string {
  const day = time === null ? null : `CAST(CAST(${time} AS DATE) AS VARCHAR)`;
  if (customer === null) return time === null ? "''" : `CAST(${time} AS VARCHAR)`;
  if (time === null) return `CAST(${customer} AS VARCHAR)`;
  return `concat_ws('|', ${customer}, CASE WHEN ${customer} IS NULL THEN CAST(${time} AS VARCHAR) ELSE ${day} END)`;
}

const joined = (fields: readonly string[]): string =>
  fields.length === 1
    ? `CAST(${quoteName(fields[0] ?? '')} AS VARCHAR)`
    : `concat_ws('|', ${fields.map((field) => `CAST(${quoteName(field)} AS VARCHAR)`).join(', ')})`;

function contentHash(fields: readonly string[], digits: number): string {
  const values = fields.map((field) => `coalesce(CAST(${quoteName(field)} AS VARCHAR), '')`);
  return `left(md5(${values.length === 0 ? "''" : `concat_ws('|', ${values.join(', ')})`}), ${digits})`;
}

/** A key with the number of its row among those that share it: the first has none. */
export function numberedKey(key: string, sign: '#' | '.'): string {
  const number = `row_number() OVER (PARTITION BY ${key} ORDER BY _line)`;
  return `concat(${key}, CASE WHEN ${number} > 1 THEN concat('${sign}', ${number}) END)`;
}

/** The made key of a line without its number, and its number. */
export const baseOfKey = (key: string): string => `regexp_replace(${key}, '(#[0-9a-f]{8})\\.\\d+$', '\\1')`;
export const numberOfKey = (key: string): string =>
  `coalesce(try_cast(nullif(regexp_extract(${key}, '#[0-9a-f]{8}\\.(\\d+)$', 1), '') AS BIGINT), 1)`;
