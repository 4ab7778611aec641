import { spoken } from '../../core/spoken.ts';
import type { Lang } from '../../core/text.ts';
import { idOf, type Outcome } from '../check.ts';
import { isBroken } from '../verdict.ts';
import { type Issue, issuesOf } from './issues.ts';
import { type FilePlace, uriOf } from './place.ts';
import type { MachineReport } from './report.ts';

/** GitHub shows no more results of a file; the worst come first. */
const MOST_RESULTS = 5000;

/** A run as a SARIF 2.1.0 log (OASIS): each failing row at its line of the export, its check's declaration beside it. */
export function sarifOf(report: MachineReport): string {
  const { run, lang } = report;
  const issues = issuesOf(report);
  const shown = issues.slice(0, MOST_RESULTS);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'acrm', rules: run.outcomes.map((outcome) => ruleOf(outcome, lang)) } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notices(run.outcomes, shown, lang) }],
        results: shown.map((issue) => resultOf(issue, run.outcomes, lang)),
        columnKind: 'utf16CodeUnits',
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const levelOf = (level: Outcome['level']): 'error' | 'warning' => (level === 'error' ? 'error' : 'warning');

function ruleOf(outcome: Outcome, lang: Lang): object {
  const { title, fix, level, dimension, owner } = outcome;
  return {
    id: idOf(outcome),
    shortDescription: { text: title[lang] },
    ...(fix === null ? {} : { help: { text: fix[lang] } }),
    defaultConfiguration: { level: levelOf(level) },
    properties: { tags: [dimension], ...(owner === null ? {} : { owner }) },
  };
}

function resultOf(
  { outcome, message, place, declared, mark }: Issue,
  outcomes: readonly Outcome[],
  lang: Lang,
): object {
  const said = { en: 'The check is declared here.', zh: '检查的声明位置。' }[lang];
  return {
    ruleId: idOf(outcome),
    ruleIndex: outcomes.indexOf(outcome),
    level: outcome.verdict === 'fail' ? 'error' : 'warning',
    message: { text: message },
    ...(place === null ? {} : { locations: [{ physicalLocation: physical(place) }] }),
    ...(declared === null || declared === place
      ? {}
      : { relatedLocations: [{ id: 1, physicalLocation: physical(declared), message: { text: said } }] }),
    partialFingerprints: { 'acrmRow/v1': mark },
  };
}

const physical = (place: FilePlace): object => ({
  artifactLocation: { uri: uriOf(place) },
  ...(place.line === null ? {} : { region: { startLine: place.line } }),
});

/** What the results leave out, check by check. */
function notices(outcomes: readonly Outcome[], shown: readonly Issue[], lang: Lang): object[] {
  return outcomes.filter(isBroken).flatMap((outcome) => {
    const left = Math.max(0, (outcome.failing ?? 0) - shown.filter((issue) => issue.outcome === outcome).length);
    if (left === 0) return [];
    const text = {
      en: `${spoken(left)} more rows fail ${idOf(outcome)}.`,
      zh: `${idOf(outcome)} 另有 ${spoken(left)} 行不合格。`,
    };
    return [{ level: 'note', message: { text: text[lang] } }];
  });
}
