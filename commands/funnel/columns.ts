import { count, flag, money, share, text } from '../../src/core/columns.ts';
import type { Column } from '../../src/core/table.ts';
import { winRate } from '../../src/core/usual-columns.ts';

export const stageColumns: readonly Column[] = [
  text('stage', { en: 'Stage', zh: '阶段' }, { en: 'Stage as named in the data.', zh: '数据中的阶段名称。' }),
  count(
    'position',
    { en: 'Position', zh: '次序' },
    { en: 'Position of the stage on the way to a sale.', zh: '阶段在销售流程中的次序。' },
  ),
  count(
    'deals',
    { en: 'Deals', zh: '商机数' },
    {
      en: 'Deals in the stage (snapshot) or that reached it (cohort).',
      zh: '处于该阶段（snapshot）或曾到达该阶段（cohort）的商机数。',
    },
  ),
  money('amount', { en: 'Amount', zh: '商机金额' }, { en: 'Total amount of these deals.', zh: '这些商机的金额合计。' }),
  share(
    'share_of_start',
    { en: 'Share of start', zh: '占起始比例' },
    {
      en: 'Deals divided by all deals (snapshot) or by those of the first stage (cohort).',
      zh: '商机数除以全部商机（snapshot）或首个阶段的商机（cohort）。',
    },
  ),
  share(
    'share_of_previous',
    { en: 'Share of previous', zh: '上一阶段转化率' },
    {
      en: 'Deals divided by those of the previous stage; cohort only.',
      zh: '商机数除以上一阶段的商机数，仅 cohort 模式。',
    },
  ),
];

export const outcomeColumns: readonly Column[] = [
  count('won', { en: 'Won', zh: '赢单' }, { en: 'Deals that were won.', zh: '赢单的商机数。' }, { good: 'up' }),
  count('lost', { en: 'Lost', zh: '输单' }, { en: 'Deals that were lost.', zh: '输单的商机数。' }, { good: 'down' }),
  count('open', { en: 'Open', zh: '进行中' }, { en: 'Deals not yet closed.', zh: '尚未结束的商机数。' }),
  count('closed', { en: 'Closed', zh: '已结束' }, { en: 'Won and lost deals together.', zh: '赢单与输单之和。' }),
  winRate({
    en: 'Deals won divided by deals closed; open deals do not count.',
    zh: '赢单数除以已结束商机数，不含进行中。',
  }),
  share(
    'low',
    { en: 'Low', zh: '下限' },
    { en: 'Lower end of the 95% Wilson interval of the win rate.', zh: '赢单率 95% Wilson 区间的下限。' },
  ),
  share(
    'high',
    { en: 'High', zh: '上限' },
    { en: 'Upper end of the 95% Wilson interval of the win rate.', zh: '赢单率 95% Wilson 区间的上限。' },
  ),
  flag(
    'low_n',
    { en: 'Few deals', zh: '样本偏少' },
    { en: 'Whether fewer than 30 deals are closed.', zh: '已结束商机是否少于 30 个。' },
  ),
  count(
    'no_history',
    { en: 'Without history', zh: '无阶段历史' },
    { en: 'Deals without a stage history.', zh: '没有阶段历史的商机数。' },
  ),
];
