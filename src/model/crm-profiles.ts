import { same, type Text } from '../core/text.ts';
import type { CrmProfile } from './crm-profile.ts';
import { PAYMENT_PROFILES } from './payment-profiles.ts';
import { SERVICE_PROFILES } from './service-profiles.ts';
import { SHOP_PROFILES } from './shop-profiles.ts';
import { spellings } from './spelling.ts';

/** Systems by their exports; of two that fit equally, the first. */
export const CRM_PROFILES: readonly CrmProfile[] = [
  {
    name: 'salesforce',
    label: same('Salesforce'),
    sure: [
      /__(c|pc|r)(\.|$)/i,
      /^(account|contact|opportunity|lead|case|user|owner) id \(18|^18.digit/i,
      ...spellings(
        'SystemModstamp, IsDeleted, MasterRecordId, CreatedById, LastModifiedById, StageName, ForecastCategoryName, LastViewedDate, LastReferencedDate, Case Safe ID, WhoId, WhatId, Pricebook2Id, PricebookEntryId, Account Name: Account Name, attributes.type, attributes.url',
      ),
    ],
    usual: spellings(
      'Id, Name, AccountId, ContactId, OwnerId, CloseDate, CreatedDate, LastModifiedDate, LeadSource, AccountSource, ExpectedRevenue, IsClosed, IsWon, BillingCity, MailingCity, CampaignId, NextStep, Owner.Name, Account.Name, Opportunity Owner, Opportunity Name, Account Owner, Contact Owner, Lead Owner, Owner Role, Fiscal Period, Stage, Probability (%), Age, Lead Source, Next Step, Created Date, Last Modified Date, Close Date, Billing State/Province, Mailing State/Province, Account Site, Last Activity, Stage Duration',
    ),
    means: {},
  },
  {
    name: 'hubspot',
    label: same('HubSpot'),
    sure: [
      /^(properties\.)?hs_/i,
      /^properties\./i,
      ...spellings(
        'hubspot_owner_id, dealname, dealstage, Deal Stage, Company owner, Number of times contacted, Associated Company IDs, Associated Contact IDs, Associated Deal IDs, HubSpot Team, Deal probability, Closed Won Reason, Number of Form Submissions, Original Traffic Source, Lifecycle Stage',
      ),
    ],
    usual: spellings(
      'Record ID, Deal Name, Deal owner, Contact owner, Create Date, Close Date, Last Activity Date, Pipeline, Lead Status, Weighted amount, Forecast amount, Country/Region, State/Region, Days to close, Associated Company, Associated Contact',
    ),
    means: {},
  },
  {
    name: 'pipedrive',
    label: same('Pipedrive'),
    sure: [/^(deal|organization|organisation|person|activity|lead|product) - \S/i],
    usual: spellings(
      'add_time, update_time, stage_change_time, won_time, lost_time, expected_close_date, org_name, person_name, owner_name, stage_id, pipeline_id',
    ),
    means: {
      add_time: 'Created Date',
      update_time: 'Updated At',
      org_name: 'Organization Name',
      person_name: 'Contact Name',
      owner_name: 'Owner Name',
      'Person - Organization': 'Organization Name',
      'Person - Email - Work': 'Contact Email',
      'Person - Email': 'Contact Email',
      'Person - Phone - Work': 'Contact Phone',
      'Person - Phone': 'Contact Phone',
      'Person - Person created': 'Contact Created Date',
      'Organization - Organization created': 'Account Created Date',
      'Activity - Assigned to user': 'Assigned To',
      'Activity - Organization': 'Account Name',
      'Activity - Deal': 'Deal Name',
    },
  },
  {
    name: 'dynamics',
    label: same('Dynamics 365'),
    sure: [
      /^\(do not modify\) /i,
      /^address 1: /i,
      /\(.+\) \(.+\)$/,
      /^_.+_value$/i,
      ...spellings(
        'Est. revenue, Est. close date, Potential Customer, Status Reason, Main Phone, Owning Business Unit, Unit Group, Decimals Supported, Goal Metric, Goal Owner, Hierarchy Path, Purchase Timeframe, Default Price List, estimatedvalue, statecode, statuscode, Opportunity Close Date, Parent Goal',
      ),
    ],
    usual: spellings(
      'Topic, Account Name, Created On, Modified On, Owner, Actual Revenue, Actual Close Date, Campaign Type, Price List, Source Campaign, Business Phone, Full Name, Primary Contact, Territory',
    ),
    means: {
      estimatedvalue: 'Est. Revenue',
      estimatedclosedate: 'Est. Close Date',
      actualvalue: 'Actual Revenue',
      actualclosedate: 'Actual Close Date',
      closeprobability: 'Probability',
      stepname: 'Sales Stage',
      statecode: 'Status',
      _ownerid_value: 'Owner ID',
      _customerid_value: 'Customer ID',
      _parentaccountid_value: 'Account ID',
      telephone1: 'Phone',
      emailaddress1: 'Email',
      address1_city: 'City',
      address1_stateorprovince: 'State/Province',
      numberofemployees: 'Number of Employees',
    },
    dateOrder: 'mdy',
  },
  {
    name: 'zoho',
    label: same('Zoho CRM'),
    sure: spellings(
      'Potential Name, Potential Owner, Potentials Id, Account Owner Id, Contact Owner Id, Lead Owner Id, CONTACTID, LEADID, POTENTIALID, CAMPAIGNID, Tasks Involved, Events Involved, Deal Owner.id, Lead Owner.id, Account Owner.id, Contact Owner.id, Account_Name.name, Record Id, Budgeted Cost, Num sent',
    ),
    usual: spellings(
      'Created Time, Modified Time, Last Activity Time, Closing Date, Deal Name, Deal Owner, Account Owner, Contact Owner, Lead Owner, Lead Source, Lead Status, Account Type, Campaign Name, USER_ID, First Name, Last Name, Email, Tag, Created By, Modified By, Expected Revenue, ACCOUNTID, Forecast Type',
    ),
    means: {},
  },
  {
    name: 'shopify',
    label: same('Shopify'),
    sure: spellings(
      'Financial Status, Fulfillment Status, Lineitem quantity, Lineitem name, Lineitem price, Lineitem sku, Accepts Marketing, Fulfilled at, Lineitem requires shipping, Note Attributes, Risk Level',
    ),
    usual: spellings(
      'Name, Paid at, Subtotal, Taxes, Total, Discount Code, Shipping Method, Created at, Cancelled at, Billing Name, Shipping Name',
    ),
    means: { Name: 'Order Number', 'Created at': 'Order Date' },
  },
  {
    name: 'woocommerce',
    label: same('WooCommerce'),
    sure: [
      /\((billing|shipping)\)$/i,
      ...spellings(
        'Cart Discount Amount, Order Subtotal Amount, Shipping Method Title, Payment Method Title, Order Total Amount, Order Refund Amount, Quantity (- Refund), Item #, Order Total Tax Amount',
      ),
    ],
    usual: spellings(
      'Order Number, Order Status, Order Date, Customer Note, Item Name, Item Cost, Coupon Code, Discount Amount, SKU',
    ),
    means: {},
  },
  {
    name: 'fxiaoke',
    label: { en: 'Fxiaoke', zh: '纷享销客' },
    sure: spellings(
      '生命状态, 负责人主属部门, 外部负责人, 相关团队, 唯一性ID, 锁定人, 外部来源, 客户级别(纷享), 归属部门',
    ),
    usual: spellings(
      '锁定状态, 业务类型, 负责人, 客户名称, 商机名称, 商机金额, 预计成交日期, 创建人, 创建时间, 最后修改人, 最后修改时间, 最后跟进时间, 成交状态, 客户级别',
    ),
    means: {},
  },
  {
    name: 'xiaoshouyi',
    label: { en: 'Xiaoshouyi', zh: '销售易' },
    sure: spellings(
      '销售机会名称, 销售机会金额, 销售机会所有人, 客户所有人, 联系人所有人, 疑似查重, 所属公海池, 销售线索所有人, 最新活动记录时间, 公海状态',
    ),
    usual: spellings(
      '所有人, 结单日期, 赢率, 业务类型, 所属部门, 销售阶段, 客户名称, 创建人, 创建日期, 修改人, 修改日期, 最新跟进时间, 锁定状态',
    ),
    means: {},
  },
  {
    name: 'kingdee',
    label: { en: 'Kingdee', zh: '金蝶' },
    sure: [
      /^F(BillNo|Date|CustId|MaterialId|Qty|TaxPrice|AllAmount|Amount|SalerId|SaleOrgId|Price)\b/,
      ...spellings('购货单位, 购货单位名称, 实发数量, 产品长代码, 收料仓库, 发货仓库, 摘要, 销售组织'),
    ],
    usual: spellings(
      '单据编号, 单据日期, 物料编码, 物料名称, 规格型号, 业务员, 部门, 数量, 含税单价, 价税合计, 销售数量, 计量单位, 客户, 审核人, 制单人, 审核标志, 单位',
    ),
    means: {
      FBillNo: '单据编号',
      FDate: '单据日期',
      FCustId: '客户编码',
      'FCustId.FName': '客户名称',
      'FCustId.FNumber': '客户编码',
      FMaterialId: '物料编码',
      'FMaterialId.FNumber': '物料编码',
      'FMaterialId.FName': '物料名称',
      FQty: '数量',
      FPrice: '单价',
      FTaxPrice: '含税单价',
      FAmount: '金额',
      FAllAmount: '价税合计',
      'FSalerId.FName': '业务员',
    },
  },
  {
    name: 'yonyou',
    label: { en: 'Yonyou', zh: '用友' },
    sure: [
      /^[cdi](InvCode|InvName|CusCode|CusName|CusAbbName|SOCode|DLCode|SBVCode|UnitPrice|TaxUnitPrice|Quantity|PersonCode|PersonName|DepName)$/i,
      ...spellings(
        '存货编码, 存货名称, 存货分类, 客户简称, 销售类型, 主计量, 主计量单位, 无税单价, 无税金额, 原币无税金额, 原币价税合计, 本币价税合计, 表体自定义项',
      ),
    ],
    usual: spellings(
      '单据号, 订单号, 发票号, 订单日期, 单据日期, 业务类型, 客户编码, 业务员, 部门, 数量, 含税单价, 价税合计, 制单人, 审核人, 税率',
    ),
    means: {
      cInvCode: '存货编码',
      cInvName: '存货名称',
      cCusCode: '客户编码',
      cCusName: '客户名称',
      cCusAbbName: '客户简称',
      cSOCode: '订单号',
      cDLCode: '单据号',
      cSBVCode: '发票号',
      dDate: '单据日期',
      iQuantity: '数量',
      iTaxUnitPrice: '含税单价',
      iSum: '价税合计',
      cPersonName: '业务员',
      cDepName: '部门名称',
    },
  },
  ...PAYMENT_PROFILES,
  ...SHOP_PROFILES,
  ...SERVICE_PROFILES,
];

const generic = (name: string, label: Text): CrmProfile => ({ name, label, sure: [], usual: [], means: {} });

/** Files of no system that is known, by the language of their headers. */
export const GENERIC_ZH = generic('generic-zh', { en: 'Chinese headers', zh: '中文表头' });
export const GENERIC_EN = generic('generic-en', { en: 'English headers', zh: '英文表头' });

/** The profile of that name; undefined for one that this program does not know. */
export const profileNamed = (name: string): CrmProfile | undefined =>
  [...CRM_PROFILES, GENERIC_ZH, GENERIC_EN].find((profile) => profile.name === name);
