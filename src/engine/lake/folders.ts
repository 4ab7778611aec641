import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that we made: content by its fingerprint, months, or a table half written. */
const CONTENT = /^[0-9a-f]{16}$/;
const MONTH = /^ordered_month=/;
const HALF = /^\.next-\d+$/;

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** The Parquet files below a folder. */
export const parquetFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.parquet'))
    .sort()
    .map((file) => join(folder, file));

/** Removes content of a table's folder that is not among `kept`; nothing that we did not make is touched. */
export function removeOthers(lake: string, table: string, kept: ReadonlySet<string>): void {
  for (const entry of foldersIn(join(lake, table))) {
    const place = `${table}/${entry}`;
    if (HALF.test(entry) || (CONTENT.test(entry) && !kept.has(place))) remove(lake, place);
    if (!MONTH.test(entry)) continue;
    for (const content of foldersIn(join(lake, place)))
      if (CONTENT.test(content) && !kept.has(`${place}/${content}`)) remove(lake, `${place}/${content}`);
    if (readdirSync(join(lake, place)).length === 0) remove(lake, place);
  }
}

const foldersIn = (folder: string): string[] =>
  isFolder(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    : [];

const remove = (lake: string, place: string): void => rmSync(join(lake, place), { recursive: true, force: true });
