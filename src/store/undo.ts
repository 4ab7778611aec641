import type { DataCommand } from '../core/data-command.ts';
import type { Engine } from '../core/engine.ts';
import { type KnownError, userError } from '../core/errors.ts';
import type { Progress } from '../core/progress.ts';
import { underOverlays } from './overlay.ts';
import { markUndone, type Run, readRuns } from './runs.ts';

/** Takes a run back, in the next state of a database; returns what it was. */
export async function undoRun(
  engine: Engine,
  number: number,
  commands: readonly DataCommand[],
  context: { readonly now: Date; readonly progress: Progress },
): Promise<Run> {
  const runs = await readRuns(engine);
  const run = runs.find((candidate) => candidate.run === number);
  if (run === undefined) throw unknownRun(number, runs);
  if (run.undoneAt !== null) throw undoneAlready(run);
  const command = commands.find(({ name }) => name === run.command);
  if (command === undefined) throw notUndoable(run, commands);
  const undo = await command.undo();
  await underOverlays(engine, commands, () => undo(engine, number, context), context.progress);
  await markUndone(engine, number, context.now);
  return run;
}

function unknownRun(number: number, runs: readonly Run[]): KnownError {
  const known = runs.filter(({ undoneAt }) => undoneAt === null).map(({ run }) => run);
  return userError(
    'undo/unknown-run',
    { en: `Run ${number} does not exist.`, zh: `操作 ${number} 不存在。` },
    known.length === 0
      ? { en: 'There is nothing to undo.', zh: '没有可以撤销的操作。' }
      : { en: 'List the runs with acrm undo --list.', zh: '请用 acrm undo --list 查看全部操作。' },
  );
}

const undoneAlready = ({ run, undoneAt }: Run): KnownError =>
  userError(
    'undo/undone',
    { en: `Run ${run} was already undone at ${undoneAt}.`, zh: `操作 ${run} 已于 ${undoneAt} 撤销。` },
    { en: 'To restore its data, load the files again.', zh: '如需恢复，请重新导入相应文件。' },
  );

const notUndoable = ({ run, command }: Run, commands: readonly DataCommand[]): KnownError =>
  userError(
    'undo/not-undoable',
    { en: `Run ${run} (acrm ${command}) cannot be undone.`, zh: `操作 ${run}（acrm ${command}）无法撤销。` },
    {
      en: `Commands that can be undone: ${commands.map(({ name }) => name).join(', ')}. See acrm undo --list.`,
      zh: `可撤销的命令：${commands.map(({ name }) => name).join('、')}，详见 acrm undo --list。`,
    },
  );
