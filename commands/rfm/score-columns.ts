import type { Column } from '../../src/core/table.ts';
import type { Text } from '../../src/core/text.ts';
import { MEANINGS, segment } from './segments.ts';

export const score = (name: string, label: Text, about: Text): Column => ({ name, unit: 'score', label, about });

export const scoreColumns: readonly Column[] = [
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

export const cutColumns: readonly Column[] = [
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

export const ruleColumns: readonly Column[] = [
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
