import { describe, expect, test } from 'vitest';
import { wilson } from '../../src/stats/wilson.ts';

describe('wilson', () => {
  test('Newcombe 1998, table I: 81 of 263 and 15 of 148', () => {
    expect(wilson(81, 263)?.low).toBeCloseTo(0.2553, 4);
    expect(wilson(81, 263)?.high).toBeCloseTo(0.3662, 4);
    expect(wilson(15, 148)?.low).toBeCloseTo(0.0624, 4);
    expect(wilson(15, 148)?.high).toBeCloseTo(0.1605, 4);
  });

  test('the ends stay within 0 and 1', () => {
    expect(wilson(0, 20)?.low).toBe(0);
    expect(wilson(0, 20)?.high).toBeCloseTo(0.1611, 4);
    expect(wilson(29, 29)?.high).toBe(1);
    expect(wilson(29, 29)?.low).toBeCloseTo(0.883, 3);
  });

  test('nothing tried, nothing said', () => expect(wilson(0, 0)).toBeNull());
});
