import { entities } from '../model/index.ts';
import type { PhoneReader } from '../validators/phone.ts';
import { phoneReader, splitPhones } from '../validators/phone.ts';
import { countryNames } from './countries.ts';
import { certain, NOTHING, type Problem, type Rule, type Values, type Written } from './rule.ts';

/** Fields that hold numbers, the first one first. */
const FIELDS = ['phone', 'mobile'] as const;
/** Regions of China with telephone numbers of their own, which data often has as a province. */
const SPECIAL = ['HK', 'MO', 'TW'];
/** Where further numbers of a cell go. */
const OTHERS = 'other_phones';

/** Chinese numbers for all of the country, which have no international form: 400 and 800 of ten digits, 95 and 96 of banks and firms. */
const SERVICE = /^(?:\+?86|0086)?((?:400|800)\d{7}|9[56]\d{3,4})(?: ext\. (\d{1,6}))?$/;

/** Numbers to international form; several in a cell are told apart, what is no number stays and is told. */
export async function phoneRules(home: string | null): Promise<readonly Rule[]> {
  const read = await numberReader(home);
  return entities.flatMap(({ name, fields }): Rule[] => {
    const has = (field: string): boolean => fields.some((each) => each.name === field);
    const numbers = FIELDS.filter(has);
    if (numbers.length === 0) return [];
    const places = ['country', 'province'].filter(has);
    const others = has(OTHERS);
    return [
      {
        name: 'phones',
        entity: name,
        reads: [...numbers, ...places],
        writes: others ? [...numbers, OTHERS] : numbers,
        clean: (values) => cleanNumbers(values, numbers, others, read(values)),
      },
    ];
  });
}

interface NumberReader {
  /** Whether the country is known whose numbers stand without a prefix. */
  readonly isAtHome: boolean;
  /** A number in the form in which it is kept; null where it is none. */
  format(text: string): string | null;
}

/** How the numbers of a row are read: as those of the country that it names, Hong Kong and Macau by their province too. */
async function numberReader(home: string | null): Promise<(row: Values) => NumberReader> {
  const { getCountries } = await import('libphonenumber-js/max');
  const codes = getCountries();
  const codeOf = countryNames(codes);
  const readers = new Map<string, PhoneReader>();
  for (const code of codes) readers.set(code, await phoneReader(code));
  const abroad = await phoneReader('US');
  return ({ country = null, province = null }) => {
    const special = province === null ? null : codeOf(province);
    const stated = country === null ? null : codeOf(country);
    const named = (SPECIAL.includes(special ?? '') ? special : stated) ?? home;
    const reader = readers.get(named ?? '');
    const own = reader ?? ((each) => (isInternational(each) ? abroad(each) : null));
    return { isAtHome: reader !== undefined, format: (text) => formatted(text, named, own) };
  };
}

const isInternational = (text: string): boolean => /^\s*(?:\+|00)/.test(text.normalize('NFKC'));

function formatted(text: string, country: string | null, read: PhoneReader): string | null {
  const service = country === 'CN' ? SERVICE.exec(withoutSpaces(text)) : null;
  if (service !== null) return withExtension(service[1] ?? '', service[2] ?? null);
  const phone = read(text);
  return phone === null ? null : withExtension(phone.e164, phone.extension);
}

const withExtension = (number: string, extension: string | null): string =>
  extension === null ? number : `${number} ext. ${extension}`;

/** Digits of a service number, its extension behind it in the one form. */
const withoutSpaces = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}().]/gu, '')
    .replace(/(?:转|轉|分机|分機|#|ext|x)(\d{1,6})$/iu, ' ext. $1');

function cleanNumbers(row: Values, fields: readonly string[], others: boolean, read: NumberReader) {
  const written: Record<string, Written> = {};
  const problems: Problem[] = [];
  const rest: string[] = [];
  for (const field of fields) {
    const text = row[field] ?? null;
    if (text === null || text.trim() === '') continue;
    const numbers = numbersOf(text, read);
    const good = numbers.flatMap(({ value }) => (value === null ? [] : [value]));
    for (const { text: bad, value } of numbers) if (value === null) problems.push(problemOf(field, bad, read.isAtHome));
    const [first] = good;
    if (first === undefined) continue;
    const further = numbers.map(({ text: asWritten, value }) => value ?? asWritten).filter((each) => each !== first);
    if (further.length > 0 && !others) continue;
    written[field] = certain(first);
    rest.push(...further);
  }
  if (others) written[OTHERS] = certain(rest.length === 0 ? null : [...new Set(rest)].join('; '));
  return fields.length === 0 ? NOTHING : { written, problems };
}

function numbersOf(cell: string, read: NumberReader): { readonly text: string; readonly value: string | null }[] {
  const parts = splitPhones(cell.normalize('NFKC'));
  const numbers = parts.map((text) => ({ text, value: read.format(text) }));
  if (numbers.some(({ value }) => value !== null)) return numbers;
  // A space stands within a number more often than between two: only where nothing else makes numbers of the cell.
  const apart = cell.normalize('NFKC').trim().split(/\s+/u);
  const values = apart.map((text) => ({ text, value: read.format(text) }));
  return values.every(({ value }) => value !== null) ? values : [{ text: cell.trim(), value: null }];
}

function problemOf(field: string, text: string, isAtHome: boolean): Problem {
  const digits = text.replace(/\D/g, '').length;
  const shown = { field, suggestion: null };
  if (digits === 0)
    return {
      ...shown,
      code: 'phone/no-digits',
      message: { en: `"${text}" has no digits.`, zh: `“${text}”中没有数字。` },
    };
  if (digits < 7)
    return {
      ...shown,
      code: 'phone/too-short',
      message: { en: `"${text}" is too short for a telephone number.`, zh: `“${text}”位数过少，不是电话号码。` },
    };
  if (digits > 15)
    return {
      ...shown,
      code: 'phone/too-long',
      message: { en: `"${text}" is too long for a telephone number.`, zh: `“${text}”位数过多，不是电话号码。` },
    };
  if (!isAtHome && !isInternational(text))
    return {
      ...shown,
      code: 'phone/no-country',
      message: {
        en: `"${text}" has no country code; set "country" in clean.yaml.`,
        zh: `“${text}”没有国际区号，请在 clean.yaml 中用 country 指定国家。`,
      },
    };
  return {
    ...shown,
    code: 'phone/unknown',
    message: { en: `"${text}" is not a valid telephone number.`, zh: `“${text}”不是有效的电话号码。` },
  };
}
