import type { Answer, Provenance } from '../../src/core/answer.ts';
import type { WholeDocument } from '../../src/core/document.ts';
import type { Chart, Result } from '../../src/core/result.ts';
import type { Cell, Column, Table, Unit } from '../../src/core/table.ts';
import { type Lang, same, type Text } from '../../src/core/text.ts';
import { resultDocument } from '../../src/render/result-document.ts';

/** A small company in both languages, drawn by every kind of chart that the analyses use. */

const text = (en: string, zh: string): Text => ({ en, zh });

export function column(
  name: string,
  unit: Unit,
  label: Text = same(name),
  words?: Readonly<Record<string, Text>>,
): Column {
  return {
    name,
    unit,
    label,
    about: text(`What ${label.en} means.`, `“${label.zh}”的含义。`),
    ...(words === undefined ? {} : { words }),
  };
}

export function table(
  name: string,
  title: Text,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Table {
  return { name, title, columns, rows };
}

const CUSTOMERS: readonly (readonly [name: string, amount: number])[] = [
  ['Sean Miller', 25043.05],
  ['上海浦东新区国际贸易有限公司', 19052.218],
  ['Tamara Chand', 19052.2],
  ['Raymond Buch', 15117.339],
  ['Tom Ashbrook & Sons (Wholesale) Ltd., Northern Division', 14595.62],
  ['Adrian Barton', 14473.571],
  ['北京青云科技', 14175.229],
  ['Sanjit Chand', 14142.334],
  ['Hunter Lopez', 12873.298],
  ['Sanjit Engle', 12209.438],
];
const TOTAL = 2297200.86;

const running = (values: readonly number[]): number[] =>
  values.map((_, end) => values.slice(0, end + 1).reduce((a, b) => a + b, 0));

export const ranking = table(
  'ranking',
  text('Customers by sales', '客户销售额排名'),
  [
    column('rank', 'count', text('Rank', '排名')),
    column('account_id', 'id', text('Customer number', '客户编号')),
    column('name', 'text', text('Customer', '客户名称')),
    column('value', 'money', text('Sales', '销售额')),
    column('share', 'share', text('Share', '占比')),
    column('cumulative_share', 'share', text('Running share', '累计占比')),
  ],
  CUSTOMERS.map(([name, amount], index) => [
    index + 1,
    `0${index + 1}0017`,
    name,
    amount,
    amount / TOTAL,
    (running(CUSTOMERS.map(([, each]) => each))[index] ?? 0) / TOTAL,
  ]),
);

const MONTHS = Array.from(
  { length: 24 },
  (_, index) => `${2016 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
);

export const trend = table(
  'trend',
  text('Sales by month', '月度销售额'),
  [
    column('month', 'date', text('Month', '月份')),
    column('amount', 'money', text('Sales', '销售额')),
    column('orders', 'count', text('Orders', '订单数')),
  ],
  MONTHS.map((month, index) => [
    month,
    Math.round((620000 + 26000 * index + 190000 * Math.sin(index / 1.9)) * 100) / 100,
    210 + ((index * 37) % 90),
  ]),
);

export const stages = table(
  'stages',
  text('Deals by stage', '各阶段商机'),
  [
    column('stage', 'text', text('Stage', '阶段'), {
      prospecting: text('Prospecting', '初步接触'),
      engaging: text('Engaging', '需求沟通'),
      proposal: text('Proposal', '方案报价'),
      won: text('Won', '赢单'),
    }),
    column('deals', 'count', text('Deals', '商机数')),
    column('amount', 'money', text('Amount', '金额')),
    column('share_of_start', 'share', text('Share of start', '总转化率')),
    column('share_of_previous', 'share', text('Share of previous', '环节转化率')),
  ],
  [
    ['prospecting', 8800, 10005534, 1, null],
    ['engaging', 8300, 9801230.5, 0.9432, 0.9432],
    ['proposal', 6711, 8700412, 0.7626, 0.8086],
    ['won', 4238, 5020190, 0.4816, 0.6315],
  ],
);

const REGIONS = [text('East', '华东'), text('South', '华南'), text('West', '西部'), text('Central', '华中')];
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

export const heat = table(
  'heat',
  text('Orders by region and weekday', '各地区每日订单'),
  [
    column(
      'region',
      'text',
      text('Region', '地区'),
      Object.fromEntries(REGIONS.map((name) => [name.en.toLowerCase(), name])),
    ),
    column('weekday', 'text', text('Weekday', '星期')),
    column('orders', 'count', text('Orders', '订单数')),
  ],
  REGIONS.flatMap(({ en }, row) =>
    WEEKDAYS.map((day, index) => [en.toLowerCase(), String(day), 1200 + (((row * 7 + index) * 7919) % 9000)]),
  ),
);

const figures = table(
  'figures',
  text('Key figures', '关键指标'),
  [column('amount', 'money', text('Sales', '销售额'))],
  [[TOTAL]],
);

export const charts: Readonly<Record<'bar' | 'pareto' | 'trend' | 'funnel' | 'heat', Chart>> = {
  bar: {
    name: 'ranking',
    table: 'ranking',
    title: text('Ten customers bring 7% of sales', '前十大客户贡献 7% 的销售额'),
    spec: {
      encoding: {
        y: { field: 'name', type: 'nominal', sort: null, title: null },
        x: { field: 'value', type: 'quantitative' },
      },
      layer: [
        { mark: 'bar' },
        { mark: { type: 'text', align: 'left', dx: 5 }, encoding: { text: { field: 'value', type: 'quantitative' } } },
      ],
    },
  },
  pareto: {
    name: 'pareto',
    table: 'ranking',
    title: text('Sales and running share', '销售额与累计占比（帕累托图）'),
    spec: {
      title: { subtitle: text('Customers in order of sales', '按销售额从高到低') },
      encoding: { x: { field: 'rank', type: 'ordinal' } },
      layer: [
        { mark: 'bar', encoding: { y: { field: 'value', type: 'quantitative' } } },
        {
          mark: { type: 'line', point: { color: 'theme:2' }, color: 'theme:2' },
          encoding: { y: { field: 'cumulative_share', type: 'quantitative', scale: { domain: [0, 0.1] } } },
        },
      ],
      resolve: { scale: { y: 'independent' } },
    },
  },
  trend: {
    name: 'trend',
    table: 'trend',
    title: text('Sales grow from month to month', '销售额逐月增长'),
    spec: {
      mark: 'area',
      encoding: { x: { field: 'month', type: 'temporal' }, y: { field: 'amount', type: 'quantitative' } },
    },
  },
  funnel: {
    name: 'funnel',
    table: 'stages',
    title: text('Less than half of all deals are won', '不到一半的商机最终赢单'),
    spec: {
      encoding: { y: { field: 'stage', type: 'nominal', sort: null, title: null, axis: { domain: false } } },
      layer: [
        {
          mark: 'bar',
          encoding: {
            x: { field: 'deals', type: 'quantitative', stack: 'center', axis: null },
            color: { field: 'stage', type: 'nominal', sort: null, legend: null },
          },
        },
        {
          mark: { type: 'text', align: 'right' },
          encoding: { x: { value: 0 }, text: { field: 'deals', type: 'quantitative' } },
        },
      ].slice(0, 1),
    },
  },
  heat: {
    name: 'heat',
    table: 'heat',
    title: text('Orders by region and weekday', '各地区每日订单热力图'),
    spec: {
      mark: 'rect',
      encoding: {
        x: { field: 'weekday', type: 'ordinal' },
        y: { field: 'region', type: 'nominal' },
        color: { field: 'orders', type: 'quantitative' },
      },
    },
  },
};

export const provenance: Provenance = {
  command: 'rank',
  asOf: '2017-12-30',
  period: { from: '2017-01-01', to: '2017-12-31' },
  filters: { region: ['East', 'West'], where: ["tier = 'A'"] },
  params: { dimension: 'accounts', measure: 'amount', top: 10 },
  definition: text(
    'Sum of the amounts of all orders in the period, less returns; ties share a rank.',
    '期间内全部订单金额之和（扣除退货）；数值相同者名次相同。',
  ),
  rowsRead: { orders: 5009, accounts: 793 },
  queries: [
    {
      name: 'ranking',
      sql: '-- One row is a customer.\nselect account_id, sum(amount) as value\nfrom orders\nwhere ordered_at >= $from::date and amount < 1e9\ngroup by all\norder by value desc, account_id',
      values: { from: '2017-01-01' },
    },
  ],
};

export const answer: Answer = {
  provenance,
  title: text('Ranking of customers', '客户排名'),
  result: {
    tables: [ranking, stages],
    charts: [charts.bar, charts.funnel],
    findings: [
      {
        code: 'rank/top',
        level: 'note',
        text: text('Ten customers bring 7% of sales.', '前十大客户贡献 7% 的销售额。'),
        cites: [{ table: 'ranking', row: 9, column: 'cumulative_share' }],
      },
      {
        code: 'rank/dates',
        level: 'warn',
        text: text('3 orders lie after the as-of date.', '有 3 笔订单晚于截止日期。'),
        cites: [],
      },
    ],
  },
};

/** The answer as it is delivered, or another result in its place. */
export const answered = (lang: Lang, result: Result = answer.result): WholeDocument =>
  resultDocument({ title: answer.title, lang, source: provenance, result });

export function report(lang: Lang): WholeDocument {
  const chart = (kind: keyof typeof charts, drawn: Table) =>
    ({ kind: 'chart', chart: charts[kind], table: drawn }) as const;
  return {
    title: text('Sales overview', '销售总览'),
    subtitle: text('Superstore, all regions', 'Superstore · 全部地区'),
    author: 'Ann Li',
    lang,
    source: { command: 'report', params: { name: 'overview' }, asOf: '2017-12-30' },
    result: {
      tables: [trend, ranking, stages, heat],
      charts: [charts.trend, charts.bar, charts.pareto, charts.funnel, charts.heat],
      findings: answer.result.findings,
    },
    facts: [
      { label: text('As of', '截至'), value: same('2017-12-30') },
      { label: text('Period', '统计期间'), value: text('2017-01-01 to 2017-12-31', '2017-01-01 至 2017-12-31') },
      { label: text('Region', '地区'), value: text('East, West', '华东、西部') },
    ],
    sections: [
      {
        title: text('Key figures', '关键指标'),
        sources: [provenance],
        blocks: [
          {
            kind: 'figures',
            table: figures,
            note: text('Changes compare with the year before.', '变化为与上年同期相比。'),
            figures: [
              {
                label: text('Sales', '销售额'),
                unit: 'money',
                value: 2297200.8603,
                before: 1987300.5,
                change: 0.1559,
                good: 'up',
              },
              {
                label: text('Orders', '订单数'),
                unit: 'count',
                value: 5009,
                before: 5230,
                change: -0.0423,
                good: 'up',
              },
              {
                label: text('Return rate', '退货率'),
                unit: 'share',
                value: 0.0821,
                before: 0.0712,
                change: 0.0109,
                good: 'down',
              },
              { label: text('Win rate', '赢单率'), unit: 'share', value: null, before: null, change: null, good: 'up' },
            ],
          },
          chart('trend', trend),
          { kind: 'findings', findings: answer.result.findings, tables: [ranking] },
        ],
      },
      {
        title: text('Customers', '客户'),
        sources: [provenance],
        blocks: [
          {
            kind: 'text',
            text: text(
              'Few customers decide about the year. Growth comes from the East.',
              '少数客户决定全年业绩，增长主要来自华东。',
            ),
          },
          chart('bar', ranking),
          chart('pareto', ranking),
          { kind: 'table', table: ranking, limit: 8 },
        ],
      },
      {
        title: text('Deals', '商机'),
        sources: [],
        blocks: [chart('funnel', stages), { kind: 'table', table: stages }, chart('heat', heat)],
      },
    ],
  };
}
