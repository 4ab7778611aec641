import { emailKind, otherPhones } from './cleaned-fields.ts';
import { email, landline, mobile, website } from './contact-points.ts';
import type { Entity } from './entity.ts';
import { date, flag, foreignId, key, money, personal, personalId, sort, text } from './field.ts';
import { OWNER } from './joins.ts';
import { department, owner, ownerId } from './ownership.ts';
import { personNames } from './person-name.ts';
import { placeFields } from './place.ts';
import { createdAt, updatedAt } from './record-times.ts';
import { across, spellings } from './spelling.ts';
import { tags } from './tags.ts';

const NOUNS = { en: 'Lead, Prospect, Enquiry, Inquiry, Sales Lead', zh: '线索, 销售线索, 潜在客户, 潜客, 意向客户' };
const WORDS = { en: 'Lead, Prospect', zh: '线索, 潜在客户' };

/** People and companies who may become customers and are not qualified yet. */
export const leads: Entity = {
  name: 'leads',
  label: { en: 'Leads', zh: '销售线索' },
  about: {
    en: 'One row per lead: a potential customer not yet qualified.',
    zh: '每行一条销售线索：尚未确认的潜在客户。',
  },
  key: 'lead_id',
  title: 'name',
  nouns: spellings(`${NOUNS.en}, ${NOUNS.zh}`),
  events: ['created_at', 'converted_on'],
  otherDates: ['last_followed_up_on', 'updated_at'],
  recognisedBy: ['lead_id', 'status + company', 'is_converted', 'status + name + source'],
  madeKey: { parts: ['name', 'company', 'email', 'created_at'], rows: 'things' },
  vocabularies: { status: 'lead_status', industry: 'industry', source: 'source' },
  required: ['lead_id', 'name'],
  joins: { u: OWNER },
  borrows: { owner: ['t.owner', 't.owner_id'], department: ['t.department', 'u.department'] },
  people: true,
  fields: [
    key(
      'lead_id',
      { en: 'Lead ID', zh: '线索编号' },
      { en: 'Unique ID of the lead.', zh: '区分线索的唯一编号。' },
      `${across(NOUNS.en, 'ID, No, Number, Code')}, ${across(NOUNS.zh, '编号, ID, 编码, 代码, 号')}, (Do Not Modify) Lead, ID, Record ID, 编号, 编码`,
    ),
    personal(
      'name',
      { en: 'Lead name', zh: '线索名称' },
      { en: 'Name of the person, or the title of the lead.', zh: '线索联系人姓名或线索标题。' },
      `${across(NOUNS.en, 'Name, Full Name, Title')}, ${across(NOUNS.zh, '名称, 姓名, 名, 主题')}, ${NOUNS.en}, ${NOUNS.zh}, Full Name, Name, Contact Name, Contact, Topic,
      姓名, 名称, 联系人, 联系人姓名`,
    ),
    ...personNames(WORDS.en),
    text(
      'company',
      { en: 'Company', zh: '公司名称' },
      { en: 'Company of the lead, as written.', zh: '线索所属公司，按原文保存。' },
      `Company, Company Name, Account Name, Organization, Organization Name, Business Name, Lead Company, Lead Organization, Employer,
      公司, 公司名称, 企业名称, 单位名称, 客户名称, 所属公司, 线索公司, 企业, 工作单位`,
    ),
    text(
      'title',
      { en: 'Job title', zh: '职位' },
      { en: 'Position of the person.', zh: '联系人的职位。' },
      'Job Title, Title, Position, Designation, 职位, 职务, 岗位',
    ),
    sort(
      'status',
      { en: 'Status', zh: '线索状态' },
      { en: 'Progress of work on the lead.', zh: '线索的跟进状态。' },
      `${across(NOUNS.en, 'Status, Stage')}, Status, Stage, Lifecycle Stage, Status Reason, ${across(NOUNS.zh, '状态, 阶段')}, 状态, 阶段, 跟进状态, 跟进阶段`,
    ),
    text(
      'source',
      { en: 'Source', zh: '线索来源' },
      { en: 'How the lead was found.', zh: '获得线索的途径。' },
      `Lead Source, Source, Lead Origin, Original Source, Original Traffic Source, Latest Source, Referral Source, utm source,
      线索来源, 来源, 来源渠道, 渠道来源, 客户来源, 获客渠道, 信息来源, 推广渠道`,
    ),
    text(
      'campaign',
      { en: 'Campaign', zh: '营销活动' },
      { en: 'Campaign that brought the lead.', zh: '带来该线索的营销活动。' },
      'Campaign, Campaign Name, Campaign ID, Source Campaign, Lead Campaign, utm campaign, 营销活动, 市场活动, 活动名称, 活动来源, 来源活动',
    ),
    sort(
      'industry',
      { en: 'Industry', zh: '所属行业' },
      { en: 'Industry of the company.', zh: '公司所处的行业。' },
      'Industry, Sector, Vertical, Lead Industry, Company Industry, 行业, 所属行业, 行业类别, 公司行业, 线索行业',
    ),
    text(
      'rating',
      { en: 'Rating', zh: '线索热度' },
      { en: 'Interest as judged by sales, such as hot, warm, cold.', zh: '销售判断的意向热度，如热、温、冷。' },
      'Rating, Lead Rating, Lead Grade, Lead Quality, Temperature, Priority, 热度, 线索热度, 线索等级, 线索级别, 意向度, 意向等级, 线索质量, 意向程度',
    ),
    money(
      'annual_revenue',
      { en: 'Annual revenue', zh: '年营业额' },
      { en: "The company's own sales in a year.", zh: '公司自身的年营业收入。' },
      'Annual Revenue, Company Revenue, Revenue, Turnover, 年营业额, 年收入, 营业收入',
    ),
    owner(WORDS),
    ownerId(WORDS),
    department,
    landline({ en: `${WORDS.en}, Contact, Company`, zh: '线索, 联系人, 公司' }),
    mobile({ en: `${WORDS.en}, Contact`, zh: '线索, 联系人' }),
    otherPhones,
    email({ en: `${WORDS.en}, Contact`, zh: '线索, 联系人' }),
    emailKind,
    website({ en: `${WORDS.en}, Company`, zh: '公司' }),
    ...placeFields({ en: 'the lead', zh: '线索' }, { en: `${WORDS.en}, Company, Mailing`, zh: '线索, 公司' }),
    flag(
      'is_converted',
      { en: 'Converted', zh: '是否已转化' },
      { en: 'Whether the lead became a customer or an opportunity.', zh: '线索是否已转为客户或商机。' },
      'Is Converted, Converted, Lead Converted, Converted?, Qualified?, 是否转换, 是否转化, 是否已转换, 是否已转化, 已转换, 已转化, 是否转客户, 转化标志',
    ),
    date(
      'converted_on',
      { en: 'Converted on', zh: '转化日期' },
      { en: 'Day the lead was converted.', zh: '线索转化的日期。' },
      'Converted Date, Converted On, Conversion Date, Converted At, Converted Time, Lead Converted Date, 转换时间, 转换日期, 转化时间, 转化日期, 转客户时间, 转商机时间',
    ),
    personalId(
      'converted_account_id',
      { en: 'Converted account ID', zh: '转化客户编号' },
      { en: 'Key of the customer the lead became.', zh: '线索转化成的客户编号。' },
      'Converted Account ID, Converted Account, Converted Company ID, 转化客户编号, 转换客户编号, 转化客户ID, 转换后客户ID',
    ),
    foreignId(
      'converted_opportunity_id',
      { en: 'Converted opportunity ID', zh: '转化商机编号' },
      { en: 'Key of the opportunity the lead became.', zh: '线索转化成的商机编号。' },
      'Converted Opportunity ID, Converted Opportunity, Converted Deal ID, 转化商机编号, 转换商机编号, 转化商机ID, 转换后商机ID',
    ),
    date(
      'last_followed_up_on',
      { en: 'Last follow-up', zh: '最近跟进日期' },
      { en: 'Day of the last contact with the lead.', zh: '最近一次跟进线索的日期。' },
      'Last Activity Date, Last Contacted, Last Contact Date, 最近跟进日期, 最近跟进时间, 最后跟进时间, 上次跟进时间, 最近联系时间',
    ),
    createdAt(WORDS, 'Enquiry Date, Inquiry Date, Lead Date, 获取时间, 获取日期, 线索时间, 咨询时间'),
    updatedAt,
    tags({ en: 'Lead', zh: '线索' }),
  ],
};
