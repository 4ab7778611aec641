import type { AnalysisContext } from '../../src/core/command.ts';
import type { Result } from '../../src/core/result.ts';
import { type Cell, cell, type Row, type Table } from '../../src/core/table.ts';
import type { Lang, Text } from '../../src/core/text.ts';
import { type Calendar, holidayOf } from '../../src/stats/holidays.ts';
import { judgeSeries, LEAST_SEASONS } from '../../src/stats/series-anomalies.ts';
import { spokenNumber } from '../../src/stats/spoken.ts';
import { USUAL_LIMIT } from '../../src/stats/tail-limit.ts';
import { acknowledgementsOf, holdsOn } from './acknowledged.ts';
import { bucketsBetween, daysOf, type Every, lastComplete, SEASONS } from './periods.ts';
import { columnsOf, seriesAnomalyColumns, seriesColumns, testedColumns } from './series-columns.ts';
import { findingsOf } from './series-findings.ts';

export interface SeriesParams {
  readonly every: Every;
  readonly by?: string | undefined;
  readonly holidays?: Calendar | undefined;
  readonly all: boolean;
}
type Context = AnalysisContext<SeriesParams>;

const DAY = 86_400_000;
/** Series that one look can take in; the largest are kept. */
const MOST_SERIES = 20;

interface Series {
  readonly member: string;
  readonly periods: readonly string[];
  readonly values: readonly number[];
}

export async function anomalySeries(context: Context): Promise<Result> {
  const { every, by } = context.params;
  const sums = await context.query(by === undefined ? 'totals' : 'sums');
  const facts = await context.query('facts');
  const calendar = context.params.holidays ?? usualCalendar(facts);
  const last = lastComplete(context.asOf, every);
  const { taken, left } = largest(seriesOf(sums, every, { from: String(cell(facts, 0, 'first_day')), last }));
  const judged = taken
    .filter(({ values }) => values.length >= LEAST_SEASONS * SEASONS[every] && !isSparse(values))
    .flatMap((one) => judgedRows(one, every, calendar));
  const { from, to } = context.period;
  const series: Table = {
    name: 'series',
    title: { en: 'Sales beside what was expected', zh: '销售额与预期' },
    columns: seriesColumns,
    rows: judged.filter(([period]) => String(period) >= from && String(period) <= to),
  };
  const anomalies = await anomaliesOf(series, context);
  const tested = testedOf(taken, every, series, anomalies);
  const tables = [anomalies, series, tested];
  return {
    tables: tables.map((table) => ({ ...table, columns: columnsOf(table.columns, by !== undefined) })),
    charts: [context.chart('series')],
    findings: findingsOf(anomalies, tested, every, left),
  };
}

/** What is mostly nothing has neither trend nor season, and a spread of nothing. */
const isSparse = (values: readonly number[]): boolean => 2 * emptyOf(values) > values.length;

const emptyOf = (values: readonly number[]): number => values.filter((value) => value === 0).length;

/** How much of each series there is, was tested and is listed. */
function testedOf(taken: readonly Series[], every: Every, series: Table, anomalies: Table): Table {
  const needed = LEAST_SEASONS * SEASONS[every];
  const rows = taken.map(({ member, periods, values }): Row => {
    const own = series.rows.filter((_, row) => cell(series, row, 'member') === member);
    const tested = own.filter((row) => row[6] !== null).length;
    const listed = anomalies.rows.filter((row) => row[1] === member).length;
    return [member, periods.length, needed, emptyOf(values), tested, listed];
  });
  return { name: 'tested', title: { en: 'What was tested', zh: '检验范围' }, columns: testedColumns, rows };
}

/**
 * The series of each member, periods without sales as 0, up to the last period that is over. The first is left out
 * where sales began only after a quarter of it.
 */
function seriesOf(sums: Table, every: Every, { from, last }: { from: string; last: string }): Series[] {
  const known = sums.rows
    .map((_, row) => String(cell(sums, row, 'period')))
    .filter((period) => period <= last)
    .sort();
  const [first] = known;
  if (first === undefined) return [];
  const late = (Date.parse(from) - Date.parse(first)) / DAY > daysOf(first, every) / 4;
  const periods = bucketsBetween(first, last, every).slice(late ? 1 : 0);
  const byMember = new Map<string, Map<string, number>>();
  for (const [row] of sums.rows.entries()) {
    const member = String(cell(sums, row, 'member'));
    const own = byMember.get(member) ?? new Map<string, number>();
    own.set(String(cell(sums, row, 'period')), Number(cell(sums, row, 'value')));
    byMember.set(member, own);
  }
  return [...byMember].map(([member, own]) => ({ member, periods, values: periods.map((one) => own.get(one) ?? 0) }));
}

