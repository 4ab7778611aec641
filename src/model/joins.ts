import type { Join, Sources } from './entity.ts';

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
