import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeSeries } from '../../src/stats/series-anomalies.ts';

/** A week that sells less on its last two days, with a little noise that repeats every eleven days. */
const daily = (length: number, weekend = 300): number[] =>
  Array.from({ length }, (_, day) => (day % 7 >= 5 ? weekend : 1000) * (1 + (((day * 37) % 11) - 5) / 200));
const judge = (
  values: readonly number[],
  occasions: readonly (string | null)[] = values.map(() => null),
): ReturnType<typeof judgeSeries> => judgeSeries(values, { period: 7, occasions });
const odd = (points: ReturnType<typeof judgeSeries>): number[] =>
  points.flatMap(({ score }, at) => (score !== null && Math.abs(score) > 3.5 ? [at] : []));

describe('a seasonal series', () => {
  test('ordinary noise and weekends are no anomalies', () => {
    expect(odd(judge(daily(200)))).toEqual([]);
  });

  test('a jump of a quarter is found, upwards and downwards, at the ends too', () => {
    for (const at of [0, 47, 103, 199]) {
      const values = daily(200);
      expect(odd(judge(values.with(at, (values[at] ?? 0) * 1.25)))).toEqual([at]);
      expect(odd(judge(values.with(at, (values[at] ?? 0) * 0.75)))).toEqual([at]);
    }
  });

  test('a point is never in its own baseline: its value does not move what is expected of it', () => {
    const length = 90;
    const expected = judge(daily(length)).map((point) => point.expected);
    fc.assert(
      fc.property(fc.nat(length - 1), fc.double({ min: 1, max: 1e6, noNaN: true }), (at, value) => {
        expect(judge(daily(length).with(at, value))[at]?.expected).toBe(expected[at]);
      }),
      { numRuns: 20 },
    );
  });

  test('sensitivity follows the noise: what is odd in a steady series is not in a restless one', () => {
    const steady = daily(140);
    const restless = steady.map((value, day) => value * (1 + (((day * 53) % 13) - 6) / 15));
    const raised = (values: readonly number[]): readonly number[] => values.with(70, (values[70] ?? 0) * 1.4);
    expect(odd(judge(raised(steady)))).toEqual([70]);
    expect(odd(judge(raised(restless)))).toEqual([]);
  });

  test('days on which a shop is closed are neither odd nor make others so', () => {
    const closed = daily(140, 0);
    expect(odd(judge(closed))).toEqual([]);
    expect(odd(judge(closed.with(71, 2000)))).toEqual([71]);
    expect(odd(judge(closed.with(75, 500)))).toEqual([75]);
  });
});

describe('an occasion', () => {
  const festival = (values: readonly number[], days: readonly number[], factor: number): number[] =>
    values.map((value, day) => (days.includes(day) ? value * factor : value));
  const named = (length: number, days: readonly number[]): (string | null)[] =>
    Array.from({ length }, (_, day) => (days.includes(day) ? 'festival' : null));
  const days = [30, 31, 32, 90, 91, 92];

  test('is compared with the same occasion alone', () => {
    const values = festival(daily(140), days, 0.3);
    const occasions = named(140, days);
    expect(odd(judge(values, occasions))).toEqual([]);
    expect(odd(judge(values.with(91, 1000), occasions))).toEqual([91]);
  });

  test('that came once alone is not tested, however many days it has', () => {
    const points = judge(festival(daily(140), [31, 32], 0.3), named(140, [31, 32]));
    expect(points.slice(31, 33).map(({ score }) => score)).toEqual([null, null]);
    expect(odd(points)).toEqual([]);
  });
});
