import { z } from 'zod';
import { type AnalysisContext, defineAnalysis } from '../src/core/command.ts';
import type { Finding, Result } from '../src/core/result.ts';
import { type Column, cell, type Table } from '../src/core/table.ts';
import type { Text } from '../src/core/text.ts';
import { cites, spokenNumber, spokenShare } from '../src/stats/spoken.ts';

/** Names of the segments that `queries/rfm/rules.sql` makes. */
export const SEGMENTS: Readonly<Record<string, Text>> = {
  Champions: { en: 'Champions', zh: '冠军客户' },
  Loyal: { en: 'Loyal', zh: '忠诚客户' },
  'Potential loyalists': { en: 'Potential loyalists', zh: '潜力客户' },
  'New customers': { en: 'New customers', zh: '新客户' },
  Promising: { en: 'Promising', zh: '有望客户' },
  'Needs attention': { en: 'Needs attention', zh: '需关注客户' },
  'About to sleep': { en: 'About to sleep', zh: '即将沉睡客户' },
  'At risk': { en: 'At risk', zh: '流失风险客户' },
  'Cannot lose': { en: 'Cannot lose', zh: '重点挽留客户' },
  Hibernating: { en: 'Hibernating', zh: '沉睡客户' },
  Lost: { en: 'Lost', zh: '已流失客户' },
};

const asWord = (en: string, zh: string): readonly [string, Text] => [en, { en, zh }];

const MEANINGS: Readonly<Record<string, Text>> = Object.fromEntries([
  asWord(
    'Bought lately, buy often and spend most: thank them, show them new things first.',
    '近期购买、频次高、消费最多：给予答谢，新品优先推荐。',
  ),
  asWord(
    'Buy often and spend well: offer them more, ask for their opinion.',
    '购买频繁、消费较多：推荐更多产品，邀请评价反馈。',
  ),
  asWord(
    'Bought lately, more than a little: win them for a programme, recommend further products.',
    '近期购买、已有一定消费：引导加入会员，推荐关联产品。',
  ),
  asWord(
    'Bought just now, for the first time or nearly: help them begin well.',
    '刚刚购买、次数很少：做好首购服务与使用引导。',
  ),
  asWord('Bought lately but little: make them curious, call again soon.', '近期购买但金额少：激发兴趣，尽快再次联系。'),
  asWord(
    'Middling in everything and not lately: remind them with an offer that ends.',
    '各项居中、近期未购：以限时优惠唤起。',
  ),
  asWord(
    'Bought little and some time ago: remind them before they are gone.',
    '消费少且有一段时间未购：在流失之前及时提醒。',
  ),
  asWord(
    'Bought often and for much, but long ago: speak to them personally.',
    '曾经频繁且消费高，但久未购买：安排专人沟通。',
  ),
  asWord(
    'Were among the best and have not come for longest: win them back, ask what went wrong.',
    '曾是最好的客户、却最久未来：重点挽回，了解原因。',
  ),
  asWord(
    'Bought little and long ago: offer what they bought, at little cost.',
    '消费少且久未购买：低成本推送其买过的品类。',
  ),
  asWord(
    'Bought least and longest ago: try once to win them back, else let them be.',
    '消费最少、最久未购：尝试召回一次，否则不再投入。',
  ),
]);

const segment = (about: Text): Column => ({
  name: 'segment',
  unit: 'text',
  label: { en: 'Segment', zh: '客户分群' },
  about,
  words: SEGMENTS,
});

