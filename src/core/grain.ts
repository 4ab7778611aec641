import { z } from 'zod';
import { daysBetween, monthStart, parts, plusDays } from './dates.ts';
import { param } from './param.ts';
import type { Text } from './text.ts';

/** How long the periods of a series are; weeks begin on Monday. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year';

export const GRAIN_WORDS: Readonly<Record<Grain, Text>> = {
  day: { en: 'day', zh: '日' },
  week: { en: 'week', zh: '周' },
  month: { en: 'month', zh: '月' },
  quarter: { en: 'quarter', zh: '季' },
  year: { en: 'year', zh: '年' },
};

/** The parameter `--every`: one of the grains given, the first where none is asked for. */
export function everyParam<const G extends Grain>(usual: G, ...others: readonly G[]) {
  const grains = [usual, ...others];
  const words = grains.map((grain) => GRAIN_WORDS[grain].zh);
  return param(z.enum(grains).default(usual), {
    about: { en: 'length of a period', zh: `时间粒度：${words.slice(0, -1).join('、')}或${words.at(-1)}` },
  });
}

const MONTHS: Readonly<Record<Grain, number>> = { day: 0, week: 0, month: 1, quarter: 3, year: 12 };

/** The first day of the period that a day lies in. */
export function periodStart(day: string, grain: Grain): string {
  const [year, month] = parts(day);
  const months = MONTHS[grain];
  if (months > 0) return monthStart(year, month - ((month - 1) % months));
  return grain === 'day' ? day : plusDays(day, -((daysBetween('1970-01-05', day) % 7) + 7) % 7);
}

/** The first day of the period after the one that begins on `first`. */
export function nextPeriod(first: string, grain: Grain): string {
  const [year, month] = parts(first);
  if (MONTHS[grain] > 0) return monthStart(year, month, MONTHS[grain]);
  return plusDays(first, grain === 'day' ? 1 : 7);
}

/** How many days a period has. */
export const periodDays = (first: string, grain: Grain): number => daysBetween(first, nextPeriod(first, grain));

/** First days of all periods from one to another, both included. */
export function periodsBetween(first: string, last: string, grain: Grain): string[] {
  const found: string[] = [];
  for (let at = first; at <= last; at = nextPeriod(at, grain)) found.push(at);
  return found;
}

/** The first day of the latest period that is over on a day, that day included. */
export function lastComplete(day: string, grain: Grain): string {
  const first = periodStart(day, grain);
  return nextPeriod(first, grain) <= plusDays(day, 1) ? first : periodStart(plusDays(first, -1), grain);
}

/** What a period is called: 2024, 2024-Q1, 2024-01; weeks and days by their first day. */
export function periodName(first: string, grain: Grain): string {
  const [year, month] = [first.slice(0, 4), first.slice(5, 7)];
  if (grain === 'year') return year;
  if (grain === 'quarter') return `${year}-Q${Math.ceil(Number(month) / 3)}`;
  return grain === 'month' ? `${year}-${month}` : first;
}
