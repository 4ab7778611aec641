import type { Rule } from './rule.ts';

/** What is checked of activities. */
export const ACTIVITY_RULES: readonly Rule[] = [
  {
    code: 'activity_dates_reversed',
    entity: 'activities',
    column: 'ended_at',
    dimension: 'consistency',
    level: 'error',
    needs: ['activities.occurred_at', 'activities.ended_at'],
    title: { en: 'Activity that ended before it started', zh: '跟进的结束早于开始' },
    fix: { en: 'Correct the times.', zh: '请更正时间。' },
  },
  {
    code: 'activity_of_nobody',
    entity: 'activities',
    column: 'account_id',
    dimension: 'completeness',
    level: 'warn',
    needs: [
      [
        'activities.account_id',
        'activities.contact_id',
        'activities.lead_id',
        'activities.opportunity_id',
        'activities.related_id',
      ],
    ],
    title: { en: 'Activity linked to nobody', zh: '跟进没有关联对象' },
    fix: { en: 'Link it to a customer, contact, lead or deal.', zh: '请关联客户、联系人、线索或商机。' },
  },
  {
    code: 'activity_done_in_future',
    entity: 'activities',
    column: 'occurred_at',
    dimension: 'consistency',
    level: 'error',
    needs: ['activities.occurred_at', 'activities.is_done'],
    title: { en: 'Activity done after the as-of date', zh: '跟进已完成但日期晚于截止日期' },
    fix: { en: 'Correct the date.', zh: '请更正日期。' },
  },
  {
    code: 'activity_overdue',
    entity: 'activities',
    column: 'due_on',
    dimension: 'timeliness',
    level: 'warn',
    needs: ['activities.due_on', ['activities.is_done', 'activities.status']],
    numbers: { days: 0 },
    title: { en: 'Activity overdue', zh: '跟进任务逾期未完成' },
    fix: { en: 'Complete or cancel it.', zh: '请尽快完成，或取消任务。' },
  },
];
