import { userError } from '../core/errors.ts';

const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168 };

/** An age that the user gave, such as `36h`, `30d` or `2w`; throws where it is none. */
export function requireAge(flag: string, age: string): string {
  if (/^\d+(\.\d+)?[hdw]$/.test(age)) return age;
  throw userError(
    'arguments/value',
    {
      en: `${flag} is "${age}", expected a number and h, d or w.`,
      zh: `${flag} 的值 "${age}" 不对，应为数字加 h、d 或 w。`,
    },
    { en: `For example ${flag} 36h, 2d or 1w.`, zh: `例如 ${flag} 36h、2d 或 1w。` },
  );
}

/** Whether so many days are no more than an age such as `36h`; a day lasts until its end. */
export function isWithin(days: number, age: string): boolean {
  const [, count = '', unit = ''] = /^([\d.]+)(\w)$/.exec(age) ?? [];
  return days * 24 <= Number(count) * (HOURS[unit] ?? 0);
}
