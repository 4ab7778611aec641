import { count, money, text } from '../../core/columns.ts';
import type { Finding } from '../../core/result.ts';
import { spoken } from '../../core/spoken.ts';
import type { Column, Row } from '../../core/table.ts';
import type { Text } from '../../core/text.ts';
import { DOCUMENTS } from '../../model/documents.ts';
import { ENTITY_WORDS } from '../../model/entity-words.ts';
import type { LoadedReport } from '../load-files.ts';
import { FILE } from './load-columns.ts';

/** What the parts of a file's sum are called. */
const PARTS: Readonly<Record<string, Text>> = {
  ...ENTITY_WORDS,
  file: { en: 'in the file', zh: '文件合计' },
  sales: { en: 'in sales', zh: '计入销售' },
  lines: { en: 'lines of these orders, in sales', zh: '由订单明细计入销售' },
  shipping: { en: 'shipping, not in lines', zh: '运费（不在明细中）' },
  tax: { en: 'tax, not in lines', zh: '税额（不在明细中）' },
  discount: { en: 'discount of the order, not in lines', zh: '整单优惠（不在明细中）' },
  difference: { en: 'other difference from the lines', zh: '与明细的其他差额' },
  returned: { en: 'returned, not in sales', zh: '已退货，不计入销售' },
  cancelled: { en: 'cancelled, not in sales', zh: '已取消，不计入销售' },
  refunded: { en: 'refunded, not in sales', zh: '已退款，不计入销售' },
  ...Object.fromEntries(
    DOCUMENTS.map(({ code, label }) => [
      code,
      { en: `${label.en.toLowerCase()}, not in sales`, zh: `${label.zh}，不计入销售` },
    ]),
  ),
  credited: { en: 'credit notes, deducted from sales', zh: '红字发票，从销售中扣除' },
  currency: { en: 'in another currency than its row', zh: '与所在行币种不同，未导入' },
  unsettled: {
    en: 'closed, failed, pending or between own accounts',
    zh: '关闭、失败、待付款或自有账户间划转，不计入',
  },
  direction: { en: 'money that went out or back, as negative', zh: '支出和退款改记为负数的差额' },
  rejected: { en: 'rejected', zh: '被拒绝' },
  repeated: { en: 'repeated in the file', zh: '文件内重复' },
  unchanged: { en: 'in the database before', zh: '数据库中已有' },
  replaced: { en: 'replaced by a later file', zh: '被后来的文件更新' },
  gone: { en: 'no longer in a later file', zh: '后来的文件中已不存在' },
  unexplained: { en: 'unexplained', zh: '无法解释' },
};

/** Where the amounts of each file went. */
export const TOTALS_COLUMNS: readonly Column[] = [
  FILE,
  text(
    'column',
    { en: 'Column', zh: '列' },
    { en: 'Header of the amount, or of what it is the product of.', zh: '金额所在的列；没有时为相乘得出金额的列。' },
  ),
  text(
    'part',
    { en: 'Part', zh: '部分' },
    {
      en: 'The sum in the file, then the parts that add up to it.',
      zh: '先列文件合计，再列构成该合计的各部分。',
    },
    { words: PARTS },
  ),
  count(
    'rows',
    { en: 'Rows', zh: '行数' },
    { en: 'Rows, or orders where it is their total.', zh: '行数；列为整单金额时为订单数。' },
  ),
  money('amount', { en: 'Amount', zh: '金额' }, { en: 'What they add up to.', zh: '金额合计。' }),
];

export const totalRows = ({ opened, loaded }: LoadedReport): Row[] =>
  (loaded?.totals ?? []).flatMap(({ column, parts, unexplained: { rows, amount } }) => [
    ...parts.map(([part, each]): Row => [opened.path, column, part, each.rows, cents(each.amount)]),
    ...(rows === 0 && amount === 0 ? [] : [[opened.path, column, 'unexplained', rows, cents(amount)]]),
  ]);

/** Sums of exact decimals as they are written, without what binary fractions add. */
export const cents = (amount: number): number => Number(amount.toFixed(6));

/** Files of which some amount is not accounted for: nothing of them is to be loaded. */
export const unexplainedFindings = (files: readonly LoadedReport[]): Finding[] =>
  files.flatMap(({ opened, loaded }) =>
    (loaded?.totals ?? []).flatMap(({ column, unexplained: { rows, amount } }): Finding[] => {
      if (rows === 0 && amount === 0) return [];
      const text = {
        en: `${opened.path}: ${spoken(cents(amount))} of "${column}" in ${spoken(rows)} rows are not accounted for; see table totals.`,
        zh: `${opened.path}：列“${column}”中有 ${spoken(cents(amount))}（${spoken(rows)} 行）去向不明，详见 totals 表。`,
      };
      return [{ code: 'load/unexplained', level: 'fail', text, cites: [] }];
    }),
  );
