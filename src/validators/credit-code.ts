/** 统一社会信用代码, the unified social credit code of Chinese organisations, by GB 32100-2015. */

/** The 31 signs of the standard, each standing for its place: no I, O, S, V, Z. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
/** A registration number of before 2015. */
const LEGACY = /^\d{15}$/;
/** Administrative divisions: the first two digits name the province, 10 stands for the central registry. */
const PROVINCES = /^(10|1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/;

/** What is to be said of a code: the first thing that is wrong with it. A last sign that no code has is a wrong check sign. */
export type CreditCodeReading =
  | { readonly kind: 'valid' }
  | { readonly kind: 'legacy' }
  | { readonly kind: 'length'; readonly length: number }
  | { readonly kind: 'sign'; readonly sign: string; readonly position: number }
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'check'; readonly expected: string };

/** Reads a code as it is written: capital letters, without spaces. Positions count from 1. */
export function readCreditCode(code: string): CreditCodeReading {
  if (LEGACY.test(code)) return { kind: 'legacy' };
  const signs = [...code];
  if (signs.length !== LENGTH) return { kind: 'length', length: signs.length };
  const wrong = signs
    .slice(0, -1)
    .findIndex((sign, at) => !SIGNS.includes(sign) || (at >= 2 && at < 8 && !/\d/.test(sign)));
  if (wrong >= 0) return { kind: 'sign', sign: signs[wrong] ?? '', position: wrong + 1 };
  const region = code.slice(2, 8);
  if (!PROVINCES.test(region)) return { kind: 'region', region };
  const expected = checkSign(code.slice(0, LENGTH - 1));
  return code.endsWith(expected) ? { kind: 'valid' } : { kind: 'check', expected };
}

/**
 * The check sign of the first 17: the sum of each sign's place times its weight (3 to the power of its position,
 * modulo 31) is taken from 31, modulo 31 (GB 32100-2015, after GB/T 17710).
 */
export function checkSign(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const sign of body) {
    sum += SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return SIGNS[(31 - (sum % 31)) % 31] ?? '';
}

export const isCreditCode = (code: string): boolean => readCreditCode(code).kind === 'valid';
