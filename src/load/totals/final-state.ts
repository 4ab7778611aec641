import type { Engine } from '../../core/engine.ts';
import { quoteText } from '../../engine/sql-text.ts';
import type { EntityName } from '../../model/entity.ts';
import { requireEntity } from '../../model/index.ts';
import { type OrderRules, reasonSql } from '../../store/order-rules.ts';
import type { RawRows } from '../raw/raw.ts';
import { amountSql } from '../write/payment-fields.ts';
import { isKept, type Measure, type Part } from './measures.ts';

/** A file as rows know where they came from. */
export type Origin = Pick<RawRows, 'loadId' | 'file'>;

export interface StateOptions {
  readonly raw: Origin;
  /** Files of the same kind that came after it, and may have replaced its rows. */
  readonly later: readonly Origin[];
  /** Files that only mention such rows, as lists of lines do orders: what they changed is still this file's. */
  readonly mentioning: readonly Origin[];
  readonly rules: OrderRules;
}

/**
 * Where each row is now that a file brought, as a SELECT of `part`, `key`, the amount `brought` and the stored one: in the
 * entity's table as its own, in `sales`, left out there by a rule, told by an earlier file, replaced by a later one, gone.
 */
export async function stateOfRows(engine: Engine, { entity, came }: Measure, options: StateOptions): Promise<string> {
  const key = requireEntity(entity).key;
  const own = `e._load = ${options.raw.loadId} AND e._file = ${quoteText(options.raw.file)}`;
  const kept = await isKept(engine, came);
  const rows = kept
    ? `SELECT e.*, c.key AS _key, c.amount AS _brought FROM ${came} c LEFT JOIN store.crm.${entity} e ON e.${key} = c.key`
    : `SELECT e.*, e.${key} AS _key, ${amountSql(entity, 'e.')} AS _brought FROM store.crm.${entity} e WHERE ${own}`;
  const moved = [
    `WHEN e.${key} IS NULL THEN 'gone'`,
    ...whereFrom(options.later, 'replaced'),
    `WHEN NOT (${own}) AND NOT (${isFrom(options.mentioning)}) THEN 'unchanged'`,
  ];
  const counted = countedCases(entity, options.rules);
  const cases = [...(kept ? moved : []), ...counted.cases];
  const part =
    cases.length === 0 ? quoteText(counted.otherwise) : `CASE ${cases.join(' ')} ELSE '${counted.otherwise}' END`;
  return `SELECT ${part} AS part, e._key AS key, e._brought AS brought, ${amountSql(entity, 'e.')} AS amount FROM (${rows}) e${counted.join}`;
}

/** The rows of each part, and what is stored of them; of rows that are no longer the file's, what came. */
export async function partsOf(engine: Engine, state: string): Promise<ReadonlyMap<string, Part>> {
  const found = await engine.query(
    `SELECT part, count(*), sum(CASE WHEN part IN ('gone', 'replaced') THEN brought WHEN brought IS NOT NULL THEN amount END)
     FROM (${state}) GROUP BY part ORDER BY part`,
  );
  return new Map(found.rows.map(([part, count, sum]) => [String(part), { rows: Number(count), amount: Number(sum) }]));
}

/** Whether lines tell what an order is worth: then `sales` reads them and not the order. */
export const TOLD_BY_LINES =
  'EXISTS (SELECT 1 FROM store.crm.order_items x WHERE x.order_id = o.order_id AND (x.amount IS NOT NULL OR o.amount IS NULL))';

interface CountedCases {
  readonly cases: readonly string[];
  readonly join: string;
  readonly otherwise: string;
}

/** What counts rows that are a file's own; the orders of lines are only looked up where a rule leaves some out. */
function countedCases(entity: EntityName, rules: OrderRules): CountedCases {
  if (entity === 'payments')
    return { cases: ["WHEN e.unsettled_amount IS NOT NULL THEN 'unsettled'"], join: '', otherwise: entity };
  if (entity !== 'orders' && entity !== 'order_items') return { cases: [], join: '', otherwise: entity };
  const of = (column: string): string => `o.${column}`;
  const reason = reasonSql(rules, of);
  const cases = [
    ...(rules.leftOut.length === 0 ? [] : [`WHEN (${reason}) IS NOT NULL THEN (${reason})`]),
    ...(entity === 'orders' ? [`WHEN ${TOLD_BY_LINES} THEN 'lines'`] : []),
    ...(rules.credited === null ? [] : [`WHEN ${rules.credited(of)} THEN 'credited'`]),
  ];
  const join = cases.length === 0 ? '' : ' LEFT JOIN store.crm.orders o ON o.order_id = e.order_id';
  return { cases, join, otherwise: 'sales' };
}

const isFrom = (files: readonly Origin[]): string =>
  files.length === 0
    ? 'false'
    : `(e._load, e._file) IN (${files.map(({ loadId, file }) => `(${loadId}, ${quoteText(file)})`).join(', ')})`;

const whereFrom = (files: readonly Origin[], part: string): readonly string[] =>
  files.length === 0 ? [] : [`WHEN ${isFrom(files)} THEN '${part}'`];
