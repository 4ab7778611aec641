import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay, DAY_MS, daysBetween, isDate, monthStart, plusDays, plusMonths } from '../../src/core/dates.ts';

describe('days of the calendar', () => {
  test.each([
    [2024, 2, 29, '2024-02-29'],
    [2023, 2, 29, null],
    [2024, 13, 1, null],
    [2024, 4, 31, null],
    [24, 1, 1, null],
  ])('%d-%d-%d is %s', (year, month, day, found) => {
    expect(calendarDay(year, month, day)).toBe(found);
  });

  test('go on over the ends of months and years', () => {
    expect([plusDays('2024-02-28', 2), plusDays('2024-01-01', -1)]).toEqual(['2024-03-01', '2023-12-31']);
    expect([plusMonths('2024-01-31', 1), plusMonths('2024-03-31', -13)]).toEqual(['2024-02-29', '2023-02-28']);
    expect([monthStart(2024, 12, 1), monthStart(2024, 1, -1)]).toEqual(['2025-01-01', '2023-12-01']);
    expect([isDate('2024-02-29'), isDate('2024-02-30')]).toEqual([true, false]);
  });

  test('are as far apart as one is from the other', () => {
    const day = fc.integer({ min: -200_000, max: 200_000 });
    fc.assert(
      fc.property(day, day, (at, days) => {
        const from = new Date(at * DAY_MS).toISOString().slice(0, 10);
        expect(daysBetween(from, plusDays(from, days))).toBe(days);
      }),
    );
  });
});
