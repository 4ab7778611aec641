import { z } from 'zod';
import type { Text } from '../core/text.ts';
import { splitWords } from './command-line.ts';
import type { Problem } from './problems.ts';
import { readItem, type ShowItem } from './show.ts';
import { type PartSchema, readPart } from './yaml-part.ts';

/** A command line of the template and the line on which it stands. */
export interface CommandLine {
  readonly line: number;
  readonly words: readonly string[];
}

/** An `acrm` block: an analysis and what the report shows of it. */
export interface AnalysisPart {
  readonly kind: 'analysis';
  readonly command: CommandLine;
  /** Taken where the command has nothing to show. */
  readonly otherwise: CommandLine | null;
  /** In this order; null for all charts, then all tables. */
  readonly show: { readonly line: number; readonly items: readonly ShowItem[] } | null;
  /** Rows of a table on a page. */
  readonly limit: number | null;
  /** The block is left out where the database has nothing for it. */
  readonly optional: boolean;
  /** Tables of one row become figure cards. */
  readonly figures: boolean;
  readonly findings: boolean;
}

const optionsSchema = z.strictObject({
  show: z.array(z.string()).optional(),
  limit: z.int().min(1).optional(),
  optional: z.boolean().default(false),
  as: z.literal('figures').optional(),
  findings: z.boolean().default(true),
  else: z.string().min(1).optional(),
});

const YES_OR_NO: Text = { en: 'true or false', zh: ' true 或 false' };

const OPTIONS: PartSchema<typeof optionsSchema.shape> = {
  schema: optionsSchema,
  expected: {
    show: {
      en: 'names of charts and tables in brackets, such as [pareto, ranking]',
      zh: '方括号内的图表名称，例如 [pareto, ranking]',
    },
    limit: { en: 'a whole number above 0', zh: '大于 0 的整数' },
    optional: YES_OR_NO,
    as: { en: 'figures', zh: ' figures' },
    findings: YES_OR_NO,
    else: { en: 'a command line', zh: '一行命令' },
  },
};

/** Reads the lines of a block, the first of which is line `first` of the template. */
export function readAnalysis(
  lines: readonly string[],
  first: number,
): { part: AnalysisPart | null; problems: readonly Problem[] } {
  const rule = lines.findIndex((line) => line.trimEnd() === '---');
  const commands = (rule < 0 ? lines : lines.slice(0, rule)).flatMap((text, at) =>
    text.trim() === '' ? [] : [{ text, line: first + at }],
  );
  const options = readPart(rule < 0 ? '' : lines.slice(rule + 1).join('\n'), first + rule + 1, OPTIONS);
  const [command, second] = commands;
  const problems = [...options.problems];
  if (command === undefined) problems.push({ line: first, ...NO_COMMAND });
  if (second !== undefined) problems.push({ line: second.line, ...SECOND_COMMAND });
  const main = command === undefined ? null : commandLine(command.text, command.line, problems);
  const given = options.value;
  const other = given?.else === undefined ? null : commandLine(given.else, options.lineOf('else'), problems);
  if (main === null || given === null) return { part: null, problems };
  const part: AnalysisPart = {
    kind: 'analysis',
    command: main,
    otherwise: other,
    show: given.show === undefined ? null : { line: options.lineOf('show'), items: given.show.map(readItem) },
    limit: given.limit ?? null,
    optional: given.optional,
    figures: given.as === 'figures',
    findings: given.findings,
  };
  return { part, problems };
}

function commandLine(text: string, line: number, problems: Problem[]): CommandLine | null {
  const words = splitWords(text);
  if (words !== null && words.length > 0) return { line, words };
  problems.push({ line, ...(words === null ? OPEN_QUOTE : NO_COMMAND) });
  return null;
}

const NO_COMMAND: Omit<Problem, 'line'> = {
  text: { en: 'The block has no command line.', zh: '该代码块没有命令。' },
  advice: { en: 'Write one such as: rank accounts --top 10', zh: '请写一行命令，例如：rank accounts --top 10' },
};

const SECOND_COMMAND: Omit<Problem, 'line'> = {
  text: { en: 'A block can contain only one command line.', zh: '一个代码块只能有一行命令。' },
  advice: {
    en: 'Put this one in its own block; options follow a line ---.',
    zh: '请为它另开一个代码块；选项写在一行 --- 之后。',
  },
};

const OPEN_QUOTE: Omit<Problem, 'line'> = {
  text: { en: 'A quotation mark in this command line is not closed.', zh: '此命令行的引号没有闭合。' },
  advice: { en: 'Close it.', zh: '请补上引号。' },
};
