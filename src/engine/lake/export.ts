import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputError, userError } from '../../core/errors.ts';
import type { Store } from '../../core/store.ts';
import { takeLock } from '../lock.ts';
import { quoteText } from '../sql-text.ts';
import { findManifest, type LakeTable, MANIFEST, type Manifest, writeManifest } from './manifest.ts';
import { describeTables, loadsOf, monthOf, schemaVersion, type TableFacts } from './tables.ts';

export interface ExportedTable {
  readonly name: string;
  readonly rows: number;
  readonly files: number;
  readonly bytes: number;
  readonly state: 'written' | 'unchanged' | 'empty';
}

export interface ExportOptions {
  readonly now: Date;
  /** Called before each table, for a progress bar. */
  readonly onTable?: (at: number, of: number) => void;
}

/** Tables of more rows than this are cut by month. */
const BIG = 1_000_000;

/** Folders that we made: content by its fingerprint, or a table half written. */
const OWN = /^(?:[0-9a-f]{16}|\.next-\d+)$/;

/**
 * Writes every entity as typed Parquet into a folder of its own. A table whose content is there already stays. New
 * files come beside the old ones, and the manifest, swapped in by rename, decides which of them count: a reader sees
 * the lake as it was or as it is. The store must be DuckDB, and must be allowed to write the folder.
 */
export async function exportLake(store: Store, folder: string, options: ExportOptions): Promise<ExportedTable[]> {
  requireLakeFolder(folder);
  mkdirSync(folder, { recursive: true });
  const release = takeLock(join(folder, MANIFEST), 'export', options.now);
  try {
    const before = findManifest(folder);
    const tables: Record<string, LakeTable> = {};
    const exported: ExportedTable[] = [];
    const found = await describeTables(store);
    for (const [at, facts] of found.entries()) {
      options.onTable?.(at, found.length);
      const { table, written } = await exportTable(store, folder, facts, before);
      tables[facts.name] = table;
      exported.push({ name: facts.name, rows: table.rows, ...sizeOf(folder, table), state: stateOf(table, written) });
    }
    const dates = found.flatMap((facts) => facts.facts.flatMap(({ latest }) => latest?.slice(0, 10) ?? [])).sort();
    swapManifest(folder, {
      schema_version: await schemaVersion(store),
      as_of: dates.at(-1) ?? null,
      loads: await loadsOf(store),
      loaded: [...(await store.loadedEntities())],
      tables,
    });
    removeOld(folder, tables);
    return exported;
  } finally {
    release();
  }
}

async function exportTable(
  store: Store,
  folder: string,
  { name, rows, columns, facts, fingerprint }: TableFacts,
  before: Manifest | null,
): Promise<{ table: LakeTable; written: boolean }> {
  const month = rows > BIG ? monthOf(name, store, facts) : null;
  const partitioned_by = month === null ? null : 'ordered_month';
  const content = createHash('sha256')
    .update(JSON.stringify([columns, fingerprint, partitioned_by]))
    .digest('hex')
    .slice(0, 16);
  const table = { rows, content, partitioned_by, columns: [...columns], facts: [...facts] };
  if (rows === 0) return { table: { ...table, folder: null }, written: false };
  const place = `${name}/${content}`;
  const known = before?.tables[name]?.folder === place && isFolder(join(folder, place));
  if (!known) await writeTable(store, name, join(folder, name), content, month);
  return { table: { ...table, folder: place }, written: !known };
}

async function writeTable(
  store: Store,
  name: string,
  parent: string,
  content: string,
  month: { readonly expression: string; readonly from: string } | null,
): Promise<void> {
  const next = join(parent, `.next-${process.pid}`);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  try {
    const sql =
      month === null
        ? `COPY (SELECT * FROM ${store.stored(name)}) TO ${quoteText(join(next, 'data.parquet'))} (FORMAT parquet, COMPRESSION zstd)`
        : `COPY (SELECT t.*, ${month.expression} AS ordered_month FROM ${month.from}) TO ${quoteText(next)} ` +
          '(FORMAT parquet, COMPRESSION zstd, PARTITION_BY (ordered_month), OVERWRITE_OR_IGNORE)';
    await store.execute(sql);
    rmSync(join(parent, content), { recursive: true, force: true });
    renameSync(next, join(parent, content));
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

function swapManifest(folder: string, manifest: Omit<Manifest, 'format'>): void {
  const next = join(folder, `.${MANIFEST}.tmp`);
  try {
    writeFileSync(next, writeManifest(manifest));
    renameSync(next, join(folder, MANIFEST));
  } catch (cause) {
    rmSync(next, { force: true });
    throw inputError(
      'lake/unwritable',
      { en: `${folder} cannot be written.`, zh: `无法写入 ${folder}。` },
      { en: 'Check its permissions and the space on the disk.', zh: '请检查权限与磁盘空间。' },
      cause,
    );
  }
}

/** Content that the manifest no longer names. Nothing that we did not make is touched. */
function removeOld(folder: string, tables: Readonly<Record<string, LakeTable>>): void {
  for (const [name, { content, rows }] of Object.entries(tables)) {
    const parent = join(folder, name);
    if (!isFolder(parent)) continue;
    for (const entry of readdirSync(parent)) {
      if (OWN.test(entry) && (entry !== content || rows === 0))
        rmSync(join(parent, entry), { recursive: true, force: true });
    }
  }
}

function requireLakeFolder(folder: string): void {
  if (!isFolder(folder) || findManifest(folder) !== null) return;
  const others = readdirSync(folder).filter((entry) => !entry.startsWith('.') && !isFolder(join(folder, entry)));
  if (others.length === 0) return;
  throw userError(
    'lake/not-a-lake',
    { en: `${folder} holds other files, such as ${others[0]}.`, zh: `${folder} 中已有其他文件，例如 ${others[0]}。` },
    { en: 'Name an empty or a new folder.', zh: '请指定空文件夹或新文件夹。' },
  );
}

const stateOf = ({ rows }: LakeTable, written: boolean): ExportedTable['state'] => {
  if (rows === 0) return 'empty';
  return written ? 'written' : 'unchanged';
};

function sizeOf(folder: string, { folder: place }: LakeTable): { files: number; bytes: number } {
  if (place === null) return { files: 0, bytes: 0 };
  const files = parquetFiles(join(folder, place));
  return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}

/** The Parquet files below a folder. */
export const parquetFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.parquet'))
    .sort()
    .map((file) => join(folder, file));

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
