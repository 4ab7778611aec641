const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const TIME = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[ap]\\.?m\\.?)?(?: ?(?:z|utc|[-+]\\d{2}:?\\d{2}))?';
const DATE = `(?:\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?|\\d{1,2}[- ]${MONTH}[- ,]*\\d{2,4}|${MONTH} \\d{1,2},? \\d{4})`;
const AMOUNT = "(?:\\d{1,3}(?:[.,' \u00a0\u202f’]\\d{3})+|\\d+)(?:[.,]\\d+)?|[.,]\\d+";

/** Numbers with signs, currencies and units; dates and times; addresses of mail and web; yes and no; nothing to tell. */
const TYPES: readonly RegExp[] = [
  new RegExp(`^[-+(]?[$€£¥￥₹]? ?[-+]?(?:${AMOUNT})(?:e[-+]?\\d+)? ?(?:%|‰|[$€£¥元万亿]|[km])?\\)?$`, 'i'),
  new RegExp(`^(?:${DATE}(?:[ t]+${TIME})?|${TIME})$`, 'i'),
  /^[^\s@,;|]+@[^\s@,;|]+\.[a-z]{2,}$/i,
  /^(?:https?:\/\/|www\.)[^\s,;|]+$/i,
  /^(?:true|false|yes|no|是|否|n\/?a|null|nan|none|-|\.)$/i,
];

/** Which of the known types a cell has; -1 where it is a word or a text. */
export const typeOf = (cell: string): number => (cell.length > 64 ? -1 : TYPES.findIndex((type) => type.test(cell)));

export const isNumber = (cell: string): boolean => typeOf(cell.trim()) === 0;

/**
 * How well a piece of text stands for one cell, 0 to 1: a value of a known type surely does, a word likely, a text
 * may, and one that still holds separators or quotes was likely cut at the wrong places.
 */
export function cellWorth(text: string): number {
  const cell = text.trim();
  if (typeOf(cell) >= 0) return 1;
  if (/^(["'`]).*\1$|^“.*”$|^«.*»$/s.test(cell) && cell.length > 1) return 0.1;
  if (/^"|"$/.test(cell) || (cell.match(/"/g)?.length ?? 0) % 2 === 1) return 0.4;
  if (/\t/.test(cell) || !/[\p{L}\p{N}]/u.test(cell)) return 0.2;
  if (/[;|]/.test(cell)) return 0.5;
  if (/,/.test(cell)) return 0.7;
  return /\s/.test(cell) ? 0.8 : 0.9;
}
