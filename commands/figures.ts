import { z } from 'zod';
import { type AnalysisContext, defineAnalysis } from '../src/core/command.ts';
import { daysBetween } from '../src/core/dates.ts';
import { type Period, trailingYear } from '../src/core/period.ts';
import type { Finding, Result } from '../src/core/result.ts';
import { type Cell, type Column, cell, type Table, type Unit } from '../src/core/table.ts';
import type { Text } from '../src/core/text.ts';
import { cites, spokenNumber, spokenShare } from '../src/stats/spoken.ts';

interface Figure {
  readonly name: string;
  readonly unit: Unit;
  readonly label: Text;
  readonly about: Text;
}

const figure = (name: string, unit: Unit, label: Text, about: Text): Figure => ({ name, unit, label, about });

const FIGURES: readonly Figure[] = [
  figure(
    'revenue',
    'money',
    { en: 'Revenue', zh: '销售额' },
    { en: 'Net sales, returns deducted.', zh: '净销售额，已扣除退货。' },
  ),
  figure('orders', 'count', { en: 'Orders', zh: '订单数' }, { en: 'Orders above zero.', zh: '金额大于零的订单数。' }),
  figure(
    'customers',
    'count',
    { en: 'Customers', zh: '成交客户数' },
    { en: 'Customers with an order above zero.', zh: '有正额订单的客户数。' },
  ),
  figure(
    'new_customers',
    'count',
    { en: 'New customers', zh: '新客户数' },
    { en: 'Customers whose first order above zero of all lies in the period.', zh: '首张正额订单落在期间内的客户数。' },
  ),
  figure(
    'average_order',
    'money',
    { en: 'Average order', zh: '客单价' },
    { en: 'Sales of orders above zero over their number.', zh: '正额订单的金额合计除以订单数。' },
  ),
  figure(
    'profit',
    'money',
    { en: 'Profit', zh: '利润' },
    { en: 'Profit of all lines, where the data has it.', zh: '全部明细的利润（数据中有利润时）。' },
  ),
  figure('margin', 'share', { en: 'Margin', zh: '利润率' }, { en: 'Profit over revenue.', zh: '利润除以销售额。' }),
  figure(
    'deals_won',
    'count',
    { en: 'Deals won', zh: '赢单数' },
    { en: 'Deals won, by the day of closing.', zh: '按结单日期统计的赢单商机数。' },
  ),
  figure(
    'won_amount',
    'money',
    { en: 'Won amount', zh: '赢单金额' },
    { en: 'Amounts of the deals won.', zh: '赢单商机的金额合计。' },
  ),
  figure(
    'win_rate',
    'share',
    { en: 'Win rate', zh: '赢单率' },
    { en: 'Deals won over deals closed.', zh: '赢单数除以已结束商机数。' },
  ),
  figure(
    'deals_closed',
    'count',
    { en: 'Deals closed', zh: '结单数' },
    { en: 'Deals won or lost: the denominator of the win rate.', zh: '赢单与输单之和，即赢单率的分母。' },
  ),
];

const threeColumns = ({ name, unit, label, about }: Figure): readonly Column[] => [
  { name, unit, label, about },
  {
    name: `${name}_before`,
    unit,
    label: { en: `${label.en} before`, zh: `上期${label.zh}` },
    about: { en: `The same of the period before. ${about.en}`, zh: `上一期间的同一指标。${about.zh}` },
  },
  {
    name: `${name}_change`,
    unit: 'share',
    label: { en: `Change of ${label.en.toLowerCase()}`, zh: `${label.zh}变化` },
    about: { en: 'The difference over the value before.', zh: '（本期 − 上期）÷ 上期。' },
  },
];

const day = (name: string, label: Text, about: Text): Column => ({ name, unit: 'date', label, about });

