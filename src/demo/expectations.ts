import { yearOf } from './calendar.ts';
import type { Company } from './company.ts';
import { plain } from './money.ts';
import type { Order } from './orders.ts';
import { TEAM } from './people.ts';
import { LOST, WON } from './stages.ts';

/** What must be in the database once the demo files are loaded; sums are yuan as exact decimals. */
export interface DemoExpectations {
  readonly rows: {
    readonly users: number;
    readonly products: number;
    readonly accounts: number;
    readonly orders: number;
    readonly orderItems: number;
    readonly opportunities: number;
    readonly opportunityHistory: number;
    readonly targets: number;
  };
  /** Rows that must be rejected, and rows that say again what an earlier one says, by file. */
  readonly rejected: Readonly<Record<string, number>>;
  readonly repeated: Readonly<Record<string, number>>;
  readonly returns: number;
  readonly amount: string;
  readonly profit: string;
  readonly amountByYear: Readonly<Record<string, string>>;
  readonly amountByRegion: Readonly<Record<string, string>>;
  /** Deals by present stage. */
  readonly stages: Readonly<Record<string, number>>;
  readonly deals: { readonly won: number; readonly lost: number; readonly open: number; readonly wonAmount: string };
  readonly targetAmount: string;
}

interface Dirt {
  readonly repeats: Readonly<Record<string, number>>;
  readonly failures: Readonly<Record<string, readonly unknown[]>>;
}

export function expectationsOf(company: Company, dirt: Dirt): DemoExpectations {
  const { products, accounts, opportunities, targets } = company;
  const orders = [...company.orders.china, ...company.orders.overseas];
  return {
    rows: {
      users: TEAM.length,
      products: products.length,
      accounts: accounts.china.length + accounts.overseas.length,
      orders: orders.length,
      orderItems: sumOf(orders, ({ lines }) => lines.length),
      opportunities: opportunities.length,
      opportunityHistory: sumOf(opportunities, ({ moves }) => moves.length),
      targets: targets.length,
    },
    rejected: Object.fromEntries(Object.entries(dirt.failures).map(([file, rows]) => [file, rows.length])),
    repeated: dirt.repeats,
    returns: orders.filter(({ isReturn }) => isReturn).length,
    amount: plain(sumOf(orders, amountOf)),
    profit: plain(sumOf(orders, ({ lines }) => sumOf(lines, ({ profit }) => profit))),
    amountByYear: amountBy(orders, ({ day }) => String(yearOf(day))),
    amountByRegion: amountBy(orders, ({ account }) => account.place.region),
    ...dealsOf(company),
    targetAmount: plain(sumOf(targets, ({ amount }) => amount)),
  };
}

function dealsOf({ opportunities }: Company): Pick<DemoExpectations, 'stages' | 'deals'> {
  const stages = new Map<string, number>();
  for (const { stage } of opportunities) stages.set(stage, (stages.get(stage) ?? 0) + 1);
  const won = stages.get(WON) ?? 0;
  const lost = stages.get(LOST) ?? 0;
  const wonAmount = sumOf(opportunities, ({ stage, amount }) => (stage === WON ? amount : 0));
  return {
    stages: Object.fromEntries([...stages].sort()),
    deals: { won, lost, open: opportunities.length - won - lost, wonAmount: plain(wonAmount) },
  };
}

const sumOf = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0);

const amountOf = ({ lines }: Order): number => sumOf(lines, ({ amount }) => amount);

function amountBy(orders: readonly Order[], key: (order: Order) => string): Readonly<Record<string, string>> {
  const sums = new Map<string, number>();
  for (const order of orders) sums.set(key(order), (sums.get(key(order)) ?? 0) + amountOf(order));
  return Object.fromEntries([...sums].sort().map(([name, sum]) => [name, plain(sum)]));
}
