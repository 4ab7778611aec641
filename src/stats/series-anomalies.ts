import { MAD_TO_SIGMA, median } from './median.ts';
import { quantile } from './quantile.ts';
import { stl } from './stl.ts';
import { tailLimit, USUAL_LIMIT } from './tail-limit.ts';

/** One point of a series beside what the other points say of it. */
export interface JudgedPoint {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  /** Beyond 3.5 either way is an anomaly; null where the point was not tested. */
  readonly score: number | null;
}

export interface SeriesOptions {
  /** Points of a season. */
  readonly period: number;
  /** The occasion of a point, such as a moving holiday, which is compared with the same occasion alone; null for most. */
  readonly occasions: readonly (string | null)[];
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
 * the median difference on the other such occasions, and without one they are not tested. The score is difference
 * over spread, scaled down where the tail of its side is heavy (`tailLimit`). Points that are zero as most of their
 * place in the season (a shop closed on Sundays) tell nothing of the spread.
 */
export function judgeSeries(values: readonly number[], options: SeriesOptions): JudgedPoint[] {
  const { occasions, period } = options;
  const multiplies = values.every((value) => value > 0);
  const tested = Float64Array.from(values, (value) => (multiplies ? Math.log(value) : value));
  const expected = expectations(tested, options);
  const misses = tested.map((value, at) => value - (expected[at] ?? Number.NaN));
  const least = multiplies ? LEAST_SIGMA : LEAST_SIGMA * median(values.map(Math.abs));
  const tells = misses.map((miss, at) =>
    occasions[at] === null && !Number.isNaN(miss) && !isClosed(values, at, period) ? 1 : 0,
  );
  const sigmas = misses.map((_, at) => {
    const others = misses.filter((_, other) => other !== at && tells[other] === 1);
    const sigma = Math.max(MAD_TO_SIGMA * median(others.map(Math.abs)), least);
    return sigma > 0 ? sigma : Number.NaN;
  });
  const raw = misses.map((miss, at) => miss / (sigmas[at] ?? Number.NaN));
  const { low, high } = limitsOf(raw.filter((_, at) => tells[at] === 1));
  const back = (value: number): number => (multiplies ? Math.exp(value) : value);
  return [...raw].map((score, at) => {
    const [centre, sigma] = [expected[at] ?? Number.NaN, sigmas[at] ?? Number.NaN];
    return {
      expected: Number.isNaN(score) ? Number.NaN : back(centre),
      low: back(centre - low * sigma),
      high: back(centre + high * sigma),
      score: Number.isNaN(score) ? null : (score * USUAL_LIMIT) / (score < 0 ? low : high),
    };
  });
}

function limitsOf(scores: Float64Array): { readonly low: number; readonly high: number } {
  const sorted = scores.toSorted();
  const at = (share: number): number => quantile(sorted, share);
  const count = sorted.length;
  return {
    low: tailLimit({ count, tenth: -at(0.1), twentieth: -at(0.05) }),
    high: tailLimit({ count, tenth: at(0.9), twentieth: at(0.95) }),
  };
}

/** Whether the point is zero, as more than half of those at its place in the season. */
function isClosed(values: readonly number[], at: number, period: number): boolean {
  if (values[at] !== 0) return false;
  const alike = values.filter((_, other) => other % period === at % period);
  return 2 * alike.filter((value) => value === 0).length > alike.length;
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
