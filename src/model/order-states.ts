import type { Field } from './entity.ts';
import { date, derived, flag, money, sort, standingFor } from './field.ts';

/** What became of an order beside its status: how its payment and its refund stand, and whether it was called off. */
export const stateFields: readonly Field[] = [
  sort(
    'payment_status',
    { en: 'Payment status', zh: '付款状态' },
    { en: 'State of the payment, as the source names it.', zh: '付款状态，保留来源的名称。' },
    'Financial Status, Payment State, Paid, Is Paid, Paid?, Paid Status, Invoice Payment Status, Payment Status Description, Billing Status, 支付状态, 收款状态, 回款状态, 结算状态, 是否付款, 是否支付, 是否已付款',
  ),
  sort(
    'refund_status',
    { en: 'Refund status', zh: '退款状态' },
    { en: 'State of the refund, as the source names it.', zh: '退款或售后状态，保留来源的名称。' },
    'Refund State, Return Status, Return State, After-sales Status, 售后状态, 退货状态, 退款退货状态, 商品退款状态, 订单退款状态, 维权状态',
  ),
  flag(
    'is_cancelled',
    { en: 'Cancelled', zh: '取消' },
    { en: 'Whether the order was cancelled.', zh: '订单是否取消。' },
    'Is Cancelled, Canceled, Is Canceled, Order Cancelled, Order Canceled, Cancelled?, Cancellation, Voided, Is Voided, 是否取消, 已取消, 是否作废, 作废, 作废标志, 是否关闭',
  ),
  date(
    'cancelled_on',
    { en: 'Cancelled on', zh: '取消日期' },
    { en: 'Day on which the order was cancelled.', zh: '订单取消的日期。' },
    'Cancelled At, Canceled At, Canceled On, Cancelled Date, Canceled Date, Cancellation Date, Date Cancelled, Date Canceled, Cancel Date, Cancel Time, 取消时间, 订单取消时间, 关闭时间, 订单关闭时间, 作废日期',
  ),
];

/** Which document of a sale a row is. */
export const documentFields: readonly Field[] = [
  derived(
    sort(
      'document',
      { en: 'Document', zh: '单据种类' },
      {
        en: 'Kind of document: quote, order, invoice, credit_note, receipt, delivery, payment or purchase_order; empty for an order.',
        zh: '单据种类：quote（报价单）、order（订单）、invoice（发票）、credit_note（红字发票）、receipt（收据、小票）、delivery（出库单）、payment（收款单）或 purchase_order（采购订单）；订单为空。',
      },
      '',
    ),
  ),
  sort(
    'document_type',
    { en: 'Document type', zh: '单据类型' },
    { en: 'Kind of document, as the source names it.', zh: '单据类型，保留来源的名称。' },
    'Doc Type, Document Kind, Document Category, Transaction Type, Trans Type, Order Type, Invoice Type, Sales Document Type, SD Document Category, Billing Type, Billing Document Type, Type, VBTYP, FKART, AUART, BLART, 单据类别, 单据种类, 单据名称, 票据类型, 业务类型, 订单类型, 交易类型, 发票类型, 销售类型, 类型',
  ),
];

/** Money of an order beside its amount. */
export const moneyFields: readonly Field[] = [
  standingFor(
    'amount',
    money(
      'paid_amount',
      { en: 'Amount paid', zh: '实付金额' },
      { en: 'Money that the customer has paid for the order.', zh: '客户已为该订单支付的金额。' },
      'Total Paid, Invoice Amount Paid, Amount Received, Received Amount, Payment Amount, Payments Received, Net Payment, 实际支付金额, 买家实际支付金额, 实收金额, 支付金额, 付款金额, 已付金额, 已付款金额, 已支付金额, 已收金额, 已收款金额, 已回款金额, 订单实付金额, 订单实际支付金额, 用户实付金额, 商家实收金额',
    ),
  ),
  money(
    'outstanding',
    { en: 'Outstanding', zh: '未付金额' },
    { en: 'Money that the customer still owes for the order.', zh: '客户就该订单尚未支付的金额。' },
    'Outstanding Balance, Outstanding Amount, Amount Outstanding, Balance Due, Open Balance, Open Amount, Unpaid Amount, Remaining Balance, 未收金额, 未付款金额, 未收款金额, 未回款金额, 待付金额, 待收金额, 待付款金额, 欠款金额',
  ),
  money(
    'refunded_amount',
    { en: 'Refunded amount', zh: '退款金额' },
    { en: 'Money that was given back for the order.', zh: '就该订单退还的金额。' },
    'Refund Amount, Amount Refunded, Refund Value, Total Refunded, Refund Total, Total Refund, Refunds, Order Refund Amount, Order Refund, 已退款金额, 退款总额, 退款总金额, 退款额, 已退金额, 退货金额, 订单退款金额, 成功退款金额',
  ),
  money(
    'tax',
    { en: 'Tax', zh: '税额' },
    { en: 'Tax on the order.', zh: '订单的税额。' },
    'Taxes, Tax Amount, Tax Total, Total Tax, Order Tax, Order Tax Amount, Order Total Tax Amount, Sales Tax, Sales Tax Amount, Tax Value, VAT, VAT Amount, GST, GST Amount, HST, IVA, MWST, MWSBK, 税金, 税款, 税费, 税额合计, 总税额, 增值税, 增值税额, 销项税额, 税额(本位币)',
  ),
  money(
    'shipping',
    { en: 'Shipping', zh: '运费' },
    { en: 'What the customer is charged for shipping.', zh: '向客户收取的运费。' },
    'Shipping Amount, Shipping Cost, Shipping Costs, Shipping Fee, Shipping Fees, Shipping Price, Shipping Charge, Shipping Charges, Shipping Total, Total Shipping, Order Shipping, Order Shipping Amount, Shipping & Handling, Shipping and Handling, Freight, Freight Value, Freight Cost, Freight Charge, Freight Amount, Postage, Delivery Fee, Delivery Charge, Delivery Cost, 邮费, 运费金额, 快递费, 快递费用, 配送费, 配送费用, 物流费, 物流费用, 运费合计, 买家应付邮费, 用户应付运费, 应收运费, 实收运费',
  ),
];
