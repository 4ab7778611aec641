import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { inputError } from '../core/errors.ts';

/** Who holds `FILE.lock`, as written in it. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly command: string;
  readonly since: string;
}

/**
 * Takes `FILE.lock` for this process and returns what releases it. A lock whose process is gone is taken over;
 * one that is held says by whom and since when (exit 3).
 */
export function takeLock(database: string, command: string, now: Date): () => void {
  const path = `${database}.lock`;
  const mine: Holder = { pid: process.pid, host: hostname(), command, since: now.toISOString() };
  if (!tryWrite(path, mine)) {
    const holder = readHolder(path);
    if (holder !== null && isAlive(holder)) throw heldBy(database, holder);
    rmSync(path, { force: true });
    if (!tryWrite(path, mine)) throw heldBy(database, readHolder(path) ?? mine);
  }
  return () => rmSync(path, { force: true });
}

function tryWrite(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, `${JSON.stringify(holder)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The holder named in a lock file; null where the file is gone or does not say. */
export function readHolder(path: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isHolder(value) ? value : null;
  } catch {
    return null;
  }
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  'host' in value &&
  'command' in value &&
  'since' in value;

/** A process of another machine is taken to live, as nothing here can tell. */
export function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const heldBy = (database: string, { pid, host, command, since }: Holder): Error =>
  inputError(
    'database/locked',
    {
      en: `${database} has been locked for writing by process ${pid} on ${host} (acrm ${command}) since ${since}.`,
      zh: `${database} 正被 ${host} 上的进程 ${pid}（acrm ${command}）写入，开始于 ${since}。`,
    },
    {
      en: `Wait for it to finish; if that process no longer exists, delete ${database}.lock.`,
      zh: `请等待其结束；若该进程已不存在，请删除 ${database}.lock。`,
    },
  );
