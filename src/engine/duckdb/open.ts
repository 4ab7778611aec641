import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Engine } from '../../core/engine.ts';
import { inputError, type KnownError } from '../../core/errors.ts';
import type { Store } from '../../core/store.ts';
import type { Text } from '../../core/text.ts';
import { requireFile } from '../require-file.ts';
import { readMacros } from '../sql-files.ts';
import { quoteText } from '../sql-text.ts';
import { DuckDbEngine } from './engine.ts';
import { storeOn } from './store.ts';

/** Bounds on what the engine may take; unset means DuckDB's own choice. */
export interface EngineLimits {
  readonly threads?: string;
  readonly memory?: string;
}

export interface OpenOptions {
  readonly limits?: EngineLimits;
  /** What this connection may write although it is locked down: the named output, or a folder that ends with a slash. */
  readonly allowWrite?: readonly string[];
}

/**
 * Opens an existing database for reading. The file is attached as `store` to an in-memory database, so that no file
 * name can clash with a schema, and the connection is locked down: SQL can then read the database and nothing else.
 */
export async function openReadOnly(file: string, options: OpenOptions = {}): Promise<Store> {
  requireFile(file);
  const engine = await attach(file, ' (READ_ONLY)', options);
  try {
    for (const macro of readMacros('macros', 'duckdb')) await engine.execute(macro);
    await lockDown(engine, options.allowWrite ?? []);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return storeOn(engine);
}

/**
 * What building may take where ACRM_MEMORY does not say: ten million order lines load in it as fast as in all of the
 * machine's memory, the rest spills, and whatever else runs beside a nightly load keeps its own.
 */
const BUILDING_MEMORY = `${Math.max(1400, availableParallelism() * 200)}MB`;

/** Opens a database for building; the file is made if it is absent. Never for SQL that a user wrote. */
export const openWritable = (file: string, options: OpenOptions = {}): Promise<DuckDbEngine> =>
  attach(file, '', { ...options, limits: { memory: BUILDING_MEMORY, ...options.limits } });

/** The same for a file that must be there. */
export function openExisting(file: string, options: OpenOptions = {}): Promise<DuckDbEngine> {
  requireFile(file);
  return openWritable(file, options);
}

/** An empty database in memory with the macros, to prepare queries against. */
export async function openScratch(options: OpenOptions = {}): Promise<Store> {
  const engine = await attach(':memory:', '', options);
  for (const macro of readMacros('macros', 'duckdb')) await engine.execute(macro);
  return storeOn(engine);
}

async function attach(file: string, mode: string, options: OpenOptions): Promise<DuckDbEngine> {
  const instance = await DuckDBInstance.create(':memory:', settings(options.limits ?? {}));
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${quoteText(file)} AS store${mode}`);
    await connection.run('USE store');
    await connection.run("SET TimeZone = 'UTC'");
    await connection.run('SET enable_progress_bar = true');
    await connection.run('SET enable_progress_bar_print = false');
  } catch (error) {
    closeBoth(instance, connection);
    throw explainOpening(file, error);
  }
  return new DuckDbEngine(instance, connection);
}

function closeBoth(instance: DuckDBInstance, connection: DuckDBConnection): void {
  connection.closeSync();
  instance.closeSync();
}

const settings = ({ threads, memory }: EngineLimits): Record<string, string> => ({
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  temp_directory: join(tmpdir(), `acrm-spill-${process.pid}`),
  ...(threads === undefined ? {} : { threads }),
  ...(memory === undefined ? {} : { memory_limit: memory }),
});

/** From here on SQL reads what is attached and nothing else; `allowed` are files, and folders that end with a slash. */
export async function lockDown(engine: Engine, allowed: readonly string[]): Promise<void> {
  const folders = allowed.filter((path) => path.endsWith('/'));
  const files = allowed.filter((path) => !path.endsWith('/'));
  if (folders.length > 0) await engine.execute(`SET allowed_directories = [${folders.map(quoteText).join(', ')}]`);
  if (files.length > 0) await engine.execute(`SET allowed_paths = [${files.map(quoteText).join(', ')}]`);
  await engine.execute('SET enable_external_access = false');
  await engine.execute('SET lock_configuration = true');
}

function explainOpening(file: string, error: unknown): KnownError {
  const message = error instanceof Error ? error.message : String(error);
  const { text, advice } = openingFaults(file, message);
  return inputError('database/unusable', text, advice, error);
}

function openingFaults(file: string, message: string): { text: Text; advice: Text } {
  const holder = /held in ([^.]*?)\(PID (\d+)\)/.exec(message);
  if (/set lock/i.test(message)) {
    const who = holder === null ? '' : ` (${holder[1]?.trim()}, process ${holder[2]})`;
    return {
      text: { en: `${file} is open for writing in another program${who}.`, zh: `${file} 正被其他程序写入${who}。` },
      advice: { en: 'Close it there and try again.', zh: '请先在该程序中关闭，然后重试。' },
    };
  }
  if (/not a valid DuckDB database/i.test(message)) {
    return {
      text: { en: `${file} is not a DuckDB database.`, zh: `${file} 不是 DuckDB 数据库。` },
      advice: { en: 'Check the path, or load your exports into a new file.', zh: '请检查路径，或将数据导入新的文件。' },
    };
  }
  if (/version number|newer version|storage version/i.test(message)) {
    return {
      text: { en: `${file} was written by a newer DuckDB.`, zh: `${file} 由更新版本的 DuckDB 写入。` },
      advice: { en: 'Upgrade acrm, or load the exports into a new file.', zh: '请升级 acrm，或将数据导入新的文件。' },
    };
  }
  return {
    text: {
      en: `${file} cannot be opened: ${message.split('\n')[0]}`,
      zh: `无法打开 ${file}：${message.split('\n')[0]}`,
    },
    advice: { en: 'Check that the file is readable and not damaged.', zh: '请检查文件权限以及文件是否损坏。' },
  };
}
