export type Every = 'day' | 'week' | 'month';

/** Periods of a season: the days of a week, the weeks and months of a year. */
export const SEASONS: Readonly<Record<Every, number>> = { day: 7, week: 52, month: 12 };

const DAY = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The first day of the period after one that begins on `first`. */
function next(first: string, every: Every): string {
  const at = new Date(first);
  if (every === 'month') return iso(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
  return iso(at.getTime() + (every === 'day' ? 1 : 7) * DAY);
}

/** How many days a period has. */
export const daysOf = (first: string, every: Every): number =>
  (Date.parse(next(first, every)) - Date.parse(first)) / DAY;

/** First days of all periods from one to another, both included. */
export function bucketsBetween(first: string, last: string, every: Every): string[] {
  const found: string[] = [];
  for (let at = first; at <= last; at = next(at, every)) found.push(at);
  return found;
}

/** The first day of the latest period that is over on a day, that day included; weeks begin on Monday. */
export function lastComplete(asOf: string, every: Every): string {
  const at = new Date(asOf);
  const weekday = (at.getUTCDay() + 6) % 7;
  const first =
    every === 'day' ? asOf : every === 'week' ? iso(at.getTime() - weekday * DAY) : `${asOf.slice(0, 7)}-01`;
  if (Date.parse(next(first, every)) - DAY <= at.getTime()) return first;
  return every === 'week'
    ? iso(Date.parse(first) - 7 * DAY)
    : iso(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - 1, 1));
}