const columns: readonly Column[] = [
  day('period_from', { en: 'From', zh: '起始日' }, { en: 'First day of the period.', zh: '本期第一天。' }),
  day('period_to', { en: 'To', zh: '结束日' }, { en: 'Last day of the period.', zh: '本期最后一天。' }),
  day(
    'before_from',
    { en: 'Before from', zh: '上期起始日' },
    { en: 'First day of the period before.', zh: '上期第一天。' },
  ),
  day(
    'before_to',
    { en: 'Before to', zh: '上期结束日' },
    { en: 'Last day of the period before.', zh: '上期最后一天。' },
  ),
  day(
    'data_from',
    { en: 'Data from', zh: '数据起始日' },
    { en: 'Day of the first sale or closed deal within the filters.', zh: '筛选范围内首笔销售或首个已结商机的日期。' },
  ),
  ...FIGURES.flatMap(threeColumns),
];

export default defineAnalysis({
  summary: { en: 'Key figures of a period against the one before', zh: '关键指标：本期与上期对比' },
  group: 'analysis',
  params: z.object({}),
  reads: [['orders', 'order_items', 'opportunities']],
  when: 'sales.ordered_at',
  definition: {
    en: 'Period: the one asked for, else the twelve months up to the as-of date; before: as long, right before it, of the same days where the period is not over. Revenue: sum of the lines ordered in the period, negative ones and returns deducted. Orders: those whose lines for a customer add up to more than zero; customers: who placed one; new: whose first such order of all lies in the period. Average order: sales of these orders over their number. Margin: profit over revenue. Deals by the day of closing; win rate: won over closed. Change: the difference over the value before.',
    zh: '期间：指定的期间，未指定则为截止日之前的十二个月；上期：紧接其前的同长期间，本期未结束时只取相同天数。销售额：期间内下单明细合计，已扣除负数行与退货。订单数：某客户名下明细合计大于零的订单；成交客户：下过此类订单的客户；新客户：其首张此类订单落在期间内。客单价：这些订单的金额除以订单数。利润率 = 利润 ÷ 销售额。商机按结单日期统计；赢单率 = 赢单 ÷ 已结束。变化 = 差额 ÷ 上期。',
  },
  tables: [{ name: 'figures', title: { en: 'Key figures', zh: '关键指标' }, columns }],
  charts: [],
  examples: [
    {
      line: 'figures',
      about: { en: 'the last twelve months against the twelve before', zh: '近十二个月与之前十二个月对比' },
      fixture: 'tiny',
    },
    {
      line: 'figures --period 2024-Q2',
      about: { en: 'a quarter against the one before', zh: '某季度与上季度对比' },
      fixture: 'tiny',
    },
  ],
  run,
});

/** A tenth of a period without data is often no more than a holiday. */
const TOLERATED = 0.1;

type Found = ReadonlyMap<string, Cell>;

async function run(context: AnalysisContext<Record<string, never>>): Promise<Result> {
  const period = upToNow(context.period.bounded ? context.period : trailingYear(context.asOf), context.asOf);
  const found = new Map([...(await sold(context, period)), ...(await closed(context, period))]);
  const comparable = period.prevFrom !== period.prevTo || period.from === period.to;
  const figures: Table = {
    name: 'figures',
    title: { en: 'Key figures', zh: '关键指标' },
    columns,
    rows: [
      [
        ...days(period, comparable),
        firstDay(found),
        ...FIGURES.flatMap(({ name }) => threeCells(found, name, comparable)),
      ],
    ],
  };
  return {
    tables: [figures],
    charts: [],
    findings: [...which(context, period, comparable), ...incomplete(figures), ...movement(figures)],
  };
}

/** Of a period that is not over the days up to the as-of date are compared with as many days of the one before. */
const upToNow = (period: Period, asOf: string): Period => (period.partial ? { ...period, to: asOf } : period);

const dates = (period: Period): Record<string, string> => ({
  from: period.from,
  to: period.to,
  prev_from: period.prevFrom,
  prev_to: period.prevTo,
});

async function sold({ has, query }: AnalysisContext<Record<string, never>>, period: Period): Promise<Found> {
  return has('orders') || has('order_items')
    ? firstRow(await query('selling', dates(period)), 'first_sale')
    : new Map();
}

async function closed({ has, query }: AnalysisContext<Record<string, never>>, period: Period): Promise<Found> {
  return has('opportunities') ? firstRow(await query('closing', dates(period)), 'first_close') : new Map();
}

/** The one row by column; the first day under a name of its own. */
const firstRow = (table: Table, firstDay: string): Found =>
  new Map(table.columns.map(({ name }) => [name === 'first_day' ? firstDay : name, cell(table, 0, name)]));

