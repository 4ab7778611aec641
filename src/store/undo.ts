import { undoCleaning } from '../clean/recipes.ts';
import type { Progress } from '../core/effects.ts';
import type { Engine } from '../core/engine.ts';
import { type KnownError, userError } from '../core/errors.ts';
import { undoLoad } from '../load/apply/undo-load.ts';
import { type Overlay, underOverlays } from './overlay.ts';
import { markUndone, type Run, readRuns } from './runs.ts';

export interface UndoContext {
  readonly now: Date;
  readonly progress: Progress;
}

/** Takes back exactly what a run of one command did. */
export type Undo = (engine: Engine, run: number, context: UndoContext) => Promise<void>;

/** How a run of each command is taken back; a library that changes data adds its own. */
const UNDOERS: ReadonlyMap<string, Undo> = new Map([
  ['load', undoLoad],
  ['clean', undoCleaning],
]);

/** Takes a run back, in the next state of a database; returns what it was. */
export async function undoRun(
  engine: Engine,
  number: number,
  overlays: readonly Overlay[],
  context: UndoContext,
): Promise<Run> {
  const runs = await readRuns(engine);
  const run = runs.find((candidate) => candidate.run === number);
  if (run === undefined) throw unknownRun(number, runs);
  if (run.undoneAt !== null) throw undoneAlready(run);
  const undo = UNDOERS.get(run.command);
  if (undo === undefined) throw notUndoable(run);
  await underOverlays(engine, overlays, () => undo(engine, number, context), context.progress);
  await markUndone(engine, number, context.now);
  return run;
}

function unknownRun(number: number, runs: readonly Run[]): KnownError {
  const known = runs.filter(({ undoneAt }) => undoneAt === null).map(({ run }) => run);
  return userError(
    'undo/unknown-run',
    { en: `There is no run ${number}.`, zh: `没有编号为 ${number} 的操作。` },
    known.length === 0
      ? { en: 'Nothing was done that could be undone.', zh: '没有可以撤销的操作。' }
      : { en: 'See the runs with acrm undo --list.', zh: '请用 acrm undo --list 查看全部操作。' },
  );
}

const undoneAlready = ({ run, undoneAt }: Run): KnownError =>
  userError(
    'undo/undone',
    { en: `Run ${run} was undone already, at ${undoneAt}.`, zh: `操作 ${run} 已于 ${undoneAt} 撤销。` },
    { en: 'To have its data again, load the files again.', zh: '如需恢复，请重新导入相应文件。' },
  );

const notUndoable = ({ run, command }: Run): KnownError =>
  userError(
    'undo/not-undoable',
    { en: `Run ${run} (acrm ${command}) cannot be undone.`, zh: `操作 ${run}（acrm ${command}）无法撤销。` },
    {
      en: `These can: ${[...UNDOERS.keys()].join(', ')}. See acrm undo --list.`,
      zh: `可撤销的命令：${[...UNDOERS.keys()].join('、')}，详见 acrm undo --list。`,
    },
  );
