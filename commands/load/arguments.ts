import { userError } from '../../src/core/errors.ts';
import type { Again } from '../../src/load/raw/kept-loads.ts';

/** The arguments that say what is to be done. */
interface Task {
  readonly files: readonly string[];
  readonly rejects: boolean;
  readonly retry?: string | undefined;
  readonly load?: number | undefined;
}

/** Files to load, rejected rows to write or corrected ones to load: one of the three. */
export function requireOneTask({ files, rejects: writes, retry, load: number }: Task): void {
  const tasks = [files.length > 0, writes, retry !== undefined].filter((task) => task).length;
  if (tasks === 1 && (number === undefined || writes)) return;
  throw userError(
    'load/task',
    tasks === 0
      ? { en: 'No file to load was given.', zh: '没有指定要导入的文件。' }
      : { en: 'These arguments cannot be combined.', zh: '这些参数不能同时使用。' },
    {
      en: 'Name the files to load, or write --rejects [--load N] -o again.csv, or --retry again.csv.',
      zh: '请指定要导入的文件，或写 --rejects [--load N] -o again.csv，或写 --retry again.csv。',
    },
  );
}

/** The name of the raw table to load into; nothing where the rows become entities. */
export function rawNameOf(raw: boolean, name: string | undefined): string | undefined {
  if (raw === (name !== undefined)) return name;
  throw userError(
    'load/raw-name',
    raw
      ? { en: '--raw needs a table name.', zh: '--raw 需要指定表名。' }
      : { en: '--as needs --raw.', zh: '--as 须与 --raw 一起使用。' },
    { en: 'Write --raw --as NAME.', zh: '请写 --raw --as 名称。' },
  );
}

/** What rows are that come again and have no number of their own; nothing where it was not said. */
export function againOf({ append, replace }: Readonly<Record<Again, boolean>>): Again | undefined {
  if (!append || !replace) return append ? 'append' : replace ? 'replace' : undefined;
  throw userError(
    'load/again',
    { en: '--append and --replace cannot be combined.', zh: '--append 和 --replace 不能同时使用。' },
    { en: 'Give only one of them.', zh: '请只保留其中一个。' },
  );
}
