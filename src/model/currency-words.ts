/** How people write currencies, in headers and beside amounts, by ISO code. */
const WORDS: Readonly<Record<string, string>> = {
  CNY: 'cny rmb cn¥ 人民币 人民幣 元 圆',
  USD: 'usd us$ usdollars usdollar dollars dollar 美元 美金',
  EUR: 'eur euro euros 欧元 歐元 €',
  GBP: 'gbp 英镑 英鎊 £',
  JPY: 'jpy 日元 日圆 日圓 円 jp¥',
  HKD: 'hkd 港元 港币 港幣 hk$',
  TWD: 'twd ntd 新台币 新台幣 新臺幣 台币 台幣 nt$',
  KRW: 'krw 韩元 ₩',
  SGD: 'sgd 新加坡元 s$',
  AUD: 'aud 澳元 a$ au$',
  CAD: 'cad 加元 c$ ca$',
  CHF: 'chf 瑞士法郎',
  INR: 'inr 卢比 ₹',
  THB: 'thb 泰铢 ฿',
  VND: 'vnd 越南盾 ₫',
  MYR: 'myr 林吉特',
  IDR: 'idr',
  PHP: 'php ₱',
  RUB: 'rub 卢布 ₽',
  BRL: 'brl r$',
  MXN: 'mxn mx$',
  SEK: 'sek',
  NOK: 'nok',
  DKK: 'dkk',
  PLN: 'pln zł',
  ZAR: 'zar',
  NZD: 'nzd nz$',
  TRY: 'try ₺',
  AED: 'aed',
  SAR: 'sar',
  MOP: 'mop 澳门元',
  ILS: 'ils ₪',
  CZK: 'czk kč',
  HUF: 'huf',
  UAH: 'uah ₴',
  NGN: 'ngn ₦',
};

/** Signs that several currencies share: which one is meant, other words must tell. */
export const SHARED_SIGNS: Readonly<Record<string, readonly string[]>> = {
  '¥': ['CNY', 'JPY'],
  $: ['USD', 'CAD', 'AUD', 'HKD', 'SGD', 'NZD', 'TWD', 'MXN'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
};

/** Words that name a currency only beside an amount: in a header 块 and ft are other things. */
const BESIDE_AMOUNTS: Readonly<Record<string, string>> = {
  CNY: '元整 圆整 块',
  INR: 'rs. rs',
  IDR: 'rp',
  MYR: 'rm',
  CHF: 'sfr. fr.',
  HUF: 'ft',
};

const entriesOf = (words: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(words).flatMap(([code, list]) => list.split(' ').map((word): [string, string] => [word, code]));

/** Currencies by the words for them in headers, in small letters: an ISO code, or the sign of `SHARED_SIGNS`. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ...entriesOf(WORDS),
  ...['¥', '$'].map((sign): [string, string] => [sign, sign]),
]);

/** The same beside amounts. */
export const AMOUNT_WORDS: ReadonlyMap<string, string> = new Map([
  ...CURRENCY_WORDS,
  ...entriesOf(BESIDE_AMOUNTS),
  ['kr', 'kr'],
]);

/** The words beside amounts as a pattern for regular expressions, longer ones first so that 美元 is not read as 元. */
export const AMOUNT_WORDS_PATTERN: string = [...AMOUNT_WORDS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('.', '\\.').replace('$', '\\s?\\$'))
  .join('|');

/** The ISO code of a currency by any of its names, in any case; null for other words and for signs that several share. */
export function currencyCode(name: string): string | null {
  const code = AMOUNT_WORDS.get(name.normalize('NFKC').toLowerCase().replace(/\s/g, ''));
  return code === undefined || Object.hasOwn(SHARED_SIGNS, code) ? null : code;
}
