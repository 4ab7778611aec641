import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadOnly, openWritable } from '../../src/engine/duckdb/open.ts';
import { type LoadReport, type LoadRequest, loadFiles } from '../../src/load/load-files.ts';
import { openFiles } from '../../src/load/open/open-files.ts';
import { changeStore } from '../../src/store/change-store.ts';

const SILENT = { begin: () => undefined, advance: () => undefined, end: () => undefined };

/** Databases of tests are small: another thread costs more than it helps. Tests of the command line have them all. */
const SMALL = { limits: { threads: '1' } };
export const openSmall = (file: string) => openWritable(file, SMALL);
export const readSmall = (file: string) => openReadOnly(file, SMALL);

/** The day on which every test loads: results must not depend on when they run. */
export const LOAD_DAY = new Date('2026-01-15T08:00:00Z');

/** A folder that goes when the test ends. */
export function scratchFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'acrm-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export type LoadOptions = Partial<Omit<LoadRequest, 'files' | 'database' | 'progress'>>;

/** Loads files as `acrm load` does. */
export async function load(database: string, files: readonly string[], options: LoadOptions = {}): Promise<LoadReport> {
  const request: LoadRequest = { maps: [], stages: [], now: LOAD_DAY, ...options, files, database, progress: SILENT };
  const opened = await openFiles(request);
  return changeStore(database, (engine) => loadFiles(engine, opened, request), {
    command: 'load',
    now: request.now,
    keep: true,
    open: openSmall,
  });
}

/** The rows of a SELECT on a database. */
export async function select(database: string, sql: string): Promise<readonly (readonly unknown[])[]> {
  const engine = await readSmall(database);
  try {
    return (await engine.query(sql)).rows;
  } finally {
    await engine.close();
  }
}