function largest(all: readonly Series[]): { taken: readonly Series[]; left: number } {
  const total = ({ values }: Series): number => values.reduce((sum, value) => sum + value, 0);
  const taken = [...all].sort((a, b) => total(b) - total(a) || (a.member < b.member ? -1 : 1)).slice(0, MOST_SERIES);
  return { taken, left: all.length - taken.length };
}

function judgedRows({ member, periods, values }: Series, every: Every, calendar: Calendar): Row[] {
  const occasions = periods.map((first) => holidayOf(first, daysOf(first, every), calendar));
  const points = judgeSeries(values, { period: SEASONS[every], occasions });
  return points.map(({ expected, low, high, score }, at) => {
    const known = (value: number): Cell => (Number.isNaN(value) ? null : value);
    const beyond = score !== null && Math.abs(score) > USUAL_LIMIT;
    return [
      periods[at] ?? '',
      member,
      values[at] ?? 0,
      known(expected),
      known(low),
      known(high),
      score,
      occasions[at] ?? null,
      beyond,
    ];
  });
}

/** Names in Chinese characters keep Chinese holidays. */
function usualCalendar(facts: Table): Calendar {
  return 2 * Number(cell(facts, 0, 'chinese')) > Number(cell(facts, 0, 'names')) ? 'cn' : 'western';
}

async function anomaliesOf(series: Table, { records, asOf, lang, params }: Context): Promise<Table> {
  const accepted = acknowledgementsOf(await records('acknowledgements')).filter((one) => holdsOn(one, asOf));
  const rows = series.rows.flatMap((row, at): Row[] => {
    if (row.at(-1) !== true) return [];
    const [period, member, value, , low, high, score] = row;
    const key = [params.every, period, ...(params.by === undefined ? [] : [member])].join(':');
    const found = accepted.some((one) => one.key === key);
    return found && !params.all
      ? []
      : [[period, member, key, value, low, high, score, whyOf(series, at)[lang], found].map((one) => one ?? null)];
  });
  const strongest = rows.toSorted(
    (a, b) => Math.abs(Number(b[6])) - Math.abs(Number(a[6])) || (String(a[2]) < String(b[2]) ? -1 : 1),
  );
  return {
    name: 'anomalies',
    title: { en: 'Periods out of the ordinary', zh: '异常期间' },
    columns: seriesAnomalyColumns,
    rows: strongest,
  };
}

/** " (+60%)" or " (31×)"; nothing where there is nothing to compare with. */
function changeOf(ratio: number): Text {
  if (!Number.isFinite(ratio) || ratio < 0) return { en: '', zh: '' };
  const said =
    ratio >= 10 ? `${spokenNumber(Math.round(ratio))}×` : `${ratio < 1 ? '' : '+'}${((ratio - 1) * 100).toFixed(0)}%`;
  return { en: ` (${said})`, zh: `（${said}）` };
}

function whyOf(series: Table, row: number): Text {
  const [value, expected, holiday] = ['value', 'expected', 'holiday'].map((name) => cell(series, row, name));
  const [amount, usual] = [spokenNumber(value ?? null), spokenNumber(expected ?? null)];
  const change = changeOf(Number(value) / Number(expected));
  const words = series.columns.find(({ name }) => name === 'holiday')?.words?.[String(holiday)];
  const within = (lang: Lang): string =>
    words === undefined ? '' : { en: ` for ${words.en}`, zh: `（${words.zh}同期）` }[lang];
  return {
    en: `${amount} instead of the ${usual} that trend and season let expect${within('en')}${change.en}`,
    zh: `实际 ${amount}，按趋势与季节${within('zh')}预期 ${usual}${change.zh}`,
  };
}

/** Columns of sales that a series can be broken down by. */
export const BREAKDOWNS = ['region', 'province', 'owner', 'channel', 'category', 'brand', 'industry', 'tier'] as const;
