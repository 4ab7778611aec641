import { type Period, trailingYear } from '../../src/core/period.ts';
import type { Cell } from '../../src/core/table.ts';

/** A period and the one before it. */
export interface Compared {
  readonly period: Period;
  /** Whether the user asked for the period; else it is the last twelve months. */
  readonly asked: boolean;
  /** Whether there is a period before: one that is open at an end has none. */
  readonly comparable: boolean;
}

/** Of a period that is not over the days up to the as-of date are compared with as many days of the one before. */
export function comparedPeriod(given: Period, asOf: string): Compared {
  const asked = given.bounded;
  const whole = asked ? given : trailingYear(asOf);
  const period = whole.partial ? { ...whole, to: asOf } : whole;
  return { period, asked, comparable: period.prevFrom !== period.prevTo || period.from === period.to };
}

/** What the queries bind in place of the period that was asked for. */
export const datesOf = ({ period }: Compared): Record<string, string> => ({
  from: period.from,
  to: period.to,
  prev_from: period.prevFrom,
  prev_to: period.prevTo,
});

const OPEN = new Set(['0001-01-01', '9999-12-31']);

/** Start and end of both, null where they are open. */
export const edgesOf = ({ period: { from, to, prevFrom, prevTo }, comparable }: Compared): Cell[] =>
  [from, to, ...(comparable ? [prevFrom, prevTo] : [null, null])].map((date) =>
    date === null || OPEN.has(date) ? null : date,
  );
