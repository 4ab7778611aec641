import { plusDays } from '../core/dates.ts';
import { chineseHoliday } from './chinese-holidays.ts';

export const CALENDARS = ['cn', 'western', 'none'] as const;
export type Calendar = (typeof CALENDARS)[number];

/** The holiday of a period from `first` on (YYYY-MM-DD) for so many days, or null. */
export function holidayOf(first: string, days: number, calendar: Calendar): string | null {
  if (calendar === 'none') return null;
  const counts = new Map<string, number>();
  for (let at = 0; at < days; at += 1) {
    const name = dayName(plusDays(first, at), calendar);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  // A month has every fixed holiday each year anyway: only one that moves between months makes it another month.
  if (days > 7) return (counts.get('spring-festival') ?? 0) >= 4 ? 'spring-festival' : null;
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function dayName(day: string, calendar: Calendar): string | null {
  if (calendar === 'cn') return chineseHoliday(day);
  if (/-12-2[4-6]$/.test(day)) return 'christmas';
  return day.endsWith('-01-01') ? 'new-year' : null;
}
