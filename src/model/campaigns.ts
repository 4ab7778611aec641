import { currency } from './currency.ts';
import type { Entity } from './entity.ts';
import { count, date, flag, foreignId, impersonal, key, money, sort } from './field.ts';
import { department, owner, ownerId } from './ownership.ts';
import { createdAt, updatedAt } from './record-times.ts';
import { campaignIdSpellings, campaignNouns } from './reference-spellings.ts';
import { across, spellings } from './spelling.ts';

const WORDS = { en: 'Campaign', zh: '活动, 市场活动, 营销活动' };

/** What marketing does to be known and to win leads. */
export const campaigns: Entity = {
  name: 'campaigns',
  label: { en: 'Campaigns', zh: '营销活动' },
  about: { en: 'One row per campaign, event or advertisement.', zh: '每行一场营销活动、展会或一则广告。' },
  key: 'campaign_id',
  title: 'name',
  nouns: spellings(`${campaignNouns.en}, ${campaignNouns.zh}`),
  events: [],
  otherDates: ['starts_on', 'ends_on', 'created_at', 'updated_at'],
  recognisedBy: [
    'campaign_id',
    'name + type',
    'name + starts_on',
    'name + budget',
    'name + actual_cost',
    'impressions + clicks',
  ],
  madeKey: { parts: ['name', 'starts_on'], rows: 'things' },
  required: ['campaign_id', 'name'],
  joins: {},
  borrows: {},
  people: false,
  fields: [
    key(
      'campaign_id',
      { en: 'Campaign ID', zh: '活动编号' },
      { en: 'Unique ID of the campaign.', zh: '区分活动的唯一编号。' },
      `${campaignIdSpellings}, (Do Not Modify) Campaign, ID, Record ID, 编号`,
    ),
    impersonal(
      'name',
      { en: 'Campaign name', zh: '活动名称' },
      { en: 'Name of the campaign.', zh: '活动的名称。' },
      `${across(campaignNouns.en, 'Name, Title')}, ${across(campaignNouns.zh, '名称, 主题, 标题')}, ${campaignNouns.en}, ${campaignNouns.zh}, UTM Campaign, Name, Title, 名称, 主题`,
    ),
    sort(
      'type',
      { en: 'Campaign type', zh: '活动类型' },
      { en: 'Kind of campaign: trade show, webinar, mailing.', zh: '活动的类型，如展会、线上研讨会、邮件。' },
      `${across(campaignNouns.en, 'Type, Category, Kind')}, ${across(campaignNouns.zh, '类型, 类别, 形式, 方式')}, Type, 类型, 形式`,
    ),
    sort(
      'channel',
      { en: 'Channel', zh: '渠道' },
      { en: 'Channel it runs on.', zh: '活动投放的渠道。' },
      `${across(campaignNouns.en, 'Channel, Medium, Source')}, Marketing Channel, Medium, UTM Medium, Platform, 投放渠道, 推广渠道, 活动渠道, 投放平台, 平台`,
    ),
    sort(
      'status',
      { en: 'Status', zh: '活动状态' },
      { en: 'Status of the campaign, as in the source.', zh: '活动状态，保留来源的名称。' },
      `${across(campaignNouns.en, 'Status')}, ${across(campaignNouns.zh, '状态')}, Status, Status Reason, 状态`,
    ),
    date(
      'starts_on',
      { en: 'Starts on', zh: '开始日期' },
      { en: 'First day of the campaign.', zh: '活动的开始日期。' },
      `${across(campaignNouns.en, 'Start, Start Date')}, ${across('活动', '开始日期, 开始时间')}, Start Date, Starts At, Actual Start Date, Proposed Start Date, From Date, Date, Day, 开始时间, 起始日期, 投放日期, 举办日期, 日期`,
    ),
    date(
      'ends_on',
      { en: 'Ends on', zh: '结束日期' },
      { en: 'Last day of the campaign.', zh: '活动的结束日期。' },
      `${across(campaignNouns.en, 'End, End Date')}, ${across('活动', '结束日期, 结束时间')}, End Date, Actual End Date, Proposed End Date, To Date, 结束时间, 截止日期`,
    ),
    money(
      'budget',
      { en: 'Budget', zh: '预算' },
      { en: 'Planned cost.', zh: '活动预算。' },
      `${across(campaignNouns.en, 'Budget')}, Budgeted Cost, Budgeted Cost in Campaign, Budget Allocated, Planned Cost, Total Budget, 活动预算, 预算成本, 预算金额, 预计成本, 预算费用, 计划费用`,
    ),
    money(
      'actual_cost',
      { en: 'Actual cost', zh: '实际成本' },
      { en: 'What it actually cost.', zh: '活动的实际花费。' },
      `${across(campaignNouns.en, 'Cost, Spend')}, Cost, Total Cost, Total Cost of Campaign, Spend, Spent, Amount Spent, Ad Spend, 实际费用, 实际花费, 活动费用, 活动成本, 花费, 消耗, 投放费用, 费用`,
    ),
    money(
      'expected_revenue',
      { en: 'Expected revenue', zh: '预期收入' },
      { en: 'Sales it is expected to bring.', zh: '活动预期带来的销售额。' },
      'Expected Revenue in Campaign, Estimated Revenue, Est. Revenue, 预计收入, 期望收入, 预期收益, 预计收益',
    ),
    currency(WORDS),
    count(
      'sent',
      { en: 'Sent', zh: '发送数' },
      { en: 'Number of people it was sent to.', zh: '触达或发送的人数。' },
      'Num Sent, Number Sent, Num Sent in Campaign, Emails Sent, Recipients, Expected Response, 发送数量, 发送量, 触达人数, 邀请人数',
    ),
    count(
      'impressions',
      { en: 'Impressions', zh: '展现量' },
      { en: 'Number of times it was shown.', zh: '展示次数。' },
      'Impression, Impr., Views, Shows, 曝光量, 曝光, 展示量, 展现次数, 曝光次数, 展示次数',
    ),
    count(
      'clicks',
      { en: 'Clicks', zh: '点击量' },
      { en: 'Number of times it was clicked.', zh: '点击次数。' },
      'Click, Link Clicks, Total Clicks, 点击, 点击数, 点击次数',
    ),
    count(
      'leads',
      { en: 'Leads', zh: '线索数' },
      { en: 'Leads it brought, as counted by the source.', zh: '来源统计的线索数。' },
      'Number of Leads, Leads in Campaign, Total Leads, Leads Generated, Enquiries, Total Conversion, 线索量, 线索数量, 获客数, 留资数',
    ),
    count(
      'conversions',
      { en: 'Conversions', zh: '转化数' },
      { en: 'Purchases or other goals it brought, as counted by the source.', zh: '来源统计的转化数。' },
      'Conversion, Approved Conversion, Total Conversions, Purchases, Results, Won Opportunities, 转化量, 转化次数, 成交数',
    ),
    flag(
      'is_active',
      { en: 'Active', zh: '是否启用' },
      { en: 'Whether it is running.', zh: '活动是否启用。' },
      'Is Active, 启用, 是否有效',
    ),
    foreignId(
      'parent_campaign_id',
      { en: 'Parent campaign ID', zh: '上级活动编号' },
      { en: 'Key of the parent campaign.', zh: '所属上级活动的编号。' },
      'Parent ID, Parent Campaign, 上级活动, 母活动',
    ),
    owner(WORDS),
    ownerId(WORDS),
    department,
    createdAt(WORDS),
    updatedAt,
  ],
};
