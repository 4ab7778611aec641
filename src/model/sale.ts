import type { Field } from './entity.ts';
import { sort } from './field.ts';
import { across } from './spelling.ts';

/** What orders and their lines have in common. */

const LINE_VALUE = ['order_items.amount', 'order_items.quantity + order_items.unit_price'];

/** A sale has a date and an amount: that of the order or of its lines. */
export const orderEssentials = [['orders.ordered_at'], ['orders.amount', ...LINE_VALUE]] as const;
export const lineEssentials = [['orders.ordered_at'], [...LINE_VALUE, 'orders.amount']] as const;

export const saleOwnerWords = { en: 'Order, Invoice', zh: '订单' } as const;

/** Words in front of a place that say it is where an order goes. */
export const placeWords = {
  en: 'Ship To, Ship-to, Ship, Shipping, Delivery, Order, Destination, Store, Billing, Customer, Buyer, Recipient',
  zh: '收货, 收件, 送货, 订单, 配送, 收货人, 门店, 客户, 客户所在',
} as const;

export const orderedAtSpellings = `Order Date, Ordered At, Ordered On, Order Time, Order Datetime, Order Timestamp, Order Created At, Order Created Date, Order Created, Ord Date, Order Dt, sls order dt, Order Purchase Timestamp,
  ${across('Invoice, Purchase, Transaction, Sales, Sale, Document, Bill, Billing, Booking, Receipt, Posting, Sales Order, Shop, Sales Invoice, Sales Receipt, Credit Note, Credit Memo, Quote, Quotation, Estimate', 'Date, Time, Datetime')}, Date of Purchase, Date of Order, Date of Sale, Effective Date, Order Start Date,
  Place Order Time, Use Start Time, AUDAT, FKDAT, BUDAT, Processed At, Date, Datetime, Created At, Created Date, Created On, Created Time, Date Created, Paid At, Timestamp,
  ${across('订单, 下单, 单据, 销售, 购买, 交易, 开票, 发票, 成交, 消费, 订购, 开单, 签订, 订单创建, 订单生成, 订单提交, 订单成交, 结账, 报价, 退货, 红字发票', '日期, 时间')}, 日期, 时间, 订货日期, 创建时间, 创建日期, 制单日期, 业务日期, 付款时间, 订单付款时间, 支付时间`;

export const salesChannel: Field = sort(
  'channel',
  { en: 'Channel', zh: '销售渠道' },
  { en: 'Sales channel.', zh: '销售所经的渠道。' },
  `Channel, Sales Channel, Order Channel, Channel Name, Distribution Channel, Order Source, Source, Source Name, Platform, Marketplace, Sales Platform, VTWEG,
  渠道, 销售渠道, 订单渠道, 渠道名称, 渠道类型, 订单来源, 来源, 来源平台, 平台, 销售平台, 下单渠道, 购买渠道, 分销渠道`,
);
