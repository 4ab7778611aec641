import { type EntityName, type Joins, type Sources, SQL_TYPES } from '../../model/entity.ts';
import { entityOf, isEntityName, requireEntity } from '../../model/index.ts';
import { ACCOUNT, accountColumns, ORDER, OWNER, PRODUCT, placesFrom, productColumns } from '../../model/joins.ts';
import { RULING_COLUMNS } from '../../store/order-rules.ts';

/**
 * The relations that analyses read, as data: where each column comes from, in order of preference. A row's own value
 * comes before its order's, that before its account's. `alias.column` is a stored column, `#column` another column
 * of the same relation. The planner turns this into a view that joins only what a query needs.
 */
export interface Relation {
  readonly name: string;
  readonly parts: readonly RelationPart[];
}

export interface RelationPart {
  readonly base: EntityName;
  readonly alias: string;
  readonly joins: Joins;
  readonly columns: Sources;
  /** Rows of the part, before any filter; `{entity}` stands for a stored table. */
  readonly only?: string;
  /** The part is left out while the fact holds. */
  readonly unless?: 'every order has lines' | 'refunds of a part are not deducted';
  /** The alias of the order that says whether the rows are sales. */
  readonly order?: 'o';
}

/** Columns of sales that count negative in a credit note. */
export const TURNED: readonly string[] = ['quantity', 'amount', 'cost', 'profit'];

const orderLines: RelationPart = {
  base: 'order_items',
  alias: 'i',
  joins: { o: ORDER, a: ACCOUNT, p: PRODUCT, u: OWNER },
  columns: {
    order_id: ['i.order_id'],
    order_item_id: ['i.order_item_id'],
    account_id: ['i.account_id', 'o.account_id'],
    product_id: ['i.product_id'],
    ordered_at: ['i.ordered_at', 'o.ordered_at'],
    owner: ['i.owner', 'o.owner', 'a.owner'],
    department: ['o.department', 'u.department'],
    channel: ['i.channel', 'o.channel'],
    currency: ['i.currency', 'o.currency'],
    ...placesFrom('i', 'o', 'a'),
    ...accountColumns,
    ...productColumns,
    quantity: ['i.quantity'],
    unit_price: ['i.unit_price'],
    discount: ['i.discount'],
    amount: ['i.amount'],
    cost: ['i.cost'],
    profit: ['i.profit'],
    _line: ['i._line'],
  },
  order: 'o',
};

const ordersWithoutLines: RelationPart = {
  base: 'orders',
  alias: 'o',
  joins: { a: ACCOUNT, u: OWNER },
  columns: {
    order_id: ['o.order_id'],
    account_id: ['o.account_id'],
    ordered_at: ['o.ordered_at'],
    owner: ['o.owner', 'o.owner_id', 'a.owner'],
    department: ['o.department', 'u.department'],
    channel: ['o.channel'],
    currency: ['o.currency'],
    ...placesFrom('o', 'a'),
    ...accountColumns,
    amount: ['o.amount'],
    cost: ['o.cost'],
    profit: ['o.profit'],
    _line: ['o._line'],
  },
  // Where lines tell only what was bought, the order tells for how much.
  only: 'NOT EXISTS (SELECT 1 FROM {order_items} x WHERE x.order_id = o.order_id AND (x.amount IS NOT NULL OR o.amount IS NULL))',
  unless: 'every order has lines',
  order: 'o',
};

/** What was given back of an order that counts, as a negative amount of its own. */
const refundsOfAPart: RelationPart = {
  base: 'orders',
  alias: 'o',
  joins: ordersWithoutLines.joins,
  columns: { ...ordersWithoutLines.columns, amount: ['o.refunded_amount'], cost: [], profit: [] },
  unless: 'refunds of a part are not deducted',
  order: 'o',
};

/** `sales`: one row an order line, or an order that came without lines that have amounts, so that sums never count twice. */
export const SALES: Relation = { name: 'sales', parts: [orderLines, ordersWithoutLines, refundsOfAPart] };

/** The same rows where they are not sales, or worth telling: `reason` says why. */
export const SALES_APART: Relation = { name: 'sales_apart', parts: [orderLines, ordersWithoutLines] };

/** An entity with its stored columns and those that it borrows. */
export function entityRelation(entity: EntityName, storedColumns: readonly string[]): Relation {
  const stored = Object.fromEntries(storedColumns.map((column) => [column, [`t.${column}`]]));
  const { joins, borrows } = requireEntity(entity);
  return { name: entity, parts: [{ base: entity, alias: 't', joins, columns: { ...stored, ...borrows } }] };
}

/** Stored columns of an entity of which it matters whether they are filled: a view falls back on others where they are not. */
export function decidingColumns(entity: string): readonly string[] {
  const parts = [...SALES.parts, ...(isEntityName(entity) ? entityRelation(entity, []).parts : [])];
  const found = parts.flatMap(({ base, alias, joins, columns }) => {
    const sources = Object.values(columns)
      .filter((list) => list.length > 1)
      .flat();
    return sources.flatMap((source) => {
      const [from = '', name = ''] = source.split('.');
      return (from === alias ? base : joins[from]?.entity) === entity ? [name] : [];
    });
  });
  return [...new Set([...found, ...(entity === 'orders' ? RULING_COLUMNS : [])])].sort();
}

/** The SQL type of a column, read from the model, for the part of a union that lacks it. */
export function typeOf(column: string, relation: Relation): string {
  for (const { base, alias, joins, columns } of relation.parts) {
    for (const source of columns[column] ?? []) {
      if (source.startsWith('#')) return typeOf(source.slice(1), relation);
      const [from = '', name = ''] = source.split('.');
      const entity = entityOf(from === alias ? base : (joins[from]?.entity ?? base));
      const field = entity?.fields.find((candidate) => candidate.name === name);
      if (field !== undefined) return SQL_TYPES[field.type];
      if (name === '_line' || name === '_load') return 'BIGINT';
    }
  }
  return 'VARCHAR';
}
