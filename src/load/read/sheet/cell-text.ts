import { dateText } from './date-format.ts';
import { unescaped } from './shared-strings.ts';
import type { CellContext } from './workbook-parts.ts';

export interface RawCell {
  /** The t attribute: s shared string, str and inlineStr text, b boolean, e error, d ISO date, n or none a number. */
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

/** A cell as text: numbers in their shortest exact form, dates ISO, booleans true and false, errors as Excel shows them. */
export function cellText({ type, style, value }: RawCell, context: CellContext): string {
  if (type === 's') return context.strings[Number(value)] ?? '';
  if (type === 'inlineStr') return value;
  if (type === 'str') return unescaped(value);
  if (type === 'e') return value;
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true' ? 'true' : 'false';
  if (type === 'd') return isoText(value);
  const kind = context.dateKinds[style] ?? null;
  const serial = Number(value);
  const date =
    kind === null || value.trim() === '' || !Number.isFinite(serial) ? null : dateText(serial, kind, context.from1904);
  return date ?? numberText(value);
}

/** Excel stores 1.1 as 1.1000000000000001: the shortest text of the same double is what was typed. */
export function numberText(raw: string): string {
  const text = raw.trim();
  // Whole numbers stay as they are: an id may have more digits than a double.
  if (text === '' || /^-?(?:0|[1-9]\d*)$/.test(text)) return text;
  // Of up to 15 digits a double keeps each.
  if (text.length <= 15 && /^-?(?:0|[1-9]\d*)\.\d*[1-9]$/.test(text)) return text;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  const [digits = '', exponent] = String(value).split('e-');
  if (exponent === undefined) return String(value === 0 ? 0 : value);
  const sign = digits.startsWith('-') ? '-' : '';
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${digits.replace(/[-.]/g, '')}`;
}

const isoText = (value: string): string =>
  value
    .trim()
    .replace('T', ' ')
    .replace(/(?:\.0+)?Z?$/, '')
    .replace(/ 00:00:00$/, '');
