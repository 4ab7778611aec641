import { CURRENCY_WORDS } from './currency-words.ts';

/** What a header says its numbers are counted in. */
export interface HeaderUnit {
  /** What to multiply with to get whole units: 10000 for 万元. */
  readonly multiplier: number;
  /** ISO code of the currency, or the sign of one that several currencies share, where the header names one. */
  readonly currency: string | null;
}

const SCALES: Readonly<Record<string, number>> = {
  千: 1e3,
  仟: 1e3,
  万: 1e4,
  萬: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  十亿: 1e9,
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  '000': 1e3,
  '000s': 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  crore: 1e7,
  crores: 1e7,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
};

/** Longer words first, so that 美元 is not read as 元. */
const ANY_CURRENCY = [...CURRENCY_WORDS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('$', '\\$'))
  .join('|');
const CURRENCY_FIRST = new RegExp(`^(${ANY_CURRENCY})`, 'u');
const CURRENCY_LAST = new RegExp(`(${ANY_CURRENCY})$`, 'u');
/** No unit is written longer than "thousands of us dollars". */
const LONGEST = 24;

/** Units of counting in brackets that say nothing about money and are cut off as they are. */
const COUNTED = new Set(
  '% ％ 人 个 件 台 套 只 箱 盒 支 条 张 份 瓶 包 家 次 天 日 月 年 小时 分钟 吨 公斤 千克 斤 米 岁 pcs pc pieces units days day hours hrs h years months kg g t'.split(
    ' ',
  ),
);

const BRACKETS = /[([{【〔「]([^()[\]{}【】〔〕「」]*)[)\]}】〕」]/gu;
/** "Amount in USD", "amount_usd", 金额/万元, 金额：元. */
const BEHIND = /^(.*?)(?:\s+in|\s+单位)?[\s/:_|-]+([^\s/:_|-]{1,4})$/su;
/** 销售额万元 */
const JOINED = /^(.+?)([十百千]?[万亿]元|千元)$/u;

const ONE: HeaderUnit = { multiplier: 1, currency: null };

/** The unit that the words in brackets name; null where they name none. */
function unitOf(words: string): HeaderUnit | null {
  if (words.length > LONGEST) return null;
  const word = words
    .toLowerCase()
    .replace(/^\s*(?:单位|unit)\s*[:是]?/u, '')
    .replace(/\b(?:in|of)\b/gu, '')
    .replace(/\/[^/]*$/u, '')
    .replace(/[\s,.:'’`_+-]/gu, '');
  return unitOfWord(word);
}

function unitOfWord(word: string): HeaderUnit | null {
  const multiplier = Object.hasOwn(SCALES, word) ? SCALES[word] : undefined;
  if (multiplier !== undefined) return { multiplier, currency: null };
  if (COUNTED.has(word)) return ONE;
  const found = CURRENCY_FIRST.exec(word) ?? CURRENCY_LAST.exec(word);
  if (found === null) return null;
  const [name] = found;
  const rest = found.index === 0 ? word.slice(name.length) : word.slice(0, found.index);
  const inner = rest === '' ? ONE : unitOfWord(rest);
  return inner === null ? null : { ...inner, currency: CURRENCY_WORDS.get(name) ?? null };
}

const times = (a: HeaderUnit, b: HeaderUnit): HeaderUnit => ({
  multiplier: a.multiplier * b.multiplier,
  currency: a.currency ?? b.currency,
});

/** The header without the units it names, and what they are; a header that is nothing but a unit keeps its text. */
export function splitUnit(header: string): HeaderUnit & { readonly rest: string } {
  const plain = header
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  let unit = ONE;
  const cut = plain.replace(BRACKETS, (bracket, words: string) => {
    const found = unitOf(words);
    if (found === null) return bracket;
    unit = times(unit, found);
    return ' ';
  });
  const rest = cut.trim();
  const [, front = '', last = ''] = JOINED.exec(rest) ?? BEHIND.exec(rest) ?? [];
  const behind = CURRENCY_LAST.test(last.toLowerCase()) && /[\p{L}\p{N}]/u.test(front) ? unitOf(last) : null;
  if (behind !== null) return { ...times(behind, unit), rest: front };
  return rest === '' ? { ...ONE, rest: plain } : { ...unit, rest };
}

/** What the numbers under a header are counted in: 年交易金额(万元) is times 10,000 in CNY. */
export function unitOfHeader(header: string): HeaderUnit {
  const { multiplier, currency } = splitUnit(header);
  return { multiplier, currency };
}

/** Whether a header says what its numbers are counted in. */
export const namesUnit = (header: string): boolean => {
  const { multiplier, currency } = unitOfHeader(header);
  return multiplier !== 1 || currency !== null;
};

const SAID = [
  /(?:货币单位|金额单位|单位|币种|货币|\bcurrency|\bunits?)\s*[:：]\s*([^\s,，;；、()（）]{1,24})/iu,
  /\b(?:amounts|figures|values|sales|revenue)\b.{0,20}?\bin\s+([a-z$€£¥' ]{1,24})/iu,
];

/** The unit that a line above a table says its amounts are in: 单位：万元, "Currency: USD", "All amounts in EUR thousands"; null for none. */
export function unitOfTitle(title: string): HeaderUnit | null {
  for (const pattern of SAID) {
    const unit = unitOf(pattern.exec(title.normalize('NFKC'))?.[1]?.trim() ?? '');
    if (unit !== null && (unit.multiplier !== 1 || unit.currency !== null)) return unit;
  }
  return null;
}
