import { describe, expect, it } from 'vitest';
import type { EntityName } from '../../src/model/entity.ts';
import { foldHeader } from '../../src/model/fold-header.ts';
import { entities } from '../../src/model/index.ts';

/** Headers of real exports: where each belongs, and those that stay columns of the source. */
interface Layout {
  readonly file: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly kept?: readonly string[];
}

const LAYOUTS: readonly Layout[] = [
  {
    file: 'crm-pipeline sales_pipeline',
    fields: {
      opportunity_id: 'opportunities.opportunity_id', sales_agent: 'opportunities.owner', product: 'products.name', account: 'accounts.name',
      deal_stage: 'opportunities.stage', engage_date: 'opportunities.engaged_on', close_date: 'opportunities.close_on', close_value: 'opportunities.amount',
    },
  },
  {
    file: 'crm-pipeline accounts',
    fields: {
      account: 'accounts.name', sector: 'accounts.industry', year_established: 'accounts.founded_year', revenue: 'accounts.annual_revenue',
      employees: 'accounts.employees', office_location: 'accounts.country', subsidiary_of: 'accounts.parent_name',
    },
  },
  { file: 'crm-pipeline products', fields: { product: 'products.name', series: 'products.series', sales_price: 'products.unit_price' } },
  { file: 'crm-pipeline sales_teams', fields: { sales_agent: 'users.name', manager: 'users.manager', regional_office: 'users.region' } },
  {
    file: 'superstore',
    fields: {
      'Row ID': 'order_items.order_item_id', 'Order ID': 'order_items.order_id', 'Order Date': 'orders.ordered_at', 'Ship Date': 'orders.shipped_on',
      'Ship Mode': 'orders.ship_mode', 'Customer ID': 'accounts.account_id', 'Customer Name': 'accounts.name', Segment: 'accounts.type', Country: 'order_items.country',
      City: 'order_items.city', State: 'order_items.province', 'Postal Code': 'orders.postcode', Region: 'order_items.region', 'Product ID': 'products.product_id',
      Category: 'products.category', 'Sub-Category': 'products.subcategory', 'Product Name': 'products.name', Sales: 'order_items.amount',
      Quantity: 'order_items.quantity', Discount: 'order_items.discount', Profit: 'order_items.profit',
    },
  },
  {
    file: 'superstore-cn orders_订单',
    fields: {
      '行 ID': 'order_items.order_item_id', '订单 ID': 'order_items.order_id', 订单日期: 'orders.ordered_at', 发货日期: 'orders.shipped_on', 邮寄方式: 'orders.ship_mode',
      '客户 ID': 'accounts.account_id', 客户名称: 'accounts.name', 细分: 'accounts.type', 城市: 'order_items.city', '省/自治区': 'order_items.province',
      国家: 'order_items.country', 地区: 'order_items.region', '产品 ID': 'products.product_id', 类别: 'products.category', 子类别: 'products.subcategory',
      产品名称: 'products.name', 销售额: 'order_items.amount', 数量: 'order_items.quantity', 折扣: 'order_items.discount', 利润: 'order_items.profit',
    },
  },
  { file: 'superstore-cn returns_退货', fields: { '订单 ID': 'orders.order_id', 退回: 'orders.is_returned' } },
  { file: 'superstore-cn managers_销售人员', fields: { 地区: 'users.region', 地区经理: 'users.name' } },
  {
    file: 'online-retail',
    fields: {
      InvoiceNo: 'order_items.order_id', StockCode: 'order_items.product_id', Description: 'products.name', Quantity: 'order_items.quantity',
      InvoiceDate: 'orders.ordered_at', UnitPrice: 'order_items.unit_price', CustomerID: 'order_items.account_id', Country: 'order_items.country',
    },
  },
  {
    file: 'crm-erp-dirty cust_info',
    fields: { cst_id: 'accounts.account_id', cst_key: 'accounts.account_id', cst_firstname: 'accounts.first_name', cst_lastname: 'accounts.last_name', cst_create_date: 'accounts.created_at' },
    kept: ['cst_marital_status', 'cst_gndr'],
  },
  {
    file: 'crm-erp-dirty prd_info',
    fields: { prd_id: 'products.product_id', prd_key: 'products.product_id', prd_nm: 'products.name', prd_cost: 'products.cost', prd_line: 'products.series', prd_start_dt: 'products.launched_on', prd_end_dt: 'products.discontinued_on' },
  },
  {
    file: 'crm-erp-dirty sales_details',
    fields: {
      sls_ord_num: 'order_items.order_id', sls_prd_key: 'order_items.product_id', sls_cust_id: 'order_items.account_id', sls_order_dt: 'orders.ordered_at', sls_ship_dt: 'orders.shipped_on',
      sls_due_dt: 'orders.due_on', sls_sales: 'order_items.amount', sls_quantity: 'order_items.quantity', sls_price: 'order_items.unit_price',
    },
  },
  { file: 'crm-erp-dirty px_cat', fields: { ID: 'products.product_id', CAT: 'products.category', SUBCAT: 'products.subcategory' }, kept: ['MAINTENANCE'] },
  { file: 'crm-erp-dirty loc', fields: { CID: 'accounts.account_id', CNTRY: 'accounts.country' } },
  {
    file: 'cn-restaurant-orders meal_order_info',
    fields: { order_id: 'orders.order_id', emp_id: 'orders.owner_id', expenditure: 'orders.amount', accounts_payable: 'orders.amount', use_start_time: 'orders.ordered_at', order_number: 'orders.order_id', order_status: 'orders.status' },
    kept: ['number_consumers', 'dining_table_id', 'lock_time', 'print_doc_bill_num'],
  },
  {
    file: 'cn-restaurant-orders meal_order_detail',
    fields: {
      detail_id: 'order_items.order_item_id', order_id: 'order_items.order_id', dishes_id: 'order_items.product_id', dishes_name: 'products.name', parent_class_name: 'products.category',
      counts: 'order_items.quantity', cost: 'order_items.cost', place_order_time: 'orders.ordered_at', discount_amt: 'order_items.discount_amount', bar_code: 'products.barcode',
    },
    kept: ['logicprn_name', 'itemis_add', 'discount_reason', 'kick_back', 'picture_file'],
  },
  {
    file: 'Salesforce Account',
    fields: {
      Id: 'accounts.account_id', Name: 'accounts.name', Type: 'accounts.type', ParentId: 'accounts.parent_account_id', BillingStreet: 'accounts.address', BillingCity: 'accounts.city', BillingState: 'accounts.province',
      BillingPostalCode: 'accounts.postcode', BillingCountry: 'accounts.country', ShippingCity: 'accounts.city', Phone: 'accounts.phone', AccountNumber: 'accounts.account_id', Website: 'accounts.website', Industry: 'accounts.industry',
      AnnualRevenue: 'accounts.annual_revenue', NumberOfEmployees: 'accounts.employees', OwnerId: 'accounts.owner_id', CreatedDate: 'accounts.created_at', LastModifiedDate: 'accounts.updated_at', LastActivityDate: 'accounts.last_followed_up_on',
      AccountSource: 'accounts.source', YearStarted: 'accounts.founded_year', CustomerPriority__c: 'accounts.tier',
    },
    kept: ['IsDeleted', 'MasterRecordId', 'BillingLatitude', 'PhotoUrl', 'Sic', 'SLA__c', 'UpsellOpportunity__c'],
  },
  {
    file: 'Salesforce Contact',
    fields: {
      Id: 'contacts.contact_id', AccountId: 'contacts.account_id', LastName: 'contacts.last_name', FirstName: 'contacts.first_name', Name: 'contacts.name', MailingStreet: 'contacts.address', MailingCity: 'contacts.city',
      MailingState: 'contacts.province', MailingCountry: 'contacts.country', Phone: 'contacts.phone', MobilePhone: 'contacts.mobile', Email: 'contacts.email', Title: 'contacts.title', Department: 'contacts.department', LeadSource: 'contacts.source', OwnerId: 'contacts.owner_id',
    },
    kept: ['Salutation', 'ReportsToId', 'AssistantName', 'Languages__c'],
  },
  {
    file: 'Salesforce Opportunity',
    fields: {
      Id: 'opportunities.opportunity_id', AccountId: 'opportunities.account_id', Name: 'opportunities.name', StageName: 'opportunities.stage', Amount: 'opportunities.amount', Probability: 'opportunities.probability', ExpectedRevenue: 'opportunities.expected_revenue',
      CloseDate: 'opportunities.close_on', Type: 'opportunities.type', NextStep: 'opportunities.next_step', LeadSource: 'opportunities.source', IsClosed: 'opportunities.is_closed', IsWon: 'opportunities.is_won', ForecastCategory: 'opportunities.forecast_category',
      CampaignId: 'opportunities.campaign', OwnerId: 'opportunities.owner_id', CreatedDate: 'opportunities.created_at', LastModifiedDate: 'opportunities.updated_at', MainCompetitors__c: 'opportunities.competitor', 'Account.Name': 'accounts.name', 'Owner.Name': 'opportunities.owner',
    },
    kept: ['IsDeleted', 'IsPrivate', 'Pricebook2Id', 'HasOverdueTask', 'TrackingNumber__c'],
  },
  {
    file: 'Salesforce OpportunityHistory',
    fields: {
      Id: 'opportunity_history.history_id', OpportunityId: 'opportunity_history.opportunity_id', CreatedById: 'opportunity_history.changed_by', CreatedDate: 'opportunity_history.changed_at', StageName: 'opportunity_history.to_stage',
      Amount: 'opportunity_history.amount', CloseDate: 'opportunity_history.expected_close_on', Probability: 'opportunity_history.probability', OpportunityHistoryKey: 'opportunity_history.history_id',
    },
    kept: ['IsDeleted'],
  },
  {
    file: 'Salesforce Lead',
    fields: {
      Id: 'leads.lead_id', LastName: 'leads.last_name', FirstName: 'leads.first_name', Name: 'leads.name', Title: 'leads.title', Company: 'leads.company', City: 'leads.city', State: 'leads.province', PostalCode: 'leads.postcode', Country: 'leads.country', Phone: 'leads.phone',
      Email: 'leads.email', Website: 'leads.website', LeadSource: 'leads.source', Status: 'leads.status', Industry: 'leads.industry', Rating: 'leads.rating', AnnualRevenue: 'leads.annual_revenue', OwnerId: 'leads.owner_id', IsConverted: 'leads.is_converted',
      ConvertedDate: 'leads.converted_on', ConvertedAccountId: 'leads.converted_account_id', ConvertedOpportunityId: 'leads.converted_opportunity_id', CreatedDate: 'leads.created_at',
    },
    kept: ['Salutation', 'MasterRecordId', 'ConvertedContactId'],
  },
  {
    file: 'Zoho Potentials',
    fields: {
      'Potential Name': 'opportunities.name', 'Potential Owner': 'opportunities.owner', 'Created Time': 'opportunities.created_at', 'Closing Date': 'opportunities.close_on', Amount: 'opportunities.amount', 'Expected Revenue': 'opportunities.expected_revenue',
      Stage: 'opportunities.stage', 'Forecast Type': 'opportunities.forecast_category', Type: 'opportunities.type', 'Lead Source': 'opportunities.source', Probability: 'opportunities.probability', LEADID: 'leads.lead_id', 'Campaign Id': 'opportunities.campaign',
    },
    kept: ['Age in Days', 'Age Tier', 'Amount Tier', 'Tasks Involved'],
  },
  {
    file: 'Zoho Accounts',
    fields: { ACCOUNTID: 'accounts.account_id', 'Account Name': 'accounts.name', 'Account Owner Id': 'accounts.owner_id', 'Account Owner': 'accounts.owner', 'Account Type': 'accounts.type', Industry: 'accounts.industry', Website: 'accounts.website' },
    kept: ['Tasks Involved', 'Calls Involved'],
  },
  {
    file: 'Zoho Contacts',
    fields: { CONTACTID: 'contacts.contact_id', 'Last Name': 'contacts.last_name', 'Contact Owner Id': 'contacts.owner_id', 'Contact Owner': 'contacts.owner', 'Account Id': 'contacts.account_id', Email: 'contacts.email', 'Lead Source': 'contacts.source', Mobile: 'contacts.mobile', 'Created Time': 'contacts.created_at' },
  },
  {
    file: 'Zoho Leads',
    fields: { LEADID: 'leads.lead_id', 'Last Name': 'leads.last_name', Company: 'leads.company', 'Lead Owner': 'leads.owner', Email: 'leads.email', Mobile: 'leads.mobile', Website: 'leads.website', Industry: 'leads.industry', 'Lead Source': 'leads.source', 'Lead Status': 'leads.status', 'Created Time': 'leads.created_at', CONVERTED: 'leads.is_converted' },
    kept: ['month_Created Time1'],
  },
  { file: 'Zoho Users', fields: { USER_ID: 'users.user_id', 'First Name': 'users.first_name', 'Last Name': 'users.last_name', Email: 'users.email' } },
  {
    file: 'Dynamics 365 Opportunity',
    fields: {
      '(Do Not Modify) Opportunity': 'opportunities.opportunity_id', '(Do Not Modify) Modified On': 'opportunities.updated_at', 'Created On': 'opportunities.created_at', Topic: 'opportunities.name', Owner: 'opportunities.owner', 'Potential Customer': 'accounts.name', Status: 'opportunities.status',
      'Est. revenue': 'opportunities.amount', 'Est. close date': 'opportunities.expected_close_on', 'Actual Revenue': 'opportunities.actual_revenue', 'Actual Close Date': 'opportunities.closed_on', Probability: 'opportunities.probability', 'Sales Stage': 'opportunities.stage', 'Forecast category': 'opportunities.forecast_category',
      'Source Campaign': 'opportunities.campaign', Currency: 'opportunities.currency', Contact: 'opportunities.contact_name',
    },
    kept: ['(Do Not Modify) Row Checksum', 'Purchase Process', 'Proposed Solution', 'Price List'],
  },
  {
    file: 'Dynamics 365 Account',
    fields: { 'Account Name': 'accounts.name', 'Main Phone': 'accounts.phone', 'Address 1: City': 'accounts.city', 'Address 1: State/Province': 'accounts.province', 'Primary Contact': 'contacts.name', Territory: 'accounts.region', 'Annual Revenue': 'accounts.annual_revenue', Owner: 'accounts.owner' },
  },
  {
    file: 'Dynamics 365 Product and Goal',
    fields: {
      Name: 'products.name', 'Product ID': 'products.product_id', 'Valid From': 'products.launched_on', 'Valid To': 'products.discontinued_on', Status: 'products.status', 'List Price': 'products.unit_price', 'Standard Cost': 'products.cost', 'Product Type': 'products.category',
      'Goal Owner': 'targets.owner', Target: 'targets.target', 'Fiscal Period': 'targets.period', 'Fiscal Year': 'targets.fiscal_year', 'Goal Metric': 'targets.metric', From: 'targets.starts_on', To: 'targets.ends_on',
    },
    kept: ['Hierarchy Path', 'Decimals Supported', 'Parent Goal'],
  },
  {
    file: 'HubSpot Deals and Companies',
    fields: {
      'Record ID': 'opportunities.opportunity_id', 'Deal Name': 'opportunities.name', 'Deal Stage': 'opportunities.stage', Amount: 'opportunities.amount', 'Deal owner': 'opportunities.owner', 'Close Date': 'opportunities.close_on', 'Create Date': 'opportunities.created_at',
      'Last Activity Date': 'opportunities.last_followed_up_on', Pipeline: 'opportunities.pipeline', 'Deal probability': 'opportunities.probability', 'Closed Lost Reason': 'opportunities.lost_reason', 'Weighted amount': 'opportunities.expected_revenue', 'Forecast category': 'opportunities.forecast_category',
      'Original Traffic Source': 'opportunities.source', 'Next step': 'opportunities.next_step', 'Company name': 'accounts.name', Domain: 'accounts.website', 'Company owner': 'accounts.owner', Industry: 'accounts.industry', 'Lifecycle Stage': 'accounts.status', 'Country/Region': 'accounts.country',
      dealname: 'opportunities.name', dealstage: 'opportunities.stage', closedate: 'opportunities.close_on', hubspot_owner_id: 'opportunities.owner_id',
    },
    kept: ['Closed Won Reason', 'Days to close', 'Number of times contacted'],
  },
  {
    file: 'Pipedrive Deals',
    fields: {
      'Deal - ID': 'opportunities.opportunity_id', 'Deal - Title': 'opportunities.name', 'Deal - Value': 'opportunities.amount', 'Deal - Currency': 'opportunities.currency', 'Deal - Pipeline': 'opportunities.pipeline', 'Deal - Stage': 'opportunities.stage', 'Deal - Status': 'opportunities.status',
      'Deal - Owner': 'opportunities.owner', 'Deal - Organization': 'accounts.name', 'Deal - Contact person': 'opportunities.contact_name', 'Deal - Probability': 'opportunities.probability', 'Deal - Expected close date': 'opportunities.expected_close_on',
      'Deal - Deal created': 'opportunities.created_at', 'Deal - Last activity date': 'opportunities.last_followed_up_on', 'Deal - Won time': 'opportunities.closed_on',
    },
    kept: ['Deal - Last stage change', 'Deal - Next activity date'],
  },
  {
    file: 'a Chinese customer workbook',
    fields: {
      客户编号: 'accounts.account_id', 客户名称: 'accounts.name', 所属行业: 'accounts.industry', 联系人: 'contacts.name', 职位: 'contacts.title', 电话: 'accounts.phone', 邮箱: 'accounts.email', 统一社会信用代码: 'accounts.credit_code', 地址: 'accounts.address',
      首次合作时间: 'accounts.first_cooperation_on', '年交易金额(万元)': 'accounts.annual_amount', 合作状态: 'accounts.status', 最近跟进日期: 'accounts.last_followed_up_on', 负责人: 'accounts.owner',
    },
    kept: ['跟进内容'],
  },
  {
    file: '金蝶 and 用友 sales orders',
    fields: {
      单据编号: 'order_items.order_id', 单据日期: 'orders.ordered_at', 购货单位: 'accounts.name', 客户简称: 'accounts.name', 客户编码: 'accounts.account_id', 业务员: 'orders.owner', 销售部门: 'orders.department', 物料编码: 'order_items.product_id', 存货编码: 'products.product_id', 存货名称: 'products.name',
      销售数量: 'order_items.quantity', 含税单价: 'order_items.unit_price', 价税合计: 'order_items.amount', '折扣率%': 'order_items.discount', 要货日期: 'orders.due_on', 单据状态: 'orders.status', 币别: 'orders.currency', 行号: 'order_items.line_number',
    },
    kept: ['税率', '规格型号'],
  },
  {
    file: '纷享销客 and 销售易 opportunities',
    fields: {
      商机名称: 'opportunities.name', 商机金额: 'opportunities.amount', 预计成交金额: 'opportunities.amount', 商机阶段: 'opportunities.stage', 赢率: 'opportunities.probability', 预计成交日期: 'opportunities.expected_close_on', 商机状态: 'opportunities.status', 归属部门: 'opportunities.department', 输单原因: 'opportunities.lost_reason',
      最后修改时间: 'opportunities.updated_at', 销售机会名称: 'opportunities.name', 结单日期: 'opportunities.close_on', 销售阶段: 'opportunities.stage', 机会来源: 'opportunities.source', 所有人: 'opportunities.owner', 创建日期: 'opportunities.created_at', 竞争对手: 'opportunities.competitor',
    },
  },
  {
    file: 'web shops and SAP',
    fields: {
      'Order #': 'orders.order_id', 'Lineitem quantity': 'order_items.quantity', 'Lineitem name': 'products.name', 'Lineitem price': 'order_items.unit_price', 'Lineitem sku': 'order_items.product_id', 'Shipping City': 'orders.city', 'Shipping Zip': 'orders.postcode', 'City (Shipping)': 'orders.city',
      'Order Total Amount': 'orders.amount', 'Cart Discount Amount': 'orders.discount_amount', 买家会员名: 'accounts.name', 买家实际支付金额: 'orders.amount', 收货城市: 'orders.city', 宝贝标题: 'products.name', 下单时间: 'orders.ordered_at', 商品ID: 'products.product_id',
      KUNNR: 'accounts.account_id', NAME1: 'accounts.name', VBELN: 'orders.order_id', MATNR: 'products.product_id', MAKTX: 'products.name', KWMENG: 'order_items.quantity', NETWR: 'orders.amount', 'Sold-to Party': 'accounts.name', 'Net Value': 'orders.amount', 'Material Description': 'products.name',
      'account id': 'accounts.account_id', 'created date': 'accounts.created_at', 客戶編號: 'accounts.account_id', 訂單日期: 'orders.ordered_at',
    },
  },
];

