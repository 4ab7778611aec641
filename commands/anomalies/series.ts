import { z } from 'zod';
import { type AnalysisContext, defineAnalysis } from '../../src/core/command.ts';
import { customColumn } from '../../src/core/custom-column.ts';
import { everyParam } from '../../src/core/grain.ts';
import { param } from '../../src/core/param.ts';
import type { Result } from '../../src/core/result.ts';
import { cell, type Row, type Table } from '../../src/core/table.ts';
import { CALENDARS, type Calendar } from '../../src/stats/holidays.ts';
import { acknowledgementsOf, holdsOn } from './acknowledged.ts';
import {
  canBeJudged,
  type Every,
  emptyPeriods,
  judgedRows,
  periodsNeeded,
  type Series,
  seriesOf,
} from './judged-series.ts';
import { columnsOf, seriesAnomalyColumns, seriesColumns, testedColumns } from './series-columns.ts';
import { findingsOf } from './series-findings.ts';
import { periodWhy } from './why.ts';

/** Columns of sales that a series can be broken down by. */
const BREAKDOWNS = ['region', 'province', 'owner', 'channel', 'category', 'brand', 'industry', 'tier'] as const;

const params = z.object({
  every: everyParam('day', 'week', 'month'),
  by: param(z.union([z.enum(BREAKDOWNS), customColumn]).optional(), {
    placeholder: 'COLUMN',
    about: {
      en: 'one series for each value of this column; ext.NAME is a column of your own files',
      zh: '按该列的每个取值分别检验；ext.列名 为文件中的自定义列',
    },
  }),
  holidays: param(z.enum(CALENDARS).optional(), {
    about: {
      en: 'holidays to compare only with each other (default: Chinese holidays if most customers have Chinese names)',
      zh: '单独比较的节假日；默认在客户多为中文名称时采用中国节假日',
    },
  }),
  all: param(z.boolean().default(false), {
    about: { en: 'also show accepted anomalies', zh: '同时显示已确认的异常' },
  }),
});
type Context = AnalysisContext<z.output<typeof params>>;

export default defineAnalysis({
  summary: {
    en: 'Find days, weeks or months whose sales are unusual for their season',
    zh: '销售序列异常：与季节和趋势不符的日、周或月',
  },
  group: 'statistics',
  params,
  reads: [['orders', 'order_items']],
  when: 'sales.ordered_at',
  definition: {
    en: 'Net sales by complete period up to the as-of date, 0 without sales; the first period is skipped if sales began only after a quarter of it. Each period is compared with the trend and season of the series without it: a robust STL decomposition (Cleveland et al. 1990; season of 7 days, 52 weeks or 12 months) of logarithms if all sums are above zero, otherwise of square roots with their sign; for speed, periods far apart are left out together. Score: difference divided by 1.4826 × the median absolute difference of the other periods, at least 1%. A score beyond ±3.5 is an anomaly; heavy tails of 200 periods or more scale the scores down as in acrm anomalies. Weekdays (weeks, months) that mostly have no sales do not count towards the differences. Holidays are excluded from the fit of other periods and compared only with the same holiday of other years; without such a year they are not tested. With fewer than two seasons, or if most periods have no sales, nothing is tested.',
    zh: '按完整期间汇总截至日期前的净销售额，无销售记为 0；首期若过了四分之一才开始有销售则不计。每期与剔除该期后的趋势和季节比较：稳健 STL 分解（Cleveland 等，1990；周期为 7 日、52 周、12 月），全部为正时取对数，否则取平方根（保留符号）；为加快计算，同时剔除相隔较远的若干期。得分 = 差值 ÷（其他期间差值绝对值的中位数 × 1.4826），后者不低于 1%。绝对值超过 3.5 为异常；期间不少于 200 个且尾部较厚时，得分与 acrm anomalies 一样按比例缩小。多数情况下无销售的星期（周、月）不计入差值。节假日不参与其他期间的拟合，只与其他年份同一节假日比较；没有可比年份则不检验。不足两个周期，或多数期间没有销售时，不作判断。',
  },
  tables: [
    { name: 'anomalies', title: { en: 'Unusual periods', zh: '异常期间' }, columns: seriesAnomalyColumns },
    { name: 'series', title: { en: 'Actual and expected sales', zh: '销售额与预期' }, columns: seriesColumns },
    { name: 'tested', title: { en: 'Periods tested', zh: '检验范围' }, columns: testedColumns },
  ],
  charts: [{ name: 'series', table: 'series', title: { en: 'Actual and expected sales', zh: '销售额与预期' } }],
  examples: [
    { line: 'anomalies series', about: { en: 'unusual days', zh: '异常的日期' }, fixture: 'tiny' },
    {
      line: 'anomalies series --every month --by region',
      about: { en: 'unusual months, region by region', zh: '按大区逐月检验' },
    },
  ],
  // Without --by no query that runs names it.
  roles: ({ by = BREAKDOWNS[0] }) => ({ breakdown: by }),
  run,
});

