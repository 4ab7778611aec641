import { describe, expect, test } from 'vitest';
import { holidayOf } from '../../src/stats/holidays.ts';

/** Days as the State Council announced them, and years in which the calendar is known to be tricky. */
const DAYS: readonly (readonly [day: string, holiday: string | null])[] = [
  ['2023-01-20', null],
  ['2023-01-21', 'spring-festival'],
  ['2023-01-22', 'spring-festival'],
  ['2023-01-28', 'spring-festival'],
  ['2023-01-29', null],
  ['2024-02-10', 'spring-festival'],
  ['2025-01-29', 'spring-festival'],
  ['2033-01-31', 'spring-festival'],
  ['2034-02-19', 'spring-festival'],
  ['2023-04-05', 'qingming'],
  ['2024-04-04', 'qingming'],
  ['2020-06-25', 'dragon-boat'],
  ['2025-05-31', 'dragon-boat'],
  ['2024-09-17', 'mid-autumn'],
  ['2024-10-07', 'national-day'],
  ['2024-10-08', null],
  ['2024-12-25', null],
];

describe('Chinese holidays', () => {
  test.each(DAYS)('%s: %s', (day, holiday) => {
    expect(holidayOf(day, 1, 'cn')).toBe(holiday);
  });

  test('both weeks that Spring Festival touches are its weeks, and none beside them', () => {
    const weeks = ['2024-01-29', '2024-02-05', '2024-02-12', '2024-02-19'];
    expect(weeks.map((first) => holidayOf(first, 7, 'cn'))).toEqual([null, 'spring-festival', 'spring-festival', null]);
  });

  test('a month is another month only by Spring Festival, which moves between January and February', () => {
    expect(holidayOf('2023-01-01', 31, 'cn')).toBe('spring-festival');
    expect(holidayOf('2024-02-01', 29, 'cn')).toBe('spring-festival');
    expect(holidayOf('2024-10-01', 31, 'cn')).toBeNull();
  });
});

test('western and no holidays', () => {
  expect(holidayOf('2024-12-25', 1, 'western')).toBe('christmas');
  expect(holidayOf('2024-02-10', 1, 'western')).toBeNull();
  expect(holidayOf('2024-12-25', 1, 'none')).toBeNull();
});
