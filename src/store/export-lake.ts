import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputError, userError } from '../core/errors.ts';
import type { Store } from '../core/store.ts';
import { isFolder, parquetFiles, removeOthers } from '../engine/lake/folders.ts';
import {
  findManifest,
  keptAcknowledgements,
  type LakePart,
  type LakeTable,
  MANIFEST,
  type Manifest,
  writeManifest,
} from '../engine/lake/manifest.ts';
import { describeTables, loadsOf, schemaVersion } from '../engine/lake/tables.ts';
import { writeTable } from '../engine/lake/write-table.ts';
import { takeLock } from './lock.ts';

export interface ExportedTable {
  readonly name: string;
  readonly rows: number;
  /** Months, or 1 for a table that is written whole; those written now. */
  readonly parts: number;
  readonly written: number;
  readonly files: number;
  readonly bytes: number;
  readonly state: 'written' | 'unchanged' | 'empty';
}

export interface ExportOptions {
  readonly now: Date;
  /** Called before each table, for a progress bar. */
  readonly onTable?: (at: number, of: number) => void;
  /** Tables of more rows than this are cut by month. */
  readonly big?: number;
}

const BIG = 1_000_000;

/**
 * Writes every entity as typed Parquet into a folder of its own. A table, or a month of a big one, whose content is
 * there already stays. New files come beside the old ones, and the manifest, swapped in by rename, decides which of
 * them count: a reader sees the lake as it was or as it is. The store must be DuckDB, and must be allowed to write the
 * folder.
 */
export async function exportLake(store: Store, folder: string, options: ExportOptions): Promise<ExportedTable[]> {
  requireLakeFolder(folder);
  mkdirSync(folder, { recursive: true });
  const release = takeLock(join(folder, MANIFEST), 'export', options.now);
  try {
    const before = findManifest(folder);
    const known = new Set(Object.values(before?.tables ?? {}).flatMap(({ parts }) => parts.map((part) => part.folder)));
    const tables: Record<string, LakeTable> = {};
    const exported: ExportedTable[] = [];
    const found = await describeTables(store, options.big ?? BIG);
    for (const [at, facts] of found.entries()) {
      options.onTable?.(at, found.length);
      const { parts, written } = await writeTable(store, folder, facts, known);
      const { name, rows } = facts;
      tables[name] = { rows, parts, columns: [...facts.columns], facts: [...facts.facts] };
      exported.push({
        name,
        rows,
        parts: parts.length,
        written,
        ...sizeOf(folder, parts),
        state: stateOf(rows, written),
      });
    }
    const dates = found.flatMap((facts) => facts.facts.flatMap(({ latest }) => latest?.slice(0, 10) ?? [])).sort();
    swapManifest(folder, {
      schema_version: await schemaVersion(store),
      as_of: dates.at(-1) ?? null,
      loads: await loadsOf(store),
      loaded: [...(await store.loadedEntities())],
      acknowledgements: keptAcknowledgements(await store.records('acknowledgements')),
      tables,
    });
    for (const [name, { parts }] of Object.entries(tables))
      removeOthers(folder, name, new Set(parts.map((part) => part.folder)));
    return exported;
  } finally {
    release();
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
      { en: 'Check its permissions and free disk space.', zh: '请检查权限与磁盘空间。' },
      cause,
    );
  }
}

function requireLakeFolder(folder: string): void {
  if (!isFolder(folder) || findManifest(folder) !== null) return;
  const others = readdirSync(folder).filter((entry) => !entry.startsWith('.') && !isFolder(join(folder, entry)));
  if (others.length === 0) return;
  throw userError(
    'lake/not-a-lake',
    {
      en: `${folder} contains other files, such as ${others[0]}.`,
      zh: `${folder} 中已有其他文件，例如 ${others[0]}。`,
    },
    { en: 'Name an empty or new folder.', zh: '请指定空文件夹或新文件夹。' },
  );
}

const stateOf = (rows: number, written: number): ExportedTable['state'] => {
  if (rows === 0) return 'empty';
  return written > 0 ? 'written' : 'unchanged';
};

function sizeOf(lake: string, parts: readonly LakePart[]): { files: number; bytes: number } {
  const files = parts.flatMap(({ folder }) => parquetFiles(join(lake, folder)));
  return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}
