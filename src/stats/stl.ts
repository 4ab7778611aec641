import { loess, loessAt } from './loess.ts';
import { median } from './median.ts';

export interface StlOptions {
  /** Points of a season: 7 days, 12 months. */
  readonly period: number;
  /** Seasons that the seasonal part is smoothed over; odd, 7 or more. */
  readonly seasonalWindow?: number;
  /** Whether seasons are smoothed by local means, not lines (`s.degree = 0` of R): a line runs astray beyond few seasons. */
  readonly flatSeasons?: boolean;
  /** Rounds in which points far from the fit lose their weight; 0 for none. */
  readonly robustRounds?: number;
  /** 0 for points that must not take part in any fit, else 1; all take part where absent. */
  readonly taking?: Float64Array;
}

/** value = trend + seasonal + remainder, at every point. */
export interface Decomposition {
  readonly trend: Float64Array;
  readonly seasonal: Float64Array;
  readonly remainder: Float64Array;
}

const INNER_ROUNDS = { plain: 5, robust: 2 };

/**
 * Seasonal and trend decomposition by loess (Cleveland, Cleveland, McRae, Terpenning 1990), with the defaults of its
 * authors for windows: trend the next odd number above 1.5 periods / (1 - 1.5 / seasonal window), low pass the next odd
 * number above the period, local lines throughout. The series must hold two seasons or more.
 */
export function stl(values: Float64Array, options: StlOptions): Decomposition {
  const { period, seasonalWindow = 7, robustRounds = 0, flatSeasons = false, taking } = options;
  if (values.length < 2 * period) throw new Error(`${values.length} points are less than two seasons of ${period}`);
  const windows = {
    seasonal: seasonalWindow,
    flat: flatSeasons,
    trend: oddFrom(Math.ceil((1.5 * period) / (1 - 1.5 / seasonalWindow))),
    lowPass: oddFrom(period + 1),
  };
  let parts: Parts = { trend: new Float64Array(values.length), seasonal: new Float64Array(values.length) };
  let weights = taking;
  for (let round = 0; round <= robustRounds; round += 1) {
    const inner = robustRounds > 0 ? INNER_ROUNDS.robust : INNER_ROUNDS.plain;
    for (let step = 0; step < inner; step += 1) parts = refine(values, parts.trend, period, windows, weights);
    if (round < robustRounds) weights = robustness(remainderOf(values, parts), taking);
  }
  return { ...parts, remainder: remainderOf(values, parts) };
}

interface Windows {
  readonly seasonal: number;
  readonly flat: boolean;
  readonly trend: number;
  readonly lowPass: number;
}

type Parts = Pick<Decomposition, 'trend' | 'seasonal'>;

/** One round of the inner loop: the seasonal part of what the trend leaves, then the trend of what the seasons leave. */
function refine(
  values: Float64Array,
  trend: Float64Array,
  period: number,
  windows: Windows,
  weights: Float64Array | undefined,
): Parts {
  const detrended = values.map((value, at) => value - (trend[at] ?? 0));
  const cycles = smoothCycles(detrended, period, windows, weights);
  const filtered = movingMean(movingMean(movingMean(cycles, period), period), 3);
  const lowPass = loess(filtered, { window: windows.lowPass });
  const seasonal = values.map((_, at) => (cycles[at + period] ?? 0) - (lowPass[at] ?? 0));
  const deseasonalised = values.map((value, at) => value - (seasonal[at] ?? 0));
  return { seasonal, trend: loess(deseasonalised, { window: windows.trend, weights }) };
}

/** Each season's points (all Mondays, all Tuesdays) smoothed for themselves, one season more at either end. */
function smoothCycles(
  values: Float64Array,
  period: number,
  { seasonal: window, flat }: Windows,
  weights: Float64Array | undefined,
): Float64Array {
  const smoothed = new Float64Array(values.length + 2 * period);
  for (let phase = 0; phase < period; phase += 1) {
    const cycle = everyNth(values, period, phase);
    const options = { window, flat, weights: weights === undefined ? undefined : everyNth(weights, period, phase) };
    const fitted = loess(cycle, options);
    smoothed[phase] = orElse(loessAt(cycle, -1, options), fitted[0]);
    for (let season = 0; season < fitted.length; season += 1)
      smoothed[(season + 1) * period + phase] = fitted[season] ?? 0;
    smoothed[(fitted.length + 1) * period + phase] = orElse(loessAt(cycle, fitted.length, options), fitted.at(-1));
  }
  return smoothed;
}

function everyNth(values: Float64Array, period: number, phase: number): Float64Array {
  const taken = new Float64Array(Math.ceil((values.length - phase) / period));
  for (let at = 0; at < taken.length; at += 1) taken[at] = values[at * period + phase] ?? 0;
  return taken;
}

const orElse = (value: number, other: number | undefined): number => (Number.isNaN(value) ? (other ?? 0) : value);

function movingMean(values: Float64Array, length: number): Float64Array {
  const means = new Float64Array(values.length - length + 1);
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) {
    sum += (values[at] ?? 0) - (at < length ? 0 : (values[at - length] ?? 0));
    if (at >= length - 1) means[at - length + 1] = sum / length;
  }
  return means;
}

const remainderOf = (values: Float64Array, { trend, seasonal }: Parts): Float64Array =>
  values.map((value, at) => value - (trend[at] ?? 0) - (seasonal[at] ?? 0));

/** Bisquare weights: nothing beyond six times the median remainder counts. Points left out stay out and judge nobody. */
function robustness(remainder: Float64Array, taking: Float64Array | undefined): Float64Array {
  const limit = 6 * median(remainder.filter((_, at) => taking?.[at] !== 0).map(Math.abs));
  return remainder.map((value, at) => {
    const share = Math.abs(value) / limit;
    const weight = Math.abs(value) <= 0.001 * limit ? 1 : share <= 0.999 ? (1 - share ** 2) ** 2 : 0;
    return weight * (taking?.[at] ?? 1);
  });
}

const oddFrom = (least: number): number => (least % 2 === 1 ? least : least + 1);