/** Series that one look can take in; the largest are kept. */
const MOST_SERIES = 20;

async function run(context: Context): Promise<Result> {
  const { every, by } = context.params;
  const sums = await context.query(by === undefined ? 'totals' : 'sums');
  const facts = await context.query('facts');
  const calendar = context.params.holidays ?? usualCalendar(facts);
  const { taken, left } = largest(seriesOf(sums, every, String(cell(facts, 0, 'first_day')), context.asOf));
  const judged = taken.filter((one) => canBeJudged(one, every)).flatMap((one) => judgedRows(one, every, calendar));
  const { from, to } = context.period;
  const series: Table = {
    name: 'series',
    title: { en: 'Actual and expected sales', zh: '销售额与预期' },
    columns: seriesColumns,
    rows: judged.filter(([period]) => String(period) >= from && String(period) <= to),
  };
  const anomalies = await anomaliesOf(series, context);
  const tested = testedOf(taken, every, series, anomalies);
  const tables = [anomalies, series, tested];
  return {
    tables: tables.map((table) => ({ ...table, columns: columnsOf(table.columns, by !== undefined) })),
    charts: [context.chart('series')],
    findings: findingsOf(tested, every, left),
  };
}

/** How much of each series there is, was tested and is listed. */
function testedOf(taken: readonly Series[], every: Every, series: Table, anomalies: Table): Table {
  const rows = taken.map((one): Row => {
    const { member, periods } = one;
    const own = series.rows.filter((_, row) => cell(series, row, 'member') === member);
    const tested = own.filter((row) => row[6] !== null).length;
    const listed = anomalies.rows.filter((row) => row[1] === member).length;
    return [member, periods.length, periodsNeeded(every), emptyPeriods(one), tested, listed];
  });
  return { name: 'tested', title: { en: 'Periods tested', zh: '检验范围' }, columns: testedColumns, rows };
}

function largest(all: readonly Series[]): { taken: readonly Series[]; left: number } {
  const total = ({ values }: Series): number => values.reduce((sum, value) => sum + value, 0);
  const taken = [...all].sort((a, b) => total(b) - total(a) || (a.member < b.member ? -1 : 1)).slice(0, MOST_SERIES);
  return { taken, left: all.length - taken.length };
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
      : [[period, member, key, value, low, high, score, periodWhy(series, at)[lang], found].map((one) => one ?? null)];
  });
  const strongest = rows.toSorted(
    (a, b) => Math.abs(Number(b[6])) - Math.abs(Number(a[6])) || (String(a[2]) < String(b[2]) ? -1 : 1),
  );
  return {
    name: 'anomalies',
    title: { en: 'Unusual periods', zh: '异常期间' },
    columns: seriesAnomalyColumns,
    rows: strongest,
  };
}
