/** `code` is a word with digits and without spaces, an e-mail or web address: what names of columns rarely are. */
export type CellKind = 'blank' | 'number' | 'date' | 'code' | 'word';

const MISSING = /^(?:-+|–|—|\/|\?|\.|n\/?a|#n\/a|null|nil|none|nan|无|空|暂无|未知|不详)$/i;
const CURRENCY = '(?:[¥￥$€£₩₹₽]|CNY|RMB|USD|EUR|GBP|JPY|HKD|HK\\$|US\\$)';
const NUMBER = new RegExp(
  `^[(（]?\\s*[+−-]?\\s*${CURRENCY}?\\s*[+−-]?(?:\\d[\\d,.'’ \\u00a0\\u202f]*|[.,]\\d+)(?:[eE][+-]?\\d+)?\\s*` +
    `(?:[%‰％]|[十百千]?[万亿]?元|[十百千]?[万亿]|[kKmM]|${CURRENCY})?\\s*[)）]?$`,
  'u',
);
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[ap]\\.?m\\.?)?';
const ZONE = '\\s*(?:z|utc|gmt|[+-]\\d{2}:?\\d{2})?';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*';
const DAY = [
  '\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}',
  '\\d{1,2}([-/.])\\d{1,2}\\2(?:\\d{4}|\\d{2})',
  '\\d{4}年\\d{1,2}月(?:\\d{1,2}[日号])?',
  `\\d{1,2}[ -]${MONTH}\\.?[ ,-]+(?:\\d{4}|\\d{2})`,
  `${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
].join('|');
const DATE = new RegExp(`^(?:(?:${DAY})(?:[t ,]+${CLOCK}${ZONE})?|${CLOCK})$`, 'iu');
const ADDRESS = /^(?:[^\s@]+@[^\s@]+\.[^\s@]+|(?:https?:\/\/|www\.)\S+)$/i;
/** Whether a cell is an e-mail or web address. */
export const isAddress = (cell: string): boolean => ADDRESS.test(cell);

/** No number or date is written longer. */
const LONGEST = 40;

/** What a cell holds, told from its text alone. What stands for a missing value is blank. */
export function cellKind(cell: string | undefined): CellKind {
  const text = plain(cell ?? '');
  if (text === '' || MISSING.test(text)) return 'blank';
  if (text.length > LONGEST) return ADDRESS.test(text) ? 'code' : 'word';
  if (/\d/.test(text)) {
    if (DATE.test(text)) return 'date';
    if (NUMBER.test(text)) return 'number';
    return /\s/.test(text) ? 'word' : 'code';
  }
  return ADDRESS.test(text) ? 'code' : 'word';
}

/** The number that a cell of kind number shows, in the units it shows; null for digits that are a name (007). */
export function shownNumber(cell: string): { readonly value: number; readonly decimals: number } | null {
  const text = plain(cell);
  if (!NUMBER.test(text)) return null;
  const negative = /^[(（].*[)）]$/.test(text) || /^[^\d]*[−-]/.test(text);
  const digits = decimalPoint(text.replace(/[eE][+-]?\d+/, '').replace(/[^\d.,]/g, ''));
  if (/^0\d/.test(digits)) return null;
  const value = Number(digits);
  if (!Number.isFinite(value) || /\d[eE][+-]?\d/.test(text)) return null;
  return { value: negative ? -value : value, decimals: digits.split('.')[1]?.length ?? 0 };
}

/** 1.234,50 and 1,234.50 as 1234.50: the last separator is the decimal one, unless it can only part thousands. */
function decimalPoint(text: string): string {
  const at = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (at < 0) return text;
  const behind = text.length - at - 1;
  const mark = text[at] ?? '';
  const repeated = text.indexOf(mark) !== at;
  const thousands = repeated || (mark === ',' && behind === 3);
  const whole = text.slice(0, at).replace(/[.,]/g, '');
  return thousands ? whole + text.slice(at + 1) : `${whole}.${text.slice(at + 1)}`;
}

/** Full-width digits and signs count as plain ones. */
function plain(cell: string): string {
  const text = cell.trim();
  return /[\uff00-\uff5e\u3000]/.test(text) ? text.normalize('NFKC').trim() : text;
}

/** How a code is built: `AB-007` and `XY-12` are both `A-9`. */
export const shapeOf = (cell: string): string =>
  plain(cell)
    .replace(/[A-Za-z]+/g, 'A')
    .replace(/\p{Script=Han}+/gu, 'H')
    .replace(/\d+/g, '9');
