import { isCreditCode } from './credit-code.ts';
import { isDay } from './date.ts';
import { isEmail } from './email.ts';
import { phoneReader, splitPhones } from './phone.ts';
import { isUrl } from './url.ts';

/** What a text may be asked to be. */
export const KINDS = ['phone', 'email', 'credit_code', 'url', 'date'] as const;

export type Kind = (typeof KINDS)[number];

/** Tells whether a cell is what it should be, spaces around it aside; `country` is whose numbers stand without a prefix. */
export async function validatorOf(kind: Kind, country: string): Promise<(cell: string) => boolean> {
  const test = kind === 'phone' ? await phoneTest(country) : TESTS[kind];
  return (cell) => test(cell.trim());
}

const TESTS: Readonly<Record<Exclude<Kind, 'phone'>, (cell: string) => boolean>> = {
  email: isEmail,
  credit_code: isCreditCode,
  url: isUrl,
  date: isDay,
};

/** A cell may hold several numbers; each must be one. */
async function phoneTest(country: string): Promise<(cell: string) => boolean> {
  const read = await phoneReader(country);
  return (cell) => {
    const numbers = splitPhones(cell);
    return numbers.length > 0 && numbers.every((number) => read(number) !== null);
  };
}
