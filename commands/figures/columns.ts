import type { Column, Unit } from '../../src/core/table.ts';
import type { Text } from '../../src/core/text.ts';

export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  readonly label: Text;
  readonly about: Text;
}

const figure = (name: string, unit: Unit, label: Text, about: Text): Figure => ({ name, unit, label, about });

export const FIGURES: readonly Figure[] = [
  figure(
    'revenue',
    'money',
    { en: 'Revenue', zh: '销售额' },
    { en: 'Net sales, returns deducted.', zh: '净销售额，已扣除退货。' },
  ),
  figure('orders', 'count', { en: 'Orders', zh: '订单数' }, { en: 'Orders above zero.', zh: '金额大于零的订单数。' }),
  figure(
    'customers',
    'count',
    { en: 'Customers', zh: '成交客户数' },
    { en: 'Customers with an order above zero.', zh: '有正额订单的客户数。' },
  ),
  figure(
    'new_customers',
    'count',
    { en: 'New customers', zh: '新客户数' },
    { en: 'Customers whose first order above zero of all lies in the period.', zh: '首张正额订单落在期间内的客户数。' },
  ),
  figure(
    'average_order',
    'money',
    { en: 'Average order', zh: '客单价' },
    { en: 'Sales of orders above zero over their number.', zh: '正额订单的金额合计除以订单数。' },
  ),
  figure(
    'profit',
    'money',
    { en: 'Profit', zh: '利润' },
    { en: 'Profit of all lines, where the data has it.', zh: '全部明细的利润（数据中有利润时）。' },
  ),
  figure('margin', 'share', { en: 'Margin', zh: '利润率' }, { en: 'Profit over revenue.', zh: '利润除以销售额。' }),
  figure(
    'deals_won',
    'count',
    { en: 'Deals won', zh: '赢单数' },
    { en: 'Deals won, by the day of closing.', zh: '按结单日期统计的赢单商机数。' },
  ),
  figure(
    'won_amount',
    'money',
    { en: 'Won amount', zh: '赢单金额' },
    { en: 'Amounts of the deals won.', zh: '赢单商机的金额合计。' },
  ),
  figure(
    'win_rate',
    'share',
    { en: 'Win rate', zh: '赢单率' },
    { en: 'Deals won over deals closed.', zh: '赢单数除以已结束商机数。' },
  ),
  figure(
    'deals_closed',
    'count',
    { en: 'Deals closed', zh: '结单数' },
    { en: 'Deals won or lost: the denominator of the win rate.', zh: '赢单与输单之和，即赢单率的分母。' },
  ),
];

const threeColumns = ({ name, unit, label, about }: Figure): readonly Column[] => [
  { name, unit, label, about },
  {
    name: `${name}_before`,
    unit,
    label: { en: `${label.en} before`, zh: `上期${label.zh}` },
    about: { en: `The same of the period before. ${about.en}`, zh: `上一期间的同一指标。${about.zh}` },
  },
  changeColumn(name, unit, { en: `Change of ${label.en.toLowerCase()}`, zh: `${label.zh}变化` }),
];

/** A share of a share would read like points, so that shares change by their difference. */
const changeColumn = (name: string, unit: Unit, label: Text): Column => ({
  name: `${name}_change`,
  unit: 'share',
  ...(unit === 'share'
    ? {
        label: { en: `${label.en} (points)`, zh: `${label.zh}（百分点）` },
        about: {
          en: 'The value less the one before, in percentage points: 0.001 is 0.1 points.',
          zh: '本期 − 上期，以百分点计：0.001 即 0.1 个百分点。',
        },
      }
    : { label, about: { en: 'The difference over the value before.', zh: '（本期 − 上期）÷ 上期。' } }),
});

const day = (name: string, label: Text, about: Text): Column => ({ name, unit: 'date', label, about });

export const figureColumns: readonly Column[] = [
  day('period_from', { en: 'From', zh: '起始日' }, { en: 'First day of the period.', zh: '本期第一天。' }),
  day('period_to', { en: 'To', zh: '结束日' }, { en: 'Last day of the period.', zh: '本期最后一天。' }),
  day(
    'before_from',
    { en: 'Before from', zh: '上期起始日' },
    { en: 'First day of the period before.', zh: '上期第一天。' },
  ),
  day(
    'before_to',
    { en: 'Before to', zh: '上期结束日' },
    { en: 'Last day of the period before.', zh: '上期最后一天。' },
  ),
  day(
    'data_from',
    { en: 'Data from', zh: '数据起始日' },
    { en: 'Day of the first sale or closed deal within the filters.', zh: '筛选范围内首笔销售或首个已结商机的日期。' },
  ),
  ...FIGURES.flatMap(threeColumns),
];