const segmentColumns: readonly Column[] = [
  segment({ en: 'Segment that the scores make; see the rules.', zh: '由三项得分确定的分群，见规则表。' }),
  {
    name: 'customers',
    unit: 'count',
    label: { en: 'Customers', zh: '客户数' },
    about: { en: 'Customers in the segment.', zh: '该分群的客户数。' },
  },
  {
    name: 'share',
    unit: 'share',
    label: { en: 'Share of customers', zh: '客户占比' },
    about: { en: 'Customers over all customers with an order above zero.', zh: '客户数除以全部有正额订单的客户数。' },
  },
  {
    name: 'revenue',
    unit: 'money',
    label: { en: 'Revenue', zh: '销售额' },
    about: { en: 'Net sales of these customers, returns deducted.', zh: '这些客户的净销售额，已扣除退货。' },
  },
  {
    name: 'revenue_share',
    unit: 'share',
    label: { en: 'Share of revenue', zh: '销售额占比' },
    about: { en: 'Revenue over that of all these customers.', zh: '销售额除以全部参与评分客户的销售额。' },
  },
  {
    name: 'median_recency',
    unit: 'days',
    label: { en: 'Median recency', zh: '最近购买间隔中位数' },
    about: {
      en: 'Median days from the last order above zero to the as-of date.',
      zh: '最近一次正额订单距截止日天数的中位数。',
    },
  },
  {
    name: 'median_frequency',
    unit: 'number',
    label: { en: 'Median frequency', zh: '购买次数中位数' },
    about: { en: 'Median number of orders above zero.', zh: '正额订单数的中位数。' },
  },
  {
    name: 'median_monetary',
    unit: 'money',
    label: { en: 'Median monetary', zh: '消费金额中位数' },
    about: { en: 'Median net sales of a customer.', zh: '单个客户净销售额的中位数。' },
  },
];

const score = (name: string, label: Text, about: Text): Column => ({ name, unit: 'score', label, about });

const scoreColumns: readonly Column[] = [
  {
    name: 'account_id',
    unit: 'id',
    label: { en: 'Customer ID', zh: '客户编号' },
    about: { en: 'Key of the customer.', zh: '客户的编号。' },
  },
  {
    name: 'name',
    unit: 'text',
    label: { en: 'Customer', zh: '客户' },
    about: { en: 'Name of the customer; the id where it has none.', zh: '客户名称，没有名称时为编号。' },
  },
  {
    name: 'recency_days',
    unit: 'days',
    label: { en: 'Recency', zh: '最近购买间隔' },
    about: {
      en: 'Days from the last order above zero to the as-of date; 0 if it lies later.',
      zh: '最近一次正额订单距截止日的天数；晚于截止日记为 0。',
    },
  },
  {
    name: 'frequency',
    unit: 'count',
    label: { en: 'Frequency', zh: '购买次数' },
    about: {
      en: 'Orders whose lines for the customer add up to more than zero.',
      zh: '该客户名下明细合计大于零的订单数。',
    },
  },
  {
    name: 'monetary',
    unit: 'money',
    label: { en: 'Monetary', zh: '消费金额' },
    about: {
      en: 'Net sum of all the customer’s lines, negative ones included.',
      zh: '该客户全部明细的净额，含负数行。',
    },
  },
  score('r', { en: 'R', zh: 'R' }, { en: 'Recency score, 5 for the most recent.', zh: '近度得分，5 分为最近。' }),
  score('f', { en: 'F', zh: 'F' }, { en: 'Frequency score, 5 for the most orders.', zh: '频度得分，5 分为次数最多。' }),
  score('m', { en: 'M', zh: 'M' }, { en: 'Monetary score, 5 for the most money.', zh: '额度得分，5 分为金额最高。' }),
  segment({ en: 'Segment that the scores make.', zh: '由三项得分确定的分群。' }),
];

const cutColumns: readonly Column[] = [
  {
    name: 'dimension',
    unit: 'text',
    label: { en: 'Dimension', zh: '维度' },
    about: { en: 'What is scored.', zh: '评分的维度。' },
    words: {
      recency: { en: 'Recency (days)', zh: '近度（天）' },
      frequency: { en: 'Frequency (orders)', zh: '频度（订单）' },
      monetary: { en: 'Monetary', zh: '额度' },
    },
  },
  score('score', { en: 'Score', zh: '得分' }, { en: '1 to 5, 5 is best.', zh: '1 至 5 分，5 分最好。' }),
  {
    name: 'lowest',
    unit: 'number',
    label: { en: 'Lowest', zh: '最小值' },
    about: { en: 'The smallest value that got the score.', zh: '获得该分的最小值。' },
  },
  {
    name: 'highest',
    unit: 'number',
    label: { en: 'Highest', zh: '最大值' },
    about: { en: 'The largest value that got the score.', zh: '获得该分的最大值。' },
  },
  {
    name: 'customers',
    unit: 'count',
    label: { en: 'Customers', zh: '客户数' },
    about: {
      en: 'Customers with that score; 0 where ties leave it empty.',
      zh: '获得该分的客户数；因并列而空缺时为 0。',
    },
  },
];

