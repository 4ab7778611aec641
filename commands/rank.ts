import { z } from 'zod';
import { type AnalysisContext, defineAnalysis } from '../src/core/command.ts';
import { userError } from '../src/core/errors.ts';
import { param } from '../src/core/param.ts';
import type { Chart, Finding, Result } from '../src/core/result.ts';
import { type Column, cell, type Table, type Unit } from '../src/core/table.ts';
import type { Text } from '../src/core/text.ts';
import { cites, spokenNumber, spokenShare } from '../src/stats/spoken.ts';

type By = 'accounts' | 'products' | 'owners' | 'regions' | 'provinces' | 'categories';
type Measure = 'amount' | 'profit' | 'orders' | 'quantity';

interface Subject {
  /** Columns of `sales` that hold the member's id and name. */
  readonly id: string;
  readonly name: string;
  readonly one: Text;
  readonly many: Text;
}

const SUBJECTS: Readonly<Record<By, Subject>> = {
  accounts: {
    id: 'account_id',
    name: 'account_name',
    one: { en: 'Customer', zh: '客户' },
    many: { en: 'customers', zh: '个客户' },
  },
  products: {
    id: 'product_id',
    name: 'product',
    one: { en: 'Product', zh: '产品' },
    many: { en: 'products', zh: '个产品' },
  },
  owners: { id: 'owner', name: 'owner', one: { en: 'Owner', zh: '负责人' }, many: { en: 'owners', zh: '位负责人' } },
  regions: { id: 'region', name: 'region', one: { en: 'Region', zh: '大区' }, many: { en: 'regions', zh: '个大区' } },
  provinces: {
    id: 'province',
    name: 'province',
    one: { en: 'Province', zh: '省份' },
    many: { en: 'provinces', zh: '个省份' },
  },
  categories: {
    id: 'category',
    name: 'category',
    one: { en: 'Category', zh: '品类' },
    many: { en: 'categories', zh: '个品类' },
  },
};

const MEASURES: Readonly<Record<Measure, { readonly unit: Unit; readonly label: Text }>> = {
  amount: { unit: 'money', label: { en: 'Sales', zh: '销售额' } },
  profit: { unit: 'money', label: { en: 'Profit', zh: '利润' } },
  orders: { unit: 'count', label: { en: 'Orders', zh: '订单数' } },
  quantity: { unit: 'number', label: { en: 'Quantity', zh: '销售数量' } },
};

const EVERYTHING = 2_000_000_000;

const params = z.object({
  by: param(z.enum(['accounts', 'products', 'owners', 'regions', 'provinces', 'categories']), {
    argument: 0,
    about: { en: 'what to rank', zh: '排名对象：客户、产品、负责人、大区、省份或品类' },
  }),
  measure: param(z.enum(['amount', 'profit', 'orders', 'quantity']).default('amount'), {
    about: { en: 'what to rank by', zh: '排名依据：销售额、利润、订单数或数量' },
  }),
  top: param(z.coerce.number().int().min(1).default(10), {
    about: { en: 'how many to list', zh: '列出前几名' },
    placeholder: 'N',
  }),
  all: param(z.boolean().default(false), { about: { en: 'list every one', zh: '全部列出' } }),
});

type Params = z.output<typeof params>;

const rankingColumns: readonly Column[] = [
  {
    name: 'rank',
    unit: 'count',
    label: { en: 'Rank', zh: '名次' },
    about: {
      en: 'Place by value, best first; equal values share the better place.',
      zh: '按数值从高到低的名次，数值相同者名次并列。',
    },
  },
  {
    name: 'id',
    unit: 'id',
    label: { en: 'ID', zh: '编号' },
    about: { en: 'Key of the member.', zh: '排名对象的编号。' },
  },
  {
    name: 'name',
    unit: 'text',
    label: { en: 'Name', zh: '名称' },
    about: { en: 'Name of the member; its id where it has none.', zh: '排名对象的名称，没有名称时为编号。' },
  },
  {
    name: 'value',
    unit: 'money',
    label: { en: 'Value', zh: '数值' },
    about: {
      en: 'The chosen measure, summed over the sales that name the member; returns deducted.',
      zh: '所选指标在该对象名下的合计，已扣除退货。',
    },
  },
  {
    name: 'share',
    unit: 'share',
    label: { en: 'Share', zh: '占比' },
    about: {
      en: 'Value divided by the total of all sales in scope, those without a member included.',
      zh: '数值除以范围内的全部合计（含未注明对象的部分）。',
    },
  },
  {
    name: 'cumulative_share',
    unit: 'share',
    label: { en: 'Cumulative share', zh: '累计占比' },
    about: { en: 'Shares added up from the first row to this one.', zh: '从第一行累加到本行的占比。' },
  },
];

