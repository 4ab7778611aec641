import type { Cell } from '../core/table.ts';

const PLACES = 6;
const ONE = 10n ** BigInt(PLACES);

/** Sums decimals of up to six places without rounding; the sum is a number where 15 digits hold it, else a string. */
export function exactSum(values: Iterable<Cell>): number | string {
  let sum = 0n;
  for (const value of values) sum += toMillionths(value);
  return fromMillionths(sum);
}

function toMillionths(value: Cell): bigint {
  if (value === null) return 0n;
  const text = typeof value === 'number' ? value.toFixed(PLACES) : String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`${text} is not a decimal`);
  const [, sign, whole = '0', fraction = ''] = match;
  if (fraction.length > PLACES) throw new Error(`${text} has more than ${PLACES} places`);
  const size = BigInt(whole) * ONE + BigInt(fraction.padEnd(PLACES, '0'));
  return sign === '-' ? -size : size;
}

function fromMillionths(sum: bigint): number | string {
  const size = sum < 0n ? -sum : sum;
  const fraction = (size % ONE).toString().padStart(PLACES, '0').replace(/0+$/, '');
  const text = `${sum < 0n ? '-' : ''}${size / ONE}${fraction === '' ? '' : `.${fraction}`}`;
  return text.replace(/^-?[0.]*|\./g, '').length <= 15 ? Number(text) : text;
}
