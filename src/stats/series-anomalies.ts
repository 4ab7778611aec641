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
const FEWEST_FOLDS = 30;
/** Noise below this share of the level is taken for this much, so that a flawless series does not make every cent an anomaly. */
const LEAST_SIGMA = 0.01;

/**
 * Judges every point by a robust STL of the series without that point, and by the spread of the other points about
 * theirs (1.4826 MAD), so that no point is in its own baseline. Where all values are above zero the logarithm is
 * tested, for growth multiplies; else the square root, which steadies the spread of sums of few sales, with the sign of
 * the value. Points of an occasion never take part in a fit of others; their baseline is the fit plus
 * the median difference at the other times of the occasion, and without one they are not tested. The score is difference
 * over spread, scaled down where the tail of its side is heavy (`tailLimit`). Points that are zero as most of their
 * place in the season (a shop closed on Sundays) tell nothing of the spread.
 */
export function judgeSeries(values: readonly number[], options: SeriesOptions): JudgedPoint[] {
  const { occasions, period } = options;
  const scale = values.every((value) => value > 0) ? LOGARITHM : ROOT;
  const tested = Float64Array.from(values, scale.to);
  const expected = expectations(tested, options);
  const misses = tested.map((value, at) => value - (expected[at] ?? Number.NaN));
  const tells = misses.map((miss, at) =>
    occasions[at] === null && !Number.isNaN(miss) && !isClosed(values, at, period) ? 1 : 0,
  );
  const sigmas = spreads(misses, tells, scale.least(median(values.map(Math.abs))));
  const raw = misses.map((miss, at) => miss / (sigmas[at] ?? Number.NaN));
  const { low, high } = limitsOf(raw.filter((_, at) => tells[at] === 1));
  return [...raw].map((score, at) => {
    const [centre, sigma] = [expected[at] ?? Number.NaN, sigmas[at] ?? Number.NaN];
    return {
      expected: Number.isNaN(score) ? Number.NaN : scale.back(centre),
      low: scale.back(centre - low * sigma),
      high: scale.back(centre + high * sigma),
      score: Number.isNaN(score) ? null : (score * USUAL_LIMIT) / (score < 0 ? low : high),
    };
  });
}

/** A scale on which values are tested; `least` is the standard deviation of a share of the level. */
interface Scale {
  readonly to: (value: number) => number;
  readonly back: (value: number) => number;
  readonly least: (level: number) => number;
}

const LOGARITHM: Scale = { to: Math.log, back: Math.exp, least: () => LEAST_SIGMA };
const ROOT: Scale = {
  to: (value) => Math.sign(value) * Math.sqrt(Math.abs(value)),
  back: (value) => value * Math.abs(value),
  least: (level) => (LEAST_SIGMA / 2) * Math.sqrt(level),
};

/** The spread of the other misses that tell something, for each point; NaN where there is none. */
function spreads(misses: Float64Array, tells: Float64Array, least: number): Float64Array {
  return misses.map((_, at) => {
    const others = misses.filter((_miss, other) => other !== at && tells[other] === 1);
    const sigma = Math.max(MAD_TO_SIGMA * median(others.map(Math.abs)), least);
    return sigma > 0 ? sigma : Number.NaN;
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

/**
 * What the series without the point says of each point; NaN where it says nothing. Points are left out together with
 * others far away, so that a long series takes no more decompositions than a short one.
 */
function expectations(tested: Float64Array, { period, occasions }: SeriesOptions): Float64Array {
  const ordinary = Float64Array.from(occasions, (occasion) => (occasion === null ? 1 : 0));
  const folds = foldsFor(period);
  const fits = new Float64Array(tested.length);
  for (let fold = 0; fold < Math.min(folds, tested.length); fold += 1) {
    const taking = ordinary.map((weight, at) => (at % folds === fold ? 0 : weight));
    const { trend, seasonal } = stl(tested, { period, robustRounds: ROBUST_ROUNDS, flatSeasons: true, taking });
    for (let at = fold; at < tested.length; at += folds) fits[at] = (trend[at] ?? 0) + (seasonal[at] ?? 0);
  }
  return fits.map((fit, at) => {
    const occasion = occasions[at] ?? null;
    if (occasion === null) return fit;
    const same = occasions.flatMap((other, index) =>
      other === occasion && !isOneRun(occasions, at, index) ? [index] : [],
    );
    const usual = fit + median(same.map((index) => (tested[index] ?? 0) - (fits[index] ?? 0)));
    // Where others of the occasion lost more than this point has, it cannot fall below what there is.
    return Math.max(
      usual,
      tested.reduce((least, value) => Math.min(least, value)),
    );
  });
}

/** Whether all points from one to the other are of the same occasion: days of one festival. */
const isOneRun = (occasions: readonly (string | null)[], at: number, other: number): boolean =>
  occasions.slice(Math.min(at, other), Math.max(at, other)).every((occasion) => occasion === occasions[at]);

/** How far apart points lie that are left out together: more than a season, and never at one place of neighbouring seasons. */
function foldsFor(period: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let folds = Math.max(FEWEST_FOLDS, period + 1);
  while (divisor(folds, period) > 1) folds += 1;
  return folds;
}
