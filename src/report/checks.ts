import type { Analysis, Registered } from '../core/command.ts';
import { findCommand } from '../core/find-command.ts';
import { didYouMean, nearest } from '../core/nearest.ts';
import type { Text } from '../core/text.ts';
import type { AnalysisPart, CommandLine } from './analysis-part.ts';
import type { Problem } from './problems.ts';
import { chartOf, type ShowItem, tableOf } from './show.ts';

export interface Checked {
  /** The analyses that the block names; none where it has problems. */
  readonly analyses: readonly Analysis[];
  readonly problems: readonly Problem[];
}

/** Checks the names that a block uses: its commands, and what it shows of them. */
export async function checkPart(part: AnalysisPart, registry: readonly Registered[]): Promise<Checked> {
  const analyses: Analysis[] = [];
  const problems: Problem[] = [];
  for (const line of [part.command, part.otherwise]) {
    if (line === null) continue;
    const found = await analysisOf(line, registry);
    if ('line' in found) problems.push(found);
    else analyses.push(found);
  }
  if (problems.length === 0) problems.push(...analyses.flatMap((analysis) => unknownNames(part, analysis)));
  return { analyses: problems.length > 0 ? [] : analyses, problems };
}

async function analysisOf({ line, words }: CommandLine, registry: readonly Registered[]): Promise<Analysis | Problem> {
  const found = findCommand(words, registry);
  if (found.kind !== 'command') return unknownCommand(line, words, registry);
  const { path, load } = found.registered;
  const command = await load();
  return command.kind === 'analysis' ? command : notAnalysis(line, path.join(' '), registry);
}

function unknownCommand(line: number, words: readonly string[], registry: readonly Registered[]): Problem {
  const [first = '', second] = words;
  const group = registry.some(({ path }) => path[0] === first);
  const given = group && second !== undefined ? `${first} ${second}` : first;
  return {
    line,
    text: { en: `Unknown command "${given}".`, zh: `没有名为 "${given}" 的命令。` },
    advice: didYouMean(
      nearest(
        given,
        registry.map(({ path }) => path.join(' ')),
      ),
      analysesOf(registry),
    ),
  };
}

const notAnalysis = (line: number, command: string, registry: readonly Registered[]): Problem => ({
  line,
  text: {
    en: `"${command}" is not an analysis and cannot be used in a report.`,
    zh: `"${command}" 不是分析命令，不能用在报告中。`,
  },
  advice: analysesOf(registry),
});

const analysesOf = (registry: readonly Registered[]): Text => {
  const names = registry.filter(({ kind }) => kind === 'analysis').map(({ path }) => path.join(' '));
  return { en: `Analyses: ${names.join(', ')}.`, zh: `分析命令有：${names.join('、')}。` };
};

function unknownNames({ show }: AnalysisPart, analysis: Analysis): Problem[] {
  if (show === null) return [];
  const { charts, tables } = analysis;
  return show.items
    .filter((item) => chartOf(item, analysis) < 0 && tableOf(item, analysis) < 0)
    .map(({ kind, name }) => {
      const known = [
        ...new Set([...(kind === 'table' ? [] : charts), ...(kind === 'chart' ? [] : tables)].map((part) => part.name)),
      ];
      const what = KINDS[kind];
      return {
        line: show.line,
        text: { en: `This analysis has no ${what.en} "${name}".`, zh: `该分析没有名为 "${name}" 的${what.zh}。` },
        advice: didYouMean(nearest(name, known), {
          en: `Available: ${known.join(', ')}.`,
          zh: `可用：${known.join('、')}。`,
        }),
      };
    });
}

const KINDS: Readonly<Record<ShowItem['kind'], Text>> = {
  chart: { en: 'chart', zh: '图' },
  table: { en: 'table', zh: '表' },
  any: { en: 'chart or table', zh: '图或表' },
};
