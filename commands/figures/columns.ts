import { count, date, money, share } from '../../src/core/columns.ts';
import type { Column, Unit } from '../../src/core/table.ts';
import type { Text } from '../../src/core/text.ts';
import { orders, profit, revenue, winRate } from '../../src/core/usual-columns.ts';

const MORE = { good: 'up' } as const;

/** What is measured in the period and in the one before. */
export const FIGURES: readonly Column[] = [
  revenue(),
  orders(),
  count(
    'customers',
    { en: 'Customers', zh: '成交客户数' },
    { en: 'Customers with an order above zero.', zh: '有正额订单的客户数。' },
    MORE,
  ),
  count(
    'new_customers',
    { en: 'New customers', zh: '新客户数' },
    { en: 'Customers whose first ever order above zero is in the period.', zh: '首张正额订单落在期间内的客户数。' },
    MORE,
  ),
  money(
    'average_order',
    { en: 'Average order', zh: '客单价' },
    { en: 'Amount of the orders above zero divided by their number.', zh: '正额订单的金额合计除以订单数。' },
    MORE,
  ),
  profit(),
  share('margin', { en: 'Margin', zh: '利润率' }, { en: 'Profit divided by revenue.', zh: '利润除以销售额。' }, MORE),
  count(
    'deals_won',
    { en: 'Deals won', zh: '赢单数' },
    { en: 'Deals won, by closing date.', zh: '按结单日期统计的赢单商机数。' },
    MORE,
  ),
  money(
    'won_amount',
    { en: 'Won amount', zh: '赢单金额' },
    { en: 'Total amount of the deals won.', zh: '赢单商机的金额合计。' },
    MORE,
  ),
  winRate(),
  count(
    'deals_closed',
    { en: 'Deals closed', zh: '结单数' },
    { en: 'Deals won or lost: the denominator of the win rate.', zh: '赢单与输单之和，即赢单率的分母。' },
  ),
];

const threeColumns = (figure: Column): readonly Column[] => {
  const { name, unit, label, about } = figure;
  return [
    figure,
    {
      name: `${name}_before`,
      unit,
      label: { en: `${label.en} before`, zh: `上期${label.zh}` },
      about: { en: `The same figure for the period before. ${about.en}`, zh: `上一期间的同一指标。${about.zh}` },
    },
    changeColumn(name, unit, { en: `Change of ${label.en.toLowerCase()}`, zh: `${label.zh}变化` }),
  ];
};

/** A share of a share would read like points, so that shares change by their difference. */
const changeColumn = (name: string, unit: Unit, label: Text): Column =>
  unit === 'share'
    ? share(
        `${name}_change`,
        { en: `${label.en} (points)`, zh: `${label.zh}（百分点）` },
        {
          en: 'The value minus the one before, in percentage points: 0.001 is 0.1 points.',
          zh: '本期 − 上期，以百分点计：0.001 即 0.1 个百分点。',
        },
      )
    : share(`${name}_change`, label, {
        en: 'The difference divided by the value before.',
        zh: '（本期 − 上期）÷ 上期。',
      });

export const figureColumns: readonly Column[] = [
  date('period_from', { en: 'From', zh: '起始日' }, { en: 'First day of the period.', zh: '本期第一天。' }),
  date('period_to', { en: 'To', zh: '结束日' }, { en: 'Last day of the period.', zh: '本期最后一天。' }),
  date(
    'before_from',
    { en: 'Before from', zh: '上期起始日' },
    { en: 'First day of the period before.', zh: '上期第一天。' },
  ),
  date(
    'before_to',
    { en: 'Before to', zh: '上期结束日' },
    { en: 'Last day of the period before.', zh: '上期最后一天。' },
  ),
  date(
    'data_from',
    { en: 'Data from', zh: '数据起始日' },
    {
      en: 'Day of the first sale or closed deal that matches the filters.',
      zh: '筛选范围内首笔销售或首个已结商机的日期。',
    },
  ),
  ...FIGURES.flatMap(threeColumns),
];
