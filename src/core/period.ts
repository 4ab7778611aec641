import { daysBetween, isDate, monthStart, parts, plusDays, plusMonths } from './dates.ts';
import { userError } from './errors.ts';

/** Dates in scope, inclusive, and the stretch before that they are compared with. ISO dates. */
export interface Period {
  /** 0001-01-01 where the user set no start. */
  readonly from: string;
  /** 9999-12-31 where the user set no end. */
  readonly to: string;
  readonly prevFrom: string;
  readonly prevTo: string;
  /** The period is not over at the as-of date, so it is compared with the same days of the one before. */
  readonly partial: boolean;
  /** The user set a start or an end. */
  readonly bounded: boolean;
}

export interface PeriodRequest {
  readonly from?: string;
  readonly to?: string;
  readonly period?: string;
}

const FIRST = '0001-01-01';
const LAST = '9999-12-31';

/** A stretch of whole months, and how many months before it the one to compare with began. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly months: number | null;
}

/** The period that the flags ask for; `fiscalStart` is the month, 1 to 12, in which the fiscal year begins. */
export function resolvePeriod(request: PeriodRequest, asOf: string, fiscalStart = 1): Period {
  if (request.period !== undefined && (request.from !== undefined || request.to !== undefined)) {
    throw userError(
      'period/both',
      { en: '--period and --from/--to were both given.', zh: '同时给出了 --period 和 --from/--to。' },
      { en: 'Give one or the other.', zh: '请只用其中一种。' },
    );
  }
  const stretch = request.period === undefined ? fromDates(request) : named(request.period, asOf, fiscalStart);
  if (stretch === null)
    return { from: FIRST, to: LAST, prevFrom: FIRST, prevTo: FIRST, partial: false, bounded: false };
  return compared(stretch, asOf);
}

/** The twelve months that end at the as-of date, against the twelve before: for figures that need a comparison. */
export const trailingYear = (asOf: string): Period =>
  compared({ from: plusDays(plusMonths(asOf, -12), 1), to: asOf, months: 12 }, asOf);

function compared({ from, to, months }: Stretch, asOf: string): Period {
  const open = from === FIRST || to === LAST;
  if (open) return { from, to, prevFrom: FIRST, prevTo: FIRST, partial: false, bounded: true };
  const partial = from <= asOf && asOf < to;
  const end = partial ? asOf : to;
  const prevFrom = months === null ? plusDays(from, -daysBetween(from, to) - 1) : plusMonths(from, -months);
  const prevTo = partial ? plusDays(prevFrom, daysBetween(from, end)) : plusDays(from, -1);
  return { from, to, prevFrom, prevTo: prevTo < from ? prevTo : plusDays(from, -1), partial, bounded: true };
}

function fromDates({ from, to }: PeriodRequest): Stretch | null {
  if (from === undefined && to === undefined) return null;
  const start = from === undefined ? FIRST : requireDate('--from', from);
  const end = to === undefined ? LAST : requireDate('--to', to);
  if (start > end) {
    throw userError('period/order', {
      en: `--from ${start} is after --to ${end}.`,
      zh: `--from ${start} 晚于 --to ${end}。`,
    });
  }
  return { from: start, to: end, months: null };
}

/** A date flag's value, checked. */
export function requireDate(flag: string, value: string): string {
  if (isDate(value)) return value;
  throw userError(
    'period/date',
    { en: `${flag} ${value} is not a date.`, zh: `${flag} ${value} 不是有效日期。` },
    { en: 'Write it as 2024-03-31.', zh: '请写成 2024-03-31 的形式。' },
  );
}

function named(name: string, asOf: string, fiscalStart: number): Stretch {
  const [year, month] = parts(asOf);
  if (name === 'ytd') return { from: monthStart(year, 1), to: asOf, months: 12 };
  if (name === 'last-month') return months(year, month - 1, 1);
  if (name === 'this-month') return months(year, month, 1);
  if (name === 'last-year') return months(year - 1, 1, 12);
  const calendar = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/i.exec(name);
  if (calendar !== null) return calendarStretch(Number(calendar[1]), calendar[2], calendar[3]);
  const fiscal = /^FY(\d{4})(?:-Q([1-4]))?$/i.exec(name);
  if (fiscal !== null) return fiscalStretch(Number(fiscal[1]), fiscal[2], fiscalStart);
  throw userError(
    'period/name',
    { en: `"${name}" is not a period.`, zh: `"${name}" 不是有效的期间。` },
    {
      en: 'Write 2024, 2024-Q3, 2024-03, FY2024, FY2024-Q3, this-month, last-month, last-year or ytd.',
      zh: '可用：2024、2024-Q3、2024-03、FY2024、FY2024-Q3、this-month、last-month、last-year、ytd。',
    },
  );
}

const months = (year: number, month: number, count: number): Stretch => ({
  from: monthStart(year, month),
  to: plusDays(monthStart(year, month, count), -1),
  months: count,
});

function calendarStretch(year: number, quarter: string | undefined, month: string | undefined): Stretch {
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, 3);
  if (month !== undefined) return months(year, Number(month), 1);
  return months(year, 1, 12);
}

/** Fiscal year N is the one that ends in calendar year N. */
function fiscalStretch(year: number, quarter: string | undefined, fiscalStart: number): Stretch {
  const firstYear = fiscalStart === 1 ? year : year - 1;
  if (quarter === undefined) return months(firstYear, fiscalStart, 12);
  return months(firstYear, fiscalStart + (Number(quarter) - 1) * 3, 3);
}
