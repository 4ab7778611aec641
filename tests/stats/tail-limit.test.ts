import { expect, test } from 'vitest';
import { tailLimit } from '../../src/stats/tail-limit.ts';

test('normal scores, the quantiles of which are 1.2816 and 1.6449, keep 3.5', () => {
  expect(tailLimit({ count: 1000, tenth: 1.2816, twentieth: 1.6449 })).toBe(3.5);
});

test('an exponential tail is met exactly: ln 10, ln 20 and ln 500', () => {
  expect(tailLimit({ count: 1000, tenth: Math.log(10), twentieth: Math.log(20) })).toBeCloseTo(Math.log(500), 12);
});

test('few scores and light tails keep 3.5', () => {
  expect(tailLimit({ count: 199, tenth: 5, twentieth: 9 })).toBe(3.5);
  expect(tailLimit({ count: 1000, tenth: 1, twentieth: 1.1 })).toBe(3.5);
});
