import { foldWord } from '../../model/fold-word.ts';
import { expansions, isHeaderWord, SILENT } from '../../model/header-abbreviations.ts';
import { splitUnit } from '../../model/header-unit.ts';
import { plainChinese } from '../../model/header-words-zh.ts';

/** More readings of one header are a guess. */
const MOST = 96;
/** A part in one piece, such as "custno", is cut into so many words at most. */
const MOST_CUTS = 3;
const HAN = /\p{Script=Han}/u;

/**
 * Folded spellings that a header may be short for, the likeliest first: "cust_no" for customernumber, "txnDt" for
 * transactiondate and transactiontime, 客编 for 客户编号. The header itself is not among them.
 */
export function composedSpellings(header: string): readonly string[] {
  const { rest } = splitUnit(header);
  const found = HAN.test(rest) ? chineseSpellings(rest) : latinSpellings(rest);
  const own = foldWord(rest);
  return [...new Set(found)].filter((spelling) => spelling !== own && spelling !== '');
}

/** What says who pays, or when, and stands alone for the money: 实付, 应付. */
const MONEY_ALONE = /^(?:实付|应付|实收|应收|实际支付|实际付款|成交|消费|支付|付款)$/u;

function chineseSpellings(header: string): string[] {
  const plain = plainChinese(foldWord(header));
  const money = MONEY_ALONE.test(plain) ? [`${plain}金额`] : [];
  // One customer's number may be called 编号 or ID; one moment 日期 or 时间.
  return [plain, plain.replace(/日期$/u, '时间'), plain.replace(/订单|交易/u, '单据'), ...money].map(foldWord);
}

function latinSpellings(header: string): string[] {
  const parts = partsOf(header);
  const told = parts.filter(
    (part, index) => !(SILENT.has(part) && (index === 0 || index === parts.length - 1 || part === 'of')),
  );
  const spoken = told.length === 0 ? parts : told;
  const readings = product(spoken.map(readingsOf));
  const turned = readings.map((words) => [...words].reverse());
  return [...readings, ...(spoken.length === 2 ? turned : [])].map((words) => foldWord(words.join(' ')));
}

/** The words of a header: "custNo", "CUST_NO" and "Cust. No#" are cust and no, number. */
export const partsOf = (header: string): string[] =>
  header
    .normalize('NFKC')
    .replaceAll('#', ' number ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');

/** What one part may stand for. */
function readingsOf(part: string): readonly string[] {
  const short = expansions(part);
  if (short.length > 0) return [...short, part];
  if (isHeaderWord(part)) return [part];
  const cut = cuts(part, MOST_CUTS);
  return cut.length > 0 ? cut : [part];
}

/** A part without a mark between its words: "custno", "khbh"; whole words and abbreviations only. */
function cuts(part: string, most: number): string[] {
  if (most < 2 || part.length < 4) return [];
  const found: string[] = [];
  for (let at = part.length - 2; at >= 2; at--) {
    const heads = meaningsOf(part.slice(0, at));
    if (heads.length === 0) continue;
    const tail = part.slice(at);
    const tails = [...meaningsOf(tail), ...cuts(tail, most - 1)];
    found.push(...heads.flatMap((head) => tails.map((rest) => `${head} ${rest}`)));
  }
  return found.slice(0, MOST);
}

const meaningsOf = (piece: string): readonly string[] => (isHeaderWord(piece) ? [piece] : expansions(piece));

function product(parts: readonly (readonly string[])[]): string[][] {
  let all: string[][] = [[]];
  for (const choices of parts) {
    all = all.flatMap((front) => choices.map((choice) => [...front, choice]));
    if (all.length > MOST) all = all.slice(0, MOST);
  }
  return all;
}
