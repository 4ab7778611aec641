import type { Engine } from '../../core/engine.ts';
import { linesTellOrders } from '../apply/follow-lines.ts';
import type { Reading } from '../coerce/reading.ts';
import { orderKeySql } from '../header-rows/level.ts';
import { headerOf, type MappedColumn, type Mapping } from '../map/mapping.ts';
import { ROWS } from '../write/staged.ts';
import { assignmentsOf, LINE_MEASURES, type LineMeasure, type Roles } from './assignments.ts';

/** A measure of lines whose column was only guessed, as tested. */
export interface Reconciled {
  readonly header: string;
  /** What the column was taken for first, and what it is; the same where the test bears the guess out. */
  readonly guessed: LineMeasure;
  readonly field: LineMeasure | null;
  /** The test: rows in which quantity times price is the amount, or orders to whose total their lines add up; null where nothing tests it. */
  readonly test: {
    readonly by: 'rows' | 'orders';
    readonly fitting: number;
    readonly before: number;
    readonly of: number;
  } | null;
}

/** Below this a column's place is a guess. */
const SURE = 0.8;
/** So much of what is tested must fit, and so much more than with the guess. */
const FITTING = 0.5;
const BETTER = 0.1;

/** Tests the guessed measures of a list of lines; the way to take them in which most adds up is the one that holds. */
export async function reconcileGuesses(
  engine: Engine,
  mapping: Mapping,
  readings: ReadonlyMap<string, Reading>,
): Promise<{ readonly mapping: Mapping; readonly reconciled: readonly Reconciled[] }> {
  const guesses = mapping.columns.filter((column) => isGuess(column));
  if (mapping.root !== 'order_items' || guesses.length === 0) return { mapping, reconciled: [] };
  const headers = guesses.map(({ header }) => header);
  const sql = (header: string | null): string | null => readings.get(header ?? '')?.sql ?? null;
  const totals = await orderTotalsSql(engine, mapping, readings);
  const guessed = rolesOf(mapping);
  const before = await fitOf(engine, guessed, sql, totals);
  let best = { roles: guessed, fit: before };
  for (const roles of assignmentsOf(guessed, headers)) {
    const fit = await fitOf(engine, roles, sql, totals);
    if (fit !== null && shareOf(fit) >= Math.max(FITTING, shareOf(best.fit) + BETTER)) best = { roles, fit };
  }
  const { roles, fit } = best;
  const fieldOf = (header: string): LineMeasure | null =>
    LINE_MEASURES.find((field) => roles[field] === header) ?? null;
  const test = fit === null ? null : { ...fit, before: before?.by === fit.by ? before.fitting : 0 };
  return {
    mapping: {
      ...mapping,
      columns: mapping.columns.map((column) => (isGuess(column) ? placed(column, fieldOf(column.header)) : column)),
    },
    reconciled: headers.map((header) => ({
      header,
      guessed: LINE_MEASURES.find((field) => guessed[field] === header) ?? 'amount',
      field: fieldOf(header),
      test: test !== null && shareOf(test) >= FITTING ? test : null,
    })),
  };
}

const isGuess = ({ target, via, confidence = 1 }: MappedColumn): boolean =>
  target?.entity === 'order_items' &&
  LINE_MEASURES.some((field) => field === target.field) &&
  confidence < SURE &&
  via !== 'user' &&
  via !== 'saved';

const rolesOf = (mapping: Mapping): Roles => ({
  quantity: headerOf(mapping, 'order_items', 'quantity'),
  unit_price: headerOf(mapping, 'order_items', 'unit_price'),
  amount: headerOf(mapping, 'order_items', 'amount'),
});

function placed(column: MappedColumn, field: LineMeasure | null): MappedColumn {
  if (column.target?.field === field) return column;
  if (field === null) return { header: column.header, target: null, via: 'none' };
  return { ...column, target: { entity: 'order_items', field }, via: 'rows' };
}

interface Fit {
  readonly by: 'rows' | 'orders';
  readonly fitting: number;
  readonly of: number;
}

const shareOf = (fit: Fit | null): number => (fit === null || fit.of === 0 ? 0 : fit.fitting / fit.of);

/** How much adds up if the columns are these; null where nothing can be added up. */
async function fitOf(
  engine: Engine,
  roles: Roles,
  sql: (header: string | null) => string | null,
  totals: string | null,
): Promise<Fit | null> {
  const [quantity, price, amount] = [sql(roles.quantity), sql(roles.unit_price), sql(roles.amount)];
  const product = quantity === null || price === null ? null : `(${quantity}) * (${price})`;
  const close = (a: string, b: string): string => `abs(${a} - ${b}) <= greatest(0.011, abs(${b}) * 0.001)`;
  if (product !== null && amount !== null)
    return await counted(
      engine,
      'rows',
      `SELECT ${product} AS worth, ${amount} AS amount FROM ${ROWS}`,
      close('worth', 'amount'),
    );
  const worth = amount ?? product;
  if (worth === null || totals === null) return null;
  return await counted(engine, 'orders', totals.replaceAll('{worth}', worth), close('worth', 'amount'));
}

async function counted(engine: Engine, by: Fit['by'], select: string, fits: string): Promise<Fit> {
  const [[fitting, of] = []] = (
    await engine.query(
      `SELECT count(*) FILTER (WHERE ${fits}), count(*) FROM (${select}) WHERE worth IS NOT NULL AND amount IS NOT NULL`,
    )
  ).rows;
  return { by, fitting: Number(fitting), of: Number(of) };
}

/** A SELECT of what the lines of each order are worth and what the order says, in the file or, from a list of orders, in the database. */
async function orderTotalsSql(
  engine: Engine,
  mapping: Mapping,
  readings: ReadonlyMap<string, Reading>,
): Promise<string | null> {
  const key = orderKeySql(mapping, readings);
  if (key === null) return null;
  const own = readings.get(headerOf(mapping, 'orders', 'amount') ?? '');
  if (own !== undefined)
    return `SELECT sum(worth) AS worth, min(amount) AS amount FROM (SELECT ${key} AS key, {worth} AS worth, ${own.sql} AS amount FROM ${ROWS}) GROUP BY key`;
  if (await linesTellOrders(engine)) return null;
  return `SELECT l.worth, o.amount FROM (SELECT key, sum(worth) AS worth FROM (SELECT ${key} AS key, {worth} AS worth FROM ${ROWS}) GROUP BY key) l JOIN store.crm.orders o ON o.order_id = l.key`;
}
