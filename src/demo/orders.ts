import type { Text } from '../core/text.ts';
import type { Account } from './accounts.ts';
import type { Home, Season } from './calendar.ts';
import { LAST_DAY, yearOf } from './calendar.ts';
import type { Product } from './products.ts';
import { CATEGORIES } from './products.ts';
import type { Random } from './random.ts';
import { at, randomFor } from './random.ts';
import { DISTRIBUTOR, UNIVERSITY } from './trade.ts';

/** Amounts in fen; the discount in percent. */
interface OrderLine {
  readonly product: Product;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly discount: number;
  readonly unitCost: number;
  readonly amount: number;
  readonly profit: number;
}

export interface Order {
  readonly id: string;
  readonly day: number;
  readonly account: Account;
  readonly channel: Text;
  readonly lines: readonly OrderLine[];
  readonly isReturn: boolean;
}

const DIRECT: Text = { en: 'Direct', zh: '直销' };
const PARTNER: Text = { en: 'Distribution', zh: '分销' };
const ONLINE: Text = { en: 'Online shop', zh: '线上商城' };
const TENDER: Text = { en: 'Tender', zh: '招投标' };

/** Orders wished for in three years; the number drawn comes close. */
const WISHED: Readonly<Record<Home, number>> = { china: 16_000, overseas: 8_800 };
const RETURNS = 0.008;
const LINES_AN_ORDER = [35, 27, 17, 10, 6, 3, 2];

export function makeOrders(
  seed: number,
  home: Home,
  accounts: readonly Account[],
  products: readonly Product[],
  season: Season,
): readonly Order[] {
  const random = randomFor(seed, `orders/${home}`);
  const shelves = CATEGORIES.map(({ name }) => products.filter(({ category }) => category === name));
  const expected = (account: Account): number => (account.rate * season.worth(account.first, account.last)) / 365;
  const scale = WISHED[home] / accounts.reduce((sum, account) => sum + expected(account), 0);
  const orders = accounts.flatMap((account) =>
    Array.from({ length: random.poisson(expected(account) * scale) }, () =>
      makeOrder(random, season.draw(random, account.first, account.last), account, shelves),
    ),
  );
  orders.sort((a, b) => a.day - b.day || (a.account.id < b.account.id ? -1 : 1));
  const numbered = numberByYear(orders, home === 'china' ? 'SO' : 'EX');
  return [...numbered, ...makeReturns(random, numbered)].sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
}

function numberByYear(orders: readonly Order[], prefix: string): readonly Order[] {
  const counts = new Map<number, number>();
  return orders.map((order) => {
    const year = yearOf(order.day);
    const number = (counts.get(year) ?? 0) + 1;
    counts.set(year, number);
    return { ...order, id: `${prefix}-${year}-${String(number).padStart(5, '0')}` };
  });
}

function makeOrder(random: Random, day: number, account: Account, shelves: readonly (readonly Product[])[]): Order {
  const count = random.weighted([...LINES_AN_ORDER.keys()], (index) => at(LINES_AN_ORDER, index)) + 1;
  const chosen = new Map<string, Product>();
  while (chosen.size < count) {
    const shelf = random.weighted(shelves, (products) => at(account.industry.taste, shelves.indexOf(products)));
    const product = random.weighted(shelf, ({ popularity }) => popularity);
    chosen.set(product.id, product);
  }
  const lines = [...chosen.values()].map((product) => makeLine(random, day, account, product));
  return { id: '', day, account, channel: channelOf(random, account), lines, isReturn: false };
}

function makeLine(random: Random, day: number, account: Account, product: Product): OrderLine {
  const wanted = (account.volume * random.logNormal(1, 0.6) * 6_000_00) / product.price;
  const quantity = Math.max(1, Math.round(Math.min(wanted, 60 * account.volume)));
  const years = yearOf(day) - 2022;
  const unitPrice = wholeYuan(product.price * 1.03 ** years);
  const discount = Math.min(
    35,
    Math.max(0, Math.round((account.kind.discount + 7 * random.normal() + Math.min(6, quantity / 6)) / 5) * 5),
  );
  return priced(product, quantity, unitPrice, discount, wholeYuan(product.cost * 1.032 ** years));
}

const wholeYuan = (fen: number): number => Math.round(fen / 100) * 100;

function priced(product: Product, quantity: number, unitPrice: number, discount: number, unitCost: number): OrderLine {
  const amount = Math.round((quantity * unitPrice * (100 - discount)) / 100);
  return { product, quantity, unitPrice, discount, amount, profit: amount - quantity * unitCost, unitCost };
}

function channelOf(random: Random, { kind, volume }: Account): Text {
  if (kind === DISTRIBUTOR) return PARTNER;
  if (volume < 0.5 && random.chance(0.6)) return ONLINE;
  return kind === UNIVERSITY && random.chance(0.4) ? TENDER : random.chance(0.85) ? DIRECT : TENDER;
}

/** Part of an earlier order comes back: an order of its own with one negative line. */
function makeReturns(random: Random, orders: readonly Order[]): readonly Order[] {
  return orders.flatMap((order): Order[] => {
    const day = order.day + random.int(4, 30);
    if (!random.chance(RETURNS) || day > LAST_DAY) return [];
    const { product, quantity, unitPrice, discount, unitCost } = at(order.lines, 0);
    const back = priced(product, -random.int(1, quantity), unitPrice, discount, unitCost);
    return [{ ...order, id: `${order.id}-R`, day, lines: [back], isReturn: true }];
  });
}
