import type { Engine } from '../../core/engine.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { EntityName } from '../../model/entity.ts';
import type { Reading } from '../coerce/reading.ts';
import { headerOf, type Mapping } from '../map/mapping.ts';

/**
 * How the values of lines compare with each other within their orders: of those of several lines, or of all where each
 * order has one.
 */
export interface Constancy {
  readonly rows: number;
  /** Rows with quantity, price and amount, and those of them whose amount is the product. */
  readonly priced: number;
  readonly reconciled: number;
  /** Orders of several lines. */
  readonly orders: number;
  /** Orders whose rows all have the same value, blanks aside. */
  readonly constant: (header: string) => number;
  /** Orders whose lines are of different products. */
  readonly differing: number;
  /** Amounts that these orders have, each counted once. */
  readonly distinct: number;
  /** Orders with an amount and with prices, and those to whose amount quantity times price comes closer than to the sum over the lines. */
  readonly weighed: number;
  readonly closerToTotal: number;
}

export interface ConstancyQuestion {
  /** The expression of the order's key. */
  readonly key: string;
  readonly mapping: Mapping;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly possible: readonly string[];
}

export async function constancyOf(
  engine: Engine,
  rows: string,
  { key, mapping, readings, possible }: ConstancyQuestion,
): Promise<Constancy> {
  const read = (entity: EntityName, field: string): string =>
    readings.get(headerOf(mapping, entity, field) ?? '')?.sql ?? 'NULL';
  const line = (field: string): string => read('order_items', field);
  const product = `coalesce(${line('product_id')}, ${read('products', 'name')})`;
  const same = possible.map(
    (header, index) => `min(${quoteName(header)}) = max(${quoteName(header)}) AS same_${index}`,
  );
  const counts = possible.map((_, index) => `count(*) FILTER (WHERE same_${index})`);
  const worth = `CAST(${line('quantity')} AS DOUBLE) * CAST(${line('unit_price')} AS DOUBLE)`;
  const [found = []] = (
    await engine.query(
      `WITH lines AS (SELECT ${key} AS key, CAST(${line('amount')} AS DOUBLE) AS amount, ${worth} AS worth, ${product} AS product, ${possible.map(quoteName).join(', ')} FROM ${rows}),
       orders AS (SELECT count(*) AS n, min(amount) AS amount, sum(worth) AS worth, count(DISTINCT product) AS products, count(worth * amount) AS priced,
           count(*) FILTER (WHERE abs(worth - amount) <= greatest(0.011, abs(amount) * 0.001)) AS reconciled, ${same.join(', ')}
         FROM lines WHERE key IS NOT NULL GROUP BY key),
       chosen AS (SELECT * FROM orders WHERE n > 1 OR (SELECT max(n) FROM orders) = 1)
       SELECT (SELECT sum(n) FROM orders), sum(priced), sum(reconciled), count(*) FILTER (WHERE n > 1), count(*) FILTER (WHERE products <> 1), count(DISTINCT amount),
         count(*) FILTER (WHERE amount <> 0 AND worth <> 0), count(*) FILTER (WHERE abs(worth - amount) < abs(worth - n * amount)), ${counts.join(', ')}
       FROM chosen`,
    )
  ).rows;
  const [all = 0, priced = 0, reconciled = 0, orders = 0, differing = 0, distinct = 0, weighed = 0, closerToTotal = 0] =
    found.map(Number);
  const constant = new Map(possible.map((header, index) => [header, Number(found[8 + index])]));
  return {
    rows: all,
    priced,
    reconciled,
    orders,
    differing,
    distinct,
    weighed,
    closerToTotal,
    constant: (header) => constant.get(header) ?? 0,
  };
}
