import type { Lang } from '../../core/text.ts';
import { type Check, type CheckRun, type FailingRow, idOf, type Outcome } from '../check.ts';

/** A run of checks as other programs are to be told of it. */
export interface MachineReport {
  readonly run: CheckRun;
  readonly lang: Lang;
  /** Whether warnings fail the run. */
  readonly warningsFail: boolean;
  /** Whether values that may be about a person stand in it. */
  readonly showValues: boolean;
  /** The folder that paths are told from. */
  readonly root: string;
}

/** The failing rows of one check among those of a run. */
export const rowsOf = ({ failing }: CheckRun, outcome: Outcome): readonly FailingRow[] =>
  failing.filter(({ check }) => idOf(check) === idOf(outcome));

/** The same run with at most so many failing rows of each check. */
export function withFewerRows<R extends CheckRun>(run: R, most: number): R {
  const seen = new Map<Check, number>();
  const failing = run.failing.filter(({ check }) => {
    const count = (seen.get(check) ?? 0) + 1;
    seen.set(check, count);
    return count <= most;
  });
  return { ...run, failing };
}
