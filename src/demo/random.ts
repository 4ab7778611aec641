/** A source of numbers that a seed decides for good: the same seed gives the same company on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** An item by its weight; weights need not add up to one. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T;
  normal(): number;
  /** Log-normal with this median; `spread` is the standard deviation of the logarithm. */
  logNormal(median: number, spread: number): number;
  poisson(mean: number): number;
  /** `count` distinct whole numbers below `size`, ascending. */
  sample(size: number, count: number): number[];
}

/** An independent stream for each `topic`, so that a change in one part of the company leaves the others as they were. */
export function randomFor(seed: number, topic: string): Random {
  const next = mulberry32(hash(`${seed}/${topic}`));
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => at(items, int(0, items.length - 1)),
    weighted: (items, weight) => weightedPick(items, weight, next()),
    normal,
    logNormal: (median, spread) => median * Math.exp(spread * normal()),
    poisson: (mean) => poisson(mean, next, normal),
    sample: (size, count) => sample(size, count, int),
  };
}

/** The item at a position that exists; throws otherwise, which is a bug of the caller. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`nothing at ${index} of ${items.length}`);
  return item;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value;
}

function weightedPick<T>(items: readonly T[], weight: (item: T) => number, point: number): T {
  let rest = point * items.reduce((sum, item) => sum + weight(item), 0);
  for (const item of items) {
    rest -= weight(item);
    if (rest < 0) return item;
  }
  return at(items, items.length - 1);
}

/** Knuth's product for small means; the rounded normal, close enough here, for large ones. */
function poisson(mean: number, next: () => number, normal: () => number): number {
  if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
  const limit = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > limit; product *= next()) count += 1;
  return Math.max(0, count);
}

function sample(size: number, count: number, int: (low: number, high: number) => number): number[] {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(size, count)) chosen.add(int(0, size - 1));
  return [...chosen].sort((a, b) => a - b);
}
