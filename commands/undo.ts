import { z } from 'zod';
import { count, date, id, text } from '../src/core/columns.ts';
import { type ActionContext, defineAction, type Outcome } from '../src/core/command.ts';
import { DRY_RUN } from '../src/core/dry-run.ts';
import { userError } from '../src/core/errors.ts';
import { param } from '../src/core/param.ts';
import type { Column, Table } from '../src/core/table.ts';
import type { Lang, Text } from '../src/core/text.ts';
import { ranAt } from '../src/core/usual-columns.ts';
import { ENTITY_WORDS } from '../src/model/entity-words.ts';
import { type RowEffect, withRowEffects } from '../src/store/row-effects.ts';
import { type Run, readRuns } from '../src/store/runs.ts';
import { undoRun } from '../src/store/undo.ts';

const params = z.object({
  run: param(z.coerce.number().int().positive().optional(), {
    argument: 0,
    placeholder: 'RUN',
    about: { en: 'Number of the run, from acrm undo --list.', zh: '操作编号，见 acrm undo --list。' },
  }),
  list: param(z.boolean().default(false), {
    about: { en: 'Lists what was done and can be undone.', zh: '列出已执行、可撤销的操作。' },
  }),
  'dry-run': param(z.boolean().default(false), {
    about: {
      en: 'Shows the rows that would be removed, restored or changed, and writes nothing.',
      zh: '只显示将移除、恢复或改变的行数，不写入数据库。',
    },
  }),
  yes: param(z.boolean().default(false), {
    about: { en: 'Does not ask on a terminal.', zh: '在终端上不再询问，直接撤销。' },
  }),
});

type Params = z.output<typeof params>;

const RUN_COLUMNS: readonly Column[] = [
  id('run', { en: 'Run', zh: '操作' }, { en: 'Number of the run.', zh: '操作编号。' }),
  text('command', { en: 'Command', zh: '命令' }, { en: 'What was run.', zh: '所执行的命令。' }),
  ranAt(),
  text('summary', { en: 'What', zh: '内容' }, { en: 'What it was about.', zh: '操作的内容。' }),
  date(
    'undone_at',
    { en: 'Undone at', zh: '撤销时间' },
    { en: 'When it was undone, in UTC.', zh: '撤销的时间（UTC）。' },
  ),
];

const EFFECT_COLUMNS: readonly Column[] = [
  text(
    'entity',
    { en: 'Table', zh: '数据表' },
    { en: 'Table that the run had changed.', zh: '该操作改动过的数据表。' },
    { words: ENTITY_WORDS },
  ),
  count('before', { en: 'Rows before', zh: '撤销前行数' }, { en: 'Rows before the undo.', zh: '撤销前的行数。' }),
  count(
    'removed',
    { en: 'Removed', zh: '移除' },
    { en: 'Rows that only the run had brought.', zh: '仅由该操作带来的行。' },
  ),
  count('restored', { en: 'Restored', zh: '恢复' }, { en: 'Rows that the run had removed.', zh: '被该操作移除的行。' }),
  count(
    'changed',
    { en: 'Changed', zh: '改变' },
    { en: 'Rows that have their earlier values again.', zh: '恢复为原有取值的行。' },
  ),
  count('after', { en: 'Rows after', zh: '撤销后行数' }, { en: 'Rows after the undo.', zh: '撤销后的行数。' }),
];

export default defineAction({
  summary: { en: 'Undo a load or another change of the data', zh: '撤销一次导入或其他数据更改' },
  about: {
    en: 'A load is undone exactly: the tables are rebuilt from the rows of all other loads, as if it had never been made, whatever was loaded since. The rows that this removes, restores or changes are counted table by table; on a terminal acrm asks before it goes on. The old file stays until the new one is ready.',
    zh: '精确撤销一次导入：根据其余各次导入的原始行重建数据表，结果与从未进行该次导入完全一致，不受之后导入的影响。撤销会按数据表列出移除、恢复和改变的行数；在终端上会先询问再执行。新文件完成之前，旧文件保持不变。',
  },
  group: 'data',
  gives: ['runs', 'effects'],
  params,
  examples: [
    { line: 'undo --list', about: { en: 'What can be undone.', zh: '列出可撤销的操作。' } },
    { line: 'undo 3 --dry-run', about: { en: 'What undoing run 3 would change.', zh: '预览撤销操作 3 的影响。' } },
    { line: 'undo 3', about: { en: 'Undo run 3.', zh: '撤销编号为 3 的操作。' } },
  ],
  run: undo,
});

