import type { Engine } from '../../core/engine.ts';
import type { Reading } from '../coerce/reading.ts';
import { speaksOf } from '../map/alias-index.ts';
import { headerOf, type MappedColumn, type Mapping } from '../map/mapping.ts';
import { ROWS } from '../write/staged.ts';
import { type Constancy, constancyOf } from './constancy.ts';
import { isMoney, orderKeySql } from './level.ts';
import { columnsBesideLines, isMoneyOfOrder } from './line-prefix.ts';

/** Columns of a list of lines that were found to hold a value of the order in each of its rows. */
export interface OrderTotals {
  readonly ofOrder: readonly string[];
  /** Orders of several lines, in each of which the value is the same in all rows. */
  readonly orders: number;
  /** Whether the amount is the order's. */
  readonly amount: string | null;
}

/** So many rows are looked at before all are. */
const SAMPLE = 20_000;
/** Rows in which the amount is quantity times price, and orders that a total fits better, for the matter to be decided. */
const MOST = 0.9;
const FITTING = 0.8;
/** So many orders of equal amounts are no chance, where neither price nor header decides. */
const LEAST_ORDERS = 2;

/**
 * Finds the totals of orders that somebody filled down, so that each line bears its order's. A total is the same in all rows
 * of every order that has several, and quantity times price adds up to it and not to as many times as it stands there.
 */
export async function findOrderTotals(
  engine: Engine,
  mapping: Mapping,
  readings: ReadonlyMap<string, Reading>,
): Promise<OrderTotals | null> {
  const key = orderKeySql(mapping, readings);
  if (mapping.root !== 'order_items' || key === null) return null;
  const possible = mapping.columns.filter((column) => mayBeOfOrder(mapping, column)).map(({ header }) => header);
  if (possible.length === 0) return null;
  const ask = { key, mapping, readings, possible };
  const sample = await constancyOf(engine, `(FROM ${ROWS} WHERE _line <= ${SAMPLE})`, ask);
  if (totalsIn(mapping, sample, possible) === null && sample.orders > 0) return null;
  const all = sample.rows < SAMPLE - 1 ? sample : await constancyOf(engine, ROWS, ask);
  return totalsIn(mapping, all, possible);
}

/** Columns that are placed with the line, or nowhere, and could as well be the order's. */
function mayBeOfOrder(mapping: Mapping, { header, target, via }: MappedColumn): boolean {
  if (via === 'user' || via === 'saved' || via === 'ignored') return false;
  const isOpen = target === null || (target.entity === 'order_items' && MEASURES.has(target.field));
  return isOpen && isMoneyOfOrder(mapping, header);
}

const MEASURES: ReadonlySet<string> = new Set(['amount', 'discount_amount', 'cost', 'profit']);

function totalsIn(mapping: Mapping, found: Constancy, possible: readonly string[]): OrderTotals | null {
  const amount = headerOf(mapping, 'order_items', 'amount');
  const isTotal = amount !== null && possible.includes(amount) && isOrderTotal(mapping, amount, found);
  const ofOrder = possible.filter((header) => {
    if (header === amount) return isTotal;
    const isOpen =
      isTotal || headerOf(mapping, 'order_items', 'discount_amount') === header || !isPlaced(mapping, header);
    return isOpen && found.constant(header) === found.orders && (found.orders > 0 || isTotal);
  });
  return ofOrder.length === 0 ? null : { ofOrder, orders: found.orders, amount: isTotal ? amount : null };
}

const isPlaced = ({ columns }: Mapping, header: string): boolean =>
  columns.some((column) => column.header === header && column.target !== null);

function isOrderTotal(mapping: Mapping, amount: string, found: Constancy): boolean {
  const constant = found.constant(amount);
  if (found.priced > 0 && found.reconciled >= found.priced * MOST) return false;
  if (found.orders === 0) return found.priced > 0 && columnsBesideLines(mapping).ofOrder.includes(amount);
  if (constant < found.orders * 0.98) return false;
  if (found.weighed > 0) return found.closerToTotal >= found.weighed * FITTING;
  if (found.differing < found.orders / 2) return false;
  return speaksOf(amount, 'orders') || (found.orders >= LEAST_ORDERS && found.distinct >= 2);
}

/** Money that a list of lines gives for the order though it is the line's own, as it differs within orders: it is added up. */
export async function moneyOfLines(
  engine: Engine,
  mapping: Mapping,
  readings: ReadonlyMap<string, Reading>,
): Promise<readonly string[]> {
  const key = orderKeySql(mapping, readings);
  const money = mapping.columns.filter(({ target }) => target?.entity === 'orders' && isMoney(target.field));
  if (mapping.root !== 'order_items' || key === null || money.length === 0) return [];
  const possible = money.map(({ header }) => header);
  const found = await constancyOf(engine, ROWS, { key, mapping, readings, possible });
  return money.flatMap(({ header, target }) =>
    target !== null && found.constant(header) < found.orders * MOST ? target.field : [],
  );
}
