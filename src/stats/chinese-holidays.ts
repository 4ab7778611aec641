/** A holiday that moves sales in China: the first day and how many days each lasts. */
interface Holiday {
  readonly name: string;
  readonly first: Date;
  readonly days: number;
}

const DAY = 86_400_000;
const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/**
 * The Chinese holiday that a day (YYYY-MM-DD) belongs to, or null: Spring Festival from its eve for eight days, New
 * Year's Day, Qingming, Labour Day for five days, Dragon Boat, Mid-Autumn, National Day for seven days. Lunar dates
 * are those of the Unicode calendar `chinese`; Qingming by the usual rule of the century for 2000 to 2099.
 */
export function chineseHoliday(day: string): string | null {
  const at = Date.parse(day);
  return holidaysOf(Number(day.slice(0, 4))).find(({ first, days }) => within(at, first, days))?.name ?? null;
}

const within = (at: number, first: Date, days: number): boolean =>
  at >= first.getTime() && at < first.getTime() + days * DAY;

const known = new Map<number, readonly Holiday[]>();

function holidaysOf(year: number): readonly Holiday[] {
  const before = known.get(year);
  if (before !== undefined) return before;
  const on = (month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day));
  const festival = lunarDay(year, 1, 1, on(1, 20));
  const holidays = [
    { name: 'spring-festival', first: new Date(festival.getTime() - DAY), days: 8 },
    { name: 'new-year', first: on(1, 1), days: 1 },
    { name: 'qingming', first: on(4, qingming(year)), days: 1 },
    { name: 'labour-day', first: on(5, 1), days: 5 },
    { name: 'dragon-boat', first: lunarDay(year, 5, 5, on(5, 25)), days: 1 },
    { name: 'mid-autumn', first: lunarDay(year, 8, 15, on(9, 5)), days: 1 },
    { name: 'national-day', first: on(10, 1), days: 7 },
  ];
  known.set(year, holidays);
  return holidays;
}

/** The first such lunar day from a date on, which is not in a leap month: that would be written "5bis". */
function lunarDay(year: number, month: number, day: number, from: Date): Date {
  for (let at = from.getTime(); at < from.getTime() + 60 * DAY; at += DAY) {
    const parts = LUNAR.formatToParts(at);
    const value = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
    if (value('month') === String(month) && value('day') === String(day)) return new Date(at);
  }
  throw new Error(`no lunar ${month}/${day} in ${year}`);
}

function qingming(year: number): number {
  const ofCentury = year % 100;
  return Math.floor(ofCentury * 0.2422 + 4.81) - Math.floor(ofCentury / 4);
}