const reconciliationColumns: readonly Column[] = [
  {
    name: 'part',
    unit: 'text',
    label: { en: 'Part', zh: '部分' },
    about: { en: 'The listed members, all others, and their total.', zh: '已列出、其余与合计。' },
    words: {
      listed: { en: 'Listed', zh: '已列出' },
      others: { en: 'Others', zh: '其余' },
      total: { en: 'Total', zh: '合计' },
    },
  },
  {
    name: 'members',
    unit: 'count',
    label: { en: 'Members', zh: '对象数' },
    about: { en: 'How many members the part has.', zh: '该部分包含的对象个数。' },
  },
  {
    name: 'value',
    unit: 'money',
    label: { en: 'Value', zh: '数值' },
    about: {
      en: 'The measure summed over the part; listed and others make the total exactly.',
      zh: '该部分的指标合计；已列出与其余之和恰等于合计。',
    },
  },
  {
    name: 'share',
    unit: 'share',
    label: { en: 'Share', zh: '占比' },
    about: { en: 'Value divided by the total.', zh: '数值除以合计。' },
  },
  {
    name: 'unnamed',
    unit: 'money',
    label: { en: 'Without a member', zh: '未注明对象' },
    about: { en: 'The part of the value that names no member.', zh: '其中未注明排名对象的数值。' },
  },
];

const concentrationColumns: readonly Column[] = [
  {
    name: 'share_of_total',
    unit: 'share',
    label: { en: 'Share of the total', zh: '占总额比例' },
    about: { en: 'The share of the total to be reached.', zh: '需要达到的总额比例。' },
  },
  {
    name: 'members',
    unit: 'count',
    label: { en: 'Members', zh: '对象数' },
    about: { en: 'How many of the best members reach it together.', zh: '最靠前的多少个对象合计达到该比例。' },
  },
  {
    name: 'share_of_members',
    unit: 'share',
    label: { en: 'Share of members', zh: '占对象比例' },
    about: { en: 'These members divided by all members.', zh: '这些对象占全部对象的比例。' },
  },
];

export default defineAnalysis({
  summary: {
    en: 'Rank customers, products, owners, regions, provinces or categories, with shares and what is left over',
    zh: '客户、产品、负责人、大区、省份或品类排名，附占比与对账',
  },
  group: 'analysis',
  params,
  reads: [['orders', 'order_items']],
  when: 'sales.ordered_at',
  definition: {
    en: 'Value: the measure summed over the sales in scope that name the member (a line’s own customer and place before its order’s), negative lines and returns deducted. Orders: orders whose lines for the member add up to more than zero; an order of several members counts for each. Share: value over the total of all sales in scope, those that name no member included. Every member with a sale counts.',
    zh: '数值：范围内归属该对象的销售明细合计（明细自身的客户与地区优先于订单的），负数行与退货已扣除。订单数：在该对象名下明细合计大于零的订单；涉及多个对象的订单各计一次。占比：数值除以范围内全部销售合计（含未注明对象的部分）。凡有销售记录的对象均参与排名。',
  },
  tables: [
    { name: 'ranking', title: { en: 'Ranking', zh: '排名' }, columns: rankingColumns },
    { name: 'reconciliation', title: { en: 'Reconciliation', zh: '对账' }, columns: reconciliationColumns },
    { name: 'concentration', title: { en: 'Concentration', zh: '集中度' }, columns: concentrationColumns },
  ],
  charts: [
    { name: 'ranking', table: 'ranking', title: { en: 'Ranking', zh: '排名' } },
    {
      name: 'pareto',
      table: 'ranking',
      title: { en: 'Pareto: value and cumulative share', zh: '帕累托图：数值与累计占比' },
    },
  ],
  steps: ['members', 'standings'],
  examples: [
    {
      line: 'rank accounts --top 5',
      about: { en: 'the five customers that bought most', zh: '销售额最高的五个客户' },
      fixture: 'tiny',
    },
    {
      line: 'rank products --measure profit --all',
      about: { en: 'every product by profit', zh: '全部产品按利润排名' },
      fixture: 'tiny',
    },
    {
      line: 'rank regions --measure orders',
      about: { en: 'regions by number of orders', zh: '各大区按订单数排名' },
      fixture: 'tiny',
    },
  ],
  roles: ({ by, measure }) => ({
    breakdown: SUBJECTS[by].id,
    breakdown_name: SUBJECTS[by].name,
    measured: measure === 'orders' ? 'amount' : measure,
  }),
  run: rank,
  findings: (result, { by, measure, all }) => [
    ...concentrated(result, SUBJECTS[by], measure, all),
    ...unnamed(result, SUBJECTS[by], measure),
    ...countedTwice(result, by, measure),
    ...belowZero(result, SUBJECTS[by]),
  ],
});

