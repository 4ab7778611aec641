import type { Account } from './accounts.ts';
import type { Home, Season } from './calendar.ts';
import { LAST_DAY } from './calendar.ts';
import { CATEGORIES } from './products.ts';
import type { Random } from './random.ts';
import { at, randomFor } from './random.ts';
import type { Move } from './stages.ts';
import { LOST, OPEN_STAGES, WON, walk } from './stages.ts';

export interface Opportunity {
  readonly id: string;
  readonly name: string;
  readonly account: Account;
  readonly stage: string;
  /** In fen, always a round number of hundreds of yuan. */
  readonly amount: number;
  readonly created: number;
  /** The day it closed, or is hoped to. */
  readonly closes: number;
  readonly type: string;
  readonly source: string;
  readonly lostReason: string;
  readonly moves: readonly Move[];
}

const COUNT = 6000;
const SOURCES = [
  ['Web', 22],
  ['Trade Show', 18],
  ['Referral', 20],
  ['Email Campaign', 16],
  ['Phone Inquiry', 10],
  ['Public Tender', 14],
] as const;
const REASONS = [
  ['Price', 34],
  ['Competitor', 22],
  ['No Budget', 17],
  ['No Decision', 15],
  ['Specification Not Met', 8],
  ['Delivery Time', 4],
] as const;

export function makeOpportunities(
  seed: number,
  accounts: readonly Account[],
  seasons: Readonly<Record<Home, Season>>,
): readonly Opportunity[] {
  const random = randomFor(seed, 'opportunities');
  const sum = [0];
  for (const account of accounts) sum.push(at(sum, sum.length - 1) + account.rate + 2);
  const drawn = Array.from({ length: COUNT }, () =>
    makeOpportunity(random, at(accounts, place(sum, random.next())), seasons),
  );
  return drawn
    .sort((a, b) => a.created - b.created || (a.account.id < b.account.id ? -1 : 1))
    .map((opportunity, index) => ({ ...opportunity, id: `OPP-${String(index + 1).padStart(5, '0')}` }));
}

/** The interval of a running sum that a point from 0 to 1 falls into. */
function place(sum: readonly number[], point: number): number {
  const target = point * at(sum, sum.length - 1);
  let low = 0;
  let high = sum.length - 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sum, middle + 1) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

function makeOpportunity(random: Random, account: Account, seasons: Readonly<Record<Home, Season>>): Opportunity {
  const { home } = account.place;
  const created = seasons[home].draw(random, Math.min(Math.max(0, account.created), LAST_DAY - 5), LAST_DAY);
  const moves = walk(random, created, LAST_DAY, account.owner.skill);
  const latest = at(moves, moves.length - 1);
  const closed = latest.to === WON || latest.to === LOST;
  return {
    id: '',
    name: nameOf(random, account),
    account,
    stage: latest.to,
    amount: amountOf(random, account),
    created,
    closes: closed ? latest.day : hopedFor(random, latest),
    type: account.rate === 0 || random.chance(0.3) ? 'New Business' : 'Existing Business',
    source: random.weighted(SOURCES, ([, weight]) => weight)[0],
    lostReason: latest.to === LOST ? random.weighted(REASONS, ([, weight]) => weight)[0] : '',
    moves,
  };
}

/** Larger deals in rounder numbers, as people type them. */
function amountOf(random: Random, account: Account): number {
  const yuan = random.logNormal(38_000 * Math.sqrt(account.volume), 0.85);
  const round = yuan > 100_000 ? 5_000 : yuan > 10_000 ? 1_000 : 100;
  return Math.max(1, Math.round(yuan / round)) * round * 100;
}

/** Usually some weeks after the last change, so that a few deals are overdue. */
function hopedFor(random: Random, { day, to }: Move): number {
  const left = OPEN_STAGES.slice(OPEN_STAGES.findIndex(({ name }) => name === to));
  return day + Math.round(left.reduce((sum, { days }) => sum + days, 0) * (0.9 + 1.4 * random.next()));
}

function nameOf(random: Random, account: Account): string {
  const { lines } = random.weighted(CATEGORIES, (category) => at(account.industry.taste, CATEGORIES.indexOf(category)));
  const [zh, en] = random.pick(lines);
  return account.place.home === 'china'
    ? `${account.name} ${zh}${random.pick(['采购', '更新', '升级项目', '框架协议'])}`
    : `${account.name} - ${en} ${random.pick(['purchase', 'replacement', 'upgrade', 'framework contract'])}`;
}
