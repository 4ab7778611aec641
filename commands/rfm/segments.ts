import type { Text } from '../../src/core/text.ts';

/** Names of the segments that `queries/rfm/rules.sql` makes. */
export const SEGMENTS: Readonly<Record<string, Text>> = {
  Champions: { en: 'Champions', zh: '冠军客户' },
  Loyal: { en: 'Loyal', zh: '忠诚客户' },
  'Potential loyalists': { en: 'Potential loyalists', zh: '潜力客户' },
  'New customers': { en: 'New customers', zh: '新客户' },
  Promising: { en: 'Promising', zh: '有望客户' },
  'Needs attention': { en: 'Needs attention', zh: '需关注客户' },
  'About to sleep': { en: 'About to sleep', zh: '即将沉睡客户' },
  'At risk': { en: 'At risk', zh: '流失风险客户' },
  'Cannot lose': { en: 'Cannot lose', zh: '重点挽留客户' },
  Hibernating: { en: 'Hibernating', zh: '沉睡客户' },
  Lost: { en: 'Lost', zh: '已流失客户' },
};

const asWord = (en: string, zh: string): readonly [string, Text] => [en, { en, zh }];

export const MEANINGS: Readonly<Record<string, Text>> = Object.fromEntries([
  asWord(
    'Bought lately, buy often and spend most: thank them, show them new things first.',
    '近期购买、频次高、消费最多：给予答谢，新品优先推荐。',
  ),
  asWord(
    'Buy often and spend well: offer them more, ask for their opinion.',
    '购买频繁、消费较多：推荐更多产品，邀请评价反馈。',
  ),
  asWord(
    'Bought lately, more than a little: win them for a programme, recommend further products.',
    '近期购买、已有一定消费：引导加入会员，推荐关联产品。',
  ),
  asWord(
    'Bought just now, for the first time or nearly: help them begin well.',
    '刚刚购买、次数很少：做好首购服务与使用引导。',
  ),
  asWord('Bought lately but little: make them curious, call again soon.', '近期购买但金额少：激发兴趣，尽快再次联系。'),
  asWord(
    'Middling in everything and not lately: remind them with an offer that ends.',
    '各项居中、近期未购：以限时优惠唤起。',
  ),
  asWord(
    'Bought little and some time ago: remind them before they are gone.',
    '消费少且有一段时间未购：在流失之前及时提醒。',
  ),
  asWord(
    'Bought often and for much, but long ago: speak to them personally.',
    '曾经频繁且消费高，但久未购买：安排专人沟通。',
  ),
  asWord(
    'Were among the best and have not come for longest: win them back, ask what went wrong.',
    '曾是最好的客户、却最久未来：重点挽回，了解原因。',
  ),
  asWord(
    'Bought little and long ago: offer what they bought, at little cost.',
    '消费少且久未购买：低成本推送其买过的品类。',
  ),
  asWord(
    'Bought least and longest ago: try once to win them back, else let them be.',
    '消费最少、最久未购：尝试召回一次，否则不再投入。',
  ),
]);
