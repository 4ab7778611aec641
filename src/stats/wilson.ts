/** The 97.5 % point of the standard normal distribution: 95 % lie within it on both sides. */
const Z95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's score interval of a proportion at 95 %; null where nothing was tried. Brown, Cai, DasGupta 2001. */
export function wilson(successes: number, trials: number, z = Z95): Interval | null {
  if (trials === 0) return null;
  const share = successes / trials;
  const scale = 1 + z ** 2 / trials;
  const middle = (share + z ** 2 / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  // The formula is exactly 0 or 1 at the ends; rounding must not carry it past them.
  return {
    low: successes === 0 ? 0 : Math.max(0, middle - half),
    high: successes === trials ? 1 : Math.min(1, middle + half),
  };
}
