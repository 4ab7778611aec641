import type { Cell } from '../core/table.ts';
import { exactSum } from './exact-sum.ts';

/** Deals that went the same way. */
export interface Path {
  /** Stages that the history names; null where there is none. */
  readonly passed: readonly string[] | null;
  readonly stage: string | null;
  readonly isEngaged: boolean;
  readonly outcome: 'open' | 'won' | 'lost';
  readonly deals: number;
  readonly amount: Cell;
}

export interface Step {
  readonly stage: string;
  readonly outcome: 'open' | 'won' | 'lost';
}

/** How a deal counts as having reached a stage. */
export type Reaching = 'implied' | 'strict' | 'any';

export interface StageCount {
  readonly stage: string | null;
  readonly position: number;
  readonly deals: number;
  readonly amount: Cell;
  readonly shareOfStart: number | null;
  readonly sharePrevious: number | null;
}

/** Deals by the stage that they are in; those without a stage come last. */
export function snapshotCounts(paths: readonly Path[], steps: readonly Step[]): StageCount[] {
  const all = total(paths);
  const stages = [...steps.map(({ stage }): string | null => stage), null];
  const counts = stages.map((stage, index) => {
    const here = paths.filter((path) => presentStage(path, steps) === stage);
    return { stage, position: index + 1, ...summed(here), shareOfStart: ratio(total(here), all), sharePrevious: null };
  });
  return counts.filter(({ stage, deals }) => stage !== null || deals > 0);
}

/** Deals by the stages that they reached; being lost is no step of a funnel. */
export function cohortCounts(
  paths: readonly Path[],
  steps: readonly Step[],
  reaching: Reaching,
  engaged: string | null,
): StageCount[] {
  const way = steps.filter(({ outcome }) => outcome !== 'lost');
  const reached = paths.map((path) => reachedSteps(provenSteps(path, way, steps, engaged), reaching));
  const counts: StageCount[] = [];
  for (const [index, { stage }] of way.entries()) {
    const here = paths.filter((_, at) => reached[at]?.has(index));
    const { deals, amount } = summed(here);
    const start = counts[0]?.deals ?? deals;
    const previous = counts.at(-1)?.deals ?? null;
    const sharePrevious = previous === null ? null : ratio(deals, previous);
    counts.push({ stage, position: index + 1, deals, amount, shareOfStart: ratio(deals, start), sharePrevious });
  }
  return counts;
}

/** A deal that is closed stands in a stage of its outcome, even where the source left it in an open one. */
function presentStage({ stage, outcome }: Path, steps: readonly Step[]): string | null {
  const own = steps.find((step) => step.stage === stage);
  if (own === undefined || own.outcome === outcome || outcome === 'open') return own?.stage ?? null;
  return steps.find((step) => step.outcome === outcome)?.stage ?? null;
}

/** Positions on the way that history, present stage, engagement and outcome prove. */
function provenSteps(
  path: Path,
  way: readonly Step[],
  steps: readonly Step[],
  engaged: string | null,
): ReadonlySet<number> {
  const names = new Set<string | null>([...(path.passed ?? []), path.stage, presentStage(path, steps)]);
  if (path.isEngaged) names.add(engaged);
  // A name of victory proves it only where the deal was won: a deal may be won, reopened and lost.
  const proven = way.flatMap(({ stage, outcome }, index) =>
    names.has(stage) && (outcome === 'open' || path.outcome === 'won') ? [index] : [],
  );
  return new Set(proven);
}

function reachedSteps(proven: ReadonlySet<number>, reaching: Reaching): ReadonlySet<number> {
  if (reaching === 'any') return proven;
  if (reaching === 'implied') {
    // Every deal began somewhere, so the first step is never in doubt.
    const furthest = Math.max(0, ...proven);
    return new Set(Array.from({ length: furthest + 1 }, (_, index) => index));
  }
  const unbroken = new Set<number>();
  for (let index = 0; proven.has(index); index += 1) unbroken.add(index);
  return unbroken;
}

const total = (paths: readonly Path[]): number => paths.reduce((sum, { deals }) => sum + deals, 0);

const summed = (paths: readonly Path[]): { deals: number; amount: Cell } => ({
  deals: total(paths),
  amount: exactSum(paths.map(({ amount }) => amount)),
});

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
