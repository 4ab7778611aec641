import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { readRows } from '../../../src/load/read/source.ts';
import type { BadRow, ReadOptions, Source, TextRow } from '../../../src/load/read/types.ts';

/** A folder for the test file, removed after it; gives a function that writes one file and returns its path. */
export function scratchFiles(): (content: string | Uint8Array, name?: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'acrm-read-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (content, name = 'table.csv') => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}

export async function allRows(source: Source, options: ReadOptions = {}): Promise<{ rows: TextRow[]; bad: BadRow[] }> {
  const rows: TextRow[] = [];
  const bad: BadRow[] = [];
  for await (const batch of readRows(source, options)) {
    rows.push(...batch.rows);
    bad.push(...batch.bad);
  }
  return { rows, bad };
}
