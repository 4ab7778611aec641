import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Engine } from '../core/engine.ts';
import { inputError, KnownError } from '../core/errors.ts';
import { takeLock } from './lock.ts';
import { keepBackup, migrate } from './migrate.ts';
import { ensureSchema, SCHEMA_VERSION } from './schema.ts';

/** Opens a database file for writing, making it if absent. */
export type OpenWritable = (file: string) => Promise<Engine>;

export interface ChangeOptions {
  /** For the lock file: what is being done. */
  readonly command: string;
  readonly now: Date;
  /** False throws the built file away: a dry run. */
  readonly keep: boolean;
  readonly open: OpenWritable;
  /** Called with each step before it is taken; tests throw from it to see that any step may fail. */
  readonly onStep?: (step: string) => void;
}

/**
 * Builds the next state of a database beside it and swaps it in by rename, under `FILE.lock`. Whatever fails,
 * and whenever, the old file stays whole and nothing is left beside it.
 */
export async function changeStore<T>(
  database: string,
  build: (engine: Engine) => Promise<T>,
  options: ChangeOptions,
): Promise<T> {
  const step = options.onStep ?? (() => undefined);
  mkdirSync(dirname(database), { recursive: true });
  const release = takeLock(database, options.command, options.now);
  const next = `${database}.next`;
  try {
    step('settle');
    await settleLog(database, options.open);
    step('copy');
    removeBuilt(next);
    if (existsSync(database)) copyFileSync(database, next, constants.COPYFILE_FICLONE);
    const old = existsSync(database) ? database : null;
    const { value, version } = await buildNext(next, old, build, options.open, step);
    step('swap');
    if (options.keep) {
      if (old !== null) keepBackup(old, version);
      swap(next, database);
    }
    return value;
  } catch (error) {
    throw explainDisk(error, database);
  } finally {
    removeBuilt(next);
    release();
  }
}

async function buildNext<T>(
  next: string,
  old: string | null,
  build: (engine: Engine) => Promise<T>,
  open: OpenWritable,
  step: (name: string) => void,
): Promise<{ readonly value: T; readonly version: number }> {
  const engine = await open(next);
  try {
    const version = old === null ? SCHEMA_VERSION : await migrate(engine, old);
    if (old === null) await ensureSchema(engine);
    step('build');
    const value = await build(engine);
    step('checkpoint');
    await engine.execute('CHECKPOINT store');
    return { value, version };
  } finally {
    await engine.close();
  }
}

/** A log beside the old file would be replayed into the new one: fold it in first. */
async function settleLog(database: string, open: OpenWritable): Promise<void> {
  if (!existsSync(`${database}.wal`)) return;
  if (!existsSync(database)) {
    rmSync(`${database}.wal`);
    return;
  }
  const engine = await open(database);
  try {
    await engine.execute('CHECKPOINT store');
  } finally {
    await engine.close();
  }
}

function swap(next: string, database: string): void {
  try {
    renameSync(next, database);
  } catch (error) {
    throw inputError(
      'database/in-use',
      {
        en: `${database} could not be replaced: another program has it open.`,
        zh: `无法替换 ${database}：其他程序正在使用它。`,
      },
      {
        en: 'The old database is unchanged. Close the other program and load again.',
        zh: '原数据库未改动。请关闭其他程序后重新导入。',
      },
      error,
    );
  }
}

function removeBuilt(next: string): void {
  for (const file of [next, `${next}.wal`]) rmSync(file, { force: true });
}

function explainDisk(error: unknown, database: string): unknown {
  const message = error instanceof Error ? error.message : '';
  if (!/ENOSPC|No space left/i.test(message)) return error;
  if (error instanceof KnownError && error.code === 'database/disk-full') return error;
  return inputError(
    'database/disk-full',
    {
      en: `The disk is full: the new state of ${database} could not be written.`,
      zh: `磁盘已满：无法写入 ${database} 的新状态。`,
    },
    {
      en: 'The old database is unchanged. Free some space and try again.',
      zh: '原数据库未改动。请清理磁盘空间后重试。',
    },
    error,
  );
}
