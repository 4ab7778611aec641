import { expect, test } from 'vitest';
import { lastComplete, periodDays, periodName, periodStart, periodsBetween } from '../../src/core/grain.ts';

test('periods begin where calendars say, weeks on Monday', () => {
  const start = (day: string): string[] =>
    (['day', 'week', 'month', 'quarter', 'year'] as const).map((grain) => periodStart(day, grain));
  expect(start('2024-06-16')).toEqual(['2024-06-16', '2024-06-10', '2024-06-01', '2024-04-01', '2024-01-01']);
  expect(start('1969-12-28')).toEqual(['1969-12-28', '1969-12-22', '1969-12-01', '1969-10-01', '1969-01-01']);
});

test('periods follow one another and know their length', () => {
  expect(periodsBetween('2023-11-01', '2024-02-01', 'month')).toEqual([
    '2023-11-01',
    '2023-12-01',
    '2024-01-01',
    '2024-02-01',
  ]);
  expect(periodsBetween('2023-10-01', '2024-03-31', 'quarter')).toEqual(['2023-10-01', '2024-01-01']);
  expect([periodDays('2024-02-01', 'month'), periodDays('2024-01-01', 'year')]).toEqual([29, 366]);
});

test('a period is over at the end of its last day', () => {
  expect(lastComplete('2024-06-30', 'month')).toBe('2024-06-01');
  expect(lastComplete('2024-06-29', 'month')).toBe('2024-05-01');
  expect(lastComplete('2024-06-16', 'week')).toBe('2024-06-10');
  expect(lastComplete('2024-06-15', 'week')).toBe('2024-06-03');
  expect(lastComplete('2024-06-15', 'day')).toBe('2024-06-15');
  expect(lastComplete('2024-01-31', 'quarter')).toBe('2023-10-01');
});

test('periods have names, weeks and days their first day', () => {
  expect([periodName('2024-04-01', 'year'), periodName('2024-04-01', 'quarter')]).toEqual(['2024', '2024-Q2']);
  expect([periodName('2024-04-01', 'month'), periodName('2024-04-01', 'week')]).toEqual(['2024-04', '2024-04-01']);
});
