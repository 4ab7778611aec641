import { daysBetween, plusDays, plusMonths } from '../../src/core/dates.ts';

export type Every = 'day' | 'week' | 'month';

/** Periods of a season: the days of a week, the weeks and months of a year. */
export const SEASONS: Readonly<Record<Every, number>> = { day: 7, week: 52, month: 12 };

/** The first day of the period after one that begins on `first`. */
function next(first: string, every: Every): string {
  if (every === 'month') return plusMonths(first, 1);
  return plusDays(first, every === 'day' ? 1 : 7);
}

/** How many days a period has. */
export const daysOf = (first: string, every: Every): number => daysBetween(first, next(first, every));

/** First days of all periods from one to another, both included. */
export function bucketsBetween(first: string, last: string, every: Every): string[] {
  const found: string[] = [];
  for (let at = first; at <= last; at = next(at, every)) found.push(at);
  return found;
}

/** The first day of the latest period that is over on a day, that day included; weeks begin on Monday. */
export function lastComplete(asOf: string, every: Every): string {
  const weekday = (new Date(asOf).getUTCDay() + 6) % 7;
  const first = every === 'day' ? asOf : every === 'week' ? plusDays(asOf, -weekday) : `${asOf.slice(0, 7)}-01`;
  if (plusDays(next(first, every), -1) <= asOf) return first;
  return every === 'week' ? plusDays(first, -7) : plusMonths(first, -1);
}
