import { calendarDay } from '../core/dates.ts';

/** Whether a text is a day that the calendar has, year first: 2024-02-29, 2024/2/29, 2024.2.29, 20240229 or 2024年2月29日, a time may follow. */
export function isDay(text: string): boolean {
  const [, ...parts] = APART.exec(text) ?? TOGETHER.exec(text) ?? HAN.exec(text) ?? [];
  const [year = 0, month = 0, day = 0] = parts.filter((part) => /^\d+$/.test(part ?? '')).map(Number);
  return year >= 1000 && calendarDay(year, month, day) !== null;
}

const TIME = String.raw`(?:[T ](?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?`;
const APART = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`);
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;
const HAN = new RegExp(String.raw`^(\d{4})年(\d{1,2})月(\d{1,2})日${TIME}$`);
