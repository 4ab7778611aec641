import type { AnalysisContext } from '../../core/command.ts';
import type { Finding, Result } from '../../core/result.ts';
import { type Cell, cell, type Row, type Table } from '../../core/table.ts';
import type { Lang, Text } from '../../core/text.ts';
import { type Calendar, holidayOf } from '../../stats/holidays.ts';
import { judgeSeries, LEAST_SEASONS } from '../../stats/series-anomalies.ts';
import { cites, spokenNumber } from '../../stats/spoken.ts';
import { holdsOn } from './acknowledged.ts';
import { bucketsBetween, daysOf, type Every, lastComplete, SEASONS } from './periods.ts';
import { seriesAnomalyColumns, seriesColumns } from './series-columns.ts';

export interface SeriesParams {
  readonly every: Every;
  readonly by?: string | undefined;
  readonly holidays?: Calendar | undefined;
  readonly all: boolean;
}
type Context = AnalysisContext<SeriesParams>;

const CUT = 3.5;
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
  const calendar = context.params.holidays ?? (await usualCalendar(context));
  const { taken, left } = largest(seriesOf(sums, every, context.asOf));
  const short = taken.filter(({ values }) => values.length < LEAST_SEASONS * SEASONS[every]);
  const judged = taken.filter((one) => !short.includes(one)).flatMap((one) => judgedRows(one, every, calendar));
  const { from, to } = context.period;
  const series: Table = {
    name: 'series',
    title: { en: 'Sales beside what was expected', zh: '销售额与预期' },
    columns: seriesColumns,
    rows: judged.filter(([period]) => String(period) >= from && String(period) <= to),
  };
  const anomalies = await anomaliesOf(series, context);
  return {
    tables: [anomalies, series],
    charts: by === undefined ? [context.chart('series')] : [],
    findings: [...counted(anomalies, series), ...tooShort(short, every), ...leftOut(left)],
  };
}

/** The series of each member, periods without sales as 0, up to the last period that is over. */
function seriesOf(sums: Table, every: Every, asOf: string): Series[] {
  const last = lastComplete(asOf, every);
  const known = sums.rows
    .map((_, row) => String(cell(sums, row, 'period')))
    .filter((period) => period <= last)
    .sort();
  const [first] = known;
  if (first === undefined) return [];
  const periods = bucketsBetween(first, last, every);
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
  const points = judgeSeries(values, { period: SEASONS[every], occasions, cut: CUT });
  return points.map(({ expected, low, high, score }, at) => {
    const known = (value: number): Cell => (Number.isNaN(value) ? null : value);
    const beyond = score !== null && Math.abs(score) > CUT;
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
async function usualCalendar({ query }: Context): Promise<Calendar> {
  const script = await query('script');
  return 2 * Number(cell(script, 0, 'chinese')) > Number(cell(script, 0, 'names')) ? 'cn' : 'western';
}

async function anomaliesOf(series: Table, { acknowledged, asOf, lang, params }: Context): Promise<Table> {
  const accepted = (await acknowledged()).filter((one) => holdsOn(one, asOf));
  const rows = series.rows.flatMap((row, at): Row[] => {
    if (row.at(-1) !== true) return [];
    const [period, member, value, , low, high, score] = row;
    const key = [params.every, period, ...(member === '' ? [] : [member])].join(':');
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

function whyOf(series: Table, row: number): Text {
  const [value, expected, holiday] = ['value', 'expected', 'holiday'].map((name) => cell(series, row, name));
  const [amount, usual] = [spokenNumber(value ?? null), spokenNumber(expected ?? null)];
  const change = `${((Number(value) / Number(expected) - 1) * 100).toFixed(0)}%`;
  const signed = change.startsWith('-') ? change : `+${change}`;
  const words = series.columns.find(({ name }) => name === 'holiday')?.words?.[String(holiday)];
  const within = (lang: Lang): string =>
    words === undefined ? '' : { en: ` for ${words.en}`, zh: `（${words.zh}同期）` }[lang];
  return {
    en: `${amount} instead of the ${usual} that trend and season let expect${within('en')} (${signed})`,
    zh: `实际 ${amount}，按趋势与季节${within('zh')}预期 ${usual}（${signed}）`,
  };
}

function counted({ rows }: Table, series: Table): Finding[] {
  const tested = series.rows.filter((row) => row[6] !== null).length;
  if (tested === 0) return [];
  return [
    {
      code: 'anomalies/periods',
      level: rows.length > 0 ? 'warn' : 'note',
      text: {
        en: `${spokenNumber(rows.length)} of ${spokenNumber(tested)} periods tested are out of the ordinary.`,
        zh: `检验的 ${spokenNumber(tested)} 个期间中有 ${spokenNumber(rows.length)} 个异常。`,
      },
      cites: rows.length > 0 ? cites('anomalies', 0, 'score') : [],
    },
  ];
}

function tooShort(short: readonly Series[], every: Every): Finding[] {
  const [first] = short;
  if (first === undefined) return [];
  const [has, needs] = [first.values.length, LEAST_SEASONS * SEASONS[every]];
  return [
    {
      code: 'anomalies/too-short',
      level: 'warn',
      text: {
        en: `Nothing can be said by ${every}: there are ${has} whole periods, and two seasons (${needs}) are needed to tell a season from an anomaly.`,
        zh: `按${EVERY_WORDS[every]}无法判断：完整期间只有 ${has} 个，至少需要两个周期（${needs} 个）才能区分季节与异常。`,
      },
      cites: [],
    },
  ];
}

const EVERY_WORDS: Readonly<Record<Every, string>> = { day: '日', week: '周', month: '月' };

const leftOut = (left: number): Finding[] =>
  left === 0
    ? []
    : [
        {
          code: 'anomalies/left-out',
          level: 'note',
          text: {
            en: `${left} smaller series were left out; the ${MOST_SERIES} largest are tested.`,
            zh: `另有 ${left} 个较小的序列未检验，只检验最大的 ${MOST_SERIES} 个。`,
          },
          cites: [],
        },
      ];

/** Columns of sales that a series can be broken down by. */
export const BREAKDOWNS = ['region', 'province', 'owner', 'channel', 'category', 'brand', 'industry', 'tier'] as const;
