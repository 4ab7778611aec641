import { MAD_TO_SIGMA, median } from './median.ts';
import { stl } from './stl.ts';

/** One point of a series beside what the other points say of it. */
export interface JudgedPoint {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  /** Robust standard deviations between value and expectation, on the scale that was tested; null where it was not tested. */
  readonly score: number | null;
}

export interface SeriesOptions {
  /** Points of a season. */
  readonly period: number;
  /** The occasion of a point, such as a moving holiday, which is compared with the same occasion alone; null for most. */
  readonly occasions: readonly (string | null)[];
  /** Scores beyond this are anomalies. */
  readonly cut: number;
}

/** Seasons that a series must have before anything can be said. */
export const LEAST_SEASONS = 2;

const ROBUST_ROUNDS = 3;
/** Noise below this share of the level is taken for this much, so that a flawless series does not make every cent an anomaly. */
const LEAST_SIGMA = 0.01;

/**
 * Judges every point by a robust STL of the series without that point, and by the spread of the other points about
 * theirs (1.4826 MAD), so that no point is in its own baseline. Where all values are above zero the logarithm is
 * tested: growth multiplies. Points of an occasion never take part in a fit of others; their baseline is the fit plus
 * the median difference on the other such occasions, and without one they are not tested.
 */
export function judgeSeries(values: readonly number[], options: SeriesOptions): JudgedPoint[] {
  const { cut, occasions } = options;
  const multiplies = values.every((value) => value > 0);
  const tested = Float64Array.from(values, (value) => (multiplies ? Math.log(value) : value));
  const expected = expectations(tested, options);
  const misses = tested.map((value, at) => value - (expected[at] ?? Number.NaN));
  const least = multiplies ? LEAST_SIGMA : LEAST_SIGMA * median(values.map(Math.abs));
  const back = (value: number): number => (multiplies ? Math.exp(value) : value);
  return values.map((_, at) => {
    const centre = expected[at] ?? Number.NaN;
    const others = misses.filter((miss, other) => other !== at && occasions[other] === null && !Number.isNaN(miss));
    const sigma = Math.max(MAD_TO_SIGMA * median(others.map(Math.abs)), least);
    const known = !Number.isNaN(centre) && sigma > 0;
    if (!known) return { expected: Number.NaN, low: Number.NaN, high: Number.NaN, score: null };
    return {
      expected: back(centre),
      low: back(centre - cut * sigma),
      high: back(centre + cut * sigma),
      score: (misses[at] ?? 0) / sigma,
    };
  });
}

/** What the series without the point says of each point; NaN where it says nothing. */
function expectations(tested: Float64Array, { period, occasions }: SeriesOptions): Float64Array {
  const ordinary = Float64Array.from(occasions, (occasion) => (occasion === null ? 1 : 0));
  const fits = tested.map((_, at) => {
    const { trend, seasonal } = stl(tested, { period, robustRounds: ROBUST_ROUNDS, taking: ordinary.with(at, 0) });
    return (trend[at] ?? 0) + (seasonal[at] ?? 0);
  });
  return fits.map((fit, at) => {
    const occasion = occasions[at] ?? null;
    if (occasion === null) return fit;
    const same = occasions.flatMap((other, index) => (other === occasion && index !== at ? [index] : []));
    return fit + median(same.map((index) => (tested[index] ?? 0) - (fits[index] ?? 0)));
  });
}
