import type { Column } from '../../src/core/table.ts';
import { score } from './score-columns.ts';
import { segment } from './segments.ts';

export const segmentColumns: readonly Column[] = [
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

export const matrixColumns: readonly Column[] = [
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

export const coverageColumns: readonly Column[] = [
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
