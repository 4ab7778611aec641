import { currency } from './currency.ts';
import type { Entity } from './entity.ts';
import { date, key, money, sort, text } from './field.ts';
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
  about: { en: 'One row per payment of a customer, made or due.', zh: '每行一笔客户回款（已到账或应收）。' },
  key: 'payment_id',
  title: null,
  nouns: spellings(`${NOUNS.en}, ${NOUNS.zh}`),
  events: ['paid_on'],
  otherDates: ['due_on', 'created_at', 'updated_at'],
  recognisedBy: ['payment_id', 'paid_on + amount', 'amount_due + due_on'],
  madeKey: { parts: ['account_id', 'order_id', 'paid_on', 'due_on'], numbered: true },
  required: ['payment_id'],
  joins: { a: ACCOUNT },
  borrows: { ...accountColumns, ...ownedByAccount, ...placesFrom('a') },
  people: false,
  fields: [
    key(
      'payment_id',
      { en: 'Payment ID', zh: '回款编号' },
      { en: 'What tells one payment from another.', zh: '区分回款的唯一编号。' },
      `${across(NOUNS.en, 'ID, No, Number, Code, Reference')}, ${across(NOUNS.zh, '编号, ID, 编码, 单号, 号')}, ID, Record ID, 编号`,
    ),
    toAccount({ en: 'Key of the customer who pays.', zh: '付款客户的编号。' }),
    toOrder({ en: 'Key of the order or invoice that is paid.', zh: '所付订单或发票的编号。' }),
    toOpportunity({ en: 'Key of the deal that the payment is for.', zh: '回款对应商机的编号。' }),
    date(
      'paid_on',
      { en: 'Paid on', zh: '回款日期' },
      { en: 'Day on which the money came.', zh: '款项到账的日期。' },
      `${across(NOUNS.en, 'Date, Time')}, ${across(NOUNS.zh, '日期, 时间')}, Paid Date, Date Paid, Paid At, Received On, Received Date, Clearing Date, 实际回款日期, 实收日期, 入账日期`,
    ),
    date(
      'due_on',
      { en: 'Due on', zh: '应收日期' },
      { en: 'Day by which the money is due.', zh: '款项应收的日期。' },
      'Due Date, Payment Due Date, Payment Due, 计划回款日期, 应回款日期, 预计回款日期, 到期日, 到期日期, 应收款日期, 计划回款时间',
    ),
    money(
      'amount',
      { en: 'Amount', zh: '回款金额' },
      { en: 'Money that was paid.', zh: '实际回款的金额。' },
      `${across(NOUNS.en, 'Amount, Value, Total')}, ${across(NOUNS.zh, '金额, 额')}, Amount Paid, Paid Amount, Amount Received, Received Amount, Amount, 实收金额, 本次回款金额, 实际回款金额, 金额, 本次收款`,
    ),
    money(
      'amount_due',
      { en: 'Amount due', zh: '应收金额' },
      { en: 'Money that is to be paid.', zh: '应收的金额。' },
      'Due Amount, Total Due, Receivable, Receivable Amount, Invoice Amount, 应收款, 应回款金额, 计划回款金额, 应收款金额, 合同金额, 开票金额',
    ),
    currency(WORDS),
    text(
      'method',
      { en: 'Method', zh: '回款方式' },
      { en: 'How it was paid: transfer, cash, card.', zh: '付款方式，如转账、现金、承兑。' },
      `${across(NOUNS.en, 'Method, Type, Mode')}, ${across(NOUNS.zh, '方式, 类型')}, Method, 支付方式, 结算方式`,
    ),
    sort(
      'status',
      { en: 'Status', zh: '回款状态' },
      { en: 'State of the payment, as the source names it.', zh: '回款状态，保留来源的名称。' },
      `${across(NOUNS.en, 'Status')}, ${across(NOUNS.zh, '状态')}, Status, 状态, 审批状态, 核销状态`,
    ),
    owner({ en: 'Payment', zh: '回款' }),
    ownerId(WORDS),
    department,
    createdAt(WORDS),
    updatedAt,
  ],
};
