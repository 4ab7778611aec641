import { z } from 'zod';
import { type AnalysisContext, defineAnalysis } from '../../src/core/command.ts';
import { param } from '../../src/core/param.ts';
import type { Finding, Result } from '../../src/core/result.ts';
import { type Column, cell, type Table } from '../../src/core/table.ts';
import { same } from '../../src/core/text.ts';
import { cites, spokenNumber, spokenShare } from '../../src/stats/spoken.ts';

const EVERY = ['month', 'quarter', 'year', 'week', 'day'] as const;
type Every = (typeof EVERY)[number];

const params = z.object({
  every: param(z.enum(EVERY).default('month'), {
    about: { en: 'length of a period', zh: '时间粒度：月、季、年、周或日' },
  }),
});

const columns: readonly Column[] = [
  {
    name: 'period',
    unit: 'date',
    label: { en: 'Period', zh: '期间' },
    about: { en: 'First day of the period.', zh: '期间的第一天。' },
  },
  {
    name: 'amount',
    unit: 'money',
    label: { en: 'Sales', zh: '销售额' },
    about: {
      en: 'Net sales of the period, returns deducted; 0 without sales.',
      zh: '期间净销售额，已扣除退货；无销售为 0。',
    },
  },
  {
    name: 'orders',
    unit: 'count',
    label: { en: 'Orders', zh: '订单数' },
    about: { en: 'Orders above zero in the period.', zh: '期间内金额大于零的订单数。' },
  },
  {
    name: 'customers',
    unit: 'count',
    label: { en: 'Customers', zh: '客户数' },
    about: { en: 'Customers with an order above zero in the period.', zh: '期间内有正额订单的客户数。' },
  },
  {
    name: 'profit',
    unit: 'money',
    label: { en: 'Profit', zh: '利润' },
    about: { en: 'Profit of the period, where the data has it.', zh: '期间利润（数据中有利润时）。' },
  },
  {
    name: 'amount_before',
    unit: 'money',
    label: { en: 'A year earlier', zh: '上年同期' },
    about: {
      en: 'Net sales of the same period a year earlier (52 weeks for weeks), of the same days where the period is partial.',
      zh: '上年同期净销售额（按周时为 52 周前）；期间未满时取相同天数。',
    },
  },
  {
    name: 'change',
    unit: 'share',
    label: { en: 'Change', zh: '同比' },
    about: {
      en: 'Sales less those a year earlier, over those a year earlier.',
      zh: '（销售额 − 上年同期）÷ 上年同期。',
    },
  },
  {
    name: 'partial',
    unit: 'flag',
    label: { en: 'Partial', zh: '未满期' },
    about: {
      en: 'Whether days of the period are out of scope or not yet over.',
      zh: '期间是否尚未结束，或有部分日期不在范围内。',
    },
  },
];

export default defineAnalysis({
  summary: {
    en: 'Sales over time, by month, quarter, year, week or day, against a year earlier',
    zh: '销售趋势：按月、季、年、周或日，并与上年同期比较',
  },
  group: 'sales',
  params,
  reads: [['orders', 'order_items']],
  when: 'sales.ordered_at',
  definition: {
    en: 'Sales: sum of the amounts of the lines ordered in the period, negative lines and returns deducted. Orders: orders whose lines for a customer in the period add up to more than zero; customers: those who placed one. A year earlier: the same days twelve months before (364 days for weeks), only up to the as-of date. Change: the difference over the earlier sales. Periods without sales count as 0; lines without a date belong to none.',
    zh: '销售额：期间内下单明细金额合计，已扣除负数行与退货。订单数：期间内某客户名下明细合计大于零的订单；客户数：下过此类订单的客户。上年同期：十二个月前的相同日期（按周为 364 天前），只取到截止日对应的日期。同比 = 差额 ÷ 上年同期。无销售的期间记为 0；无日期的明细不计入任何期间。',
  },
  steps: ['days', 'counts', 'spans'],
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
  await step('days');
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
  const nameOf = NAMES[every];
  if (nameOf === undefined) return trend;
  const days = trend.rows.map((_, row) => String(cell(trend, row, 'period')));
  const words = Object.fromEntries(days.map((day) => [day, same(nameOf(day))]));
  return {
    ...trend,
    columns: trend.columns.map((column) => (column.name === 'period' ? { ...column, words } : column)),
  };
}

const NAMES: Readonly<Partial<Record<Every, (day: string) => string>>> = {
  year: (day) => day.slice(0, 4),
  quarter: (day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  month: (day) => day.slice(0, 7),
};

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
  const most = Math.max(...amounts);
  const row = amounts.indexOf(most);
  if (trend.rows.length < 2 || !(most > 0)) return [];
  const when = cell(trend, row, 'period');
  return [
    {
      code: 'trend/best',
      level: 'note',
      text: {
        en: `Sales were highest in the period from ${when}: ${spokenNumber(most)}.`,
        zh: `销售额最高的期间始于 ${when}：${spokenNumber(most)}。`,
      },
      cites: cites('trend', row, 'period', 'amount'),
    },
  ];
}

/** The last period of the series is as a rule not over: it is compared with as many days, and that is said. */
function unfinished(trend: Table): Finding[] {
  const row = trend.rows.length - 1;
  if (row < 0 || cell(trend, row, 'partial') !== true) return [];
  const change = cell(trend, row, 'change');
  const when = cell(trend, row, 'period');
  return [
    {
      code: 'trend/partial',
      level: 'note',
      text: {
        en: `The period from ${when} is not complete${change === null ? '' : `; it is compared with the same days a year earlier (${spokenShare(change)})`}.`,
        zh: `始于 ${when} 的期间尚未完整${change === null ? '' : `，同比按上年相同天数计算（${spokenShare(change)}）`}。`,
      },
      cites: cites('trend', row, 'period', 'partial', ...(change === null ? [] : ['change'])),
    },
  ];
}
