import type { Column } from '../../src/core/table.ts';

export const stageColumns: readonly Column[] = [
  {
    name: 'stage',
    unit: 'text',
    label: { en: 'Stage', zh: '阶段' },
    about: { en: 'Stage as the data names it.', zh: '数据中的阶段名称。' },
  },
  {
    name: 'position',
    unit: 'count',
    label: { en: 'Position', zh: '次序' },
    about: { en: 'Place of the stage on the way to a sale.', zh: '阶段在销售流程中的次序。' },
  },
  {
    name: 'deals',
    unit: 'count',
    label: { en: 'Deals', zh: '商机数' },
    about: {
      en: 'Deals in the stage (snapshot) or that reached it (cohort).',
      zh: '处于该阶段（snapshot）或曾到达该阶段（cohort）的商机数。',
    },
  },
  {
    name: 'amount',
    unit: 'money',
    label: { en: 'Amount', zh: '商机金额' },
    about: { en: 'Sum of the amounts of these deals.', zh: '这些商机的金额合计。' },
  },
  {
    name: 'share_of_start',
    unit: 'share',
    label: { en: 'Share of start', zh: '占起始比例' },
    about: {
      en: 'Deals over all deals (snapshot) or over those of the first stage (cohort).',
      zh: '商机数除以全部商机（snapshot）或首个阶段的商机（cohort）。',
    },
  },
  {
    name: 'share_of_previous',
    unit: 'share',
    label: { en: 'Share of previous', zh: '上一阶段转化率' },
    about: {
      en: 'Deals over those of the stage before; cohort only.',
      zh: '商机数除以上一阶段的商机数，仅 cohort 模式。',
    },
  },
];

export const outcomeColumns: readonly Column[] = [
  {
    name: 'won',
    unit: 'count',
    label: { en: 'Won', zh: '赢单' },
    about: { en: 'Deals that were won.', zh: '赢单的商机数。' },
  },
  {
    name: 'lost',
    unit: 'count',
    label: { en: 'Lost', zh: '输单' },
    about: { en: 'Deals that were lost.', zh: '输单的商机数。' },
  },
  {
    name: 'open',
    unit: 'count',
    label: { en: 'Open', zh: '进行中' },
    about: { en: 'Deals that are not closed.', zh: '尚未结束的商机数。' },
  },
  {
    name: 'closed',
    unit: 'count',
    label: { en: 'Closed', zh: '已结束' },
    about: { en: 'Won and lost deals together.', zh: '赢单与输单之和。' },
  },
  {
    name: 'win_rate',
    unit: 'share',
    label: { en: 'Win rate', zh: '赢单率' },
    about: { en: 'Won over closed deals; open ones do not count.', zh: '赢单数除以已结束商机数，不含进行中。' },
  },
  {
    name: 'low',
    unit: 'share',
    label: { en: 'Low', zh: '下限' },
    about: { en: 'Lower end of the 95% Wilson interval of the win rate.', zh: '赢单率 95% Wilson 区间的下限。' },
  },
  {
    name: 'high',
    unit: 'share',
    label: { en: 'High', zh: '上限' },
    about: { en: 'Upper end of the 95% Wilson interval of the win rate.', zh: '赢单率 95% Wilson 区间的上限。' },
  },
  {
    name: 'low_n',
    unit: 'flag',
    label: { en: 'Few deals', zh: '样本偏少' },
    about: { en: 'Whether fewer than 30 deals are closed.', zh: '已结束商机是否少于 30 个。' },
  },
  {
    name: 'no_history',
    unit: 'count',
    label: { en: 'Without history', zh: '无阶段历史' },
    about: { en: 'Deals whose stages no history tells.', zh: '没有阶段历史的商机数。' },
  },
];
