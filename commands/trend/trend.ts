import { z } from 'zod';
import { flag, money, share } from '../../src/core/columns.ts';
import { type AnalysisContext, defineAnalysis } from '../../src/core/command.ts';
import { finding } from '../../src/core/finding.ts';
import { everyParam, periodName } from '../../src/core/grain.ts';
import type { Finding, Result } from '../../src/core/result.ts';
import { type Column, cell, type Table } from '../../src/core/table.ts';
import { same } from '../../src/core/text.ts';
import { customers, orders, period, profit } from '../../src/core/usual-columns.ts';

const params = z.object({ every: everyParam('month', 'quarter', 'year', 'week', 'day') });
type Every = z.output<typeof params>['every'];

const columns: readonly Column[] = [
  period(),
  money(
    'amount',
    { en: 'Sales', zh: '销售额' },
    { en: 'Net sales of the period, returns deducted; 0 without sales.', zh: '期间净销售额，已扣除退货；无销售为 0。' },
  ),
  orders({ en: 'Orders above zero in the period.', zh: '期间内金额大于零的订单数。' }),
  customers({ en: 'Customers with an order above zero in the period.', zh: '期间内有正额订单的客户数。' }),
  profit({ en: 'Profit of the period, if the data has it.', zh: '期间利润（数据中有利润时）。' }),
  money(
    'amount_before',
    { en: 'A year earlier', zh: '上年同期' },
    {
      en: 'Net sales of the same period a year earlier (52 weeks for weeks); of the same days if the period is partial.',
      zh: '上年同期净销售额（按周时为 52 周前）；期间未满时取相同天数。',
    },
  ),
  share(
    'change',
    { en: 'Change', zh: '同比' },
    {
      en: 'Sales minus those a year earlier, divided by those a year earlier.',
      zh: '（销售额 − 上年同期）÷ 上年同期。',
    },
  ),
  flag(
    'partial',
    { en: 'Partial', zh: '未满期' },
    {
      en: 'Whether days of the period are out of scope or not yet over.',
      zh: '期间是否尚未结束，或有部分日期不在范围内。',
    },
  ),
];

export default defineAnalysis({
  summary: {
    en: 'Show sales over time, by month, quarter, year, week or day, compared with a year earlier',
    zh: '销售趋势：按月、季、年、周或日，并与上年同期比较',
  },
  group: 'sales',
  params,
  reads: [['orders', 'order_items']],
  when: 'sales.ordered_at',
  definition: {
    en: '{daily_sales} Orders: those above zero. {customer_orders} Customers: those who placed such an order in the period. A year earlier: the same days twelve months before (364 days for weeks), only up to the as-of date. Change: the difference divided by the earlier sales. Periods without sales count as 0; lines without a date belong to no period.',
    zh: '{daily_sales}订单数：期间内的正额订单。{customer_orders}客户数：期间内下过正额订单的客户。上年同期：十二个月前的相同日期（按周为 364 天前），只取到截止日对应的日期。同比 = 差额 ÷ 上年同期。无销售的期间记为 0；无日期的明细不计入任何期间。',
  },
  steps: ['counts', 'spans'],
  tables: [{ name: 'trend', title: { en: 'Sales over time', zh: '销售趋势' }, columns }],
  charts: [{ name: 'trend', table: 'trend', title: { en: 'Sales over time', zh: '销售趋势' } }],
  examples: [
    { line: 'trend', about: { en: 'sales by month', zh: '按月销售趋势' }, fixture: 'tiny' },
    { line: 'trend --every quarter', about: { en: 'sales by quarter', zh: '按季销售趋势' }, fixture: 'tiny' },
  ],
  run,
  findings: ({ tables: [trend] }) => (trend === undefined ? [] : [...best(trend), ...unfinished(trend)]),
});

async function run({
  params: { every },
  query,
  step,
  chart,
}: AnalysisContext<z.output<typeof params>>): Promise<Result> {
  await step('counts');
  const extent = await query('extent');
  const first = cell(extent, 0, 'first_bucket');
  const periods = first === null ? 0 : Math.max(0, Number(cell(extent, 0, 'periods')));
  await step('spans', { first: String(first ?? '1970-01-01'), periods });
  const trend = inPeriods(await query('trend'), every);
  const drawn = chart('trend');
  return { tables: [trend], charts: [{ ...drawn, spec: { ...drawn.spec, config: LOOKS[every] } }], findings: [] };
}

/** The table with each period called by its name, where it has one: 2024, 2024-Q1, 2024-01. */
function inPeriods(trend: Table, every: Every): Table {
  if (every === 'week' || every === 'day') return trend;
  const days = trend.rows.map((_, row) => String(cell(trend, row, 'period')));
  const words = Object.fromEntries(days.map((day) => [day, same(periodName(day, every))]));
  return {
    ...trend,
    columns: trend.columns.map((column) => (column.name === 'period' ? { ...column, words } : column)),
  };
}

/** Years are named by years, not by the months between them; hundreds of days need a thinner line. */
const LOOKS: Readonly<Record<Every, object>> = {
  year: { axisTemporal: { grid: false, tickCount: 'year' } },
  quarter: {},
  month: {},
  week: {},
  day: { line: { strokeWidth: 1 } },
};

function best(trend: Table): Finding[] {
  const amounts = trend.rows.map((_, row) => Number(cell(trend, row, 'amount')));
  const most = amounts.reduce((best, amount) => Math.max(best, amount), 0);
  if (trend.rows.length < 2 || most === 0) return [];
  return [
    finding(trend, amounts.indexOf(most), {
      code: 'trend/best',
      level: 'note',
      text: {
        en: 'Sales were highest in the period from {period}: {amount}.',
        zh: '销售额最高的期间始于 {period}：{amount}。',
      },
    }),
  ];
}

/** The last period of the series is as a rule not over: it is compared with as many days, and that is said. */
function unfinished(trend: Table): Finding[] {
  const row = trend.rows.length - 1;
  if (row < 0 || cell(trend, row, 'partial') !== true) return [];
  const compared = cell(trend, row, 'change') !== null;
  return [
    finding(trend, row, {
      code: 'trend/partial',
      level: 'note',
      text: {
        en: `The period from {period} is not complete${compared ? '; it is compared with the same days a year earlier ({change})' : ''}.`,
        zh: `始于 {period} 的期间尚未完整${compared ? '，同比按上年相同天数计算（{change}）' : ''}。`,
      },
      cites: ['period', 'partial', ...(compared ? ['change'] : [])],
    }),
  ];
}
