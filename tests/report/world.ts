import { z } from 'zod';
import type { Answer } from '../../src/core/answer.ts';
import { type Command, defineAction, defineAnalysis, type Registered } from '../../src/core/command.ts';
import { userError } from '../../src/core/errors.ts';
import type { Finding } from '../../src/core/result.ts';
import type { Cell, Column, Table, Unit } from '../../src/core/table.ts';
import { same } from '../../src/core/text.ts';
import type { ReportEffects } from '../../src/report/report.ts';

/** A registry of toy commands and an `analyse` that answers from a list and remembers what it was asked. */

const column = (name: string, unit: Unit): Column => ({
  name,
  unit,
  label: { en: name, zh: `${name}（中）` },
  about: same(name),
});

export const table = (
  name: string,
  columns: Readonly<Record<string, Unit>>,
  ...rows: readonly (readonly Cell[])[]
): Table => ({
  name,
  title: same(name),
  columns: Object.entries(columns).map(([key, unit]) => column(key, unit)),
  rows,
});

const declared = (
  command: string,
  reads: readonly (string | readonly string[])[],
  tables: readonly string[],
  charts: readonly string[],
): Command =>
  defineAnalysis({
    summary: same(command),
    group: 'sales',
    params: z.object({}),
    reads,
    when: 'sales.ordered_at',
    definition: same(`definition of ${command}`),
    tables: tables.map((name) => ({ name, title: same(name), columns: [] })),
    charts: charts.map((name) => ({ name, table: tables[0] ?? '', title: same(name) })),
    examples: [],
  });

const load: Command = defineAction({
  summary: same('load'),
  group: 'data',
  params: z.object({}),
  examples: [],
  run: () => Promise.resolve({ kind: 'text', text: '' }),
});

const COMMANDS: Readonly<Record<string, Command>> = {
  rank: declared('rank', [['orders', 'order_items']], ['ranking', 'reconciliation'], ['ranking', 'pareto']),
  figures: declared('figures', [['orders', 'opportunities']], ['figures'], []),
  funnel: declared('funnel', ['opportunities'], ['stages', 'outcome'], ['stages']),
  loads: declared('loads', [], ['files'], []),
  'dedupe explain': declared('dedupe explain', ['accounts'], ['pairs'], []),
  load,
};

export const registry: readonly Registered[] = Object.entries(COMMANDS).map(([name, command]) => ({
  path: name.split(' '),
  kind: command.kind,
  summary: command.summary,
  group: command.group,
  load: () => Promise.resolve(command),
}));

export const rankingOf = (name: string, finding = `${name} lead`): Answer => ({
  title: same('rank'),
  provenance: provenance('rank'),
  result: {
    tables: [
      table('ranking', { rank: 'count', name: 'text', value: 'money' }, [1, `${name} A`, 20], [2, `${name} B`, 10]),
      table('reconciliation', { part: 'text', value: 'money' }, ['total', 30]),
    ],
    charts: ['ranking', 'pareto'].map((chart) => ({
      name: chart,
      table: 'ranking',
      title: same(`${name} ${chart}`),
      spec: {},
    })),
    findings: [note('rank/lead', finding, 'ranking', 0, 'value')],
  },
});

export const note = (code: string, text: string, cited: string, row: number, column: string): Finding => ({
  code,
  level: 'note',
  text: { en: text, zh: `${text}（中）` },
  cites: [{ table: cited, row, column }],
});

export const provenance = (
  command: string,
  filters: Readonly<Record<string, readonly string[]>> = {},
): Answer['provenance'] => ({
  command,
  asOf: '2017-12-30',
  period: { from: '2017-01-01', to: null },
  filters,
  params: {},
  definition: same(`definition of ${command}`),
  rowsRead: {},
  queries: [],
});

export const missing = (command: string, entity: string): Error =>
  userError('analysis/missing-entity', { en: `${command} needs ${entity}.`, zh: `${command} 需要 ${entity}。` });

/** Answers by command line; a line without one is a mistake of the test. */
export function effectsWith(
  answers: Readonly<Record<string, Answer | Error>>,
): ReportEffects & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    registry,
    analyse(words) {
      const line = words.join(' ');
      asked.push(line);
      const answer = answers[line];
      if (answer === undefined) throw new Error(`no answer for: ${line}`);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}

/** A template of these lines under a title. */
export const templateOf = (...lines: readonly string[]): string =>
  ['---', 'title: {en: Mine, zh: 我的报告}', '---', ...lines].join('\n');
