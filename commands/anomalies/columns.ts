import { count, date, flag, id, money, number, score, text } from '../../src/core/columns.ts';
import type { Column } from '../../src/core/table.ts';
import type { Text } from '../../src/core/text.ts';
import { customerName } from '../../src/core/usual-columns.ts';

export const METHODS: Readonly<Record<string, Text>> = {
  own: { en: 'own history', zh: '自身历史' },
  peers: { en: 'peer group', zh: '同类客户' },
  all: { en: 'all records', zh: '全部记录' },
  'future-order': { en: 'rule: in the future', zh: '规则：日期在未来' },
  'negative-order': { en: 'rule: negative', zh: '规则：金额为负' },
  'closed-before-created': { en: 'rule: closed before created', zh: '规则：关闭早于创建' },
  'won-without-amount': { en: 'rule: won without an amount', zh: '规则：赢单无金额' },
  'negative-deal': { en: 'rule: negative', zh: '规则：金额为负' },
  'future-deal': { en: 'rule: created in the future', zh: '规则：创建日期在未来' },
  'closed-in-future': { en: 'rule: closed in the future', zh: '规则：关闭日期在未来' },
};

export const ENTITIES: Readonly<Record<string, Text>> = {
  orders: { en: 'Order', zh: '订单' },
  order_items: { en: 'Order line', zh: '订单明细' },
  opportunities: { en: 'Deal', zh: '商机' },
};

const entity = text(
  'entity',
  { en: 'Kind', zh: '类型' },
  { en: 'Kind of record.', zh: '记录的类型。' },
  { words: ENTITIES },
);

export const expectedLow = (about: Text): Column =>
  money('expected_low', { en: 'Expected from', zh: '预期下限' }, about);
export const expectedHigh = (about: Text): Column =>
  money('expected_high', { en: 'Expected to', zh: '预期上限' }, about);
export const anomalyScore = (about: Text): Column => score('score', { en: 'Score', zh: '得分' }, about);
export const key = (about: Text): Column => id('key', { en: 'Key', zh: '编号' }, about);
export const why = text(
  'why',
  { en: 'Why', zh: '原因' },
  { en: 'What is unusual about it, in one sentence.', zh: '用一句话说明异常之处。' },
);
export const acknowledged = flag(
  'acknowledged',
  { en: 'Accepted', zh: '已确认' },
  { en: 'Whether it was accepted with ack.', zh: '是否已有人确认。' },
);

export const anomalyColumns: readonly Column[] = [
  entity,
  key({ en: 'Id of the record, as ack takes it.', zh: '记录编号，确认时使用。' }),
  customerName({ en: 'Customer of the record.', zh: '记录所属的客户。' }),
  date(
    'day',
    { en: 'Date', zh: '日期' },
    {
      en: 'Day of the order; for a deal the day it was closed, otherwise created.',
      zh: '订单日期；商机取关闭日期，未关闭取创建日期。',
    },
  ),
  money('value', { en: 'Amount', zh: '金额' }, { en: 'Amount of the record.', zh: '记录的金额。' }),
  expectedLow({
    en: 'Lowest amount expected from the other records; empty for rules.',
    zh: '由其他记录推出的预期下限；规则类为空。',
  }),
  expectedHigh({
    en: 'Highest amount expected from the other records; empty for rules.',
    zh: '由其他记录推出的预期上限；规则类为空。',
  }),
  anomalyScore({
    en: 'Robust standard deviations of the log amount from the median of the others, scaled down where tails are heavy; beyond ±3.5 is an anomaly.',
    zh: '金额对数偏离其他记录中位数的稳健标准差倍数，分布尾部较厚时按比例缩小；绝对值超过 3.5 视为异常。',
  }),
  text(
    'method',
    { en: 'Compared with', zh: '比较对象' },
    {
      en: 'The customer’s own other records; those of the same tier and industry if there are fewer than five; all records if those are fewer than five; or the broken rule.',
      zh: '该客户自身的其他记录；不足五条时取同级别同行业客户，仍不足时取全部记录；或所违反的规则。',
    },
    { words: METHODS },
  ),
  why,
  acknowledged,
];

