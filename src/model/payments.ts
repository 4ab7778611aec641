import { currency } from './currency.ts';
import type { Entity } from './entity.ts';
import { date, derived, foreignId, key, money, personal, sort, text } from './field.ts';
import { ACCOUNT, accountColumns, ownedByAccount, placesFrom } from './joins.ts';
import { department, owner, ownerId } from './ownership.ts';
import { createdAt, updatedAt } from './record-times.ts';
import { toAccount, toOpportunity, toOrder } from './refers-to.ts';
import { across, spellings } from './spelling.ts';

const NOUNS = { en: 'Payment, Receipt of Payment, Remittance', zh: '回款, 收款, 收款单, 付款, 到账, 回款记录' };
const WORDS = { en: 'Payment', zh: '回款, 收款' };

/** Money that customers paid, or are to pay. */
export const payments: Entity = {
  name: 'payments',
  label: { en: 'Payments', zh: '回款' },
  about: { en: 'One row per customer payment, made or due.', zh: '每行一笔客户回款（已到账或应收）。' },
  key: 'payment_id',
  title: null,
  nouns: spellings(`${NOUNS.en}, ${NOUNS.zh}`),
  events: ['paid_on'],
  otherDates: ['due_on', 'created_at', 'updated_at'],
  recognisedBy: ['payment_id', 'paid_on + amount', 'amount_due + due_on'],
  madeKey: { parts: ['account_id', 'order_id', 'paid_on', 'due_on'], rows: 'events' },
  essentials: [
    ['payments.paid_on', 'payments.due_on'],
    ['payments.amount', 'payments.amount_due', 'payments.paid_out'],
  ],
  required: ['payment_id'],
  joins: { a: ACCOUNT },
  borrows: { ...accountColumns, ...ownedByAccount, ...placesFrom('a') },
  people: false,
  fields: [
    key(
      'payment_id',
      { en: 'Payment ID', zh: '回款编号' },
      { en: 'Unique ID of the payment.', zh: '区分回款的唯一编号。' },
      `${across(NOUNS.en, 'ID, No, Number, Code, Reference')}, ${across(NOUNS.zh, '编号, ID, 编码, 单号, 号')}, ID, Record ID, 编号, 交易订单号, 交易号, 交易单号, 支付宝交易号, 微信订单号, 微信支付订单号, 微信支付业务单号, 账务流水号, 交易流水号, 支付流水号, 支付单号`,
    ),
    toAccount({ en: 'Key of the customer who pays.', zh: '付款客户的编号。' }),
    toOrder({ en: 'Key of the order or invoice paid.', zh: '所付订单或发票的编号。' }),
    toOpportunity({ en: 'Key of the deal the payment is for.', zh: '回款对应商机的编号。' }),
    date(
      'paid_on',
      { en: 'Paid on', zh: '回款日期' },
      { en: 'Day the money was received.', zh: '款项到账的日期。' },
      `${across(NOUNS.en, 'Date, Time')}, ${across(NOUNS.zh, '日期, 时间')}, Paid Date, Date Paid, Paid At, Received On, Received Date, Clearing Date, 实际回款日期, 实收日期, 入账日期, 交易时间, 交易日期, 支付时间, 发生时间, 记账时间, 入账时间, 完成时间`,
    ),
    date(
      'due_on',
      { en: 'Due on', zh: '应收日期' },
      { en: 'Day the money is due.', zh: '款项应收的日期。' },
      'Due Date, Payment Due Date, Payment Due, 计划回款日期, 应回款日期, 预计回款日期, 到期日, 到期日期, 应收款日期, 计划回款时间',
    ),
    money(
      'amount',
      { en: 'Amount', zh: '回款金额' },
      {
        en: 'Amount paid; money that went out is negative.',
        zh: '实际回款的金额；支出为负数。',
      },
      `${across(NOUNS.en, 'Amount, Value, Total')}, ${across(NOUNS.zh, '金额, 额')}, Amount Paid, Paid Amount, Amount Received, Received Amount, Amount, 实收金额, 本次回款金额, 实际回款金额, 金额, 本次收款, 交易金额, 收入金额, 商家实收, 应结订单金额`,
    ),
    money(
      'amount_due',
      { en: 'Amount due', zh: '应收金额' },
      { en: 'Amount due.', zh: '应收的金额。' },
      'Due Amount, Total Due, Receivable, Receivable Amount, Invoice Amount, 应收款, 应回款金额, 计划回款金额, 应收款金额, 合同金额, 开票金额',
    ),
    money(
      'paid_out',
      { en: 'Paid out', zh: '支出金额' },
      {
        en: 'Money that went out, where the source has a column of its own for it.',
        zh: '支出的金额（来源单独成列时）。',
      },
      'Paid Out, Money Out, Amount Out, Withdrawal Amount, Debit Amount, 支出金额, 支出, 借方金额, 转出金额',
    ),
    money(
      'refunded',
      { en: 'Refunded', zh: '退款金额' },
      {
        en: 'Money that was given back, as the row of the payment or of the refund says.',
        zh: '已退还的金额，按付款行或退款行所记。',
      },
      'Amount Refunded, Refunded Amount, Refund Amount, Refunded, 退款金额, 成功退款, 已退款金额, 实退金额',
    ),
    foreignId(
      'refund_id',
      { en: 'Refund ID', zh: '退款单号' },
      { en: 'Number of the refund, where the row is one.', zh: '退款单号（该行为退款时）。' },
      'Refund ID, Refund No, Refund Number, 退款单号, 微信退款单号, 支付宝退款单号, 退款批次号/请求号, 退款批次号, 退款编号',
    ),
    money(
      'fee',
      { en: 'Fee', zh: '手续费' },
      { en: 'What the payment service charged.', zh: '支付平台收取的费用。' },
      'Fee, Fees, Transaction Fee, Processing Fee, 手续费, 服务费, 交易手续费',
    ),
    derived(
      money(
        'unsettled_amount',
        { en: 'Unsettled amount', zh: '未计入金额' },
        {
          en: 'Amount of a row by which no money came or went: closed, failed, pending, or moved between own accounts. It is no part of the amount.',
          zh: '未形成收支的金额：交易关闭、失败、待付款，或自有账户之间的划转；不计入回款金额。',
        },
        '',
      ),
    ),
    currency(WORDS),
    sort(
      'direction',
      { en: 'Direction', zh: '收支方向' },
      { en: 'Whether money came or went, as the source names it.', zh: '收入、支出或不计收支，保留来源的名称。' },
      'Direction, Balance Impact, Debit/Credit, Credit/Debit, DR/CR, In/Out, 收/支, 收支, 收支类型, 收支方向, 借贷标志, 借贷方向',
    ),
    sort(
      'kind',
      { en: 'Kind', zh: '交易类型' },
      {
        en: 'What sort of movement it was, as the source names it: sale, refund, payout.',
        zh: '交易的种类，如消费、退款、提现，保留来源的名称。',
      },
      'Payment Kind, Transaction Type, Transaction Kind, 交易类型, 业务类型, 交易分类',
    ),
    personal(
      'counterparty',
      { en: 'Counterparty', zh: '交易对方' },
      { en: 'Who paid or was paid, as the source names them.', zh: '付款方或收款方，保留来源的名称。' },
      'Counterparty, Counterparty Name, Payer Name, Payee Name, 交易对方, 对方户名, 对方名称, 付款方, 收款方',
    ),
    text(
      'method',
      { en: 'Method', zh: '回款方式' },
      { en: 'How it was paid: transfer, cash, card.', zh: '付款方式，如转账、现金、承兑。' },
      `${across(NOUNS.en, 'Method, Type, Mode')}, ${across(NOUNS.zh, '方式, 类型')}, Method, 支付方式, 结算方式, 收/付款方式`,
    ),
    sort(
      'status',
      { en: 'Status', zh: '回款状态' },
      { en: 'Status of the payment, as in the source.', zh: '回款状态，保留来源的名称。' },
      `${across(NOUNS.en, 'Status')}, ${across(NOUNS.zh, '状态')}, Status, 状态, 审批状态, 核销状态, 交易状态, 当前状态`,
    ),
    owner({ en: 'Payment', zh: '回款' }),
    ownerId(WORDS),
    department,
    createdAt(WORDS),
    updatedAt,
  ],
};
