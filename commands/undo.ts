import { z } from 'zod';
import { date, id, text } from '../src/core/columns.ts';
import { type ActionContext, defineAction, type Outcome } from '../src/core/command.ts';
import { userError } from '../src/core/errors.ts';
import { param } from '../src/core/param.ts';
import type { Column } from '../src/core/table.ts';
import type { Lang } from '../src/core/text.ts';
import { ranAt } from '../src/core/usual-columns.ts';
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
});

type Params = z.output<typeof params>;

const columns: readonly Column[] = [
  id('run', { en: 'Run', zh: '操作' }, { en: 'Number of the run.', zh: '操作编号。' }),
  text('command', { en: 'Command', zh: '命令' }, { en: 'What was run.', zh: '所执行的命令。' }),
  ranAt(),
  text('summary', { en: 'What', zh: '内容' }, { en: 'What it was about.', zh: '操作的内容。' }),
  date(
    'undone_at',
    { en: 'Undone at', zh: '撤销时间' },
    { en: 'When it was taken back, in UTC.', zh: '撤销的时间（UTC）。' },
  ),
];

export default defineAction({
  summary: { en: 'Take a load or another change of the data back', zh: '撤销一次导入或其他数据更改' },
  about: {
    en: 'What a load brought is taken back exactly: the tables are built anew from the rows of all other loads, so that the database is as if it had never been made, whatever was loaded since. The old file stays until the new one is ready.',
    zh: '精确撤销一次导入：根据其余各次导入的原始行重建数据表，结果与从未进行该次导入完全一致，不受之后导入的影响。新文件完成之前，旧文件保持不变。',
  },
  group: 'data',
  gives: ['runs'],
  params,
  examples: [
    { line: 'undo --list', about: { en: 'What can be undone.', zh: '列出可撤销的操作。' } },
    { line: 'undo 3', about: { en: 'Take run 3 back.', zh: '撤销编号为 3 的操作。' } },
  ],
  run: undo,
});

async function undo({ params: { run, list }, database, lang, effects }: ActionContext<Params>): Promise<Outcome> {
  if (list || run === undefined) {
    if (!list || run !== undefined) throw notBoth();
    const store = await effects.openStore(database);
    try {
      return listed(await readRuns(store), lang);
    } finally {
      await store.close();
    }
  }
  await requireDatabase(effects, database);
  const undone = await effects.changeStore(
    database,
    (engine) => undoRun(engine, run, effects.dataCommands, { now: effects.clock(), progress: effects.progress }),
    { keep: true },
  );
  effects.say({
    en: `Undone: run ${run}, acrm ${undone.command} ${undone.summary.en}.`,
    zh: `已撤销操作 ${run}：acrm ${undone.command} ${undone.summary.zh}。`,
  });
  return { kind: 'text', text: '' };
}

/** Opening it tells what is wrong with a database that is not there, and makes none. */
async function requireDatabase(effects: ActionContext<Params>['effects'], database: string): Promise<void> {
  await (await effects.openStore(database)).close();
}

const listed = (runs: readonly Run[], lang: Lang): Outcome => ({
  kind: 'result',
  result: {
    tables: [
      {
        name: 'runs',
        title: { en: 'Runs', zh: '操作记录' },
        columns,
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
