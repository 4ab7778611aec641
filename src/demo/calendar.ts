import { daysBetween, parts, plusDays } from '../core/dates.ts';
import type { Random } from './random.ts';

/** Days are counted from 2022-01-01, which is day 0; earlier ones are negative. */
const EPOCH = '2022-01-01';

/** 2024-12-31, the last day of the company's books. */
export const LAST_DAY = 1095;

export type Home = 'china' | 'overseas';

export const dayOf = (iso: string): number => daysBetween(EPOCH, iso);

/** 2022-01-05 */
export const isoDay = (day: number): string => plusDays(EPOCH, day);

/** 2022/1/5, as a Chinese spreadsheet writes it. */
export const slashDay = (day: number): string => parts(isoDay(day)).join('/');

export const yearOf = (day: number): number => parts(isoDay(day))[0];

/** 1 to 4. */
export const quarterOf = (day: number): number => Math.ceil(parts(isoDay(day))[1] / 3);

const SPRING_FESTIVALS = ['2022-02-01', '2023-01-22', '2024-02-10'].map(dayOf);
const MONTHS = [0.86, 0.78, 1.05, 0.95, 0.98, 1.12, 0.92, 0.9, 1.08, 0.95, 1.2, 1.36];
/** Sunday first. */
const WEEKDAYS = [0.06, 1.05, 1.1, 1.1, 1.05, 0.95, 0.12];
const GROWTH_A_YEAR = 0.12;

/** How busy a day is beside an average one: season, weekday, holidays, growth. */
function busyness(day: number, home: Home): number {
  const date = new Date(isoDay(day));
  const month = date.getUTCMonth();
  const season = (MONTHS[month] ?? 1) * (WEEKDAYS[date.getUTCDay()] ?? 1);
  const growth = Math.exp((GROWTH_A_YEAR * day) / 365);
  return (
    season *
    growth *
    (home === 'china' ? chineseHolidays(day, month, date.getUTCDate()) : christmas(month, date.getUTCDate()))
  );
}

function chineseHolidays(day: number, month: number, date: number): number {
  if (month === 9 && date <= 7) return 0.08;
  if (month === 4 && date <= 5) return 0.15;
  const since = SPRING_FESTIVALS.map((festival) => day - festival).find((gap) => gap >= -10 && gap <= 30);
  if (since === undefined) return 1;
  if (since < 0) return 0.45;
  if (since <= 8) return 0.05;
  return since <= 15 ? 0.7 : 1.15;
}

function christmas(month: number, date: number): number {
  if ((month === 11 && date >= 23) || (month === 0 && date <= 2)) return 0.2;
  return month === 7 ? 0.85 : 1;
}

/** Days of the three years by how busy they are. */
export interface Season {
  /** The busyness of a stretch of days, both ends included: as many average days as it is worth. */
  worth(from: number, to: number): number;
  /** A day of the stretch, busy ones more often. */
  draw(random: Random, from: number, to: number): number;
}

export function seasonOf(home: Home): Season {
  const upTo = [0];
  for (let day = 0; day <= LAST_DAY; day += 1) upTo.push((upTo[day] ?? 0) + busyness(day, home));
  const scale = (LAST_DAY + 1) / (upTo[LAST_DAY + 1] ?? 1);
  const before = (day: number): number => upTo[Math.min(LAST_DAY + 1, Math.max(0, day))] ?? 0;
  return {
    worth: (from, to) => (before(to + 1) - before(from)) * scale,
    draw(random, from, to) {
      const target = before(from) + random.next() * (before(to + 1) - before(from));
      let low = Math.max(0, from);
      let high = Math.min(LAST_DAY, to);
      while (low < high) {
        const middle = (low + high) >> 1;
        if (before(middle + 1) > target) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}
