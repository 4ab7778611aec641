import type { ActionContext } from '../core/command.ts';
import type { Effects } from '../core/effects.ts';
import { type KnownError, userError } from '../core/errors.ts';
import type { ReportOutcome } from '../core/outcome.ts';
import type { Text } from '../core/text.ts';
import type { AnalysisPart } from './analysis-part.ts';
import { BlockRunner, type Ran } from './blocks.ts';
import { checkPart } from './checks.ts';
import { assemble, type Cover } from './document.ts';
import { mistakes, type Problem } from './problems.ts';
import { parseTemplate, type Template, type TemplatePart } from './template.ts';

/** A template's text and the name by which its mistakes are told. */
export interface TemplateFile {
  readonly file: string;
  readonly source: string;
}

/** What a report needs of the world: answers, and the commands that can give them. */
export type ReportEffects = Pick<Effects, 'analyse'> & Pick<ActionContext<unknown>, 'registry'>;

/** Makes a report: reads the template, runs its command lines, puts the answers between its words. */
export async function makeReport(
  { file, source }: TemplateFile,
  cover: Cover,
  effects: ReportEffects,
): Promise<ReportOutcome> {
  const { template, problems } = parseTemplate(source);
  const { ran, needs, problems: more } = await runAll(template, problems.length > 0, effects);
  if (problems.length + more.length > 0) throw mistakes(file, [...problems, ...more]);
  // What reads no entity, such as the record of loads, is no report by itself where the template wants more.
  const wanted = needs.size > 0 ? [...needs.keys()] : [...ran.keys()];
  if (wanted.length > 0 && wanted.every((part) => ran.get(part)?.kind === 'left-out')) throw nothingToShow(needs);
  return assemble(template, ran, cover);
}

interface AllRan {
  readonly ran: ReadonlyMap<TemplatePart, Ran>;
  /** The entities that each block reads; blocks that read none are not in it. */
  readonly needs: ReadonlyMap<TemplatePart, readonly string[]>;
  readonly problems: readonly Problem[];
}

/** Checks every block, then runs those without mistakes, so that a wrong argument is told with all other mistakes. */
async function runAll(template: Template, mistaken: boolean, effects: ReportEffects): Promise<AllRan> {
  const parts = template.sections.flatMap((section) => section.parts).filter((part) => part.kind === 'analysis');
  const problems: Problem[] = [];
  const needs = new Map<TemplatePart, readonly string[]>();
  const sound: AnalysisPart[] = [];
  for (const part of parts) {
    const checked = await checkPart(part, effects.registry);
    problems.push(...checked.problems);
    const reads = checked.analyses.flatMap((analysis) => analysis.reads.flat());
    if (reads.length > 0) needs.set(part, reads);
    if (checked.problems.length === 0) sound.push(part);
  }
  const runner = new BlockRunner(effects);
  const ran = new Map<TemplatePart, Ran>();
  try {
    for (const part of sound) {
      const one = await runner.run(part);
      ran.set(part, one);
      if (one.kind === 'mistaken') problems.push(...one.problems);
    }
  } catch (error) {
    // The template's mistakes come first; what stands in the way of its answers is told once they are gone.
    if (!mistaken && problems.length === 0) throw error;
  }
  return { ran, needs, problems };
}

function nothingToShow(needs: ReadonlyMap<TemplatePart, readonly string[]>): KnownError {
  const entities = [...new Set([...needs.values()].flat())];
  const any: Text = { en: entities.join(', '), zh: entities.join('、') };
  return userError(
    'report/nothing',
    {
      en: 'There is nothing to report: no part of the report has data.',
      zh: '没有可报告的内容：报告的各部分均无数据。',
    },
    {
      en: `Load an export with any of ${any.en}: acrm load FILE. If dates or filters are set, widen them.`,
      zh: `请先导入含有以下任一数据的文件：${any.zh}（acrm load 文件）。如设置了日期或筛选条件，请放宽。`,
    },
  );
}
