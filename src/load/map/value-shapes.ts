import type { FieldType } from '../../model/entity.ts';

/** What part of a column's values, 0 to 1, looks like a type; null where nothing can be said of it. */
export type Fits = (header: string, type: FieldType) => number | null;

/** So few values tell nothing. */
const LEAST_VALUES = 8;

const MISSING = /^(?:|n\/?a|null|nil|none|nan|undefined|\\n|#n\/a|-+|—+|\?|无|空|暂无|未知|不详)$/i;
const MONTHS = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const DATES = [
  /^\d{1,4}\s*[-/.年]\s*\d{1,2}(?:\D|$)/,
  /^(?:19|20)\d{6}(?:\d{6})?$/,
  /^[1-9]\d{4}(?:\.\d+)?$/,
  /^(?:19|20)\d{2}(?:年|[01]\d|年?\d{1,2}月)?$/,
];
const AROUND_NUMBERS = /[\s$€£¥￥₩₹%,'()（）+-]|rmb|cny|usd|eur|gbp|hkd|jpy|人民币|[元万亿千百]|(?<=\d)(?:bn|[kmb])$/gi;

/** Judges the columns of a sample of rows, each by `least` values or more. Numbers and dates may be written in any form that loading might read. */
export function fitsOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  least: number = LEAST_VALUES,
): Fits {
  return (header, type) => {
    const looks = LOOKS[type];
    if (looks === undefined) return null;
    const index = headers.indexOf(header);
    const filled = rows
      .map((cells) => (cells[index] ?? '').normalize('NFKC').trim())
      .filter((cell) => !MISSING.test(cell));
    return filled.length < least ? null : filled.filter(looks).length / filled.length;
  };
}

/** The values of a column that are filled, as written but for blanks around them. */
export type Values = (header: string) => readonly string[];

/** The values of the columns of a sample of rows. */
export function valuesOf(headers: readonly string[], rows: readonly (readonly string[])[]): Values {
  return (header) => {
    const index = headers.indexOf(header);
    return rows.map((cells) => (cells[index] ?? '').trim()).filter((cell) => !MISSING.test(cell));
  };
}

const isNumber = (value: string): boolean =>
  /^\d*\.?\d*(?:e\d+)?$/i.test(value.replace(AROUND_NUMBERS, '')) && /\d/.test(value);
const isDate = (value: string): boolean =>
  DATES.some((form) => form.test(value)) || (MONTHS.test(value) && /\d/.test(value));

const LOOKS: Readonly<Partial<Record<FieldType, (value: string) => boolean>>> = {
  money: isNumber,
  quantity: isNumber,
  number: isNumber,
  share: isNumber,
  integer: isNumber,
  date: isDate,
  timestamp: isDate,
};
