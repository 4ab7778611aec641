import { foldHeader } from './fold-header.ts';
import { foldWord } from './fold-word.ts';
import { spellings } from './spelling.ts';
import { codeOf, type ExtraWords, type Word, word } from './vocabularies.ts';

/** Kinds of documents that stand in lists of orders. */
export const DOCUMENTS = [
  word(
    'quote',
    'Quote',
    '报价单',
    'Quotation, Sales Quote, Sales Quotation, Estimate, Proforma, Pro Forma, Pro Forma Invoice, Proforma Invoice, Sales Inquiry, 报价, 销售报价单, 销售报价, 形式发票, 估价单, 询价单',
  ),
  word(
    'order',
    'Order',
    '订单',
    'Sales Order, Standard Order, Customer Order, SO, Rush Order, Cash Order, 销售订单, 标准订单, 标准销售订单, 销售单, 客户订单',
  ),
  word(
    'delivery',
    'Delivery',
    '出库单',
    'Delivery Note, Packing Slip, Goods Issue, 销售出库单, 销售出库, 发货单, 送货单, 销售发货单, 交货单',
  ),
  word(
    'invoice',
    'Invoice',
    '发票',
    'Sales Invoice, Tax Invoice, Customer Invoice, Standard Invoice, Debit Memo, Debit Note, ACCREC, 销售发票, 增值税专用发票, 增值税普通发票, 专用发票, 普通发票, 销售专用发票, 销售普通发票, 增值税电子专用发票, 增值税电子普通发票, 电子发票, 数电专票, 数电普票, 专票, 普票, 蓝字发票, 蓝字销售发票, 正数发票, 应收单',
  ),
  word(
    'credit_note',
    'Credit note',
    '红字发票',
    'Credit Memo, Credit Memo Request, Sales Credit Note, Sales Credit Memo, Customer Credit Note, Cancelled Invoice, Invoice Cancellation, Return Order, Sales Return, Refund Receipt, Refund, Return, ACCRECCREDIT, 红字, 红票, 红字销售发票, 红字增值税专用发票, 负数发票, 贷项凭证, 贷项通知单, 销售退货单, 销售退货, 退货单, 退货, 退货订单, 退款单, 红字应收单',
  ),
  word(
    'receipt',
    'Receipt',
    '收据',
    'Sales Receipt, Cash Sale, Cash Receipt, POS Sale, 小票, 销售小票, 收银小票, 零售单, 零售小票',
  ),
  word(
    'purchase_order',
    'Purchase order',
    '采购订单',
    'PO, Purchase Invoice, Vendor Bill, Supplier Invoice, Vendor Credit, ACCPAY, ACCPAYCREDIT, 采购单, 采购入库单, 采购发票, 进货单',
  ),
  word(
    'payment',
    'Payment',
    '收款单',
    'Customer Payment, Bill Payment, Payment Received, ARCREDITPAYMENT, 付款单, 回款单',
  ),
] as const satisfies readonly Word[];

/** A kind of document, as `orders.document` has it. */
export type DocumentKind = (typeof DOCUMENTS)[number]['code'];

/** Kinds of which any tells sales, the surest first; a row of no known kind is an order. */
export const SALE_KINDS = ['invoice', 'order', 'receipt', 'delivery'] as const satisfies readonly DocumentKind[];

export const isDocumentKind = (code: string): code is DocumentKind => DOCUMENTS.some((kind) => kind.code === code);

/** What codes of SAP say: by the name of the column, the code of a document category or billing type. */
const SAP: Readonly<Record<string, Readonly<Partial<Record<DocumentKind, string>>>>> = {
  vbtyp: {
    quote: 'A, B',
    order: 'C, I',
    credit_note: 'H, K, N, O, 6',
    delivery: 'J',
    invoice: 'M, P, L, 5',
    purchase_order: 'V',
  },
  fkart: { invoice: 'F1, F2, F5, F8, FX, L2, ZF2', credit_note: 'G2, RE, S1, S2, ZG2' },
  auart: { quote: 'QT, AG, IN, AF', order: 'OR, TA, ZOR, SO, RO, CS, BV', credit_note: 'RE, CR, G2, RK' },
};

/** The kind of document that a value of a type column means; null where it means none. */
export function documentMeant(header: string, value: string, extra: ExtraWords = {}): DocumentKind | null {
  const code = codeOf(DOCUMENTS, value, extra);
  if (code !== null && isDocumentKind(code)) return code;
  const codes = Object.entries(SAP[foldHeader(header)] ?? {});
  const folded = foldWord(value);
  const found = codes.find(([, list]) => spellings(list).some((each) => foldWord(each) === folded))?.[0];
  return found !== undefined && isDocumentKind(found) ? found : null;
}

/** Words for each kind in headers and in names of files and sheets: longer ones first, as "purchase order" holds "order". */
const NAMES: readonly (readonly [DocumentKind, string])[] = [
  ['purchase_order', 'purchase order, po, purchase invoice, 采购订单, 采购入库单, 采购发票, 采购单, 进货单'],
  [
    'credit_note',
    'credit note, credit memo, creditnote, creditmemo, 红字销售发票, 红字发票, 销售退货单, 退货订单, 退货单, 贷项凭证, 红票',
  ],
  ['quote', 'quote, quotation, estimate, proforma invoice, proforma, 销售报价单, 报价单, 报价, 形式发票'],
  ['delivery', 'delivery note, packing slip, 销售出库单, 出库单, 发货单, 送货单'],
  ['receipt', 'receipt, 小票, 收据, 零售单'],
  ['invoice', 'invoice, 销售发票, 发票, 开票'],
  ['order', 'order, 销售订单, 订单, 销售单'],
];

/** The kinds of documents that a header or a file's name speaks of, each word read once. */
export function kindsIn(text: string): DocumentKind[] {
  let left = ` ${wordsOf(text)} `;
  return NAMES.flatMap(([kind, list]) => {
    const found = spellings(list).filter((name) => {
      const before = left;
      left = left.replaceAll(/^\p{ASCII}+$/u.test(name) ? ` ${name} ` : name, ' | ');
      return left !== before;
    });
    return found.length === 0 ? [] : [kind];
  });
}

/** "CreditNotes_2024" as "credit note": words apart, in the singular. */
const wordsOf = (text: string): string =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(/(?<=[a-z]{2})s(?= |$)/g, '')
    .trim();
