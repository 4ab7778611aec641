import { spoken } from '../../core/spoken.ts';
import type { Lang } from '../../core/text.ts';
import { escapeXml } from '../../core/xml.ts';
import { idOf, type Outcome } from '../check.ts';
import { failsRun } from '../verdict.ts';
import { type Issue, issuesOf, measuredText } from './issues.ts';
import type { MachineReport } from './report.ts';

/** Failing rows that the text of a failure names. */
const MOST_LINES = 20;

/**
 * A run as JUnit XML, after the schema that Jenkins reads (junit-10.xsd): a suite per entity, a case per check. A case
 * fails where the run does; a warning that does not is said in its output. No times, so that equal runs are equal files.
 */
export function junitOf(report: MachineReport): string {
  const { outcomes } = report.run;
  const issues = issuesOf(report);
  const suites = [...new Set(outcomes.map(({ entity }) => entity))].map((entity) => {
    const here = outcomes.filter((outcome) => outcome.entity === entity);
    const cases = here.map((outcome) =>
      caseOf(
        outcome,
        issues.filter((issue) => issue.outcome === outcome),
        report,
      ),
    );
    return element('testsuite', { name: entity, ...countsOf(here, report) }, cases);
  });
  const { skipped: _, ...counts } = countsOf(outcomes, report);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'acrm check', ...counts }, suites)}\n`;
}

const countsOf = (outcomes: readonly Outcome[], report: MachineReport) => ({
  tests: String(outcomes.length),
  failures: String(outcomes.filter((outcome) => failsRun(outcome, report.warningsFail)).length),
  errors: '0',
  skipped: String(outcomes.filter(({ verdict }) => verdict === 'skipped').length),
});

function caseOf(outcome: Outcome, issues: readonly Issue[], report: MachineReport): string {
  const { name, entity, title, verdict, note } = outcome;
  const { lang } = report;
  const attributes = { name, classname: `acrm.${entity}` };
  if (verdict === 'skipped')
    return element('testcase', attributes, [element('skipped', { message: note?.[lang] ?? '' }, [])]);
  const summary = `${title[lang]}${{ en: ': ', zh: '：' }[lang]}${measuredText(outcome, lang)}`;
  if (!failsRun(outcome, report.warningsFail)) {
    const lines =
      verdict === 'warn'
        ? [{ en: `warning: ${summary}`, zh: `警告：${summary}` }[lang], ...linesOf(outcome, issues, lang)]
        : [summary];
    return element('testcase', attributes, [element('system-out', {}, [xmlText(lines.join('\n'))])]);
  }
  const failure = element('failure', { message: summary, type: idOf(outcome) }, [
    xmlText(linesOf(outcome, issues, lang).join('\n')),
  ]);
  return element('testcase', attributes, [failure]);
}

/** `orders.csv:563: …` for the first failing rows, and how many more there are. */
function linesOf({ failing }: Outcome, issues: readonly Issue[], lang: Lang): string[] {
  const shown = issues.slice(0, MOST_LINES);
  const left = (failing ?? shown.length) - shown.length;
  const more = { en: `and ${spoken(left)} more rows`, zh: `另有 ${spoken(left)} 行` }[lang];
  const lines = shown.map(({ place, detail }) =>
    place === null ? detail : `${place.path}${place.line === null ? '' : `:${place.line}`}: ${detail}`,
  );
  return left > 0 ? [...lines, more] : lines;
}

function element(name: string, attributes: Readonly<Record<string, string>>, inner: readonly string[]): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${xmlText(value).replaceAll('\n', '&#10;')}"`,
  );
  if (inner.length === 0) return `<${name}${written.join('')}/>`;
  const nested = inner.every((one) => one.startsWith('<'));
  const body = nested ? `\n${inner.join('\n')}\n` : inner.join('');
  return `<${name}${written.join('')}>${body}</${name}>`;
}

/** Characters that XML 1.0 cannot hold become U+FFFD. */
const xmlText = (text: string): string =>
  escapeXml(
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu, '\ufffd')
      .replace(/\r\n?/g, '\n'),
  );
