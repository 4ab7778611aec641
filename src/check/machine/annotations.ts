import { spoken } from '../../core/spoken.ts';
import { idOf } from '../check.ts';
import { isBroken } from '../verdict.ts';
import { type Issue, issuesOf } from './issues.ts';
import type { MachineReport } from './report.ts';

/** GitHub shows no more of a level for one step. */
const MOST_OF_LEVEL = 10;

/** A run as workflow commands of GitHub Actions, which mark the lines of files: errors, then warnings, then what is left out. */
export function annotationsOf(report: MachineReport): readonly string[] {
  const issues = issuesOf(report);
  const shown = (['fail', 'warn'] as const).flatMap((verdict) =>
    issues.filter(({ outcome }) => outcome.verdict === verdict).slice(0, MOST_OF_LEVEL),
  );
  const all = report.run.outcomes.filter(isBroken).reduce((sum, { failing }) => sum + (failing ?? 1), 0);
  const left = spoken(all - shown.length);
  const more = {
    en: `${left} more places are not shown here; list them with acrm check --only failing.`,
    zh: `另有 ${left} 处未在此列出；可用 acrm check --only failing 查看。`,
  };
  return [...shown.map(lineOf), ...(all > shown.length ? [`::notice::${escapeMessage(more[report.lang])}`] : [])];
}

function lineOf({ outcome, place, message }: Issue): string {
  const properties = [
    ...(place === null ? [] : [`file=${escapeProperty(place.path)}`]),
    ...(place === null || place.line === null ? [] : [`line=${place.line}`]),
    `title=${escapeProperty(idOf(outcome))}`,
  ];
  return `::${outcome.verdict === 'fail' ? 'error' : 'warning'} ${properties.join(',')}::${escapeMessage(message)}`;
}

/** As the toolkit of GitHub Actions escapes them: nothing in a value can end the command or begin another. */
const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
