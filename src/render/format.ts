import type { Cell, Column, Unit } from '../core/table.ts';
import type { Lang } from '../core/text.ts';
import { decimalPlaces, formatDecimal, isFiniteNumber, magnitude } from './number.ts';
import { WORDS } from './wording.ts';

/** What stands for an absent value wherever people read; 0 of 0 is one. */
export const DASH = '—';

type ColumnStyle = Pick<Column, 'unit' | 'words'>;

const YES_NO = { en: { yes: 'yes', no: 'no' }, zh: { yes: '是', no: '否' } } as const;
const NUMERIC: Readonly<Record<Unit, boolean>> = {
  id: false,
  text: false,
  date: false,
  flag: false,
  count: true,
  money: true,
  share: true,
  days: true,
  score: true,
  number: true,
};
/** From here on cents and fractions of a count are noise that only makes a column harder to read. */
const WHOLE_FROM = 100_000;

export const isNumeric = (unit: Unit): boolean => NUMERIC[unit];

export const alignment = (unit: Unit): 'left' | 'right' => (NUMERIC[unit] ? 'right' : 'left');

/** One cell as people read it, with the digits that it needs by itself. */
export function formatCell(cell: Cell, column: ColumnStyle, lang: Lang): string {
  return columnFormatter(column, [cell], lang)(cell);
}

/** A formatter that gives all cells of one column the same number of decimals, so that they line up. */
export function columnFormatter(column: ColumnStyle, cells: Iterable<Cell>, lang: Lang): (cell: Cell) => string {
  const digits = columnDigits(column.unit, cells);
  return (cell) => {
    if (cell === null) return DASH;
    const word = wordOf(cell, column, lang);
    if (word !== null) return word;
    if (!NUMERIC[column.unit]) return String(cell);
    if (!isFiniteNumber(cell)) return typeof cell === 'string' ? cell : DASH;
    return column.unit === 'share' ? formatShare(cell) : formatDecimal(cell, digits, digits);
  };
}

/** The word that people read in place of a raw value, or null where the value speaks for itself. */
export function wordOf(cell: Cell, column: ColumnStyle, lang: Lang): string | null {
  if (cell === null) return null;
  const key = String(cell);
  if (column.words !== undefined && Object.hasOwn(column.words, key)) return column.words[key]?.[lang] ?? null;
  if (typeof cell === 'boolean') return YES_NO[lang][cell ? 'yes' : 'no'];
  if (column.unit === 'flag' && (key === '1' || key === '0')) return YES_NO[lang][key === '1' ? 'yes' : 'no'];
  return null;
}

/** Decimals of a column: as few as its values need, at most what its unit deserves. */
export function columnDigits(unit: Unit, cells: Iterable<Cell>): number {
  let places = 0;
  let largest = 0;
  for (const cell of cells) {
    if (cell === null || !isFiniteNumber(cell)) continue;
    places = Math.max(places, decimalPlaces(cell));
    largest = Math.max(largest, magnitude(cell));
  }
  switch (unit) {
    case 'money':
      return places === 0 || largest >= WHOLE_FROM ? 0 : 2;
    case 'share':
    case 'days':
      return Math.min(places, 1);
    case 'count':
      return largest >= WHOLE_FROM ? 0 : Math.min(places, 2);
    case 'score':
      return Math.min(places, 2);
    default:
      return Math.min(places, 4);
  }
}

function formatShare(cell: number | string, least = 1): string {
  const value = Number(cell);
  if (value !== 0 && Math.abs(value) < 0.0005) return value > 0 ? '<0.1%' : '>-0.1%';
  return `${formatDecimal(value * 100, least, 1)}%`;
}

const SCALES = {
  en: [
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'K'],
  ],
  zh: [
    [1e8, '亿'],
    [1e4, '万'],
  ],
} as const;

/** A number for figures and axes: 1.23M or 123.4K in English, 123.4万 or 1.23亿 in Chinese. */
export function formatShort(value: Cell, unit: Unit, lang: Lang): string {
  if (value === null || !NUMERIC[unit] || !isFiniteNumber(value)) return formatCell(value, { unit }, lang);
  if (unit === 'share') return formatShare(value, 0);
  const number = Number(value);
  const short = scaled(number, lang);
  if (short !== null) return short;
  const small = Math.abs(number) < 1 ? 3 : Math.abs(number) < 100 ? 2 : 1;
  return formatDecimal(number, 0, unit === 'count' && Number.isInteger(number) ? 0 : small);
}

/** In the largest unit that the value reaches, also by rounding: 999,999 is 1M, never 1,000K. */
function scaled(number: number, lang: Lang): string | null {
  const scales = SCALES[lang];
  const index = scales.findIndex(([size]) => Math.abs(number) >= size);
  const scale = scales[index];
  if (scale === undefined) return null;
  const [size, suffix] = scale;
  const digits = Math.abs(number / size) < 10 ? 2 : 1;
  const mantissa = (number / size).toFixed(digits);
  const larger = scales[index - 1];
  const reaches = larger !== undefined && Math.abs(Number(mantissa)) >= larger[0] / size;
  return reaches ? scaled(Math.sign(number) * larger[0], lang) : formatDecimal(mantissa, 0, digits) + suffix;
}

/** A number beside a mark of a chart: short, but shares with one decimal each, as they stand below one another. */
export const formatLabel = (value: Cell, unit: Unit, lang: Lang): string =>
  unit === 'share' ? formatCell(value, { unit }, lang) : formatShort(value, unit, lang);

/** A headline: in full while it is easily read, short above. */
export function formatFigure(value: Cell, unit: Unit, lang: Lang): string {
  const readable = lang === 'en' ? 1e6 : 1e5;
  const full = value === null || !NUMERIC[unit] || !isFiniteNumber(value) || magnitude(value) < readable;
  return full ? formatCell(value, { unit }, lang) : formatShort(value, unit, lang);
}

/** A change with its sign: +12.3%; of a share the difference, in percentage points: +1.0 pp. */
export function formatChange(change: Cell, unit: Unit, lang: Lang): string {
  if (change === null || !isFiniteNumber(change)) return DASH;
  const share = formatShare(change);
  const text = unit === 'share' ? share.replace('%', ` ${WORDS.points[lang]}`) : share;
  return Number(change) > 0 && !text.startsWith('<') ? `+${text}` : text;
}
