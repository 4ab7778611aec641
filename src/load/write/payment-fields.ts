import type { Engine } from '../../core/engine.ts';
import type { EntityName } from '../../model/entity.ts';
import type { Mapping } from '../map/mapping.ts';
import { STAGED, staged } from './staged.ts';

/** What services and people write for money that went, money that came, and money that did neither. */
const OUT = '^(?:支出?|付款?|转出|出账|借|out|outgoing|debit|dr|withdrawal|paid out|expense)$';
const IN = '^(?:收入?|收款|转入|入账|贷|in|incoming|credit|cr|deposit|received|income)$';
const NEUTRAL = '^(?:不计收支|中性交易|中性|其他|资金转移|/|memo|neutral)$';
/** States of a payment that no money came by, or none yet. */
const UNSETTLED =
  '关闭|失败|取消|撤销|作废|过期|未支付|未付款|未到账|未收款|等待付款|待付款|待支付|待收款|待到账|closed|fail|denied|declined|cancel|void|expired|pending|unpaid|requires_|blocked|incomplete|uncaptured|unclaimed';
/** Kinds of movement between one's own accounts. */
const OWN_ACCOUNTS = '提现|信用卡还款|余额宝|零钱通|^充值$|payout|withdrawal|currency conversion|top.?up';
const REFUND = '退款|退货|refund|return';
/** States that say of a row that it is a refund, not that its payment was given back. */
const REFUNDS = '^(?:refund|退款|转入退款)$';

/** What a row's amount comes to wherever it stands, over a relation of the entity. */
export const amountSql = (entity: EntityName, row = ''): string =>
  entity === 'payments' ? `coalesce(${row}amount, ${row}unsettled_amount)` : `${row}amount`;

/** The same of a file's own rows, from the expressions of their fields; null for other entities. */
export function movedSql({ root }: Mapping, fields: ReadonlyMap<string, string>): string | null {
  const [amount, unsettled] = [fields.get('amount'), fields.get('unsettled_amount')];
  return root !== 'payments' || amount === undefined ? null : `coalesce(${amount}, ${unsettled ?? 'NULL'})`;
}

/** The staged column of a payment's field, or null. */
type Column = (field: string) => string | null;

/**
 * Amounts of payments from the direction, kind and state that a bill tells: what went out is negative, and what was closed,
 * failed or only moved between own accounts stands apart. Empty where the file has no amount.
 */
export async function paymentFields(engine: Engine, mapping: Mapping): Promise<ReadonlyMap<string, string>> {
  const column: Column = (field) => staged(mapping, 'payments', field);
  const amount = column('amount') ?? (column('paid_out') === null ? null : 'CAST(0 AS DECIMAL(18,6))');
  if (amount === null) return new Map();
  const whole = movedAmount(amount, column);
  const isNet = await areBesidePayments(engine, amount, column);
  const moved = isNet ? `CAST(${whole} - coalesce(${column('refunded')}, 0) AS DECIMAL(18,6))` : whole;
  const unsettled = `(${[
    matches(column('direction'), NEUTRAL),
    matches(column('status'), UNSETTLED),
    matches(column('kind'), OWN_ACCOUNTS),
  ].join(' OR ')})`;
  return new Map([
    ...refundKey(column),
    ['amount', `CASE WHEN NOT ${unsettled} THEN ${moved} END`],
    ['unsettled_amount', `CASE WHEN ${unsettled} THEN ${moved} END`],
  ]);
}

/** A refund has the number of the payment that it gives back: it is another movement, with its own number behind. */
function refundKey(column: Column): [string, string][] {
  const key = column('payment_id');
  const number = column('refund_id');
  if (key === null || number === null) return [];
  const isRefund = `(${matches(column('kind'), REFUND)} OR ${matches(column('status'), REFUNDS)})`;
  return [['payment_id', `concat(${key}, CASE WHEN ${isRefund} THEN '#' || nullif(${number}, '0') END)`]];
}

/** Whether refunds stand on the rows of the payments that they give back, and on none of their own. */
async function areBesidePayments(engine: Engine, amount: string, column: Column): Promise<boolean> {
  const refunded = column('refunded');
  if (refunded === null) return false;
  const found = await engine.query(
    `SELECT count(*) FROM ${STAGED} WHERE ${amount} < 0 OR ${matches(column('kind'), REFUND)} OR ${matches(column('status'), REFUNDS)}`,
  );
  return Number(found.rows[0]?.[0]) === 0;
}

/** The amount with its sign, from whichever column of the row has it. */
function movedAmount(amount: string, column: Column): string {
  const direction = column('direction');
  const refunded = column('refunded');
  const out = column('paid_out');
  const refunds = `(${matches(column('kind'), REFUND)} OR ${matches(column('status'), REFUNDS)})`;
  const parts = [
    // A bill with two columns has 0.00 in the other one.
    out === null ? null : `WHEN coalesce(${amount}, 0) = 0 AND ${out} <> 0 THEN -abs(${out})`,
    refunded === null
      ? null
      : `WHEN coalesce(${amount}, 0) = 0 AND ${refunded} <> 0 AND ${refunds} THEN -abs(${refunded})`,
    `WHEN ${matches(direction, OUT)} THEN -abs(${amount})`,
    `WHEN NOT ${matches(direction, IN)} AND ${matches(column('kind'), REFUND)} THEN -abs(${amount})`,
  ];
  return `CAST(CASE ${parts.filter((part) => part !== null).join(' ')} ELSE ${amount} END AS DECIMAL(18,6))`;
}

const matches = (column: string | null, pattern: string): string =>
  column === null ? 'false' : `coalesce(regexp_matches(trim(${column}), '${pattern}', 'i'), false)`;
