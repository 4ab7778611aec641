/** Numbers as doubles or, where a double cannot hold them, as decimal strings: both formatted exactly. */

const NUMERAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

const isNumeral = (text: string): text is `${number}` => NUMERAL.test(text);

export function isFiniteNumber(value: unknown): value is number | string {
  return typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && isNumeral(value);
}

export const magnitude = (value: number | string): number => Math.abs(Number(value));

/** Decimals after the point in the shortest writing of the value. */
export function decimalPlaces(value: number | string): number {
  const [mantissa = '', exponent = '0'] = String(value).toLowerCase().split('e');
  const fraction = (mantissa.split('.')[1] ?? '').replace(/0+$/, '');
  return Math.max(0, fraction.length - Number(exponent));
}

/** Significant digits of a decimal writing, without leading and trailing zeros. */
export function significantDigits(value: string): number {
  const digits = value.toLowerCase().split('e')[0]?.replace(/[^\d]/g, '') ?? '';
  return digits.replace(/^0+/, '').replace(/0+$/, '').length;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Thousands separators, and decimals between `least` and `most`; strings keep every digit before the rounding. */
export function formatDecimal(value: number | string, least: number, most: number): string {
  const key = `${least}:${most}`;
  let format = formats.get(key);
  if (format === undefined) {
    // "negative" never writes a minus before a zero, not even before one that rounding made.
    format = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      signDisplay: 'negative',
    });
    formats.set(key, format);
  }
  if (typeof value === 'number') return format.format(value);
  return isNumeral(value) ? format.format(value) : value;
}
