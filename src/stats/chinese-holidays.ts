import { monthStart, plusDays } from '../core/dates.ts';

/** A holiday that moves sales in China: its first day and its last (YYYY-MM-DD). */
interface Holiday {
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/**
 * The Chinese holiday that a day (YYYY-MM-DD) belongs to, or null: Spring Festival from its eve for eight days, New
 * Year's Day, Qingming, Labour Day for five days, Dragon Boat, Mid-Autumn, National Day for seven days. Lunar dates
 * are those of the Unicode calendar `chinese`; Qingming by the usual rule of the century for 2000 to 2099.
 */
export function chineseHoliday(day: string): string | null {
  return holidaysOf(Number(day.slice(0, 4))).find(({ first, last }) => first <= day && day <= last)?.name ?? null;
}

const known = new Map<number, readonly Holiday[]>();

function holidaysOf(year: number): readonly Holiday[] {
  const before = known.get(year);
  if (before !== undefined) return before;
  const on = (month: number, day: number): string => plusDays(monthStart(year, month), day - 1);
  const lasting = (name: string, first: string, days: number): Holiday => ({
    name,
    first,
    last: plusDays(first, days - 1),
  });
  const festival = lunarDay(year, 1, 1, on(1, 20));
  const holidays = [
    lasting('spring-festival', plusDays(festival, -1), 8),
    lasting('new-year', on(1, 1), 1),
    lasting('qingming', on(4, qingming(year)), 1),
    lasting('labour-day', on(5, 1), 5),
    lasting('dragon-boat', lunarDay(year, 5, 5, on(5, 25)), 1),
    lasting('mid-autumn', lunarDay(year, 8, 15, on(9, 5)), 1),
    lasting('national-day', on(10, 1), 7),
  ];
  known.set(year, holidays);
  return holidays;
}

/** The first such lunar day from a date on, which is not in a leap month: that would be written "5bis". */
function lunarDay(year: number, month: number, day: number, from: string): string {
  for (let ahead = 0; ahead < 60; ahead += 1) {
    const found = plusDays(from, ahead);
    const parts = LUNAR.formatToParts(Date.parse(found));
    const value = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
    if (value('month') === String(month) && value('day') === String(day)) return found;
  }
  throw new Error(`no lunar ${month}/${day} in ${year}`);
}

function qingming(year: number): number {
  const ofCentury = year % 100;
  return Math.floor(ofCentury * 0.2422 + 4.81) - Math.floor(ofCentury / 4);
}
