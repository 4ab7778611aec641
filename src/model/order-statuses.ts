import { codeOf, type ExtraWords, type Word, word } from './vocabularies.ts';

/** What the status of an order says of its money. */
export const ORDER_STATUS = [
  word(
    'cancelled',
    'Cancelled',
    '已取消',
    'Canceled, Order Cancelled, Order Canceled, Cancelled by Customer, Cancelled by Buyer, Cancelled by Seller, Canceled by Customer, Cancelled Order, wc-cancelled, Void, Voided, Deleted, Failed, Order Failed, wc-failed, Declined, Expired, Abandoned, 取消, 订单取消, 取消订单, 交易取消, 交易关闭, 交易自动关闭, 未付款交易关闭, 已作废, 作废, 已撤销, 已撤单, 撤单, 已删除, 交易失败, 用户取消, 客户取消, 系统取消, 超时取消, 已取消订单',
  ),
  word(
    'refunded',
    'Refunded',
    '已退款',
    'Fully Refunded, Full Refund, Refund Completed, Refund Complete, Refund Issued, Refund Succeeded, Order Refunded, wc-refunded, Chargeback, Charged Back, Reversed, 退款成功, 退款完成, 全额退款, 已全额退款, 退款退货成功, 退货退款成功, 已退款退货, 已退货退款, 订单已退款',
  ),
  word(
    'returned',
    'Returned',
    '已退货',
    'Order Returned, Return Completed, Return Received, Shipped - Returned to Seller, Shipped - Rejected by Buyer, Returned to Seller, Returned to Sender, RTO, 退货, 退货完成, 退货成功, 已退回, 全部退货, 已拒收, 拒收, 客户拒收',
  ),
  word(
    'partly_refunded',
    'Partly refunded',
    '部分退款',
    'Partially Refunded, Partial Refund, Partial Refunded, Partially Returned, 部分退款成功, 部分退货, 已部分退款',
  ),
  word(
    'unpaid',
    'Unpaid',
    '未付款',
    'Not Paid, Pending Payment, Payment Pending, Awaiting Payment, Waiting for Payment, wc-pending, Payment Due, Overdue, Past Due, Outstanding, Partially Paid, Partly Paid, 待付款, 等待买家付款, 待支付, 未支付, 等待付款, 未收款, 待收款, 未回款, 部分付款, 部分支付, 部分收款, 部分回款, 逾期, 已逾期, 欠款',
  ),
  word(
    'paid',
    'Paid',
    '已付款',
    'Fully Paid, Payment Received, Captured, Settled, 已支付, 已收款, 已回款, 已结清, 买家已付款, 付款成功, 支付成功, 全部付款, 全部收款, 已结算',
  ),
  word(
    'open',
    'Open',
    '进行中',
    'New, Created, Placed, Confirmed, Accepted, Approved, Authorized, Authorised, Processing, In Process, In Progress, Pending, On Hold, Backordered, Ready, Ready to Ship, Picking, Packed, Unshipped, Partially Shipped, Shipped, Shipping, Shipped - Delivered to Buyer, Shipped - Picked Up, Shipped - Out for Delivery, Shipping Soon, Pending - Waiting for Pick Up, Dispatched, In Transit, Out for Delivery, Delivered, Received, Completed, Complete, Done, Finished, Fulfilled, Unfulfilled, Partial, Partially Fulfilled, Invoiced, Sent, Issued, Submitted, Disputed, Resolved, Won, Sale, wc-processing, wc-completed, wc-on-hold, 新建, 已下单, 已确认, 待确认, 已审核, 审核通过, 待审核, 审核中, 处理中, 执行中, 等待卖家发货, 待发货, 未发货, 部分发货, 已发货, 卖家已发货, 等待买家确认收货, 待收货, 已收货, 已签收, 确认收货, 配送中, 运输中, 待出库, 已出库, 等待出库, 交易成功, 交易完成, 已完成, 完成, 已成交, 待评价, 已评价, 已开票, 已交付, 已交货, 正常, 生效, 已生效, 待配送, 退款中, 退款申请中, 售后中',
  ),
] as const satisfies readonly Word[];

/** What a status says, in one word. */
export type OrderStatus = (typeof ORDER_STATUS)[number]['code'];

/** Columns of an order that tell how it stands. */
export const STATUS_FIELDS = ['status', 'payment_status', 'refund_status'] as const;

/** Words that say something else of a payment or a refund than of an order. */
const OF_FIELD: Readonly<Record<(typeof STATUS_FIELDS)[number], readonly Word[]>> = {
  status: [],
  payment_status: [
    word('unpaid', 'No', '否', 'N, False, 0, Pending, Open, Due, Draft, Sent, Invoiced, 未, 未付, 待付'),
    word(
      'paid',
      'Yes',
      '是',
      'Y, True, 1, Complete, Completed, Success, Successful, Approved, Closed, 已付, 成功, 完成',
    ),
  ],
  refund_status: [
    word('refunded', 'Yes', '是', 'Y, True, Complete, Completed, Success, Successful, Succeeded, 成功, 完成'),
    word(
      'open',
      'No',
      '否',
      'N, False, None, No Refund, Not Refunded, Not Returned, Requested, Refund Requested, Pending, Processing, Closed, Rejected, Declined, Cancelled, Canceled, 无, 无退款, 未退款, 没有申请退款, 无售后, 无售后或售后取消, 售后取消, 退款关闭, 退款取消, 申请退款, 待处理, 已关闭, 未退货',
    ),
  ],
};

/** What a status of that column means; null where the word is not known. Extra spellings, by what they mean, go first. */
export function orderStatusOf(
  field: (typeof STATUS_FIELDS)[number],
  value: string,
  extra: ExtraWords = {},
): OrderStatus | null {
  const code = codeOf([...OF_FIELD[field], ...ORDER_STATUS], value, extra);
  return ORDER_STATUS.find((status) => status.code === code)?.code ?? null;
}
