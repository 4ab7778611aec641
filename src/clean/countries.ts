import { foldWord } from '../model/fold-word.ts';
import { remembering } from './remembering.ts';

/** Names that the languages' own lists of countries do not have. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  USA: 'US',
  'U.S.A.': 'US',
  'United States of America': 'US',
  America: 'US',
  UK: 'GB',
  'Great Britain': 'GB',
  England: 'GB',
  Scotland: 'GB',
  Korea: 'KR',
  'Republic of Korea': 'KR',
  UAE: 'AE',
  Holland: 'NL',
  'Hong Kong': 'HK',
  Macau: 'MO',
  Macao: 'MO',
  PRC: 'CN',
  'P.R. China': 'CN',
  "People's Republic of China": 'CN',
  'Mainland China': 'CN',
  中国大陆: 'CN',
  大陆: 'CN',
  中华人民共和国: 'CN',
  香港: 'HK',
  中国香港: 'HK',
  香港特别行政区: 'HK',
  澳门: 'MO',
  中国澳门: 'MO',
  澳门特别行政区: 'MO',
  台湾: 'TW',
  中国台湾: 'TW',
  台湾省: 'TW',
};

/** Codes of countries by their names in English and Chinese; `codes` are those that are known. */
export function countryNames(codes: readonly string[]): (name: string) => string | null {
  const byName = new Map<string, string>();
  for (const code of codes) {
    byName.set(foldWord(code), code);
    for (const lang of ['en', 'zh-Hans']) {
      const name = new Intl.DisplayNames([lang], { type: 'region' }).of(code);
      if (name !== undefined) byName.set(foldWord(name), code);
    }
  }
  for (const [name, code] of Object.entries(OTHER_NAMES)) byName.set(foldWord(name), code);
  return remembering((name) => byName.get(foldWord(name)) ?? null);
}
