import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { inputError, KnownError } from '../../core/errors.ts';
import type { Text } from '../../core/text.ts';
import { explainFileError } from '../read/file-errors.ts';

export interface FoundFile {
  readonly path: string;
  /** Whether the user named it; otherwise it is one of a folder or pattern, and may be no table at all. */
  readonly named: boolean;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** What folders hold besides. */
  readonly leftOut: readonly Text[];
  /** Folders that cannot be read or have no tables, and patterns that match nothing. */
  readonly wrong: readonly KnownError[];
}

/** Endings of what a folder may hold for us; a file that was named or matches a pattern may have any. */
const TABLES = /\.(?:csv|tsv|tab|txt|json|ndjson|jsonl|xlsx|xlsm|xls|zip|parquet)(?:\.gz)?$/i;
/** Left out without a word: hidden files, and those that Office keeps while a workbook is open. */
const HIDDEN = /(?:^|[\\/])(?:\.(?!\.?[\\/])|~\$)/;
const PATTERN = /[*?[\]{}]/;
const LISTED = 5;

/**
 * The files that names, folders (with all that is below) and patterns such as `exports/**\/*.csv` stand for, those of one
 * folder or pattern by path, none twice. A file whose own name looks like a pattern is that file.
 */
export async function findFiles(given: readonly string[]): Promise<FoundFiles> {
  const found = new Map<string, FoundFile>();
  const leftOut: Text[] = [];
  const wrong: KnownError[] = [];
  const add = (path: string, named: boolean): void => {
    const known = found.get(resolve(path));
    if (known === undefined || (named && !known.named)) found.set(resolve(path), { path, named });
  };
  for (const each of given) {
    const stats = await stat(each).catch(() => null);
    const isFolder = stats?.isDirectory() === true;
    if (!isFolder && (stats !== null || !PATTERN.test(each))) {
      add(each, true);
      continue;
    }
    try {
      const { tables, others } = isFolder ? await filesBelow(each) : { tables: await matching(each), others: [] };
      for (const path of tables) add(path, false);
      if (others.length > 0) leftOut.push(othersIn(each, others));
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      wrong.push(error);
    }
  }
  return { files: [...found.values()], leftOut, wrong };
}

async function filesBelow(folder: string): Promise<{ tables: string[]; others: string[] }> {
  const paths: string[] = [];
  try {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (await isFile(entry)) paths.push(join(entry.parentPath, entry.name));
  } catch (error) {
    throw await explainFileError(error, folder);
  }
  const visible = paths.filter((path) => !HIDDEN.test(relative(folder, path))).sort();
  const tables = visible.filter((path) => TABLES.test(path));
  if (tables.length === 0) throw noTables(folder);
  return { tables, others: visible.filter((path) => !TABLES.test(path)).map((path) => relative(folder, path)) };
}

/** A link counts as what it leads to, but links to folders are not followed: they may lead in a circle. */
const isFile = async (entry: Dirent): Promise<boolean> =>
  entry.isFile() ||
  (entry.isSymbolicLink() && ((await stat(join(entry.parentPath, entry.name)).catch(() => null))?.isFile() ?? false));

async function matching(pattern: string): Promise<string[]> {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => PATTERN.test(part));
  const folder = parts.slice(0, first).join('/');
  const base = first === 1 && folder === '' ? '/' : folder;
  const found = await glob(parts.slice(first).join('/'), {
    cwd: base === '' ? '.' : base,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  if (found.length === 0) throw noMatch(pattern);
  return found.sort().map((path) => join(base, path));
}

const noTables = (folder: string): KnownError =>
  inputError(
    'file/no-tables',
    {
      en: `${folder} contains no tables: no file ends in .csv, .json, .xlsx, .parquet or the like.`,
      zh: `${folder} 中没有表格文件（.csv、.json、.xlsx、.parquet 等）。`,
    },
    { en: 'Name the files one by one.', zh: '请逐个指定文件。' },
  );

const noMatch = (pattern: string): KnownError =>
  inputError(
    'file/no-match',
    { en: `No file matches ${pattern}.`, zh: `没有符合 ${pattern} 的文件。` },
    { en: 'Check the folder and the extension.', zh: '请检查文件夹和扩展名。' },
  );

function othersIn(folder: string, names: readonly string[]): Text {
  const rest = names.length - LISTED;
  const listed = (sign: string): string => names.slice(0, LISTED).join(sign);
  return {
    en: `${folder}: skipped files that are not tables, by extension: ${listed(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`,
    zh: `${folder}：以下文件按扩展名不是表格，未读取：${listed('、')}${rest > 0 ? ` 等 ${names.length} 个` : ''}。`,
  };
}
