import type { Effects } from '../../core/effects.ts';
import { annotationsOf } from './annotations.ts';
import { gitlabOf } from './gitlab.ts';
import { junitOf } from './junit.ts';
import type { MachineReport } from './report.ts';
import { sarifOf } from './sarif.ts';
import { summaryOf } from './summary.ts';

/** The files that were asked for, and whether GitHub is to be told. */
export interface MachineOutputs {
  readonly junit?: string | undefined;
  readonly sarif?: string | undefined;
  readonly gitlab?: string | undefined;
  readonly summary?: string | undefined;
  readonly annotations: boolean;
}

export const anyOf = ({ junit, sarif, gitlab, summary, annotations }: MachineOutputs): boolean =>
  annotations || [junit, sarif, gitlab, summary].some((path) => path !== undefined);

/** Writes what was asked for, all from one run. */
export async function deliverToMachines(
  report: MachineReport,
  { junit, sarif, gitlab, summary, annotations }: MachineOutputs,
  effects: Pick<Effects, 'writeFile' | 'markdown' | 'announce'>,
): Promise<void> {
  if (junit !== undefined) await effects.writeFile(junit, junitOf(report));
  if (sarif !== undefined) await effects.writeFile(sarif, sarifOf(report));
  if (gitlab !== undefined) await effects.writeFile(gitlab, gitlabOf(report));
  if (summary !== undefined) await effects.writeFile(summary, await effects.markdown(summaryOf(report)));
  if (annotations) effects.announce(annotationsOf(report));
}