const OPEN = new Set(['0001-01-01', '9999-12-31']);

const days = ({ from, to, prevFrom, prevTo }: Period, comparable: boolean): Cell[] =>
  [from, to, ...(comparable ? [prevFrom, prevTo] : [null, null])].map((date) =>
    date === null || OPEN.has(date) ? null : date,
  );

const firstDay = (found: Found): Cell =>
  ['first_sale', 'first_close']
    .map((name) => found.get(name))
    .filter((day) => typeof day === 'string')
    .sort()[0] ?? null;

function threeCells(found: Found, name: string, comparable: boolean): Cell[] {
  const now = found.get(name) ?? null;
  const before = comparable ? (found.get(`${name}_before`) ?? null) : null;
  const change =
    now === null || before === null || Number(before) <= 0 ? null : (Number(now) - Number(before)) / Number(before);
  return [now, before, change];
}

function which(
  { period: asked }: AnalysisContext<Record<string, never>>,
  period: Period,
  comparable: boolean,
): Finding[] {
  const span = { en: `${period.from} to ${period.to}`, zh: `${period.from} 至 ${period.to}` };
  const against = { en: `${period.prevFrom} to ${period.prevTo}`, zh: `${period.prevFrom} 至 ${period.prevTo}` };
  const findings: Finding[] = [];
  if (!asked.bounded) {
    findings.push({
      code: 'figures/trailing-year',
      level: 'note',
      text: {
        en: `No period was asked for: the twelve months ${span.en} against ${against.en}.`,
        zh: `未指定期间：取最近十二个月（${span.zh}），与 ${against.zh} 对比。`,
      },
      cites: cites('figures', 0, 'period_from', 'period_to', 'before_from', 'before_to'),
    });
  }
  if (period.partial && comparable) {
    findings.push({
      code: 'figures/partial',
      level: 'note',
      text: {
        en: `The period is not over: ${span.en} is compared with the same days, ${against.en}.`,
        zh: `期间尚未结束：${span.zh} 与相同天数的 ${against.zh} 对比。`,
      },
      cites: cites('figures', 0, 'period_from', 'period_to', 'before_from', 'before_to'),
    });
  }
  return findings;
}

/** Where the data begins well after the period before did, a comparison flatters. */
function incomplete(figures: Table): Finding[] {
  const [first, before, last] = ['data_from', 'before_from', 'before_to'].map((column) => cell(figures, 0, column));
  if (typeof first !== 'string' || typeof before !== 'string' || typeof last !== 'string') return [];
  if (daysBetween(before, first) <= TOLERATED * (daysBetween(before, last) + 1)) return [];
  return [
    {
      code: 'figures/short-history',
      level: 'warn',
      text: {
        en: `The data begin on ${first}, after the start of the period before (${before}): the comparison is incomplete.`,
        zh: `数据始于 ${first}，晚于上期的起始日 ${before}，对比不完整。`,
      },
      cites: cites('figures', 0, 'data_from', 'before_from'),
    },
  ];
}

function movement(figures: Table): Finding[] {
  return [
    { name: 'revenue', en: 'Revenue', zh: '销售额' },
    { name: 'won_amount', en: 'The won amount', zh: '赢单金额' },
  ].flatMap(({ name, en, zh }): Finding[] => {
    const [now, before, change] = [name, `${name}_before`, `${name}_change`].map((column) => cell(figures, 0, column));
    if (change === null || change === undefined || change === 0) return [];
    const size = spokenShare(Math.abs(Number(change)));
    const up = Number(change) > 0;
    return [
      {
        code: `figures/${name.replace('_', '-')}`,
        level: 'note',
        text: {
          en: `${en} ${up ? 'rose' : 'fell'} by ${size}, from ${spokenNumber(before ?? null)} to ${spokenNumber(now ?? null)}.`,
          zh: `${zh}${up ? '增长' : '下降'} ${size}，由 ${spokenNumber(before ?? null)} 变为 ${spokenNumber(now ?? null)}。`,
        },
        cites: cites('figures', 0, name, `${name}_before`, `${name}_change`),
      },
    ];
  });
}
