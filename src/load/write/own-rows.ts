import type { Engine } from '../../core/engine.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import type { Entity } from '../../model/entity.ts';
import { type Mapping, maps } from '../map/mapping.ts';
import type { RawRows } from '../raw/raw.ts';
import { ownExpression } from './expressions.ts';
import { type ExtField, extExpression } from './ext.ts';
import type { Outcomes } from './outcomes.ts';
import { type KeyRule, keyRule, MADE_ORDER, madeOrderId, numberedKey } from './row-keys.ts';
import { STAGED } from './staged.ts';
import { latestStates, type Repeats, stateTime, type TypedRows } from './states.ts';

/** Rows of one entity on their way into its table. */
export interface Incoming {
  readonly entity: Entity;
  /** Columns of the SELECT, in order; the key is among them. */
  readonly columns: readonly string[];
  readonly select: string;
  /** Rows that repeat a key of the same file. */
  readonly superseded: number;
  readonly keys: KeyNotes;
}

/** Keys that were made. */
export interface MadeKeys {
  readonly of: readonly string[];
  /** Whether the file is part of them, so that no other file has its rows. */
  readonly file: boolean;
  /** Whether lines name no order, so that its key is made. */
  readonly orders: boolean;
}

/** How the rows of a file got their keys. */
export interface KeyNotes {
  /** Null where they were read. */
  readonly made: MadeKeys | null;
  /** Rows that repeat the key of another. */
  readonly repeats: Repeats | null;
}

export interface OwnRowsInput {
  readonly entity: Entity;
  readonly mapping: Mapping;
  readonly raw: RawRows;
  readonly outcomes: Outcomes | null;
  /** Expressions of fields that go before the plain ones. */
  readonly special: ReadonlyMap<string, string>;
  readonly ext: { readonly all: readonly ExtField[]; readonly brought: readonly ExtField[] };
}

/** The file's own rows, each with its key; of rows that share one, the latest state, or the first by line where no time tells. */
export async function ownRows(engine: Engine, input: OwnRowsInput): Promise<Incoming> {
  const { entity, mapping, raw } = input;
  const fields = fieldExpressions(input);
  const typed = typedRows(fields, `${STAGED}${input.outcomes?.join ?? ''}`);
  const read = keyRule(mapping, entity, new Set(fields.keys()), raw);
  const repeats = read.number === null ? await findRepeats(engine, typed([]), read.sql) : null;
  // A line's own number that repeats is no key: every line counts.
  const rule = repeats !== null && read.otherwise !== undefined ? read.otherwise : read;
  const rest = [...fields.keys()].filter((name) => name !== entity.key);
  const keyed = (rows: string, key: string): string => {
    const provenance = [`CAST(${raw.loadId} AS BIGINT) AS _load`, `${quoteText(raw.file)} AS _file`, '_line'];
    return `SELECT ${[`${key} AS ${quoteName(entity.key)}`, ...rest.map(quoteName), ...provenance].join(', ')} FROM (${rows})`;
  };
  const incoming = { entity, columns: [entity.key, ...rest, '_load', '_file', '_line'] };
  const made = madeKeys(rule, mapping, fields);
  if (rule.number !== null || repeats === null) {
    const select = keyed(typed([]), rule.number === null ? rule.sql : numberedKey(rule.sql, rule.number));
    return { ...incoming, select, superseded: 0, keys: { made, repeats: null } };
  }
  const time = await stateTime(engine, entity, { rows: typed, key: rule.sql, fields, ext: input.ext.brought });
  const select =
    time === null
      ? `${keyed(typed([]), rule.sql)} QUALIFY row_number() OVER (PARTITION BY ${rule.sql} ORDER BY _line) = 1`
      : keyed(latestStates(typed([`${time.sql} AS _time`]), rule.sql, rest, input.outcomes?.decided ?? []), '_key');
  const amount = fields.has('amount') ? await amountApart(engine, typed([]), rule.sql, select) : null;
  const told = { ...repeats, by: time?.name ?? null, amount };
  return { ...incoming, select, superseded: repeats.rows, keys: { made, repeats: told } };
}

const typedRows =
  (fields: ReadonlyMap<string, string>, from: string): TypedRows =>
  (more) =>
    `SELECT ${[...[...fields].map(([name, sql]) => `${sql} AS ${quoteName(name)}`), '_line', ...more].join(', ')} FROM ${from}`;

function madeKeys({ madeOf, ofFile }: KeyRule, mapping: Mapping, fields: ReadonlyMap<string, string>): MadeKeys | null {
  if (madeOf === null) return null;
  if (!isOrderMade(mapping)) return { of: madeOf, file: ofFile, orders: false };
  const order = MADE_ORDER.filter((field) => fields.has(field));
  return { of: [...order, ...madeOf.filter((field) => field !== 'order_id')], file: true, orders: true };
}

const isOrderMade = (mapping: Mapping): boolean =>
  mapping.root === 'order_items' && !maps(mapping, 'order_items', 'order_id') && !maps(mapping, 'orders', 'order_id');

function fieldExpressions({ entity, mapping, raw, outcomes, special, ext }: OwnRowsInput): Map<string, string> {
  const fields = new Map<string, string>();
  for (const field of entity.fields) {
    const sql =
      outcomes?.expressions.get(field.name) ?? special.get(field.name) ?? ownExpression(mapping, entity, field);
    if (sql !== null && sql !== 'NULL') fields.set(field.name, sql);
  }
  if (entity.name === 'order_items' && !fields.has('order_id')) fields.set('order_id', madeOrderId(mapping, raw));
  if (ext.brought.length > 0) fields.set('ext', extExpression(ext.all, ext.brought));
  return fields;
}

async function findRepeats(engine: Engine, rows: string, key: string): Promise<Pick<Repeats, 'rows' | 'keys'> | null> {
  const found = await engine.query(`SELECT count(*) - count(DISTINCT ${key}) FROM (${rows})`);
  const repeated = Number(found.rows[0]?.[0]);
  if (repeated === 0) return null;
  const keys = await engine.query(`SELECT count(*) FROM (SELECT 1 FROM (${rows}) GROUP BY ${key} HAVING count(*) > 1)`);
  return { rows: repeated, keys: Number(keys.rows[0]?.[0]) };
}

/** What the amounts of all rows add up to beyond those of the rows that count; null where rows of one key say the same. */
async function amountApart(engine: Engine, rows: string, key: string, kept: string): Promise<number | null> {
  const found = await engine.query(
    `SELECT (SELECT sum(amount) FROM (${rows})) - (SELECT sum(amount) FROM (${kept}))
     WHERE EXISTS (SELECT 1 FROM (${rows}) GROUP BY ${key} HAVING min(amount) <> max(amount))`,
  );
  const [amount] = found.rows[0] ?? [];
  return amount === undefined || amount === null ? null : Number(amount);
}
