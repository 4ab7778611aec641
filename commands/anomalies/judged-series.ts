import { daysBetween } from '../../src/core/dates.ts';
import { type Grain, lastComplete, periodDays, periodsBetween } from '../../src/core/grain.ts';
import { type Cell, cell, type Row, type Table } from '../../src/core/table.ts';
import { type Calendar, holidayOf } from '../../src/stats/holidays.ts';
import { judgeSeries, LEAST_SEASONS } from '../../src/stats/series-anomalies.ts';
import { USUAL_LIMIT } from '../../src/stats/tail-limit.ts';

/** Periods of a season: the days of a week, the weeks and months of a year. */
const SEASONS = { day: 7, week: 52, month: 12 } as const;

export type Every = Grain & keyof typeof SEASONS;

export interface Series {
  readonly member: string;
  readonly periods: readonly string[];
  readonly values: readonly number[];
}

/**
 * The series of each member, periods without sales as 0, up to the last period that is over. The first is left out
 * where sales began, on `firstDay`, only after a quarter of it.
 */
export function seriesOf(sums: Table, every: Every, firstDay: string, asOf: string): Series[] {
  const last = lastComplete(asOf, every);
  const known = sums.rows
    .map((_, row) => String(cell(sums, row, 'period')))
    .filter((period) => period <= last)
    .sort();
  const [first] = known;
  if (first === undefined) return [];
  const late = daysBetween(first, firstDay) > periodDays(first, every) / 4;
  const periods = periodsBetween(first, last, every).slice(late ? 1 : 0);
  const byMember = new Map<string, Map<string, number>>();
  for (const [row] of sums.rows.entries()) {
    const member = String(cell(sums, row, 'member'));
    const own = byMember.get(member) ?? new Map<string, number>();
    own.set(String(cell(sums, row, 'period')), Number(cell(sums, row, 'value')));
    byMember.set(member, own);
  }
  return [...byMember].map(([member, own]) => ({ member, periods, values: periods.map((one) => own.get(one) ?? 0) }));
}

/** Periods without which a season cannot be told from an anomaly. */
export const periodsNeeded = (every: Every): number => LEAST_SEASONS * SEASONS[every];

export const emptyPeriods = ({ values }: Series): number => values.filter((value) => value === 0).length;

/** What is mostly nothing has neither trend nor season, and a spread of nothing. */
export const canBeJudged = (series: Series, every: Every): boolean =>
  series.values.length >= periodsNeeded(every) && 2 * emptyPeriods(series) <= series.values.length;

/** Rows of the table of series: each period beside what the others let expect. */
export function judgedRows({ member, periods, values }: Series, every: Every, calendar: Calendar): Row[] {
  const occasions = periods.map((first) => holidayOf(first, periodDays(first, every), calendar));
  const points = judgeSeries(values, { period: SEASONS[every], occasions });
  const known = (value: number): Cell => (Number.isNaN(value) ? null : value);
  return points.map(({ expected, low, high, score }, at) => [
    periods[at] ?? '',
    member,
    values[at] ?? 0,
    known(expected),
    known(low),
    known(high),
    score,
    occasions[at] ?? null,
    score !== null && Math.abs(score) > USUAL_LIMIT,
  ]);
}
