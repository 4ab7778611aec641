/** Calendar arithmetic on ISO dates (YYYY-MM-DD), free of time zones. */

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

const toUtc = (date: string): Date => new Date(`${date}T00:00:00Z`);
const toIso = (date: Date): string => date.toISOString().slice(0, 10);

export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toUtc(text).getTime()) && toIso(toUtc(text)) === text;

export const plusDays = (date: string, days: number): string => toIso(new Date(toUtc(date).getTime() + days * DAY_MS));

/** A day by its numbers, month 1 to 12; null where the calendar has none such. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThat = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThat ? toIso(date) : null;
}

/** The same day of another month; the last day where that month is shorter. */
export function plusMonths(date: string, months: number): string {
  const [year, month, day] = parts(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return toIso(first);
}

/** Days from one date to another; 0 for the same day. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / DAY_MS);

/** The first day of the month that lies `months` after year and month (1 to 12). */
export const monthStart = (year: number, month: number, months = 0): string =>
  toIso(new Date(Date.UTC(year, month - 1 + months, 1)));

export function parts(date: string): [year: number, month: number, day: number] {
  const [year, month, day] = date.split('-').map(Number);
  return [year ?? 0, month ?? 1, day ?? 1];
}
