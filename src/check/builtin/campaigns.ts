import type { Rule } from './rule.ts';

/** What is checked of campaigns and their members. */
export const CAMPAIGN_RULES: readonly Rule[] = [
  {
    code: 'campaign_dates_reversed',
    entity: 'campaigns',
    column: 'ends_on',
    dimension: 'consistency',
    level: 'error',
    needs: ['campaigns.starts_on', 'campaigns.ends_on'],
    title: { en: 'Campaign that ends before it starts', zh: '营销活动的结束早于开始' },
    fix: { en: 'Correct the dates.', zh: '请更正日期。' },
  },
  {
    code: 'campaign_figures_negative',
    entity: 'campaigns',
    column: 'budget',
    dimension: 'validity',
    level: 'error',
    needs: [
      [
        'campaigns.budget',
        'campaigns.actual_cost',
        'campaigns.sent',
        'campaigns.impressions',
        'campaigns.clicks',
        'campaigns.leads',
        'campaigns.conversions',
      ],
    ],
    title: { en: 'Campaign with figures below zero', zh: '营销活动的金额或数量为负数' },
    fix: { en: 'Correct the figures.', zh: '请更正数值。' },
  },
  {
    code: 'campaign_clicks_exceed_views',
    entity: 'campaigns',
    column: 'clicks',
    dimension: 'consistency',
    level: 'warn',
    needs: ['campaigns.clicks', ['campaigns.impressions', 'campaigns.sent']],
    title: { en: 'Campaign with more clicks than impressions', zh: '营销活动的点击数大于曝光数' },
    fix: { en: 'Find out which count is wrong.', zh: '请核实哪一项数量有误。' },
  },
  {
    code: 'member_campaign_unknown',
    entity: 'campaign_members',
    column: 'campaign_id',
    dimension: 'consistency',
    level: 'error',
    needs: ['campaign_members.campaign_id', 'campaigns.campaign_id'],
    title: { en: 'Member of a campaign that does not exist', zh: '成员所属营销活动不存在' },
    fix: { en: 'Load the campaigns too, or correct the ID.', zh: '请一并导入营销活动，或更正编号。' },
  },
  {
    code: 'member_repeated',
    entity: 'campaign_members',
    column: 'campaign_id',
    dimension: 'uniqueness',
    level: 'warn',
    needs: [
      'campaign_members.campaign_id',
      ['campaign_members.contact_id', 'campaign_members.lead_id', 'campaign_members.email'],
    ],
    title: { en: 'Person in a campaign twice', zh: '同一人在营销活动中重复' },
    fix: { en: 'Keep one of them, so that nobody is contacted twice.', zh: '请只保留一条，避免重复触达。' },
  },
];
