import { spoken } from '../core/spoken.ts';
import type { Row } from '../core/table.ts';
import type { Lang, Text } from '../core/text.ts';
import { DOCUMENTS, type DocumentKind, isDocumentKind } from '../model/documents.ts';
import type { OrderRules } from './order-rules.ts';

/** Orders that are no sales, or to be told of, for one reason and in one currency. */
export interface Apart {
  readonly reason: string;
  readonly orders: number;
  readonly amount: number;
  readonly currency: string | null;
}

/** A row of reason, orders, currency and amount. */
export const readApart = ([reason, orders, currency, amount]: Row): Apart => ({
  reason: String(reason),
  orders: Number(orders),
  amount: Number(amount),
  currency: currency === null || currency === undefined ? null : String(currency),
});

const STATES: Readonly<Record<string, Text>> = {
  returned: { en: 'returned', zh: '已退货' },
  cancelled: { en: 'cancelled', zh: '已取消' },
  refunded: { en: 'refunded', zh: '已退款' },
  unpaid: { en: 'unpaid', zh: '未付款' },
};

/** 3 cancelled orders (1,200.00), 40 quotes (2,000.00 EUR); 3 张已取消订单（1,200.00）. */
export const saidApart = (apart: readonly Apart[]): Text => ({
  en: apart.map((each) => `${counted(each, 'en')} (${money(each)})`).join(', '),
  zh: apart.map((each) => `${counted(each, 'zh')}（${money(each)}）`).join('、'),
});

function counted({ reason, orders }: Apart, lang: Lang): string {
  if (isDocumentKind(reason)) return countedKind(reason, orders, lang);
  const state = STATES[reason]?.[lang] ?? reason;
  return lang === 'zh'
    ? `${spoken(orders)} 张${state}订单`
    : `${spoken(orders)} ${state} ${orders === 1 ? 'order' : 'orders'}`;
}

/** An amount as a sentence has it, to the cent. */
export const money = ({ amount, currency }: Pick<Apart, 'amount' | 'currency'>): string => {
  const value = amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return currency === null ? value : `${value} ${currency}`;
};

/** The documents that sales are read from: 2 invoices less 1 credit note. */
export const saidRead = ({ read, kinds }: OrderRules): Text => {
  const list = (lang: Lang): string[] =>
    read.flatMap((kind) => (kinds.has(kind) ? [countedKind(kind, kinds.get(kind) ?? 0, lang)] : []));
  const joined = (lang: Lang, less: string, and: string, none: string): string => {
    const credits = read.at(-1) === 'credit_note' && kinds.has('credit_note') ? list(lang).slice(-1) : [];
    const sales = list(lang).slice(0, list(lang).length - credits.length);
    return [sales.length === 0 ? none : sales.join(and), ...credits].join(less);
  };
  return { en: joined('en', ' less ', ' and ', 'no document'), zh: joined('zh', '减 ', '和 ', '（无单据）') };
};

export const labelOf = (kind: DocumentKind, lang: Lang): string =>
  DOCUMENTS.find(({ code }) => code === kind)?.label[lang] ?? kind;

/** A number of documents in words: 3 invoices, 1 credit note, 3 张发票. */
export function countedKind(kind: DocumentKind, count: number, lang: Lang): string {
  const label = labelOf(kind, lang);
  if (lang === 'zh') return `${spoken(count)} 张${label}`;
  return `${spoken(count)} ${plural(label.toLowerCase(), count)}`;
}

const plural = (word: string, count: number): string =>
  count === 1 ? word : word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