const ruleColumns: readonly Column[] = [
  {
    name: 'position',
    unit: 'count',
    label: { en: 'No.', zh: '序号' },
    about: { en: 'Order of the segments, best first.', zh: '分群的次序，由好到差。' },
  },
  segment({ en: 'Segment that the rule makes.', zh: '该规则对应的分群。' }),
  score('r_from', { en: 'R from', zh: 'R 下限' }, { en: 'Lowest recency score.', zh: '近度得分下限。' }),
  score('r_to', { en: 'R to', zh: 'R 上限' }, { en: 'Highest recency score.', zh: '近度得分上限。' }),
  score(
    'fm_from',
    { en: '(F+M)/2 from', zh: '(F+M)/2 下限' },
    { en: 'Lowest mean of frequency and monetary score.', zh: '频度与额度得分均值的下限。' },
  ),
  score(
    'fm_to',
    { en: '(F+M)/2 to', zh: '(F+M)/2 上限' },
    { en: 'Highest mean of frequency and monetary score.', zh: '频度与额度得分均值的上限。' },
  ),
  {
    name: 'meaning',
    unit: 'text',
    label: { en: 'Who they are, what to do', zh: '特征与建议' },
    about: { en: 'The segment in words.', zh: '分群的文字说明。' },
    words: MEANINGS,
  },
];

const matrixColumns: readonly Column[] = [
  score(
    'r',
    { en: 'Recency score', zh: '近度得分' },
    { en: '1 to 5, 5 for the most recent.', zh: '1 至 5 分，5 分为最近。' },
  ),
  score(
    'f',
    { en: 'Frequency score', zh: '频度得分' },
    { en: '1 to 5, 5 for the most orders.', zh: '1 至 5 分，5 分为次数最多。' },
  ),
  {
    name: 'customers',
    unit: 'count',
    label: { en: 'Customers', zh: '客户数' },
    about: { en: 'Customers with both scores.', zh: '同时获得两项得分的客户数。' },
  },
  {
    name: 'share',
    unit: 'share',
    label: { en: 'Share of customers', zh: '客户占比' },
    about: { en: 'Customers over all customers with an order above zero.', zh: '客户数除以全部有正额订单的客户数。' },
  },
  {
    name: 'revenue',
    unit: 'money',
    label: { en: 'Revenue', zh: '销售额' },
    about: { en: 'Net sales of these customers.', zh: '这些客户的净销售额。' },
  },
];

const coverageColumns: readonly Column[] = [
  {
    name: 'scored',
    unit: 'count',
    label: { en: 'Scored', zh: '参与评分' },
    about: { en: 'Customers with scores.', zh: '参与评分的客户数。' },
  },
  {
    name: 'later',
    unit: 'count',
    label: { en: 'Ordered later', zh: '截止日后有订单' },
    about: {
      en: 'Scored customers whose last order lies after the as-of date.',
      zh: '最近订单晚于截止日的评分客户数。',
    },
  },
  {
    name: 'undated',
    unit: 'count',
    label: { en: 'Without a date', zh: '订单无日期' },
    about: {
      en: 'Customers left out, as none of their orders above zero has a date.',
      zh: '正额订单均无日期、未参与评分的客户数。',
    },
  },
];

export default defineAnalysis({
  summary: {
    en: 'Score customers by recency, frequency and money, and sort them into eleven segments',
    zh: 'RFM 客户评分：按最近购买、购买次数与金额评分并分为十一类',
  },
  group: 'analysis',
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
  run,
});

