import { across } from './spelling.ts';

/** Words for a customer in headers. */
export const accountNouns = {
  en: 'Customer, Account, Client, Company, Buyer, Organization, Organisation, Shopper, Member, Sold-to Party, Sell-to Customer, Purchaser, Cust, Cst, Household',
  zh: '客户, 公司, 顾客, 买家, 会员, 企业, 客商, 购买方, 采购方, 用户',
} as const;

/** Words for what is sold. */
export const productNouns = {
  en: 'Product, Item, SKU, Goods, Article, Material, Stock, Merchandise, Part, Dish, Dishes, Prod, Prd',
  zh: '产品, 商品, 物料, 货品, 存货, 宝贝, 货物, 菜品, 品项, 物品',
} as const;

/** Words for an order or the paper that stands for one. */
export const orderNouns = {
  en: 'Order, Invoice, Sales Order, Receipt, Transaction, Bill, Sale, Sales Document, Document, Ord, Basket, Amazon Order, Sales Invoice, Sales Receipt, Credit Note, Credit Memo, Quote, Quotation, Estimate, Delivery Note',
  zh: '订单, 单据, 发票, 销售单, 销售订单, 交易, 小票, 出库单, 销售单据, 账单, 销售发票, 销售出库单, 发货单, 收据, 零售单, 红字发票, 退货单, 销售退货单, 退货订单, 贷项凭证, 报价单, 报价',
} as const;

/** Words for an opportunity. */
export const opportunityNouns = {
  en: 'Opportunity, Deal, Potential, Opp, Oppty',
  zh: '商机, 销售机会, 机会, 项目, 交易机会',
} as const;

/** Words for a person of one's own company. */
export const userNouns = {
  en: 'User, Owner, Sales Rep, Sales Agent, Salesperson, Sales Person, Sales Representative, Rep, Agent, Employee, Staff, Seller',
  zh: '负责人, 业务员, 销售员, 销售代表, 销售人员, 员工, 客户经理, 业务人员, 职员',
} as const;

/** Words for a marketing campaign. */
export const campaignNouns = {
  en: 'Campaign, Marketing Campaign, Marketing Event, Promotion',
  zh: '营销活动, 市场活动, 推广活动, 促销活动, 活动',
} as const;

/** Words for a person at a customer. */
export const contactNouns = {
  en: 'Contact, Contact Person, Person, Primary Contact, Main Contact, Key Contact',
  zh: '联系人, 主要联系人, 首要联系人, 客户联系人',
} as const;

/** Words for a lead. */
export const leadNouns = { en: 'Lead, Sales Lead, Enquiry, Inquiry', zh: '线索, 销售线索, 询盘' } as const;

/** Words for a request for service. */
export const ticketNouns = {
  en: 'Ticket, Case, Support Ticket, Service Request, Incident, Helpdesk Ticket',
  zh: '工单, 服务工单, 客服工单, 售后工单, 服务单, 个案',
} as const;

/** Words for whom one buys from. */
export const supplierNouns = {
  en: 'Supplier, Vendor, Provider',
  zh: '供应商, 供货商, 供货单位, 供方',
} as const;

/** Words for a shop or other point of sale. */
export const outletNouns = {
  en: 'Outlet, Store, Shop, Branch, Point of Sale',
  zh: '门店, 网点, 店铺, 终端, 销售网点, 分店',
} as const;

/** Words for whom one competes with. */
export const competitorNouns = {
  en: 'Competitor, Rival',
  zh: '竞品, 竞争对手, 竞争厂商, 竞对, 友商',
} as const;

const ID_TAILS = {
  en: 'ID, No, Number, Code, Key, Num, Ref, UUID, GUID',
  zh: '编号, ID, 编码, 代码, 号, 号码, 唯一ID',
} as const;

const ids = (nouns: { readonly en: string; readonly zh: string }): string =>
  `${across(nouns.en, ID_TAILS.en)}, ${across(nouns.zh, ID_TAILS.zh)}`;

/** Headers that hold a customer's key, in the customer's file and in those that point to it. */
export const accountIdSpellings = `${ids(accountNouns)}, Account18 ID, CID, KUNNR, sls cust id, Primary Company ID, Associated Company ID, Associated Company IDs, 购货单位编码, 往来单位编码, 单位编码`;

/** Headers that hold a product's key. */
export const productIdSpellings = `${ids(productNouns)}, SKU, Stock Keeping Unit, ASIN, MATNR, Material, Product2 ID, PLU, Lineitem SKU, Variant SKU, sls prd key, 货号, 款号`;

/** Headers that hold an order's key. */
export const orderIdSpellings = `${ids(orderNouns)}, Order, Invoice, VBELN, sls ord num, Order Name, Sales Doc, Document Num, 订单单号, 单号, 订单, 发票, 单据, 订单流水号, 流水号, 交易流水号, 交易单号, 小票单号, 销售单单号, 主订单编号, 订单主编号`;

/** Headers that hold an opportunity's key. */
export const opportunityIdSpellings = `${ids(opportunityNouns)}, (Do Not Modify) Opportunity, Associated Deal ID, Associated Deal IDs`;

/** Headers that hold a user's key. */
export const userIdSpellings = `${ids(userNouns)}, Emp ID, Emp No, PERNR, User Name ID, HubSpot Owner ID, 工号, 员工工号, 用户编号, 用户ID`;

/** Headers that hold a contact's key. */
export const contactIdSpellings = `${ids(contactNouns)}, VID, PARNR, Who ID, Associated Contact ID, Associated Contact IDs`;

/** Headers that hold a lead's key. */
export const leadIdSpellings = ids(leadNouns);

/** Headers that hold a campaign's key. */
export const campaignIdSpellings = `${ids(campaignNouns)}, UTM ID`;

/** Headers that hold a ticket's key. */
export const ticketIdSpellings = ids(ticketNouns);

/** Headers that hold a supplier's key. */
export const supplierIdSpellings = `${ids(supplierNouns)}, LIFNR`;

/** Headers that hold the key of an outlet. */
export const outletIdSpellings = ids(outletNouns);
