import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Store } from '../../core/store.ts';
import { quoteText } from '../sql-text.ts';
import { isFolder } from './folders.ts';
import type { LakePart } from './manifest.ts';
import type { PartFacts, TableFacts } from './tables.ts';

const MONTH = 'ordered_month';

/** What a part comes to, as its folder: the same columns and rows are the same folder. */
export function folderOf({ name, columns }: TableFacts, { month, fingerprint }: PartFacts): string {
  const content = createHash('sha256')
    .update(JSON.stringify([columns, fingerprint]))
    .digest('hex')
    .slice(0, 16);
  return month === null ? `${name}/${content}` : `${name}/${MONTH}=${month}/${content}`;
}

/**
 * Writes the parts of a table that are not there yet, each under a temporary name that is renamed at the end; returns
 * the months, or the whole table, that it wrote.
 */
export async function writeTable(
  store: Store,
  lake: string,
  table: TableFacts,
  known: ReadonlySet<string>,
): Promise<{ readonly parts: LakePart[]; readonly written: number }> {
  const parts = table.parts.map((part) => ({ ...part, folder: folderOf(table, part) }));
  const missing = parts.filter(({ folder }) => !known.has(folder) || !isFolder(join(lake, folder)));
  if (missing.length > 0) await writeParts(store, lake, table, missing);
  return { parts: parts.map(({ folder, month, rows }) => ({ folder, month, rows })), written: missing.length };
}

async function writeParts(
  store: Store,
  lake: string,
  { name, from }: TableFacts,
  missing: readonly { readonly folder: string; readonly month: string | null }[],
): Promise<void> {
  const next = join(lake, name, `.next-${process.pid}`);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  try {
    const months = missing.flatMap(({ month }) => (month === null ? [] : [quoteText(month)]));
    const sql =
      months.length === 0
        ? `COPY (SELECT t.* FROM ${from}) TO ${quoteText(join(next, 'data.parquet'))} (FORMAT parquet, COMPRESSION zstd)`
        : `COPY (SELECT t.*, month AS ${MONTH} FROM ${from} WHERE month IN (${months.join(', ')})) TO ${quoteText(next)} ` +
          `(FORMAT parquet, COMPRESSION zstd, PARTITION_BY (${MONTH}), OVERWRITE_OR_IGNORE)`;
    await store.execute(sql);
    for (const { folder, month } of missing) {
      const place = join(lake, folder);
      rmSync(place, { recursive: true, force: true });
      mkdirSync(dirname(place), { recursive: true });
      renameSync(month === null ? next : join(next, `${MONTH}=${month}`), place);
    }
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}