async function run(context: AnalysisContext<Record<string, never>>): Promise<Result> {
  const values = { bounded: context.period.bounded };
  for (const step of ['customers', 'rules', 'scored']) await context.step(step, values);
  const scores = await withNames(await context.query('scores'), context);
  const [segments, cuts, rules] = [
    await context.query('segments'),
    await context.query('cuts'),
    await context.query('rules'),
  ];
  const [matrix, coverage] = [await context.query('matrix'), await context.query('coverage')];
  return {
    tables: [segments, scores, cuts, rules, matrix, coverage],
    charts: ['segments', 'matrix'].map((name) => context.chart(name)),
    findings: [...biggest(segments), ...tied(cuts), ...later(coverage), ...undated(coverage)],
  };
}

/** A customer whose own record lies outside a filter is still called by name: the sales know it. */
async function withNames(scores: Table, { query }: AnalysisContext<Record<string, never>>): Promise<Table> {
  if (scores.rows.every(([, name]) => name !== null)) return scores;
  const names = new Map((await query('names')).rows.map(([id, name]) => [id, name]));
  return {
    ...scores,
    rows: scores.rows.map((row) => row.with(1, row[1] ?? names.get(row[0] ?? null) ?? row[0] ?? null)),
  };
}

function biggest(segments: Table): Finding[] {
  const revenue = segments.rows.map((_, row) => Number(cell(segments, row, 'revenue')));
  const row = revenue.indexOf(Math.max(...revenue));
  const name = SEGMENTS[String(cell(segments, row, 'segment'))];
  if (name === undefined || !(Math.max(...revenue) > 0)) return [];
  const customers = spokenNumber(cell(segments, row, 'customers'));
  const [share, money] = ['share', 'revenue_share'].map((column) => spokenShare(cell(segments, row, column)));
  return [
    {
      code: 'rfm/top-revenue',
      level: 'note',
      text: {
        en: `${name.en} bring most: ${customers} ${customers === '1' ? 'customer' : 'customers'}, ${share} of all, with ${money} of revenue.`,
        zh: `${name.zh}贡献最大：${customers} 个客户（占 ${share}）带来 ${money} 的销售额。`,
      },
      cites: cites('segments', row, 'segment', 'customers', 'share', 'revenue_share'),
    },
  ];
}

/** Ties leave scores empty; that is said and not hidden. */
function tied(cuts: Table): Finding[] {
  const words = cuts.columns[0]?.words ?? {};
  return ['recency', 'frequency', 'monetary'].flatMap((dimension): Finding[] => {
    const rows = cuts.rows.map((_, row) => row).filter((row) => cell(cuts, row, 'dimension') === dimension);
    const used = rows.filter((row) => cell(cuts, row, 'customers') !== 0);
    if (used.length === 0 || used.length === rows.length) return [];
    const empty = rows.filter((row) => !used.includes(row));
    const word = words[dimension];
    return [
      {
        code: 'rfm/ties',
        level: 'note',
        text: {
          en: `${word?.en}: equal values leave ${empty.length} of 5 scores empty (${empty.map((row) => cell(cuts, row, 'score')).join(', ')}).`,
          zh: `${word?.zh}：数值并列，5 档得分中有 ${empty.length} 档空缺（${empty.map((row) => cell(cuts, row, 'score')).join('、')}）。`,
        },
        cites: empty.flatMap((row) => cites('cuts', row, 'score', 'customers')),
      },
    ];
  });
}

function later(coverage: Table): Finding[] {
  const customers = Number(cell(coverage, 0, 'later'));
  if (customers === 0) return [];
  return [
    {
      code: 'rfm/later-orders',
      level: 'warn',
      text: {
        en: `${spokenNumber(customers)} customers ordered after the as-of date; their recency is 0. Use --to to leave later orders out.`,
        zh: `${spokenNumber(customers)} 个客户在截止日之后仍有订单，近度记为 0；如需排除，请用 --to 限定日期。`,
      },
      cites: cites('coverage', 0, 'later'),
    },
  ];
}

function undated(coverage: Table): Finding[] {
  const customers = Number(cell(coverage, 0, 'undated'));
  if (customers === 0) return [];
  return [
    {
      code: 'rfm/undated',
      level: 'warn',
      text: {
        en: `${spokenNumber(customers)} customers have no order with a date and are left out.`,
        zh: `${spokenNumber(customers)} 个客户的订单均无日期，未参与评分。`,
      },
      cites: cites('coverage', 0, 'undated'),
    },
  ];
}