/** Every folded spelling with the fields that it names. */
const index = new Map<string, string[]>();
for (const { name, fields } of entities)
  for (const field of fields)
    for (const spelling of new Set(field.aliases.map(foldHeader))) index.set(spelling, [...(index.get(spelling) ?? []), `${name}.${field.name}`]);

const places = (header: string): string[] => index.get(foldHeader(header)) ?? [];

describe.each(LAYOUTS)('$file', ({ fields, kept = [] }) => {
  it('finds the field of each header', () => {
    const lost = Object.entries(fields).filter(([header, place]) => !places(header).includes(place));
    expect(lost.map(([header, place]) => `${header}: ${place}, not ${places(header).join(' ') || 'nowhere'}`)).toEqual([]);
  });

  it('leaves to the source what no entity has', () => {
    expect(kept.filter((header) => places(header).length > 0).map((header) => `${header}: ${places(header).join(' ')}`)).toEqual([]);
  });
});

describe('nouns', () => {
  const owners = (word: string): EntityName[] => entities.filter(({ nouns }) => nouns.some((noun) => foldHeader(noun) === foldHeader(word))).map(({ name }) => name);

  it.each([['customer', 'accounts'], ['客户', 'accounts'], ['会员', 'accounts'], ['sku', 'products'], ['商品', 'products'], ['invoice', 'orders'], ['发票', 'orders'], ['sales rep', 'users'], ['业务员', 'users'], ['商机', 'opportunities'], ['线索', 'leads'], ['联系人', 'contacts'], ['目标', 'targets']])(
    '%s speaks of %s alone',
    (word, entity) => expect(owners(word)).toEqual([entity]),
  );
});
