import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactSum } from '../../src/stats/exact-sum.ts';

describe('exactSum', () => {
  test('a dime ten times is one', () => expect(exactSum(Array.from({ length: 10 }, () => 0.1))).toBe(1));
  test('beyond 15 digits it is text', () =>
    expect(exactSum(['12345678901234567.89', 0.01])).toBe('12345678901234567.9'));
  test('nothing and nulls are zero', () => expect([exactSum([]), exactSum([null])]).toEqual([0, 0]));
  test('what is no decimal is refused', () => expect(() => exactSum(['ten'])).toThrow('not a decimal'));

  test('adding a value and its negative changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), fc.integer({ min: 1, max: 1e9 }), (cents, more) => {
        const money = cents.map((cent) => (cent / 100).toFixed(2));
        expect(exactSum([...money, (more / 100).toFixed(2), (-more / 100).toFixed(2)])).toBe(exactSum(money));
        expect(Number(exactSum(money))).toBe(cents.reduce((sum, cent) => sum + cent, 0) / 100);
      }),
    );
  });
});
