import { expect, test } from 'vitest';
import { stl } from '../../src/stats/stl.ts';

/** Box and Jenkins: monthly airline passengers in thousands, 1949 to 1960. */
const AIR_PASSENGERS = [
  112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114,
  140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180, 193, 181, 183, 218, 230, 242, 209, 191,
  172, 194, 196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201, 204, 188, 235, 227, 234, 264, 302, 293, 259,
  229, 203, 229, 242, 233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278, 284, 277, 317, 313, 318, 374, 413, 405,
  355, 306, 271, 306, 315, 301, 356, 348, 355, 422, 465, 467, 404, 347, 305, 336, 340, 318, 362, 348, 363, 435, 491,
  505, 404, 359, 310, 337, 360, 342, 406, 396, 420, 472, 548, 559, 463, 407, 362, 405, 417, 391, 419, 461, 472, 535,
  622, 606, 508, 461, 390, 432,
];
const logarithms = Float64Array.from(AIR_PASSENGERS, Math.log);

test('agrees with statsmodels 0.15 on the airline passengers', () => {
  const { trend, seasonal, remainder } = stl(logarithms, { period: 12 });
  const at = (index: number): (number | undefined)[] => [trend[index], seasonal[index], remainder[index]];
  const expected: readonly (readonly [number, readonly number[]])[] = [
    [0, [4.805822212317109, -0.09644050308327097, 0.009117162061256567]],
    [70, [5.531305572998265, -0.22035137829275023, 0.0022517843362719614]],
  ];
  for (const [index, figures] of expected)
    for (const [place, figure] of figures.entries()) expect(at(index)[place]).toBeCloseTo(figure, 9);
});

test('agrees with statsmodels 0.15, robust, two inner and three outer rounds', () => {
  const { trend, seasonal } = stl(logarithms, { period: 12, robustRounds: 3 });
  expect(trend[70]).toBeCloseTo(5.532091935554666, 9);
  expect(seasonal[70]).toBeCloseTo(-0.2192441766091346, 9);
});

test('a point that takes no part has no influence on any other', () => {
  const taking = new Float64Array(144).fill(1).with(70, 0);
  const parts = [0, 9].map((value) => stl(logarithms.with(70, value), { period: 12, robustRounds: 3, taking }));
  const [one, other] = parts.map(({ trend, seasonal }) => trend.map((level, at) => level + (seasonal[at] ?? 0)));
  expect(one).toEqual(other);
});

test('needs two seasons', () => {
  expect(() => stl(logarithms.subarray(0, 23), { period: 12 })).toThrow('23 points are less than two seasons of 12');
});