async function rank(context: AnalysisContext<Params>): Promise<Result> {
  const { by, measure, top, all } = context.params;
  const values = { bounded: context.period.bounded, by, listed: all ? EVERYTHING : top };
  await context.step('members', values);
  await context.step('standings', values);
  const coverage = await covered(context, values);
  const ranking = await named(await context.query('ranking', values), context, values);
  const reconciliation = await context.query('reconciliation', values);
  const concentration = await context.query('concentration', values);
  const subject = SUBJECTS[by];
  return {
    tables: [measured(ranking, measure, subject), measured(reconciliation, measure, subject), concentration],
    charts: ['ranking', 'pareto'].map((name) => titled(context.chart(name), subject, measure)),
    findings: tied(Number(cell(coverage, 0, 'tied')), ranking, subject),
  };
}

/** No sale in scope carries the measure: a ranking of nothing would look like a ranking of zeros. */
async function covered(
  { params: { measure }, query }: AnalysisContext<Params>,
  values: { listed: number },
): Promise<Table> {
  const known = await query('coverage', values);
  if (Number(cell(known, 0, 'members')) === 0 || Number(cell(known, 0, 'known')) > 0) return known;
  const label = MEASURES[measure].label;
  throw userError(
    'rank/no-measure',
    { en: `No sale in scope has a ${label.en.toLowerCase()}.`, zh: `范围内的销售记录没有${label.zh}数据。` },
    {
      en: 'Rank by another --measure: amount, profit, orders or quantity.',
      zh: '请用 --measure 选择其他指标：amount、profit、orders、quantity。',
    },
  );
}

/** A member whose own record lies outside a filter is still called by its name: its sales know it. */
async function named(ranking: Table, { query }: AnalysisContext<Params>, values: { listed: number }): Promise<Table> {
  if (ranking.rows.every((_, row) => cell(ranking, row, 'name') !== null)) return ranking;
  const names = new Map((await query('names', values)).rows.map(([member, name]) => [member, name]));
  const at = ranking.columns.findIndex(({ name }) => name === 'name');
  const rows = ranking.rows.map((row) => row.with(at, row[at] ?? names.get(row[1] ?? null) ?? row[1] ?? null));
  return { ...ranking, rows };
}

/** The table with the unit and the words of what was measured. */
function measured(table: Table, measure: Measure, { one }: Subject): Table {
  const { unit, label } = MEASURES[measure];
  const columns = table.columns.map((column): Column => {
    if (column.name === 'value') return { ...column, unit, label };
    if (column.name === 'unnamed') return { ...column, unit };
    return column.name === 'name' ? { ...column, label: one } : column;
  });
  return { ...table, columns };
}

function titled(chart: Chart, { one, many }: Subject, measure: Measure): Chart {
  const { label } = MEASURES[measure];
  const subject = `${many.en.charAt(0).toUpperCase()}${many.en.slice(1)} by ${label.en.toLowerCase()}`;
  return chart.name === 'pareto'
    ? { ...chart, title: { en: `${subject}, and what they add up to`, zh: `${one.zh}${label.zh}帕累托图` } }
    : { ...chart, title: { en: subject, zh: `${one.zh}${label.zh}排名` } };
}

