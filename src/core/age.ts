import { userError } from './errors.ts';

/** How old data may be: `36h`, `2d` or `1w`. */
export const AGE = /^\d+(\.\d+)?[hdw]$/;

const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168 };

/** An age that the user gave; throws where it is none. */
export function requireAge(flag: string, age: string): string {
  if (AGE.test(age)) return age;
  throw userError(
    'arguments/value',
    {
      en: `${flag} is "${age}", expected a number and h, d or w.`,
      zh: `${flag} 的值 "${age}" 不对，应为数字加 h、d 或 w。`,
    },
    { en: `For example ${flag} 36h, 2d or 1w.`, zh: `例如 ${flag} 36h、2d 或 1w。` },
  );
}

/** Whether so many hours are no more than an age. */
export const isWithin = (hours: number, age: string): boolean =>
  hours <= Number(age.slice(0, -1)) * (HOURS[age.slice(-1)] ?? 0);
