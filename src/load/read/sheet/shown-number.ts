import { AMOUNT_WORDS, SHARED_SIGNS } from '../../../model/currency-words.ts';
import type { ColumnUse } from '../types.ts';
import { type NumberFormat, type Token, tokensFor } from './number-format.ts';

/**
 * A number as its cell shows it, where that says more than the value: zeros in front and letters around an identifier, the
 * currency of an amount; null where the value alone counts. `number` is its plain text.
 */
export function shownNumber(number: string, format: NumberFormat, use: ColumnUse | undefined): string | null {
  if (use === 'number' || use === 'day') return null;
  const tokens = tokensFor(format, Number(number));
  if (use === 'money') return shownAmount(number, tokens);
  return /^\d+$/.test(number) ? shownCode(number, tokens, use === 'code') : null;
}

/** Digits in their places: 7 under `000000`, `"K"000` or `00-000`. `anyCode`: also where no zero is put in front, as in `"K"0`. */
function shownCode(digits: string, tokens: readonly Token[], anyCode: boolean): string | null {
  const places = tokens.filter(({ kind }) => kind === 'place');
  const isPattern = tokens.every(({ kind }) => kind === 'place' || kind === 'literal') && places.length > 0;
  const zeros = places.filter(({ text }) => text === '0').length;
  const tells = anyCode ? zeros > 1 || tokens.length > places.length : zeros > 1;
  if (!isPattern || !tells) return null;
  let rest = digits;
  let left = places.length;
  const shown = tokens.toReversed().map(({ kind, text }) => {
    if (kind !== 'place') return text;
    left -= 1;
    // What is more than the places stands in front of the first one.
    const taken = left === 0 ? rest : rest.slice(-1);
    rest = left === 0 ? '' : rest.slice(0, -1);
    return taken === '' && text === '0' ? '0' : taken;
  });
  return shown.reverse().join('').trim();
}

function shownAmount(number: string, tokens: readonly Token[]): string | null {
  if (tokens.some(({ kind, text }) => kind === 'other' && text === '%'))
    return `${Number((Number(number) * 100).toPrecision(15))}%`;
  const code = tokens.map(currencyOf).find((each) => each !== null);
  return code === undefined || code === null ? null : `${code} ${number}`;
}

/** The currency that a part of a format shows: an ISO code, or a sign that several share where no language tells. */
function currencyOf(token: Token): string | null {
  if (token.kind === 'place' || token.kind === 'other') return null;
  const code = AMOUNT_WORDS.get(token.text.normalize('NFKC').trim().toLowerCase()) ?? null;
  const shared = code === null ? undefined : SHARED_SIGNS[code];
  if (shared === undefined || token.kind === 'literal') return code;
  const { language } = token;
  const spoken = CURRENCY_OF_LANGUAGE[language.slice(-4).toLowerCase().padStart(4, '0')] ?? regional(language);
  return spoken !== undefined && shared.includes(spoken) ? spoken : code;
}

/** [$$-en-CA] of newer programs: by the region. */
const regional = (language: string): string | undefined => CURRENCY_OF_REGION[/-([A-Z]{2})$/.exec(language)?.[1] ?? ''];

const CURRENCY_OF_REGION: Readonly<Record<string, string>> = {
  CN: 'CNY',
  JP: 'JPY',
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  HK: 'HKD',
  SG: 'SGD',
  TW: 'TWD',
  MX: 'MXN',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  IS: 'ISK',
};

/** By the language codes that Excel writes: [$¥-804] is the yuan, [$¥-411] the yen. */
const CURRENCY_OF_LANGUAGE: Readonly<Record<string, string>> = {
  '0804': 'CNY',
  '0411': 'JPY',
  '0409': 'USD',
  '1009': 'CAD',
  '0c0c': 'CAD',
  '0c09': 'AUD',
  '1409': 'NZD',
  '0c04': 'HKD',
  '3c09': 'HKD',
  '1004': 'SGD',
  '4809': 'SGD',
  '0404': 'TWD',
  '080a': 'MXN',
  '041d': 'SEK',
  '0414': 'NOK',
  '0814': 'NOK',
  '0406': 'DKK',
  '040f': 'ISK',
};
