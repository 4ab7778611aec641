import { userError } from '../../src/core/errors.ts';

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
      ? { en: 'There is nothing to load.', zh: '没有指定要导入的文件。' }
      : { en: 'These arguments do not go together.', zh: '这些参数不能同时使用。' },
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
      ? { en: '--raw needs a name for the table.', zh: '--raw 需要指定表名。' }
      : { en: '--as goes with --raw.', zh: '--as 须与 --raw 一起使用。' },
    { en: 'Write --raw --as NAME.', zh: '请写 --raw --as 名称。' },
  );
}