/** Whoever has the value of the last listed row could as well be on the list. */
function tied(count: number, ranking: Table, { many }: Subject): Finding[] {
  if (count === 0) return [];
  const row = ranking.rows.length - 1;
  const rank = cell(ranking, row, 'rank');
  return [
    {
      code: 'rank/tied',
      level: 'note',
      text: {
        en: `${spokenNumber(count)} more ${many.en} tie with the last row, rank ${rank}; --top cuts by id.`,
        zh: `另有 ${spokenNumber(count)} ${many.zh}与末行并列第 ${rank} 名，--top 按编号截取。`,
      },
      cites: cites('ranking', row, 'rank', 'value'),
    },
  ];
}

function concentrated(result: Result, { many }: Subject, measure: Measure, all: boolean): Finding[] {
  const [, reconciliation, concentration] = result.tables;
  if (reconciliation === undefined || concentration === undefined) return [];
  const { label } = MEASURES[measure];
  const members = spokenNumber(cell(reconciliation, 2, 'members'));
  const listed = spokenNumber(cell(reconciliation, 0, 'members'));
  const share = cell(reconciliation, 0, 'share');
  const findings: Finding[] = [];
  if (!all && share !== null && listed !== members) {
    findings.push({
      code: 'rank/top-share',
      level: 'note',
      text: {
        en: `The top ${listed} of ${members} ${many.en} make ${spokenShare(share)} of ${label.en.toLowerCase()}.`,
        zh: `${members} ${many.zh}中，前 ${listed} 名贡献了 ${spokenShare(share)} 的${label.zh}。`,
      },
      cites: [...cites('reconciliation', 0, 'members', 'share'), ...cites('reconciliation', 2, 'members')],
    });
  }
  const row = concentration.rows.findIndex(([level]) => level === 0.8);
  if (row < 0 || cell(concentration, row, 'share_of_members') === 1) return findings;
  const few = spokenNumber(cell(concentration, row, 'members'));
  const part = spokenShare(cell(concentration, row, 'share_of_members'));
  findings.push({
    code: 'rank/concentration',
    level: 'note',
    text: {
      en: `${few} of ${members} ${many.en} (${part}) make 80% of ${label.en.toLowerCase()}.`,
      zh: `${members} ${many.zh}中，${few} 个（${part}）贡献了 80% 的${label.zh}。`,
    },
    cites: [
      ...cites('concentration', row, 'members', 'share_of_members', 'share_of_total'),
      ...cites('reconciliation', 2, 'members'),
    ],
  });
  return findings;
}

function unnamed(result: Result, { one }: Subject, measure: Measure): Finding[] {
  const reconciliation = result.tables[1];
  const value = reconciliation === undefined ? 0 : Number(cell(reconciliation, 2, 'unnamed'));
  if (value === 0) return [];
  const { label } = MEASURES[measure];
  return [
    {
      code: 'rank/unnamed',
      level: 'warn',
      text: {
        en: `Sales that name no ${one.en.toLowerCase()} hold ${spokenNumber(value)} of ${label.en.toLowerCase()}; they count among the others.`,
        zh: `未注明${one.zh}的销售合计${label.zh} ${spokenNumber(value)}，计入“其余”。`,
      },
      cites: cites('reconciliation', 2, 'unnamed'),
    },
  ];
}

/** An order has one customer as a rule, but several products. */
function countedTwice(result: Result, by: By, measure: Measure): Finding[] {
  if (measure !== 'orders' || result.tables[0]?.rows.length === 0) return [];
  const { one } = SUBJECTS[by];
  return [
    {
      code: 'rank/orders-of-several',
      level: 'note',
      text: {
        en: `An order counts once for each ${one.en.toLowerCase()} that it names, so the total may exceed the number of orders.`,
        zh: `一张订单涉及多个${one.zh}时各计一次，因此合计可能大于订单总数。`,
      },
      cites: cites('reconciliation', 2, 'value'),
    },
  ];
}

function belowZero(result: Result, { many }: Subject): Finding[] {
  const [ranking] = result.tables;
  const row = ranking?.rows.findIndex((_, at) => Number(cell(ranking, at, 'cumulative_share')) > 1 + 1e-9) ?? -1;
  if (row < 0) return [];
  return [
    {
      code: 'rank/below-zero',
      level: 'note',
      text: {
        en: `Some ${many.en} are below zero, so the cumulative share passes 100% before it comes back.`,
        zh: '部分对象的数值为负，因此累计占比会先超过 100% 再回落。',
      },
      cites: cites('ranking', row, 'cumulative_share'),
    },
  ];
}
