/** Splits a list of header spellings, apart by commas or lines. */
export function spellings(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((spelling) => spelling.trim())
    .filter((spelling) => spelling !== '');
}

const HAN_AT_END = /\p{Script=Han}$/u;

/** Every head with every tail: `across('客户, 公司', '编号, 名称')` is 客户编号, 客户名称, 公司编号, 公司名称. */
export function across(heads: string, tails: string): string {
  const behind = spellings(tails);
  return spellings(heads)
    .map((head) => (HAN_AT_END.test(head) ? head : `${head} `))
    .flatMap((head) => behind.map((tail) => head + tail))
    .join(', ');
}

/** Words in front of a header that say whose the value is, by language: `Billing` in "Billing city", 客户 in 客户电话. */
export interface Prefixes {
  readonly en: string;
  readonly zh: string;
}

/** Spellings that stand alone, then behind the prefixes of their language. */
export function prefixed(prefixes: Prefixes, tails: Prefixes): string {
  return [tails.en, tails.zh, across(prefixes.en, tails.en), across(prefixes.zh, tails.zh)].join(', ');
}
