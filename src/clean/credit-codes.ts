import type { Text } from '../core/text.ts';
import { type CreditCodeReading, isCreditCode, readCreditCode } from '../validators/credit-code.ts';
import { countryNames } from './countries.ts';
import { type Cleaned, certain, NOTHING, type Rule } from './rule.ts';

/** Letters that the standard leaves out because they look like these. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', S: '5', Z: '2' };

/** Codes in capital letters without spaces; what is wrong with one is told, with the code that was probably meant. */
export function creditCodeRules(home: string | null): readonly Rule[] {
  const codeOf = countryNames(['CN', 'HK', 'MO', 'TW']);
  return [
    {
      name: 'credit_codes',
      entity: 'accounts',
      reads: ['credit_code', 'country'],
      writes: ['credit_code'],
      clean: ({ credit_code: code = null, country = null }) => {
        if (code === null || code.trim() === '') return NOTHING;
        const isHome = country === null ? home === 'CN' : codeOf(country) === 'CN';
        return cleanCode(code, isHome);
      },
    },
  ];
}

function cleanCode(text: string, isChinese: boolean): Cleaned {
  const code = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase();
  // The tax and company numbers of other countries have rules of their own.
  if (!isChinese && !isCreditCode(code)) return NOTHING;
  const wrong = faultOf(readCreditCode(code));
  const written = { credit_code: certain(code) };
  if (wrong === null) return { written, problems: [] };
  const meant = [...code].map((sign) => LOOK_ALIKES[sign] ?? sign).join('');
  const suggestion = meant !== code && isCreditCode(meant) ? meant : null;
  return { written, problems: [{ field: 'credit_code', ...wrong, suggestion }] };
}

function faultOf(reading: CreditCodeReading): { readonly code: string; readonly message: Text } | null {
  switch (reading.kind) {
    case 'valid':
      return null;
    case 'legacy':
      return {
        code: 'credit-code/legacy',
        message: {
          en: 'This is a 15-digit registration number from before the unified code of 2015.',
          zh: '这是 2015 年统一代码实行前的 15 位注册号。',
        },
      };
    case 'length':
      return {
        code: 'credit-code/length',
        message: {
          en: `It has ${reading.length} characters instead of 18.`,
          zh: `共 ${reading.length} 位，统一社会信用代码应为 18 位。`,
        },
      };
    case 'sign':
      return {
        code: 'credit-code/sign',
        message: {
          en: `Character ${reading.position} is "${reading.sign}", which is not allowed there.`,
          zh: `第 ${reading.position} 位是“${reading.sign}”，此处不允许该字符。`,
        },
      };
    case 'region':
      return {
        code: 'credit-code/region',
        message: {
          en: `Characters 3 to 8, "${reading.region}", are not an administrative division.`,
          zh: `第 3 至 8 位“${reading.region}”不是行政区划代码。`,
        },
      };
    case 'check':
      return {
        code: 'credit-code/check',
        message: {
          en: `The last character, the check digit, should be ${reading.expected}.`,
          zh: `末位校验码应为 ${reading.expected}。`,
        },
      };
  }
}
