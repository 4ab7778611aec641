import { type EntityName, SQL_TYPES } from '../../model/entity.ts';
import { entityOf, isEntityName } from '../../model/index.ts';

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
  readonly joins: Readonly<Record<string, Join>>;
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Rows of the part, before any filter; `{entity}` stands for a stored table. */
  readonly only?: string;
  /** The part is left out while the fact holds. */
  readonly unless?: 'every order has lines';
  /** Column that says a row was returned, and the amount that is negative for one. */
  readonly returns?: { readonly flag: string; readonly amount: string };
}

export interface Join {
  readonly entity: EntityName;
  /** The column of this relation, and the key of the entity that it holds. */
  readonly from: string;
  readonly key: string;
  /** The key may repeat (two people of one name): one row each is joined, with the greatest value of these columns. */
  readonly condensed?: readonly string[];
}

const ACCOUNT: Join = { entity: 'accounts', from: 'account_id', key: 'account_id' };
const PRODUCT: Join = { entity: 'products', from: 'product_id', key: 'product_id' };
const ORDER: Join = { entity: 'orders', from: 'order_id', key: 'order_id' };
const OWNER: Join = { entity: 'users', from: 'owner', key: 'name', condensed: ['department'] };

const accountColumns = {
  account_name: ['a.name', '#account_id'],
  type: ['a.type'],
  industry: ['a.industry'],
  tier: ['a.tier'],
};

const productColumns = {
  product: ['p.name', '#product_id'],
  category: ['p.category'],
  subcategory: ['p.subcategory'],
  brand: ['p.brand'],
};

const places = ['region', 'province', 'city', 'district', 'country'] as const;

const placesFrom = (...aliases: string[]): Record<string, string[]> =>
  Object.fromEntries(places.map((place) => [place, aliases.map((alias) => `${alias}.${place}`)]));

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
  returns: { flag: 'o.is_returned', amount: 'amount' },
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
  only: 'NOT EXISTS (SELECT 1 FROM {order_items} x WHERE x.order_id = o.order_id)',
  unless: 'every order has lines',
  returns: { flag: 'o.is_returned', amount: 'amount' },
};

/** `sales`: one row an order line, or an order that came without lines, so that sums never count twice. */
export const SALES: Relation = { name: 'sales', parts: [orderLines, ordersWithoutLines] };

const ownedByAccount = { owner: ['t.owner', 'a.owner'] };

/** An entity's own relation offers its stored columns and these besides. */
interface Extension {
  readonly joins: Readonly<Record<string, Join>>;
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

const extensions: Readonly<Partial<Record<EntityName, Extension>>> = {
  accounts: {
    joins: { u: OWNER },
    columns: {
      account_name: ['t.name', '#account_id'],
      owner: ['t.owner', 't.owner_id'],
      department: ['t.department', 'u.department'],
    },
  },
  contacts: {
    joins: { a: ACCOUNT, u: OWNER },
    columns: { ...accountColumns, owner: ['t.owner', 'a.owner'], ...placesFrom('t', 'a') },
  },
  leads: {
    joins: { u: OWNER },
    columns: { owner: ['t.owner', 't.owner_id'], department: ['t.department', 'u.department'] },
  },
  opportunities: {
    joins: { a: ACCOUNT, p: PRODUCT, u: OWNER },
    columns: {
      ...accountColumns,
      ...productColumns,
      owner: ['t.owner', 't.owner_id', 'a.owner'],
      department: ['t.department', 'u.department'],
      ...placesFrom('t', 'a'),
    },
  },
  orders: {
    joins: { a: ACCOUNT, u: OWNER },
    columns: {
      ...accountColumns,
      owner: ['t.owner', 't.owner_id', 'a.owner'],
      department: ['t.department', 'u.department'],
      ...placesFrom('t', 'a'),
    },
  },
  order_items: {
    joins: { o: ORDER, a: ACCOUNT, p: PRODUCT, u: OWNER },
    columns: {
      ...accountColumns,
      ...productColumns,
      account_id: ['t.account_id', 'o.account_id'],
      ordered_at: ['t.ordered_at', 'o.ordered_at'],
      owner: ['t.owner', 'o.owner', 'a.owner'],
      department: ['u.department'],
      ...placesFrom('t', 'o', 'a'),
    },
  },
  users: { joins: {}, columns: { owner: ['t.name'] } },
  purchases: { joins: { p: PRODUCT }, columns: productColumns },
  payments: { joins: { a: ACCOUNT }, columns: { ...accountColumns, ...ownedByAccount, ...placesFrom('a') } },
  outlets: {
    joins: { a: ACCOUNT },
    columns: { ...accountColumns, ...ownedByAccount, type: ['t.type'], tier: ['t.tier'] },
  },
  campaign_members: { joins: { a: ACCOUNT }, columns: { ...accountColumns, owner: ['a.owner'], ...placesFrom('a') } },
  touches: {
    joins: { a: ACCOUNT },
    columns: { ...accountColumns, owner: ['a.owner'], ...placesFrom('a'), type: ['t.type'] },
  },
  activities: {
    joins: { a: ACCOUNT },
    columns: { ...accountColumns, ...ownedByAccount, ...placesFrom('a'), type: ['t.type'] },
  },
  tickets: {
    joins: { a: ACCOUNT, p: PRODUCT },
    columns: { ...productColumns, ...accountColumns, ...placesFrom('t', 'a'), category: ['t.category'] },
  },
  feedback: {
    joins: { a: ACCOUNT, p: PRODUCT },
    columns: { ...productColumns, ...accountColumns, ...placesFrom('a'), category: ['t.category'] },
  },
  web_events: { joins: { a: ACCOUNT, p: PRODUCT }, columns: { ...productColumns, ...accountColumns } },
};

/** An entity with its stored columns and what its extension adds. */
export function entityRelation(entity: EntityName, storedColumns: readonly string[]): Relation {
  const stored = Object.fromEntries(storedColumns.map((column) => [column, [`t.${column}`]]));
  const { joins, columns } = extensions[entity] ?? { joins: {}, columns: {} };
  return { name: entity, parts: [{ base: entity, alias: 't', joins, columns: { ...stored, ...columns } }] };
}

/** Stored columns of an entity of which it matters whether they are filled: a view falls back on others where they are not. */
export function decidingColumns(entity: string): readonly string[] {
  const parts = [...SALES.parts, ...(isEntityName(entity) ? entityRelation(entity, []).parts : [])];
  const found = parts.flatMap(({ base, alias, joins, columns, returns }) => {
    const sources = Object.values(columns)
      .filter((list) => list.length > 1)
      .flat();
    return [...sources, ...(returns === undefined ? [] : [returns.flag])].flatMap((source) => {
      const [from = '', name = ''] = source.split('.');
      return (from === alias ? base : joins[from]?.entity) === entity ? [name] : [];
    });
  });
  return [...new Set(found)].sort();
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
