import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsOf } from '../../../src/load/map/value-shapes.ts';

const shareOf = (values: readonly string[], type: 'money' | 'date' | 'text'): number | null =>
  fitsOf(
    ['h'],
    values.map((value) => [value]),
  )('h', type);
const eight = (...values: string[]): string[] =>
  Array.from({ length: 8 }, (_, index) => values[index % values.length] ?? '');

describe('what values look like', () => {
  test.each(['1,234.50', '¥1,234.50', '(1,234)', '1.2万', '3亿', '$342.09K', '１２３', '-5 %', 'EUR 12,50', '1e5'])(
    '%s is a number',
    (value) => expect(shareOf(eight(value), 'money')).toBe(1),
  );
  test.each([
    '2023-01-15',
    '2022年6月20日',
    '20230310',
    '45211',
    '5/20/2024 7:42',
    '15 Apr, 2021 00:02:00',
    '2024年3月',
  ])('%s is a date', (value) => expect(shareOf(eight(value), 'date')).toBe(1));
  test.each(['User Provided', '张三', 'A-12', 'Barista'])('%s is neither', (value) => {
    expect(shareOf(eight(value), 'money')).toBe(0);
    expect(shareOf(eight(value), 'date')).toBe(0);
  });
  test('a missing value speaks for nothing, nor do few values', () => {
    expect(shareOf([...eight('12'), 'N/A', '-', '无'], 'money')).toBe(1);
    expect(shareOf(['abc', 'def'], 'money')).toBeNull();
    expect(shareOf(eight('abc'), 'text')).toBeNull();
  });
  test('every number and ISO date is one', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (number, date) => {
          expect(shareOf(eight(String(number)), 'money')).toBe(1);
          expect(shareOf(eight(date.toISOString()), 'date')).toBe(1);
        },
      ),
    );
  });
});
