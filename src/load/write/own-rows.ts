import type { Engine } from '../../core/engine.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import type { Entity } from '../../model/entity.ts';
import type { Mapping } from '../map/mapping.ts';
import type { RawRows } from '../raw/raw.ts';
import { keyRule, ownExpression } from './expressions.ts';
import { type ExtField, extExpression } from './ext.ts';
import type { Outcomes } from './outcomes.ts';
import { STAGED, staged } from './staged.ts';

/** Rows of one entity on their way into its table. */
export interface Incoming {
  readonly entity: Entity;
  /** Columns of the SELECT, in order; the key is among them. */
  readonly columns: readonly string[];
  readonly select: string;
  /** Rows that repeat a key of the same file: the first is kept. */
  readonly superseded: number;
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

/** The file's own rows, each with its key; of rows that share one, the first by line. */
export async function ownRows(engine: Engine, input: OwnRowsInput): Promise<Incoming> {
  const fields = fieldExpressions(input);
  const rule = keyRule(input.mapping, input.entity, new Set(fields.keys()), input.raw.file);
  const typed = `SELECT ${[...fields].map(([name, sql]) => `${sql} AS ${quoteName(name)}`).join(', ')}, _line FROM ${STAGED}${input.outcomes?.join ?? ''}`;
  const superseded = rule.numbered ? 0 : await countRepeats(engine, typed, rule.sql);
  // A line's own number that repeats is no key: every line counts, so they are numbered.
  const numbered = rule.numbered || (superseded > 0 && input.entity.name === 'order_items');
  const columns = [
    input.entity.key,
    ...[...fields.keys()].filter((name) => name !== input.entity.key),
    '_load',
    '_file',
    '_line',
  ];
  const rest = columns.slice(1, -3).map(quoteName);
  const key = numbered ? numberedKey(rule.sql, input.entity) : rule.sql;
  const provenance = [`CAST(${input.raw.loadId} AS BIGINT) AS _load`, `${quoteText(input.raw.file)} AS _file`, '_line'];
  const first =
    !numbered && superseded > 0 ? ` QUALIFY row_number() OVER (PARTITION BY ${rule.sql} ORDER BY _line) = 1` : '';
  return {
    entity: input.entity,
    columns,
    select: `SELECT ${[`${key} AS ${quoteName(input.entity.key)}`, ...rest, ...provenance].join(', ')} FROM (${typed})${first}`,
    superseded: numbered ? 0 : superseded,
  };
}

/** The first of equal keys is known by the key alone, the next by a number behind it; lines always have theirs. */
function numberedKey(key: string, entity: Entity): string {
  const number = `row_number() OVER (PARTITION BY ${key} ORDER BY _line)`;
  if (entity.name === 'order_items') return `concat(${key}, '#', ${number})`;
  return `concat(${key}, CASE WHEN ${number} > 1 THEN concat('#', ${number}) END)`;
}

function fieldExpressions({ entity, mapping, outcomes, special, ext }: OwnRowsInput): Map<string, string> {
  const fields = new Map<string, string>();
  for (const field of entity.fields) {
    const sql =
      outcomes?.expressions.get(field.name) ?? special.get(field.name) ?? ownExpression(mapping, entity, field);
    if (sql !== null && sql !== 'NULL') fields.set(field.name, sql);
  }
  if (entity.name === 'order_items' && !fields.has('order_id')) fields.set('order_id', madeOrderId(mapping));
  if (ext.brought.length > 0) fields.set('ext', extExpression(ext.all, ext.brought));
  return fields;
}

/** Where lines name no order, what one customer bought in one go is one. */
export function madeOrderId(mapping: Mapping): string {
  const parts = [
    staged(mapping, 'order_items', 'account_id') ?? staged(mapping, 'accounts', 'name'),
    staged(mapping, 'orders', 'ordered_at'),
  ].filter((part) => part !== null);
  return parts.length === 0
    ? 'CAST(_line AS VARCHAR)'
    : `concat_ws('|', ${parts.map((part) => `CAST(${part} AS VARCHAR)`).join(', ')})`;
}

async function countRepeats(engine: Engine, typed: string, key: string): Promise<number> {
  const found = await engine.query(`SELECT count(*) - count(DISTINCT ${key}) FROM (${typed})`);
  return Number(found.rows[0]?.[0]);
}
