import { mkdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { inputError, KnownError } from '../core/errors.ts';
import type { Text } from '../core/text.ts';
import type { Interrupts } from './interrupts.ts';

/**
 * Writes a file so that it is seen whole or not at all: `write` gets a temporary name in the same folder, which is
 * then renamed. Devices and pipes, which cannot be replaced, are written as they are.
 */
export async function writeWhole(
  path: string,
  interrupts: Interrupts,
  write: (path: string) => Promise<void>,
): Promise<void> {
  try {
    const target = await realpath(path).catch(() => path);
    if (await isSpecial(target)) return await write(target);
    await mkdir(dirname(target), { recursive: true });
    await writeBeside(target, interrupts, write);
  } catch (error) {
    throw explained(path, error);
  }
}

/** The name under which a file is written before it is renamed. */
export const temporaryName = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);

async function writeBeside(
  target: string,
  interrupts: Interrupts,
  write: (path: string) => Promise<void>,
): Promise<void> {
  const temporary = temporaryName(target);
  const done = interrupts.unfinished(temporary);
  try {
    await write(temporary);
    interrupts.check();
    await rename(temporary, target);
  } finally {
    await rm(temporary, { force: true });
    done();
  }
}

/** Whether a path is a folder that is there, or is written like one. */
export const isFolder = async (path: string): Promise<boolean> =>
  /[/\\]$/.test(path) || ((await stat(path).catch(() => null))?.isDirectory() ?? false);

async function isSpecial(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && !found.isFile() && !found.isDirectory();
}

const REASONS: Readonly<Record<string, Text>> = {
  EACCES: { en: 'permission denied', zh: '没有权限' },
  EPERM: { en: 'permission denied', zh: '没有权限' },
  EROFS: { en: 'the disk is read-only', zh: '磁盘只读' },
  ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
  EISDIR: { en: 'it is a folder', zh: '它是一个文件夹' },
  ENOTDIR: { en: 'part of the path is a file', zh: '路径中有一部分是文件' },
  EEXIST: { en: 'part of the path is a file', zh: '路径中有一部分是文件' },
  ENOENT: { en: 'the file does not exist', zh: '文件不存在' },
};

/** A fault of the file system as a sentence; anything else as it is. */
function explained(path: string, error: unknown): unknown {
  if (error instanceof KnownError || !(error instanceof Error) || !('code' in error)) return error;
  const reason = REASONS[String(error.code)];
  if (reason === undefined) return error;
  return inputError(
    'file/unwritable',
    { en: `${path} cannot be written: ${reason.en}.`, zh: `无法写入 ${path}：${reason.zh}。` },
    { en: 'Nothing was changed there. Choose another location.', zh: '该处未作任何改动。请换一个位置。' },
    error,
  );
}

/** The same for reading. */
export function unreadable(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const reason = REASONS[String(error.code)] ?? { en: error.message, zh: error.message };
  return inputError(
    'file/unreadable',
    { en: `${path} cannot be read: ${reason.en}.`, zh: `无法读取 ${path}：${reason.zh}。` },
    { en: 'Check the path and its permissions.', zh: '请检查路径与权限。' },
    error,
  );
}
