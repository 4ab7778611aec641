/** Added to every count, so that an empty class neither divides by zero nor weighs without bound. */
const PRIOR = 0.5;

/**
 * Population stability index of counts over the same classes: the sum of (a − e) · ln(a / e) over their shares, e
 * expected and a actual; 0 where both are alike. Each class is given half an observation more.
 * N. Siddiqi, Credit Risk Scorecards (2006), whose rule of thumb is 0.1 for some drift and 0.25 for much.
 */
export function stabilityIndex(expected: readonly number[], actual: readonly number[]): number {
  const [e, a] = [sharesOf(expected), sharesOf(actual)];
  return e.reduce((sum, share, at) => sum + ((a[at] ?? 0) - share) * Math.log((a[at] ?? 0) / share), 0);
}

function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count + PRIOR, 0);
  return counts.map((count) => (count + PRIOR) / total);
}

/** 99th percentile of the standard normal distribution. */
const Z99 = 2.3263478740408408;

/**
 * What the index of two samples of one population exceeds in one of a hundred draws: (1/n + 1/m) times the 99th
 * percentile of chi-square with one degree of freedom less than there are classes.
 * B. Yurdakul and J. Naranjo, Statistical properties of the population stability index, J. Risk Model Validation 14 (2020);
 * the percentile by Wilson and Hilferty (1931).
 */
export function chanceStability(classes: number, n: number, m: number): number {
  const degrees = Math.max(1, classes - 1);
  const spread = 2 / (9 * degrees);
  const percentile = degrees * (1 - spread + Z99 * Math.sqrt(spread)) ** 3;
  return (1 / n + 1 / m) * percentile;
}
