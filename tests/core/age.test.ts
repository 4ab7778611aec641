import { expect, test } from 'vitest';
import { isWithin, requireAge } from '../../src/core/age.ts';

test.each([
  ['36h', 36],
  ['2d', 48],
  ['1w', 168],
  ['1.5d', 36],
])('an age of %s is %d hours', (age, hours) => {
  expect(requireAge('--max-age', age)).toBe(age);
  expect([isWithin(hours, age), isWithin(hours + 0.1, age)]).toEqual([true, false]);
});

test.each(['2', 'd', '2days', '-1d', '2 d', ''])('"%s" is none', (age) => {
  expect(() => requireAge('--max-age', age)).toThrow(`--max-age is "${age}", expected a number and h, d or w.`);
});
