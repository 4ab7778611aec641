import type { ColumnUse } from '../types.ts';
import { type DateKind, dateText } from './date-format.ts';
import { unescaped } from './shared-strings.ts';
import { shownNumber } from './shown-number.ts';
import type { CellContext } from './workbook-parts.ts';

export interface RawCell {
  /** The t attribute: s shared string, str and inlineStr text, b boolean, e error, d ISO date, n or none a number. */
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

/**
 * A cell as text: numbers in their shortest exact form or, where that counts, as they are shown; dates ISO, booleans true and
 * false, errors as Excel shows them.
 */
export function cellText(cell: RawCell, context: CellContext, use?: ColumnUse): string {
  const text = textOf(cell, context, use);
  // A number that a program wrote where days belong, of the epoch that the workbook counts from.
  if (use !== 'day' || !context.from1904 || !/^[1-9]\d{4}(?:\.\d+)?$/.test(text)) return text;
  return dateText(Number(text), 'date', true) ?? text;
}

function textOf({ type, style, value }: RawCell, context: CellContext, use: ColumnUse | undefined): string {
  if (type === 's') return context.strings[Number(value)] ?? '';
  if (type === 'inlineStr') return value;
  if (type === 'str') return unescaped(value);
  if (type === 'e') return value;
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true' ? 'true' : 'false';
  if (type === 'd') return isoText(value);
  const kind = context.dateKinds[style] ?? null;
  if (kind !== null) return dayText(value, kind, context) ?? numberText(value);
  const number = numberText(value);
  const format = context.formats[style] ?? null;
  return (format === null ? null : shownNumber(number, format, use)) ?? number;
}

function dayText(value: string, kind: DateKind, { from1904 }: CellContext): string | null {
  const serial = Number(value);
  if (value.trim() === '' || !Number.isFinite(serial)) return null;
  return dateText(serial, kind, from1904);
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
