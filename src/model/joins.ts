import type { EntityName } from './entity.ts';

/** How rows of one entity find a row of another. */
export interface Join {
  readonly entity: EntityName;
  /** The column of this relation, and the key of the entity that it holds. */
  readonly from: string;
  readonly key: string;
  /** The key may repeat (two people of one name): one row each is joined, with the greatest value of these columns. */
  readonly condensed?: readonly string[];
}

/** Joins by the alias that their columns are called by. */
export type Joins = Readonly<Record<string, Join>>;

/** Where each column comes from, in order of preference: `alias.column` is a stored one, `#column` another of the same relation. */
export type Sources = Readonly<Record<string, readonly string[]>>;

export const ACCOUNT: Join = { entity: 'accounts', from: 'account_id', key: 'account_id' };
export const PRODUCT: Join = { entity: 'products', from: 'product_id', key: 'product_id' };
export const ORDER: Join = { entity: 'orders', from: 'order_id', key: 'order_id' };
export const OWNER: Join = { entity: 'users', from: 'owner', key: 'name', condensed: ['department'] };

export const accountColumns: Sources = {
  account_name: ['a.name', '#account_id'],
  type: ['a.type'],
  industry: ['a.industry'],
  tier: ['a.tier'],
};

export const productColumns: Sources = {
  product: ['p.name', '#product_id'],
  category: ['p.category'],
  subcategory: ['p.subcategory'],
  brand: ['p.brand'],
};

export const ownedByAccount: Sources = { owner: ['t.owner', 'a.owner'] };

const PLACES = ['region', 'province', 'city', 'district', 'country'] as const;

/** The columns of a place, each from the first of these aliases that has it. */
export const placesFrom = (...aliases: string[]): Sources =>
  Object.fromEntries(PLACES.map((place) => [place, aliases.map((alias) => `${alias}.${place}`)]));
