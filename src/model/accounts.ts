import { companyParts, emailKind, otherPhones } from './cleaned-fields.ts';
import { anyPhone, email, website } from './contact-points.ts';
import type { Entity } from './entity.ts';
import { code, count, date, key, money, personal, personalId, sort, text, year } from './field.ts';
import { OWNER } from './joins.ts';
import { department, owner, ownerId } from './ownership.ts';
import { personNames } from './person-name.ts';
import { placeFields } from './place.ts';
import { createdAt, updatedAt } from './record-times.ts';
import { accountIdSpellings, accountNouns } from './reference-spellings.ts';
import { across, prefixed, spellings } from './spelling.ts';
import { tags } from './tags.ts';

const WORDS = { en: 'Customer, Account, Company, Client', zh: '客户, 公司, 企业' };
const ADDRESS_WORDS = {
  en: `Billing, Shipping, Mailing, Billing Address, Default Address, ${WORDS.en}`,
  zh: '客户, 公司, 企业, 注册, 客户所在',
};

/** Customers, in every stage from prospect to lost. */
export const accounts: Entity = {
  name: 'accounts',
  label: { en: 'Accounts', zh: '客户' },
  about: {
    en: 'One row per customer: a company or person who buys or may buy.',
    zh: '每行一个客户：已经购买或可能购买的企业或个人。',
  },
  key: 'account_id',
  title: 'name',
  nouns: spellings(`${accountNouns.en}, ${accountNouns.zh}`),
  events: ['created_at', 'last_followed_up_on'],
  otherDates: ['first_cooperation_on', 'updated_at'],
  recognisedBy: ['account_id', 'name'],
  madeKey: { parts: ['name'], rows: 'same' },
  vocabularies: { status: 'status', industry: 'industry', source: 'source', tier: 'tier' },
  required: ['account_id', 'name'],
  joins: { u: OWNER },
  borrows: {
    account_name: ['t.name', '#account_id'],
    owner: ['t.owner', 't.owner_id'],
    department: ['t.department', 'u.department'],
  },
  people: true,
  fields: [
    key(
      'account_id',
      { en: 'Customer ID', zh: '客户编号' },
      { en: 'Unique ID of the customer.', zh: '区分客户的唯一编号。' },
      `${accountIdSpellings}, Ticker, Ticker Symbol, 股票代码, 证券代码, ID, Record ID, 编号, 编码, 代码, 主键, 记录ID, 唯一性ID`,
    ),
    personal(
      'name',
      { en: 'Customer name', zh: '客户名称' },
      { en: 'Name of the company or person.', zh: '企业或个人的名称。' },
      `${across(accountNouns.en, 'Name, Full Name')}, ${across(accountNouns.zh, '名称, 名, 姓名, 全称')}, 客户简称, 公司简称, 企业简称,
      单位名称, 购货单位, 购货单位名称, 往来单位, 往来单位名称, 买家会员名, 买家昵称, 会员昵称, 付款方名称, 购买方名称, 开票单位, 收货单位,
      Account Title, Company (Billing), Billing Name, Bill To Name, Sold To Name, Sold To Party Name, Trading Name, Legal Name, NAME1,
      cst nm, Customer Nm, Business Name, Security, Security Name, 股票名称, 股票简称, 证券名称, 证券简称, 上市公司, Firm, Firm Name, Potential Customer, Deal Organization, Organization Name, Associated Company, Related Company,
      ${accountNouns.en}, ${accountNouns.zh}, Name, Full Name, 名称, 全称, 姓名, Recipient Name, Ship Name, 收货人, 收货人姓名, 收件人, 收件人姓名, 收货人/提货人`,
    ),
    ...companyParts,
    ...personNames(WORDS.en),
    sort(
      'type',
      { en: 'Customer type', zh: '客户类型' },
      { en: 'Type of customer or market segment.', zh: '客户的种类或细分市场。' },
      `${across('Customer, Account, Client, Company, Member', 'Type, Segment, Category, Group, Class, Kind')}, Segment, Market Segment, Type, KDGRP, Business Type, Relationship Type,
      细分, 细分市场, 客户细分, 类型, ${across('客户, 公司, 企业, 会员', '类型, 类别, 分类, 性质, 种类')}, 客户群, 客户群体, 客户分组, 客户组, 单位性质`,
    ),
    sort(
      'industry',
      { en: 'Industry', zh: '所属行业' },
      { en: 'Industry of the customer.', zh: '客户所处的行业。' },
      `${prefixed(WORDS, { en: 'Industry, Sector, Vertical, Industry Sector, Industry Name', zh: '行业, 所属行业, 行业类别, 行业分类' })},
      Industry Type, Industry Group, Line of Business, GICS Sector, BRSCH, 行业名称, 一级行业, 行业大类, 行业类型, 所在行业`,
    ),
    sort(
      'tier',
      { en: 'Tier', zh: '客户等级' },
      { en: 'Rank of importance, such as A, B, C or VIP.', zh: '客户的重要程度，如 A、B、C 或 VIP。' },
      `${across('Customer, Account, Client, Member', 'Tier, Level, Grade, Rank, Priority')}, Tier, Level, Grade, VIP Level,
      ${across('客户, 会员', '等级, 级别, 分级, 评级, 层级')}, 等级, 级别, 重要程度, 重要级别, ABC分类, 信用等级`,
    ),
    sort(
      'status',
      { en: 'Status', zh: '合作状态' },
      {
        en: 'State of the relationship: active, paused, lost, potential.',
        zh: '合作关系的状态：活跃、暂停、流失、潜在。',
      },
      `${across('Customer, Account, Client, Company, Member, Relationship', 'Status, State of Relation')}, Status, Lifecycle Stage, Lifecycle Status, Account Stage, Customer Stage,
      合作状态, 状态, ${across('客户, 公司, 会员, 企业', '状态')}, 成交状态, 客户阶段, 客户生命周期, 生命周期, 合作情况, 客户合作状态`,
    ),
    owner(WORDS),
    ownerId(WORDS),
    department,
    text(
      'source',
      { en: 'Source', zh: '客户来源' },
      { en: 'How the customer was found.', zh: '获得该客户的途径。' },
      `${across('Account, Customer, Lead, Client, Original, Company', 'Source')}, Source, Original Traffic Source, Acquisition Channel, Acquisition Source, Referral Source, How did you hear about us,
      来源, 客户来源, 公司来源, 线索来源, 来源渠道, 获客渠道, 获客来源, 客户来源渠道, 会员来源, 信息来源`,
    ),
    ...placeFields({ en: 'the customer', zh: '客户' }, ADDRESS_WORDS),
    personal(
      'address',
      { en: 'Address', zh: '地址' },
      { en: 'Street address as written.', zh: '原文地址。' },
      `${prefixed(ADDRESS_WORDS, { en: 'Street, Street Address, Address, Address 1, Address Line 1', zh: '地址, 详细地址, 街道, 街道地址' })},
      Addr, Address 1: Street 1, Address Line, Full Address, Location, Headquarters, Headquarters Location, Site Address, STRAS,
      联系地址, 通讯地址, 办公地址, 经营地址, 注册地址, 所在地址, 单位地址, 收货地址`,
    ),
    anyPhone({
      en: `${WORDS.en}, Billing, Member, Contact, Buyer`,
      zh: '客户, 公司, 企业, 会员, 联系人, 买家, 收件人',
    }),
    otherPhones,
    email({ en: `${WORDS.en}, Billing, Member, Contact, Buyer`, zh: '客户, 公司, 企业, 联系人' }),
    emailKind,
    website(WORDS),
    code(
      'credit_code',
      { en: 'Registration code', zh: '统一社会信用代码' },
      {
        en: 'Unified social credit code, or the tax or company number of other countries.',
        zh: '统一社会信用代码；境外企业为税号或注册号。',
      },
      `统一社会信用代码, 社会信用代码, 信用代码, 统一信用代码, 社会统一信用代码, 税号, 纳税人识别号, 纳税识别号, 工商注册号, 注册号, 营业执照号, 营业执照号码, 统一社会信用代码/税号,
      Unified Social Credit Code, USCC, Credit Code, Registration Number, Registration No, Company Registration Number, Business Registration Number,
      Tax ID, Tax Number, VAT Number, VAT ID, VAT No, EIN, TIN, ABN, STCEG, Duns Number, CIK`,
    ),
    personalId(
      'parent_account_id',
      { en: 'Parent account ID', zh: '上级客户编号' },
      { en: 'Key of the parent customer.', zh: '上级客户的编号。' },
      'Parent ID, Parent Account ID, Parent Company ID, Parent Customer ID, Parent Account Code, 上级客户编号, 母公司编号, 上级客户ID, 上级客户编码',
    ),
    personal(
      'parent_name',
      { en: 'Parent account', zh: '上级客户' },
      { en: 'Name of the parent customer or group.', zh: '所属集团或上级客户的名称。' },
      'Parent Account, Parent Company, Parent, Parent Name, Parent Account Name, Parent Customer, Subsidiary Of, Group, Group Name, Holding Company, 上级客户, 母公司, 所属集团, 集团名称, 上级公司, 集团, 上级单位, 总公司',
    ),
    text(
      'attachments',
      { en: 'Attachments', zh: '附件' },
      { en: 'File names, separated by semicolons.', zh: '附件文件名，多个以分号分隔。' },
      'Attachment, Attachment Names, Attached Files, File Names, 附件名称, 附件文件, 合同附件, 客户附件, 相关附件, 资料附件, 附件清单',
    ),
    money(
      'annual_amount',
      { en: 'Annual trade', zh: '年交易金额' },
      {
        en: 'What the customer buys from us in a year, according to the source.',
        zh: '来源所填的客户每年与我方的交易金额。',
      },
      `年交易金额, 年交易额, 年度交易金额, 年度交易额, 年采购额, 年采购金额, 年成交额, 年成交金额, 年合作金额, 年度采购额, 年度合作金额, 年消费额, 年消费金额,
      Annual Amount, Annual Trade, Annual Spend, Yearly Spend, Annual Transaction Amount, Annual Transaction Value, Annual Purchases, Annual Purchase Amount, Annual Order Value, Yearly Amount, Annual Spending`,
    ),
    money(
      'annual_revenue',
      { en: 'Annual revenue', zh: '年营业额' },
      { en: "The customer's own sales in a year.", zh: '客户自身的年营业收入。' },
      `Annual Revenue, Revenue, ${across(WORDS.en, 'Revenue, Annual Revenue')}, Turnover, Annual Turnover, Yearly Revenue, Annual Sales, 年营业额, 年营收, 年收入, 营业收入, 年营业收入, 年产值, 年销售额, 营业额, 企业年营业额`,
    ),
    count(
      'employees',
      { en: 'Employees', zh: '员工数' },
      { en: 'Number of employees of the customer.', zh: '客户的员工人数。' },
      `Employees, Number of Employees, No. of Employees, # of Employees, Employee Count, Num Employees, Employees Count, Total Employees, Headcount, 员工数, 员工数量, 员工人数, 员工总数, 人数, 企业人数, 公司人数`,
    ),
    year(
      'founded_year',
      { en: 'Founded', zh: '成立年份' },
      { en: 'Year in which the customer was founded.', zh: '客户成立的年份。' },
      'Founded Year, Year Founded, Year Established, Established Year, Year Started, Founded, Established, Year of Establishment, 成立年份, 创立年份, 创建年份, 成立年',
    ),
    date(
      'first_cooperation_on',
      { en: 'First cooperation', zh: '首次合作日期' },
      { en: 'Day business with the customer began.', zh: '与客户首次合作的日期。' },
      `首次合作日期, 首次合作时间, 合作开始日期, 合作开始时间, 开始合作日期, 开始合作时间, 建立合作日期, 合作日期, 合作时间, 首单日期, 首单时间, 首次成交日期, 首次成交时间, 首次购买日期, 首次下单时间, 入会日期, 入会时间,
      First Cooperation Date, First Cooperation, Customer Since, Client Since, Member Since, First Order Date, First Purchase Date, First Deal Date, Relationship Start Date, Join Date, Joined, Dt Customer`,
    ),
    date(
      'last_followed_up_on',
      { en: 'Last follow-up', zh: '最近跟进日期' },
      { en: 'Day of the last contact with the customer.', zh: '最近一次跟进客户的日期。' },
      `最近跟进日期, 最近跟进时间, 最后跟进时间, 最后跟进日期, 上次跟进时间, 上次跟进日期, 最新跟进时间, 最近联系时间, 最后联系时间, 最近联系日期, 最近活动时间, 最近拜访日期,
      Last Activity Date, Last Activity Time, Last Contacted, Last Contact Date, Last Contacted Date, Last Follow Up, Last Follow-up Date, Last Touch, Last Engagement Date`,
    ),
    createdAt(
      WORDS,
      'cst create date, Cust Create Date, Registered At, Registration Date, Signup Date, Sign Up Date, Date Registered, 建档日期, 建档时间, 注册时间, 注册日期, 开户日期',
    ),
    updatedAt,
    tags({ en: 'Customer, Account, Company, Client', zh: '客户, 公司, 企业, 会员' }),
  ],
};