async function undo(context: ActionContext<Params>): Promise<Outcome> {
  const { params: given, database, lang, effects } = context;
  const { run, list } = given;
  if (list === (run !== undefined)) throw notBoth();
  // Opening it tells what is wrong with a database that does not exist, and makes none.
  const store = await effects.openStore(database);
  try {
    if (run === undefined) return listed(await readRuns(store), lang);
  } finally {
    await store.close();
  }
  return await undoOne(run, context);
}

/** Thrown while the next state is built, so that the old one stays. */
class Declined extends Error {}

async function undoOne(
  number: number,
  { params: { yes, 'dry-run': dry }, database, effects }: ActionContext<Params>,
): Promise<Outcome> {
  const context = { now: effects.clock(), progress: effects.progress };
  const asks = effects.interactive && !yes && !dry;
  try {
    const { value: run, effects: rows } = await effects.changeStore(
      database,
      async (engine) => {
        const done = await withRowEffects(engine, () => undoRun(engine, number, effects.dataCommands, context));
        if (asks && (await effects.choose(question(done.value, done.effects), ANSWERS)) !== 'yes') throw new Declined();
        return done;
      },
      { keep: !dry },
    );
    effects.say(dry ? DRY_RUN : undone(run));
    const tables = [effectTable(rows)];
    const digest = { lines: [], tables: asks ? [] : tables };
    return { kind: 'result', result: { tables, charts: [], findings: [] }, digest };
  } catch (error) {
    if (!(error instanceof Declined)) throw error;
    effects.say({ en: 'Nothing was undone.', zh: '未撤销任何操作。' });
    return { kind: 'text', text: '' };
  }
}

const ANSWERS = [
  { name: 'yes', label: { en: 'Undo it', zh: '撤销' } },
  { name: 'no', label: { en: 'Leave everything as it is', zh: '保持不变' } },
];

const undone = ({ run, command, summary }: Run): Text => ({
  en: `Undone: run ${run}, acrm ${command} ${summary.en}.`,
  zh: `已撤销操作 ${run}：acrm ${command} ${summary.zh}。`,
});

const question = ({ run, command, summary }: Run, rows: readonly RowEffect[]): Text => ({
  en: [
    `Undoing run ${run}, acrm ${command} ${summary.en}, will do this:`,
    ...rows.map(
      ({ entity, ...n }) =>
        `  ${ENTITY_WORDS[entity]?.en}: ${n.before} rows become ${n.after} (${n.removed} removed, ${n.restored} restored, ${n.changed} changed)`,
    ),
  ].join('\n'),
  zh: [
    `撤销操作 ${run}（acrm ${command} ${summary.zh}）的影响：`,
    ...rows.map(
      ({ entity, ...n }) =>
        `  ${ENTITY_WORDS[entity]?.zh}：${n.before} 行变为 ${n.after} 行（移除 ${n.removed}，恢复 ${n.restored}，改变 ${n.changed}）`,
    ),
  ].join('\n'),
});

const effectTable = (rows: readonly RowEffect[]): Table => ({
  name: 'effects',
  title: { en: 'What was undone', zh: '撤销的影响' },
  columns: EFFECT_COLUMNS,
  rows: rows.map(({ entity, before, removed, restored, changed, after }) => [
    entity,
    before,
    removed,
    restored,
    changed,
    after,
  ]),
});

const listed = (runs: readonly Run[], lang: Lang): Outcome => ({
  kind: 'result',
  result: {
    tables: [
      {
        name: 'runs',
        title: { en: 'Runs', zh: '操作记录' },
        columns: RUN_COLUMNS,
        rows: runs.map(({ run, command, ranAt, summary, undoneAt }) => [run, command, ranAt, summary[lang], undoneAt]),
      },
    ],
    charts: [],
    findings: [],
  },
});

const notBoth = () =>
  userError(
    'undo/what',
    { en: 'Name the run to undo, or list them.', zh: '请指定要撤销的操作，或列出全部操作。' },
    { en: 'Write acrm undo RUN or acrm undo --list.', zh: '请写 acrm undo 编号 或 acrm undo --list。' },
  );
