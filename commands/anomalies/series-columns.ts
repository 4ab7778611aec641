import { count, flag, money, text } from '../../src/core/columns.ts';
import type { Column } from '../../src/core/table.ts';
import type { Text } from '../../src/core/text.ts';
import { period } from '../../src/core/usual-columns.ts';
import { acknowledged, anomalyScore, expectedHigh, expectedLow, key, why } from './columns.ts';

const member = text(
  'member',
  { en: 'Of', zh: '对象' },
  {
    en: 'Member that the series belongs to; empty for all sales and, with --by, for sales without a value.',
    zh: '序列所属对象；空表示全部销售，使用 --by 时表示未填写的部分。',
  },
);
/** The series of what has no value is called so for people. */
const NO_VALUE: Text = { en: '(no value)', zh: '（未填写）' };

/** The columns of a table whose series are broken down, or are one for all sales, which people need not be told in each row. */
export const columnsOf = (columns: readonly Column[], isBrokenDown: boolean): readonly Column[] =>
  columns.map((one) =>
    one === member ? { ...one, ...(isBrokenDown ? { words: { '': NO_VALUE } } : { redundant: true }) } : one,
  );
const value = money('value', { en: 'Sales', zh: '销售额' }, { en: 'Net sales of the period.', zh: '期间净销售额。' });
const low = expectedLow({ en: 'Lowest sales expected from the other periods.', zh: '由其他期间推出的预期下限。' });
const high = expectedHigh({ en: 'Highest sales expected from the other periods.', zh: '由其他期间推出的预期上限。' });
const score = anomalyScore({
  en: 'Robust standard deviations from the sales expected from trend and season without this period, scaled down where tails are heavy.',
  zh: '偏离（不含本期的）趋势与季节预期的稳健标准差倍数，分布尾部较厚时按比例缩小。',
});

export const seriesAnomalyColumns: readonly Column[] = [
  period(),
  member,
  key({ en: 'Key, as ack takes it.', zh: '确认时使用的编号。' }),
  value,
  low,
  high,
  score,
  why,
  acknowledged,
];

export const testedColumns: readonly Column[] = [
  member,
  count('periods', { en: 'Periods', zh: '期间数' }, { en: 'Complete periods available.', zh: '已有的完整期间数。' }),
  count(
    'needed',
    { en: 'Needed', zh: '至少需要' },
    {
      en: 'Periods needed to distinguish a season from an anomaly: two seasons.',
      zh: '区分季节与异常至少需要的期间数，即两个周期。',
    },
  ),
  count(
    'empty',
    { en: 'Without sales', zh: '无销售' },
    {
      en: 'Periods without sales; if they are more than half, the series is not tested.',
      zh: '没有销售的期间数；超过一半时不检验该序列。',
    },
  ),
  count(
    'tested',
    { en: 'Tested', zh: '已检验' },
    { en: 'Periods in scope that could be tested.', zh: '范围内可检验的期间数。' },
  ),
  count('listed', { en: 'Listed', zh: '列出' }, { en: 'Periods listed as unusual.', zh: '列为异常的期间数。' }),
];

export const seriesColumns: readonly Column[] = [
  period(),
  member,
  value,
  money(
    'expected',
    { en: 'Expected', zh: '预期' },
    { en: 'Trend and season of the series without this period.', zh: '不含本期的趋势与季节推算值。' },
  ),
  low,
  high,
  score,
  text(
    'holiday',
    { en: 'Holiday', zh: '节假日' },
    { en: 'Holiday of the period, which is compared only with the same holiday.', zh: '该期间只与同一节假日比较。' },
    {
      words: {
        'spring-festival': { en: 'Spring Festival', zh: '春节' },
        'new-year': { en: 'New Year', zh: '元旦' },
        qingming: { en: 'Qingming', zh: '清明' },
        'labour-day': { en: 'Labour Day', zh: '劳动节' },
        'dragon-boat': { en: 'Dragon Boat', zh: '端午' },
        'mid-autumn': { en: 'Mid-Autumn', zh: '中秋' },
        'national-day': { en: 'National Day', zh: '国庆' },
        christmas: { en: 'Christmas', zh: '圣诞' },
      },
    },
  ),
  flag(
    'anomaly',
    { en: 'Anomaly', zh: '异常' },
    { en: 'Whether the score is beyond ±3.5.', zh: '得分绝对值是否超过 3.5。' },
  ),
];
