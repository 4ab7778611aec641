/** A telephone number as it was read. */
export interface Phone {
  /** International form, such as +8613812345678. */
  readonly e164: string;
  /** ISO code of the country; null where the number is of none, such as a satellite phone. */
  readonly country: string | null;
  readonly type: 'mobile' | 'landline' | 'toll-free' | 'other';
  readonly extension: string | null;
}

/** Reads one number; null where it cannot be one. */
export type PhoneReader = (text: string) => Phone | null;

const TYPES: Readonly<Record<string, Phone['type']>> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'landline',
  FIXED_LINE_OR_MOBILE: 'mobile',
  TOLL_FREE: 'toll-free',
};

/** What stands between several numbers of one cell. */
const SEVERAL = /[;；、,，\n]|\/(?=\s*[+\d(])|\s+(?:or|或)\s+/u;

/** A reader of numbers as people of a country write them; with + or 00 in front those of any other. The rules are Google's libphonenumber. */
export async function phoneReader(country: string): Promise<PhoneReader> {
  const { isSupportedCountry, parsePhoneNumberFromString } = await import('libphonenumber-js/max');
  if (!isSupportedCountry(country)) throw new Error(`no country ${country}`);
  return (text) => {
    const plain = text
      .normalize('NFKC')
      .trim()
      .replace(/^00(?=[1-9])/, '+');
    const withExtension = plain
      .replace(/\s*(?:转|轉|分机|分機|#)\s*(?=\d{1,6}$)/u, ' ext. ')
      .replace(/^(0\d{2,3}-\d{7,8})-(?=\d{1,6}$)/, '$1 ext. ');
    // A service number such as 400-820-8820 has no prefix of a region, and is no number of another country.
    const found = parsePhoneNumberFromString(withExtension, { defaultCountry: country, extract: false });
    if (found?.isValid() !== true) return null;
    return {
      e164: found.number,
      country: found.country ?? null,
      // Found out by every pattern of the country: only for who asks.
      get type() {
        return TYPES[found.getType() ?? ''] ?? 'other';
      },
      extension: found.ext ?? null,
    };
  };
}

/** The numbers of a cell, each by itself. */
export const splitPhones = (cell: string): readonly string[] =>
  cell
    .split(SEVERAL)
    .map((part) => part.trim())
    .filter((part) => part !== '');
