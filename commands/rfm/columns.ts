import { count, days, money, number, score, share, text } from '../../src/core/columns.ts';
import type { Column } from '../../src/core/table.ts';
import type { Text } from '../../src/core/text.ts';
import { accountId, customerName, customerShare, customers, revenue } from '../../src/core/usual-columns.ts';
import { MEANINGS, SEGMENTS } from './segments.ts';

const segment = (about: Text): Column => text('segment', { en: 'Segment', zh: '客户分群' }, about, { words: SEGMENTS });

export const segmentColumns: readonly Column[] = [
  segment({ en: 'Segment determined by the scores; see the rules.', zh: '由三项得分确定的分群，见规则表。' }),
  customers({ en: 'Customers in the segment.', zh: '该分群的客户数。' }),
  customerShare(),
  revenue({ en: 'Net sales of these customers, returns deducted.', zh: '这些客户的净销售额，已扣除退货。' }),
  share(
    'revenue_share',
    { en: 'Share of revenue', zh: '销售额占比' },
    { en: 'Revenue divided by that of all scored customers.', zh: '销售额除以全部参与评分客户的销售额。' },
  ),
  days(
    'median_recency',
    { en: 'Median recency', zh: '最近购买间隔中位数' },
    {
      en: 'Median days from the last order above zero to the as-of date.',
      zh: '最近一次正额订单距截止日天数的中位数。',
    },
  ),
  number(
    'median_frequency',
    { en: 'Median frequency', zh: '购买次数中位数' },
    { en: 'Median number of orders above zero.', zh: '正额订单数的中位数。' },
  ),
  money(
    'median_monetary',
    { en: 'Median monetary', zh: '消费金额中位数' },
    { en: 'Median net sales of a customer.', zh: '单个客户净销售额的中位数。' },
  ),
];

export const matrixColumns: readonly Column[] = [
  score(
    'r',
    { en: 'Recency score', zh: '近度得分' },
    { en: '1 to 5; 5 is the most recent.', zh: '1 至 5 分，5 分为最近。' },
  ),
  score(
    'f',
    { en: 'Frequency score', zh: '频度得分' },
    { en: '1 to 5; 5 is the most orders.', zh: '1 至 5 分，5 分为次数最多。' },
  ),
  customers({ en: 'Customers with these two scores.', zh: '同时获得两项得分的客户数。' }),
  customerShare(),
  revenue({ en: 'Net sales of these customers.', zh: '这些客户的净销售额。' }),
];

export const coverageColumns: readonly Column[] = [
  count('scored', { en: 'Scored', zh: '参与评分' }, { en: 'Customers with scores.', zh: '参与评分的客户数。' }),
  count(
    'later',
    { en: 'Ordered later', zh: '截止日后有订单' },
    { en: 'Scored customers whose last order is after the as-of date.', zh: '最近订单晚于截止日的评分客户数。' },
  ),
  count(
    'undated',
    { en: 'Without a date', zh: '订单无日期' },
    {
      en: 'Customers not scored because none of their orders above zero has a date.',
      zh: '正额订单均无日期、未参与评分的客户数。',
    },
  ),
];

export const scoreColumns: readonly Column[] = [
  accountId(),
  customerName(),
  days(
    'recency_days',
    { en: 'Recency', zh: '最近购买间隔' },
    {
      en: 'Days from the last order above zero to the as-of date; 0 if it is later.',
      zh: '最近一次正额订单距截止日的天数；晚于截止日记为 0。',
    },
  ),
  count(
    'frequency',
    { en: 'Frequency', zh: '购买次数' },
    { en: 'Orders whose lines for the customer add up to more than zero.', zh: '该客户名下明细合计大于零的订单数。' },
  ),
  money(
    'monetary',
    { en: 'Monetary', zh: '消费金额' },
    { en: 'Net sum of all the customer’s lines, including negative ones.', zh: '该客户全部明细的净额，含负数行。' },
  ),
  score('r', { en: 'R', zh: 'R' }, { en: 'Recency score; 5 is the most recent.', zh: '近度得分，5 分为最近。' }),
  score('f', { en: 'F', zh: 'F' }, { en: 'Frequency score; 5 is the most orders.', zh: '频度得分，5 分为次数最多。' }),
  score(
    'm',
    { en: 'M', zh: 'M' },
    { en: 'Monetary score; 5 is the highest amount.', zh: '额度得分，5 分为金额最高。' },
  ),
  segment({ en: 'Segment determined by the scores.', zh: '由三项得分确定的分群。' }),
];

export const cutColumns: readonly Column[] = [
  text(
    'dimension',
    { en: 'Dimension', zh: '维度' },
    { en: 'What is scored.', zh: '评分的维度。' },
    {
      words: {
        recency: { en: 'Recency (days)', zh: '近度（天）' },
        frequency: { en: 'Frequency (orders)', zh: '频度（订单）' },
        monetary: { en: 'Monetary', zh: '额度' },
      },
    },
  ),
  score('score', { en: 'Score', zh: '得分' }, { en: '1 to 5; 5 is best.', zh: '1 至 5 分，5 分最好。' }),
  number(
    'lowest',
    { en: 'Lowest', zh: '最小值' },
    { en: 'The smallest value with the score.', zh: '获得该分的最小值。' },
  ),
  number(
    'highest',
    { en: 'Highest', zh: '最大值' },
    { en: 'The largest value with the score.', zh: '获得该分的最大值。' },
  ),
  customers({
    en: 'Customers with the score; 0 if ties leave it empty.',
    zh: '获得该分的客户数；因并列而空缺时为 0。',
  }),
];

export const ruleColumns: readonly Column[] = [
  count(
    'position',
    { en: 'No.', zh: '序号' },
    { en: 'Order of the segments, best first.', zh: '分群的次序，由好到差。' },
  ),
  segment({ en: 'Segment defined by the rule.', zh: '该规则对应的分群。' }),
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
  text(
    'meaning',
    { en: 'Who they are and what to do', zh: '特征与建议' },
    { en: 'Description of the segment.', zh: '分群的文字说明。' },
    { words: MEANINGS },
  ),
];