export const examinedColumns: readonly Column[] = [
  entity,
  count(
    'records',
    { en: 'Records', zh: '记录数' },
    { en: 'Records that match the filters, for all dates.', zh: '筛选范围内的全部记录（不限日期）。' },
  ),
  count(
    'own_history',
    { en: 'By own history', zh: '按自身历史' },
    { en: 'Records compared with five or more others of the same customer.', zh: '与同一客户的五条以上其他记录比较。' },
  ),
  count(
    'peer_group',
    { en: 'By peers', zh: '按同类客户' },
    { en: 'Records compared with the same tier and industry.', zh: '与同级别同行业的记录比较。' },
  ),
  count(
    'everyone',
    { en: 'By all', zh: '按全部' },
    { en: 'Records compared with all records.', zh: '与全部记录比较。' },
  ),
  count('listed', { en: 'Listed', zh: '列出' }, { en: 'Anomalies listed.', zh: '列出的异常数。' }),
  count(
    'accepted',
    { en: 'Accepted', zh: '已确认' },
    { en: 'Anomalies accepted with ack.', zh: '已有人确认的异常数。' },
  ),
];

export const ruleColumns: readonly Column[] = [
  entity,
  text(
    'rule',
    { en: 'Rule', zh: '规则' },
    { en: 'What is impossible or very unlikely.', zh: '不可能或极少出现的情况。' },
    { words: METHODS },
  ),
  count(
    'broken',
    { en: 'Broken by', zh: '违反数' },
    { en: 'Records in scope that break it.', zh: '范围内违反该规则的记录数。' },
  ),
  flag(
    'listed',
    { en: 'Listed', zh: '是否列出' },
    {
      en: 'No if more than one record in a hundred breaks it: then it is normal for this data, not an anomaly.',
      zh: '超过百分之一的记录违反时不逐条列出：这是数据的常态，而非异常。',
    },
  ),
];

const bound = (name: string, en: string, zh: string, aboutEn: string, aboutZh: string): Column =>
  number(name, { en, zh }, { en: aboutEn, zh: aboutZh });

export const boundColumns: readonly Column[] = [
  entity,
  text('field', { en: 'Field', zh: '字段' }, { en: 'The field examined.', zh: '所检查的字段。' }),
  count('n', { en: 'Values', zh: '取值数' }, { en: 'Values in scope.', zh: '范围内的取值数。' }),
  bound('q1', 'Q1', '下四分位数', 'A quarter lies below.', '四分之一的值低于它。'),
  bound('middle', 'Median', '中位数', 'Half lies below.', '一半的值低于它。'),
  bound('q3', 'Q3', '上四分位数', 'Three quarters lie below.', '四分之三的值低于它。'),
  bound('iqr_low', 'IQR from', 'IQR 下界', 'Q1 − 1.5 (Q3 − Q1).', '下四分位数 − 1.5 × 四分位距。'),
  bound('iqr_high', 'IQR to', 'IQR 上界', 'Q3 + 1.5 (Q3 − Q1).', '上四分位数 + 1.5 × 四分位距。'),
  count(
    'outside_iqr',
    { en: 'Outside', zh: '界外' },
    { en: 'Values outside these bounds.', zh: '超出该界限的取值数。' },
  ),
  count(
    'far_outside_iqr',
    { en: 'Far outside', zh: '远超界外' },
    { en: 'Values outside bounds twice as wide (3 IQR).', zh: '超出两倍宽界限（3 IQR）的取值数。' },
  ),
  bound('mad_low', 'MAD from', 'MAD 下界', 'Median − 3.5 × 1.4826 MAD.', '中位数 − 3.5 × 1.4826 MAD。'),
  bound('mad_high', 'MAD to', 'MAD 上界', 'Median + 3.5 × 1.4826 MAD.', '中位数 + 3.5 × 1.4826 MAD。'),
  count(
    'outside_mad',
    { en: 'Outside MAD', zh: 'MAD 界外' },
    { en: 'Values outside the bounds of the median absolute deviation.', zh: '超出绝对中位差界限的取值数。' },
  ),
];
