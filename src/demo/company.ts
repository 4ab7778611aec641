import type { Account } from './accounts.ts';
import { makeAccounts } from './accounts.ts';
import { seasonOf } from './calendar.ts';
import type { Opportunity } from './opportunities.ts';
import { makeOpportunities } from './opportunities.ts';
import type { Order } from './orders.ts';
import { makeOrders } from './orders.ts';
import type { Product } from './products.ts';
import { makeProducts } from './products.ts';
import type { Target } from './targets.ts';
import { makeTargets } from './targets.ts';

/** Lumen Instruments 明仪仪器 as it is, before anyone exports it. */
export interface Company {
  readonly products: readonly Product[];
  readonly accounts: { readonly china: readonly Account[]; readonly overseas: readonly Account[] };
  readonly orders: { readonly china: readonly Order[]; readonly overseas: readonly Order[] };
  readonly opportunities: readonly Opportunity[];
  readonly targets: readonly Target[];
}

export function makeCompany(seed: number): Company {
  const seasons = { china: seasonOf('china'), overseas: seasonOf('overseas') };
  const products = makeProducts(seed);
  const accounts = {
    china: makeAccounts(seed, 'china', seasons.china),
    overseas: makeAccounts(seed, 'overseas', seasons.overseas),
  };
  const orders = {
    china: makeOrders(seed, 'china', accounts.china, products, seasons.china),
    overseas: makeOrders(seed, 'overseas', accounts.overseas, products, seasons.overseas),
  };
  return {
    products,
    accounts,
    orders,
    opportunities: makeOpportunities(seed, [...accounts.china, ...accounts.overseas], seasons),
    targets: makeTargets(seed, [...orders.china, ...orders.overseas]),
  };
}
