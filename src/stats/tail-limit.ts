/** Robust standard deviations beyond which a value of normal noise is an outlier (Iglewicz and Hoaglin 1993). */
export const USUAL_LIMIT = 3.5;

/** Scores too few to tell how heavy their tail is. */
const FEWEST = 200;
/** The share of ordinary scores that may lie beyond the limit, on one side. */
const RARE = 0.002;

/** How far the outermost of many scores lie on one side, away from the centre. */
export interface Tail {
  readonly count: number;
  /** A tenth of the scores lies beyond. */
  readonly tenth: number;
  /** A twentieth lies beyond. */
  readonly twentieth: number;
}

/**
 * The limit beyond which one in five hundred ordinary scores lies: the tail from its tenth on is taken for exponential,
 * which for logarithms of amounts is a power law of amounts (Pareto), its scale from tenth and twentieth, which few
 * outliers move. Never under 3.5, which normal scores keep, and 3.5 where there are under 200 scores.
 */
export function tailLimit({ count, tenth, twentieth }: Tail): number {
  if (count < FEWEST) return USUAL_LIMIT;
  const scale = (twentieth - tenth) / Math.LN2;
  return Math.max(USUAL_LIMIT, tenth + scale * Math.log(0.1 / RARE));
}
