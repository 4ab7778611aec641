import { z } from 'zod';
import { type AnalysisContext, defineAnalysis } from '../../src/core/command.ts';
import type { Result } from '../../src/core/result.ts';
import type { Table } from '../../src/core/table.ts';
import { coverageColumns, cutColumns, matrixColumns, ruleColumns, scoreColumns, segmentColumns } from './columns.ts';
import { biggest, tied, uncovered } from './findings.ts';

type Context = AnalysisContext<Record<string, never>>;

export default defineAnalysis({
  summary: {
    en: 'Score customers by recency, frequency and money, and sort them into eleven segments',
    zh: 'RFM 客户评分：按最近购买、购买次数与金额评分并分为十一类',
  },
  group: 'customers',
  params: z.object({}),
  reads: [['orders', 'order_items']],
  when: 'sales.ordered_at',
  definition: {
    en: 'Scored: customers with an order above zero in scope. {customer_orders} Recency: days from the last such order to the as-of date. Frequency: number of such orders. Monetary: net sum of all the customer’s orders, including negative ones. Score of a value: 1 + floor(5 × share of customers with a strictly worse value), at most 5, so equal values get equal scores; more recent is better. Segment: from the recency score and the mean of the other two scores, see the rules. Orders after the as-of date count, with recency 0.',
    zh: '参与评分：范围内至少有一张正额订单的客户。{customer_orders}近度（R）：最近一张正额订单距截止日的天数。频度（F）：正额订单数。额度（M）：该客户全部订单净额，含负数订单。得分 = 1 + ⌊5 × 数值严格更差的客户占比⌋，最高 5 分，数值相同得分相同，越近越好。分群：由近度得分与另两项得分的均值确定，见规则表。晚于截止日的订单计入，近度记为 0。',
  },
  roles: () => ({ breakdown: 'account_id', breakdown_name: 'account_name' }),
  steps: ['customer_totals', 'rules', 'scored'],
  tables: [
    { name: 'segments', title: { en: 'Segments', zh: '客户分群' }, columns: segmentColumns },
    { name: 'scores', title: { en: 'Scores', zh: '客户得分' }, columns: scoreColumns },
    { name: 'cuts', title: { en: 'Values of each score', zh: '得分对应的数值区间' }, columns: cutColumns },
    { name: 'rules', title: { en: 'Scores of each segment', zh: '得分与分群规则' }, columns: ruleColumns },
    { name: 'matrix', title: { en: 'Recency by frequency', zh: '近度与频度矩阵' }, columns: matrixColumns },
    { name: 'coverage', title: { en: 'Customers scored', zh: '评分范围' }, columns: coverageColumns },
  ],
  charts: [
    {
      name: 'segments',
      table: 'segments',
      title: { en: 'Customers and revenue by segment', zh: '各分群的客户与销售额占比' },
    },
    {
      name: 'matrix',
      table: 'matrix',
      title: { en: 'Customers by recency and frequency score', zh: '近度与频度得分的客户分布' },
    },
  ],
  examples: [
    {
      line: 'rfm',
      about: { en: 'segments, scores, cut-offs and rules', zh: '分群、得分、区间与规则' },
      fixture: 'tiny',
    },
    { line: 'rfm --only segments', about: { en: 'only the segments', zh: '只看分群' } },
  ],
  run,
});

async function run(context: Context): Promise<Result> {
  for (const step of ['customer_totals', 'rules', 'scored']) await context.step(step);
  const segments = await context.query('segments');
  const scores = await withNames(await context.query('scores'), context);
  const cuts = await context.query('cuts');
  const rules = await context.query('rules');
  const matrix = await context.query('matrix');
  const coverage = await context.query('coverage');
  return {
    tables: [segments, scores, cuts, rules, matrix, coverage],
    charts: ['segments', 'matrix'].map((name) => context.chart(name)),
    findings: [...biggest(segments), ...tied(cuts), ...uncovered(coverage)],
  };
}

/** A customer whose own record lies outside a filter is still called by name: the sales know it. */
async function withNames(scores: Table, { query }: Context): Promise<Table> {
  if (scores.rows.every(([, name]) => name !== null)) return scores;
  const names = new Map((await query('names')).rows.map(([id, name]) => [id, name]));
  return {
    ...scores,
    rows: scores.rows.map((row) => row.with(1, row[1] ?? names.get(row[0] ?? null) ?? row[0] ?? null)),
  };
}
