import { currency } from './currency.ts';
import type { Entity } from './entity.ts';
import { date, flag, key, money, reference, sort, text, timestamp } from './field.ts';
import { ACCOUNT, accountColumns, OWNER, placesFrom } from './joins.ts';
import { documentFields, moneyFields, stateFields } from './order-states.ts';
import { department, owner, ownerId } from './ownership.ts';
import { placeFields } from './place.ts';
import { accountIdSpellings, orderIdSpellings, orderNouns } from './reference-spellings.ts';
import { orderEssentials, orderedAtSpellings, placeWords, saleOwnerWords, salesChannel } from './sale.ts';
import { across, spellings } from './spelling.ts';
import { tags } from './tags.ts';

/** What was sold, one row a document. */
export const orders: Entity = {
  name: 'orders',
  label: { en: 'Orders', zh: '订单' },
  about: {
    en: 'One row per order, invoice or other document of a sale; `document` says which.',
    zh: '每行一张订单、发票或其他销售单据，种类见 document。',
  },
  key: 'order_id',
  title: null,
  nouns: spellings(`${orderNouns.en}, ${orderNouns.zh}`),
  events: ['ordered_at'],
  otherDates: ['shipped_on', 'due_on', 'cancelled_on'],
  recognisedBy: ['order_id', 'ordered_at + amount'],
  madeKey: { parts: ['account_id', 'ordered_at'], rows: 'events' },
  vocabularies: { channel: 'channel' },
  describes: { accounts: 'name' },
  essentials: orderEssentials,
  required: ['order_id', 'ordered_at', 'amount'],
  joins: { a: ACCOUNT, u: OWNER },
  borrows: {
    ...accountColumns,
    owner: ['t.owner', 't.owner_id', 'a.owner'],
    department: ['t.department', 'u.department'],
    ...placesFrom('t', 'a'),
  },
  people: false,
  fields: [
    key(
      'order_id',
      { en: 'Order ID', zh: '订单编号' },
      { en: 'Unique ID of the order.', zh: '区分订单的唯一编号。' },
      `${orderIdSpellings}, ID, Record ID, 编号`,
    ),
    reference(
      'account_id',
      'accounts',
      { en: 'Account ID', zh: '客户编号' },
      {
        en: 'Key of the customer; if lines differ, that of the first line.',
        zh: '客户编号；各行不同时取第一行的客户。',
      },
      accountIdSpellings,
    ),
    timestamp(
      'ordered_at',
      { en: 'Ordered at', zh: '订单日期' },
      { en: 'When the customer ordered.', zh: '客户下单的时间。' },
      orderedAtSpellings,
    ),
    date(
      'shipped_on',
      { en: 'Shipped on', zh: '发货日期' },
      { en: 'Day the goods were shipped.', zh: '货物发出的日期。' },
      `Ship Date, Shipped On, Shipped Date, Shipped At, Shipping Date, Ship Dt, sls ship dt, Dispatch Date, Dispatched On, Delivery Date, Delivered On, Date Shipped, Shipped On Date, Fulfilled At, Actual Ship Date, Order Delivered Carrier Date, WADAT,
      发货日期, 发货时间, 出库日期, 出库时间, 交货日期, 送货日期, 发运日期, 配送日期, 实际发货日期`,
    ),
    date(
      'due_on',
      { en: 'Due on', zh: '要求交付日期' },
      { en: 'Day the goods or payment are due.', zh: '要求交付或到期的日期。' },
      `Due Date, Due On, Due Dt, sls due dt, Required Date, Requested Delivery Date, Promised Date, Promise Date, Expected Delivery Date, Requested Ship Date, Ship By Date, Order Estimated Delivery Date, Payment Due Date,
      要求交付日期, 交付日期, 到期日, 到期日期, 要货日期, 要求到货日期, 预计交货日期, 预发货日期, 预计发货日期, 预完工日期, 承诺交期, 交期, 预计送达日期`,
    ),
    sort(
      'status',
      { en: 'Status', zh: '订单状态' },
      { en: 'Status of the order, as in the source.', zh: '订单状态，保留来源的名称。' },
      `${across(orderNouns.en, 'Status')}, ${across(orderNouns.zh, '状态')}, Status, Fulfillment Status, Delivery Status, 状态, 交易状态, 审核状态, 发货状态`,
    ),
    ...stateFields,
    ...documentFields,
    owner(saleOwnerWords),
    ownerId(saleOwnerWords),
    department,
    salesChannel,
    text(
      'ship_mode',
      { en: 'Ship mode', zh: '邮寄方式' },
      { en: 'How the goods were sent.', zh: '货物的配送方式。' },
      `Ship Mode, Shipping Mode, Shipping Method, Shipping Method Title, Ship Via, Delivery Method, Delivery Mode, Delivery Type, Shipping Type, Shipping Class, Carrier, 邮寄方式, 配送方式, 发货方式, 运输方式, 物流方式, 快递方式, 送货方式, 发运方式, 交货方式, 运送方式`,
    ),
    money(
      'amount',
      { en: 'Amount', zh: '订单金额' },
      {
        en: 'Total of the order; if the source has none, the sum of its lines.',
        zh: '订单总额；来源没有时为各行金额之和。',
      },
      `${across(orderNouns.en, 'Amount, Total, Value, Total Amount')}, ${across(orderNouns.zh, '金额, 总额, 总金额, 合计')}, Total, Total Amount, Grand Total, Total Price, Net Value, Net Amount, Net Sales, Amount, Sales, Sales Amount, Sales Value, Total Sales,
      Revenue, Accounts Payable, Expenditure, Total Due, Spend, NETWR, Turnover, Dollar Value, Dollars, Subtotal, Value, Price,
      总金额, 合计金额, 总计, 合计, 价税合计, 销售额, 销售金额, 销售总额, 金额, 成交金额, 成交额, 应付金额, 订单应付金额, 买家应付货款, 应收金额, 消费金额, 开票金额, 无税金额, 含税金额, 金额合计`,
    ),
    money(
      'cost',
      { en: 'Cost', zh: '成本' },
      { en: 'Cost of what was sold.', zh: '所售商品的成本。' },
      'Cost, Total Cost, Order Cost, COGS, Cost of Goods Sold, Cost of Sales, 成本, 总成本, 订单成本, 成本金额, 成本总额, 销售成本',
    ),
    money(
      'profit',
      { en: 'Profit', zh: '利润' },
      { en: 'Amount less cost.', zh: '金额减成本。' },
      'Profit, Gross Profit, Order Profit, Total Profit, Net Profit, Margin Amount, 利润, 毛利, 毛利润, 毛利额, 利润额, 订单利润, 总利润',
    ),
    money(
      'discount_amount',
      { en: 'Discount amount', zh: '优惠金额' },
      { en: 'Discount on the order, as an amount.', zh: '订单减免的金额。' },
      'Discount Amount, Discount Amt, Total Discount, Order Discount, Cart Discount Amount, Discount Total, Discounts, Discount Value, 优惠金额, 折扣金额, 折扣额, 优惠, 总优惠, 订单优惠, 优惠总额, 减免金额',
    ),
    ...moneyFields,
    currency({ en: 'Order', zh: '订单' }),
    flag(
      'is_returned',
      { en: 'Returned', zh: '退回' },
      { en: 'Whether the order is a return.', zh: '订单是否退货。' },
      'Returned, Is Returned, Return, Return Flag, Order Returned, Refunded, Is Refunded, Returned?, 退回, 退货, 是否退货, 是否退回, 是否退款, 已退货, 退货标志',
    ),
    ...placeFields({ en: 'the order', zh: '订单' }, placeWords),
    tags({ en: 'Order', zh: '订单' }),
  ],
};
