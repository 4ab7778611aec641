/** Everything one local regression of an evenly spaced series takes; positions count from 0. */
export interface LoessOptions {
  /** Points that a fit looks at; a longer window than the series widens the weights as Cleveland's STL does. */
  readonly window: number;
  /** Weight of each point, 0 to leave it out; all 1 where absent. */
  readonly weights?: Float64Array | undefined;
  /** A local mean in place of a line: steadier where few points stand on one side. */
  readonly flat?: boolean | undefined;
}

/**
 * The local line (or mean) at one position, which may lie a step outside the series, with tricube weights, as in Cleveland,
 * Cleveland, McRae, Terpenning, "STL: A Seasonal-Trend Decomposition Procedure Based on Loess" (1990). NaN where no
 * point within the window has weight.
 */
export function loessAt(values: Float64Array, at: number, { window, weights, flat = false }: LoessOptions): number {
  const n = values.length;
  const left = window >= n ? 0 : Math.min(Math.max(0, at - (window >> 1)), n - window);
  const right = window >= n ? n - 1 : left + window - 1;
  const half = Math.max(at - left, right - at) + (window > n ? (window - n) >> 1 : 0);
  const near = tricubes(half);
  // Moments about the position, so that the line's value there is its intercept.
  let mass = 0;
  let first = 0;
  let second = 0;
  let level = 0;
  let cross = 0;
  for (let j = left; j <= right; j += 1) {
    const offset = j - at;
    const weight = (near[offset < 0 ? -offset : offset] ?? 0) * (weights === undefined ? 1 : (weights[j] ?? 0));
    const value = values[j] ?? 0;
    mass += weight;
    first += weight * offset;
    second += weight * offset * offset;
    level += weight * value;
    cross += weight * offset * value;
  }
  if (!(mass > 0)) return Number.NaN;
  if (flat) return level / mass;
  const spread = second / mass - (first / mass) ** 2;
  // Points that stand too close together give a mean, not a line.
  if (Math.sqrt(Math.max(0, spread)) <= 0.001 * (n - 1)) return level / mass;
  return (second * level - first * cross) / (mass * mass * spread);
}

/** The fit at every position of the series; where no point within the window has weight, the fit before it, at first 0. */
export function loess(values: Float64Array, options: LoessOptions): Float64Array {
  const fitted = new Float64Array(values.length);
  let last = 0;
  for (let at = 0; at < values.length; at += 1) {
    const fit = loessAt(values, at, options);
    if (!Number.isNaN(fit)) last = fit;
    fitted[at] = last;
  }
  return fitted;
}

const known: Float64Array[] = [];

/** Tricube weights by distance for a window that reaches so far; they are asked for again and again. */
function tricubes(half: number): Float64Array {
  const before = known[half];
  if (before !== undefined) return before;
  const weights = Float64Array.from({ length: half + 1 }, (_, distance) => {
    if (distance <= 0.001 * half) return 1;
    return distance <= 0.999 * half ? (1 - (distance / half) ** 3) ** 3 : 0;
  });
  known[half] = weights;
  return weights;
}
