import { z } from 'zod';
import { type AnalysisContext, defineAnalysis } from '../../src/core/command.ts';
import { customColumn } from '../../src/core/custom-column.ts';
import { userError } from '../../src/core/errors.ts';
import { param } from '../../src/core/param.ts';
import type { Chart, Result } from '../../src/core/result.ts';
import { type Column, cell, type Table } from '../../src/core/table.ts';
import type { Text } from '../../src/core/text.ts';
import { concentrationColumns, rankingColumns, reconciliationColumns } from './columns.ts';
import { rankFindings } from './findings.ts';
import { BYS, headingOf, MEASURED, MEASURES, type RankParams, subjectOf } from './subjects.ts';

const params = z.object({
  by: param(z.union([z.enum(BYS), customColumn]), {
    argument: 0,
    about: {
      en: 'what to rank; ext.NAME is a column of your own files',
      zh: '排名对象：客户、产品、负责人、大区、省份、品类，或文件中的自定义列（ext.列名）',
    },
  }),
  measure: param(z.enum(MEASURED).default('amount'), {
    about: { en: 'what to rank by', zh: '排名依据：销售额、利润、订单数或数量' },
  }),
  top: param(z.coerce.number().int().min(1).default(10), {
    about: { en: 'how many to list', zh: '列出前几名' },
    placeholder: 'N',
  }),
  all: param(z.boolean().default(false), { about: { en: 'list all', zh: '全部列出' } }),
});

export default defineAnalysis({
  summary: {
    en: 'Rank customers, products, owners, regions, provinces or categories, with shares and a reconciliation',
    zh: '客户、产品、负责人、大区、省份或品类排名，附占比与对账',
  },
  group: 'sales',
  params,
  reads: [['orders', 'order_items']],
  when: 'sales.ordered_at',
  definition: {
    en: 'Value: the measure summed over the sales in scope that name the member (the customer and place of a line take precedence over those of its order), negative lines and returns deducted. {member_orders} Share: value divided by the total of all sales in scope, including those that name no member. Every member with a sale is ranked.',
    zh: '数值：范围内归属该对象的销售明细合计（明细自身的客户与地区优先于订单的），负数行与退货已扣除。{member_orders}占比：数值除以范围内全部销售合计（含未注明对象的部分）。凡有销售记录的对象均参与排名。',
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
      about: { en: 'the five customers with the highest sales', zh: '销售额最高的五个客户' },
      fixture: 'tiny',
    },
    {
      line: 'rank products --measure profit --all',
      about: { en: 'all products by profit', zh: '全部产品按利润排名' },
      fixture: 'tiny',
    },
    {
      line: 'rank regions --measure orders',
      about: { en: 'regions by number of orders', zh: '各大区按订单数排名' },
      fixture: 'tiny',
    },
  ],
  roles: ({ by, measure }) => ({
    breakdown: subjectOf(by).id,
    breakdown_name: subjectOf(by).name,
    measured: measure === 'orders' ? 'amount' : measure,
  }),
  run,
});

type Context = AnalysisContext<RankParams>;
type Values = Readonly<{ by: string; listed: number }>;

const EVERYTHING = 2_000_000_000;
/** As many bars as `ranking.vl.json` and `pareto.vl.json` draw. */
const DRAWN = 50;

async function run(context: Context): Promise<Result> {
  const { by, top, all } = context.params;
  const values: Values = { by, listed: all ? EVERYTHING : top };
  await context.step('members', values);
  await context.step('standings', values);
  const coverage = await covered(context, values);
  const ranking = await named(await context.query('ranking', values), context, values);
  const others = [await context.query('reconciliation', values), await context.query('concentration', values)];
  const tables = [ranking, ...others].map((table) => worded(table, context.params));
  const charts = ['ranking', 'pareto'].map((name) => titled(context.chart(name), context.params, ranking.rows.length));
  return {
    tables,
    charts,
    findings: rankFindings(tables, Number(cell(coverage, 0, 'tied')), context.params),
  };
}

/** No sale in scope carries the measure: a ranking of nothing would look like a ranking of zeros. */
async function covered({ params: { measure }, query }: Context, values: Values): Promise<Table> {
  const known = await query('coverage', values);
  if (Number(cell(known, 0, 'members')) === 0 || Number(cell(known, 0, 'known')) > 0) return known;
  const { label } = MEASURES[measure];
  throw userError(
    'rank/no-measure',
    { en: `No sale in scope has a value for ${label.en.toLowerCase()}.`, zh: `范围内的销售记录没有${label.zh}数据。` },
    {
      en: 'Choose another --measure: amount, profit, orders or quantity.',
      zh: '请用 --measure 选择其他指标：amount、profit、orders、quantity。',
    },
  );
}

/** A member whose own record lies outside a filter is still called by its name: its sales know it. */
async function named(ranking: Table, { query }: Context, values: Values): Promise<Table> {
  if (ranking.rows.every((_, row) => cell(ranking, row, 'name') !== null)) return ranking;
  const names = new Map((await query('names', values)).rows.map(([member, name]) => [member, name]));
  const at = ranking.columns.findIndex(({ name }) => name === 'name');
  const rows = ranking.rows.map((row) => row.with(at, row[at] ?? names.get(row[1] ?? null) ?? row[1] ?? null));
  return { ...ranking, rows };
}

/** Regions, for one, have no id but their name. */
const namedByIds = (ranking: Table): boolean =>
  ranking.rows.every((_, row) => cell(ranking, row, 'id') === cell(ranking, row, 'name'));

/** The table with the title, the unit and the words of what was ranked and measured. */
function worded(table: Table, params: RankParams): Table {
  const { unit, label } = MEASURES[params.measure];
  const repeated = table.name === 'ranking' && table.rows.length > 0 && namedByIds(table);
  const columns = table.columns.map((column): Column => {
    if (column.name === 'value') return { ...column, unit, label };
    if (column.name === 'unnamed') return { ...column, unit };
    if (column.name === 'id' && repeated) return { ...column, redundant: true };
    return column.name === 'name' ? { ...column, label: subjectOf(params.by).label } : column;
  });
  const { en, zh } = headingOf(params);
  const part = table.name === 'ranking' ? null : table.title;
  const title = part === null ? { en, zh } : { en: `${en}: ${part.en.toLowerCase()}`, zh: `${zh}：${part.zh}` };
  return { ...table, title, columns };
}

function titled(chart: Chart, params: RankParams, listed: number): Chart {
  const { en, zh } = headingOf(params);
  const title: Text =
    chart.name === 'pareto' ? { en: `${en}, with cumulative share`, zh: `${zh}与累计占比（帕累托图）` } : { en, zh };
  const subtitle: Text = {
    en: `Only the first ${DRAWN} of ${listed} listed are drawn`,
    zh: `仅绘制前 ${DRAWN} 名，共列出 ${listed} 名`,
  };
  return { ...chart, title, spec: listed > DRAWN ? { ...chart.spec, title: { subtitle } } : chart.spec };
}
