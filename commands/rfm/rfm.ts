import { z } from 'zod';
import { defineAnalysis } from '../../src/core/command.ts';
import { coverageColumns, matrixColumns, segmentColumns } from './columns.ts';
import { rfm } from './run.ts';
import { cutColumns, ruleColumns, scoreColumns } from './score-columns.ts';

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
    en: 'Who counts: customers with at least one order above zero, that is, an order whose lines for that customer add up to more than zero. Recency: days from the last such order to the as-of date. Frequency: number of such orders. Monetary: net sum of all the customer’s lines, negative ones included. Score of a value: 1 + floor(5 × share of customers with a strictly worse value), at most 5, so equal values get equal scores; recent is better. Segment: from the recency score and the mean of the other two, see the table of rules. Orders after the as-of date count, with recency 0.',
    zh: '参与评分：至少有一张正额订单的客户，即该客户名下明细合计大于零的订单。近度（R）：最近一张正额订单距截止日的天数。频度（F）：正额订单数。额度（M）：该客户全部明细净额，含负数行。得分 = 1 + ⌊5 × 数值严格更差的客户占比⌋，最高 5 分，数值相同得分相同，越近越好。分群：由近度得分与另两项得分的均值确定，见规则表。晚于截止日的订单计入，近度记为 0。',
  },
  steps: ['customers', 'rules', 'scored'],
  tables: [
    { name: 'segments', title: { en: 'Segments', zh: '客户分群' }, columns: segmentColumns },
    { name: 'scores', title: { en: 'Scores', zh: '客户得分' }, columns: scoreColumns },
    { name: 'cuts', title: { en: 'Which values get which score', zh: '得分对应的数值区间' }, columns: cutColumns },
    { name: 'rules', title: { en: 'Which scores make which segment', zh: '得分与分群规则' }, columns: ruleColumns },
    { name: 'matrix', title: { en: 'Recency by frequency', zh: '近度与频度矩阵' }, columns: matrixColumns },
    { name: 'coverage', title: { en: 'Who was scored', zh: '评分范围' }, columns: coverageColumns },
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
    { line: 'rfm', about: { en: 'segments, scores, cuts and rules', zh: '分群、得分、区间与规则' }, fixture: 'tiny' },
    { line: 'rfm --only segments', about: { en: 'the segments alone', zh: '只看分群' } },
  ],
  run: rfm,
});
