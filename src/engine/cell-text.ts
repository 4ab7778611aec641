import { DAY_MS } from '../core/dates.ts';
import type { Cell } from '../core/table.ts';

/** An integer as a number where a double holds it exactly, else as text. */
export const integerCell = (value: bigint): Cell => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
};

/** A decimal as a number where at most 15 digits make it certain that the double prints back as the same decimal. */
export function decimalCell(digits: string): Cell {
  const trimmed = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
  const significant = trimmed.replace(/^-?[0.]*|\./g, '');
  if (significant.length <= 15) return Number(trimmed);
  return trimmed;
}

/** The digits of a decimal that is stored as an integer and a scale. */
export function decimalDigits(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? '-' : '';
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

const DAY_MICROS = BigInt(DAY_MS) * 1000n;

/** YYYY-MM-DD of a day counted from 1970-01-01. */
export function dateText(days: number): string {
  const date = new Date(days * DAY_MS);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** YYYY-MM-DD HH:MM:SS[.f] of a moment counted in microseconds from 1970-01-01. */
export function timestampText(micros: bigint): string {
  const inDay = ((micros % DAY_MICROS) + DAY_MICROS) % DAY_MICROS;
  const seconds = Number(inDay / 1_000_000n);
  const fraction = String(inDay % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '');
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${dateText(Number((micros - inDay) / DAY_MICROS))} ${clock}${fraction === '' ? '' : `.${fraction}`}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
