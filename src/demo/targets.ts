import { quarterOf, yearOf } from './calendar.ts';
import type { Order } from './orders.ts';
import { SELLERS } from './people.ts';
import { randomFor } from './random.ts';

/** What someone is to sell in a quarter of 2024. */
export interface Target {
  readonly ownerId: string;
  readonly owner: string;
  readonly quarter: number;
  /** In fen, whole thousands of yuan. */
  readonly amount: number;
}

const YEAR = 2024;

/** The same quarter of the year before and some 15 percent, as most targets are made. */
export function makeTargets(seed: number, orders: readonly Order[]): readonly Target[] {
  const random = randomFor(seed, 'targets');
  const sold = new Map<string, number>();
  for (const { day, account, lines } of orders) {
    if (yearOf(day) !== YEAR - 1) continue;
    const key = `${account.owner.id}/${quarterOf(day)}`;
    sold.set(key, (sold.get(key) ?? 0) + lines.reduce((sum, { amount }) => sum + amount, 0));
  }
  return SELLERS.flatMap(({ id, name }) =>
    [1, 2, 3, 4].map((quarter): Target => {
      const before = sold.get(`${id}/${quarter}`) ?? 0;
      return {
        ownerId: id,
        owner: name,
        quarter,
        amount: Math.round((before * (1.08 + 0.14 * random.next())) / 1_000_00) * 1_000_00,
      };
    }),
  );
}
