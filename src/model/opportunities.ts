import { closingFields } from './closing.ts';
import { currency } from './currency.ts';
import type { Entity } from './entity.ts';
import { date, impersonal, key, money, personal, reference, share, sort, text } from './field.ts';
import { ACCOUNT, accountColumns, OWNER, PRODUCT, placesFrom, productColumns } from './joins.ts';
import { department, owner, ownerId } from './ownership.ts';
import { placeFields } from './place.ts';
import { createdAt, updatedAt } from './record-times.ts';
import {
  accountIdSpellings,
  opportunityIdSpellings,
  opportunityNouns,
  productIdSpellings,
} from './reference-spellings.ts';
import { across, prefixed, spellings } from './spelling.ts';
import { tags } from './tags.ts';

const NOUNS = opportunityNouns;
const WORDS = { en: 'Opportunity, Deal, Potential', zh: '商机, 销售机会, 机会' };

/** Deals in the making, won and lost. */
export const opportunities: Entity = {
  name: 'opportunities',
  label: { en: 'Opportunities', zh: '商机' },
  about: {
    en: 'One row per deal, open, won or lost, in its current state.',
    zh: '每行一个商机（进行中、赢单或输单）的当前状态。',
  },
  key: 'opportunity_id',
  title: 'name',
  nouns: spellings(`${NOUNS.en}, ${NOUNS.zh}`),
  events: ['created_at', 'engaged_on', 'closed_on'],
  otherDates: ['close_on', 'expected_close_on', 'last_followed_up_on', 'updated_at'],
  recognisedBy: [
    'stage + amount',
    'stage + close_on',
    'stage + opportunity_id',
    'stage + name',
    'opportunity_id + amount',
    'expected_close_on',
  ],
  madeKey: { parts: ['name', 'account_id', 'created_at'], rows: 'things' },
  vocabularies: { status: 'opportunity_status', channel: 'channel' },
  describes: { accounts: 'name' },
  essentials: [
    [
      'opportunities.stage',
      'opportunities.status',
      'opportunities.is_closed',
      'opportunities.is_won',
      'opportunity_history.to_stage',
    ],
  ],
  required: ['opportunity_id', 'name', 'stage', 'amount'],
  joins: { a: ACCOUNT, p: PRODUCT, u: OWNER },
  borrows: {
    ...accountColumns,
    ...productColumns,
    owner: ['t.owner', 't.owner_id', 'a.owner'],
    department: ['t.department', 'u.department'],
    ...placesFrom('t', 'a'),
  },
  people: false,
  fields: [
    key(
      'opportunity_id',
      { en: 'Opportunity ID', zh: '商机编号' },
      { en: 'Unique ID of the deal.', zh: '区分商机的唯一编号。' },
      `${opportunityIdSpellings}, ID, Record ID, 编号, 编码`,
    ),
    impersonal(
      'name',
      { en: 'Opportunity name', zh: '商机名称' },
      { en: 'Name of the deal.', zh: '商机的名称。' },
      `${across(NOUNS.en, 'Name, Title, Topic')}, ${across(NOUNS.zh, '名称, 主题, 标题, 名')}, ${NOUNS.en}, ${NOUNS.zh}, Topic, Name, Title, 名称, 主题, 标题`,
    ),
    reference(
      'account_id',
      'accounts',
      { en: 'Account ID', zh: '客户编号' },
      { en: 'Key of the customer.', zh: '商机所属客户的编号。' },
      accountIdSpellings,
    ),
    reference(
      'product_id',
      'products',
      { en: 'Product ID', zh: '产品编号' },
      { en: 'Key of the product, if the deal is for one.', zh: '商机对应的产品编号（单一产品时）。' },
      productIdSpellings,
    ),
    owner(WORDS),
    ownerId(WORDS),
    department,
    sort(
      'stage',
      { en: 'Stage', zh: '销售阶段' },
      { en: 'Sales stage, as in the source.', zh: '销售阶段，保留来源的名称。' },
      `${across(NOUNS.en, 'Stage, Stage Name, Stage ID')}, ${across(NOUNS.zh, '阶段, 阶段名称')}, Stage, Sales Stage, Stage Name, Pipeline Stage, Deal Pipeline Stage ID, Current Stage, Sales Phase, Phase, Pipeline Phase,
      销售阶段, 阶段, 阶段名称, 当前阶段, 跟进阶段, 销售进展, 项目进展, 销售进度`,
    ),
    sort(
      'status',
      { en: 'Status', zh: '商机状态' },
      {
        en: 'Open, won or lost, if the source keeps it separate from the stage.',
        zh: '进行中、赢单或输单（来源与阶段分开记录时）。',
      },
      `${across(NOUNS.en, 'Status, Outcome, Result')}, ${across(NOUNS.zh, '状态, 结果')}, Status, Outcome, Result, Status Reason, 状态, 赢单状态, 成交状态, 输赢状态, 结果, 赢输`,
    ),
    text(
      'pipeline',
      { en: 'Pipeline', zh: '销售流程' },
      { en: 'Sales process the stages belong to.', zh: '阶段所属的销售流程。' },
      `Pipeline, Pipeline Name, Sales Process, ${across(WORDS.en, 'Pipeline, Pipeline ID')}, 销售流程, 销售管道, 商机流程, 商机池`,
    ),
    text(
      'forecast_category',
      { en: 'Forecast category', zh: '预测类别' },
      { en: 'Pipeline, best case, commit or omitted.', zh: '预测类别，如管道、最佳情况、承诺。' },
      'Forecast Category, Forecast Category Name, Forecast Type, 预测类别, 预测类型, 预测分类, 承诺',
    ),
    sort(
      'type',
      { en: 'Type', zh: '商机类型' },
      { en: 'New business, renewal, upgrade and so on.', zh: '新签、续约、增购等。' },
      `${across(NOUNS.en, 'Type, Kind, Category')}, Type, Business Type, Record Type, ${across(NOUNS.zh, '类型, 类别')}, 类型, 业务类型, 销售类型`,
    ),
    text(
      'source',
      { en: 'Source', zh: '商机来源' },
      { en: 'How the deal was found.', zh: '商机的来源。' },
      `Lead Source, Source, ${across(NOUNS.en, 'Source')}, Original Traffic Source, Original Source, Original Source Type, 来源, ${across(NOUNS.zh, '来源')}, 线索来源, 来源渠道, 客户来源`,
    ),
    sort(
      'channel',
      { en: 'Channel', zh: '销售渠道' },
      { en: 'Sales channel.', zh: '销售所经的渠道。' },
      `Channel, Sales Channel, Deal Channel, Distribution Channel, 渠道, 销售渠道, 商机渠道, 渠道类型`,
    ),
    text(
      'campaign',
      { en: 'Campaign', zh: '营销活动' },
      { en: 'Campaign the deal came from.', zh: '带来该商机的营销活动。' },
      'Campaign, Campaign Name, Campaign ID, Source Campaign, Campaign Source, Primary Campaign Source, 营销活动, 市场活动, 活动名称, 来源活动, 活动来源',
    ),
    personal(
      'contact_name',
      { en: 'Contact', zh: '联系人' },
      { en: 'Main contact for the deal.', zh: '商机的主要联系人。' },
      `${prefixed(WORDS, { en: 'Contact, Contact Name, Contact Person, Primary Contact', zh: '联系人, 联系人姓名, 主要联系人' })}, Associated Contact, 决策人, 关键人`,
    ),
    money(
      'amount',
      { en: 'Amount', zh: '商机金额' },
      { en: 'Value of the deal, expected or won.', zh: '商机金额：预计或实际成交的金额。' },
      `${across(NOUNS.en, 'Amount, Value, Size, Total')}, ${across(NOUNS.zh, '金额, 总额, 预计金额')}, Amount, Deal Amount in Company Currency, Amount in Company Currency, Close Value, Est. Revenue, Estimated Revenue, Estimated Value, Est. Value, Total Amount, Contract Value, TCV, ACV,
      Value, Total Value, Revenue, 金额, 预计销售金额, 预计成交金额, 预计金额, 预计签约金额, 预计合同金额, 预计收入, 销售金额, 预估金额, 合同金额, 签约金额, 项目预算, 总金额, 预计销售额`,
    ),
    money(
      'expected_revenue',
      { en: 'Weighted amount', zh: '加权金额' },
      { en: 'Amount times probability, as computed by the source.', zh: '来源计算的金额与赢率之积。' },
      'Expected Revenue, Weighted Amount, Weighted Value, Weighted Revenue, Deal Weighted Value, Forecast Amount, 预期收入, 期望收入, 加权金额, 预测金额, 加权收入',
    ),
    money(
      'actual_revenue',
      { en: 'Actual revenue', zh: '实际成交金额' },
      {
        en: 'Amount of the won deal, if the source keeps it separately.',
        zh: '赢单后的实际成交金额（来源单独记录时）。',
      },
      'Actual Revenue, Actual Value, Actual Amount, Closed Amount, Closed Won Amount, Won Amount, Won Value, 实际成交金额, 实际金额, 成交金额, 实际收入, 赢单金额, 实际销售金额, 实际签约金额',
    ),
    currency(WORDS),
    share(
      'probability',
      { en: 'Probability', zh: '赢率' },
      { en: 'Chance of winning, 0 to 1.', zh: '赢单的概率，取值 0 到 1。' },
      `${across(NOUNS.en, 'Probability')}, Probability, Probability (%), Win Probability, Close Probability, Win Rate, Win Likelihood, Likelihood, Chance, Confidence, 赢率, 赢单率, 成交概率, 可能性, 概率, 成功率, 预计赢率, 成单概率, 赢单概率, 成交可能性`,
    ),
    createdAt(
      { en: NOUNS.en, zh: NOUNS.zh },
      'Deal Deal Created, Open Date, Opened On, Opened Date, 发现时间, 发现日期, 立项日期, 立项时间',
    ),
    date(
      'engaged_on',
      { en: 'Engaged on', zh: '开始接洽日期' },
      { en: 'Day active selling began.', zh: '销售实质性开始跟进的日期。' },
      `Engage Date, Engaged On, Engaged Date, Engagement Date, Date Engaged, Engagement Start Date, First Meeting Date, First Engagement Date, Sales Start Date,
      开始接洽日期, 接洽日期, 接洽时间, 首次接洽日期, 开始跟进日期, 首次跟进日期, 首次拜访日期`,
    ),
    ...closingFields,
    ...placeFields({ en: 'the deal', zh: '商机' }, { en: WORDS.en, zh: '商机, 项目' }),
    text(
      'next_step',
      { en: 'Next step', zh: '下一步' },
      { en: 'Next action.', zh: '下一步计划。' },
      'Next Step, Next Steps, Next Action, Next Activity, 下一步, 下一步计划, 下一步行动, 下步计划, 后续计划',
    ),
    date(
      'last_followed_up_on',
      { en: 'Last follow-up', zh: '最近跟进日期' },
      { en: 'Day of the last activity on the deal.', zh: '最近一次跟进商机的日期。' },
      'Last Activity Date, Deal Last Activity Date, Last Contacted, Last Contact Date, 最近跟进日期, 最近跟进时间, 最后跟进时间, 最后跟进日期, 上次跟进时间, 最近活动时间',
    ),
    updatedAt,
    tags({ en: 'Opportunity, Deal', zh: '商机' }),
  ],
};
