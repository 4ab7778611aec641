import { idOf } from '../check.ts';
import { issuesOf } from './issues.ts';
import type { MachineReport } from './report.ts';

/** More only slow a merge request down. */
const MOST_ISSUES = 5000;

/** A run as a code quality report of GitLab: issues with a place in a file, the worst first. */
export function gitlabOf(report: MachineReport): string {
  const issues = issuesOf(report).flatMap(({ outcome, message, place, mark }) =>
    place === null
      ? []
      : [
          {
            description: message,
            check_name: idOf(outcome),
            fingerprint: mark,
            severity: outcome.verdict === 'fail' ? 'major' : 'minor',
            location: { path: place.path, lines: { begin: place.line ?? 1 } },
          },
        ],
  );
  return `${JSON.stringify(issues.slice(0, MOST_ISSUES), null, 2)}\n`;
}
