import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { csvRows } from './csv-rows.ts';
import { headBytes } from './file-bytes.ts';
import { binaryFile, directory, emptyFile, explainFileError, notRegular } from './file-errors.ts';
import { fileKind } from './file-kind.ts';
import { jsonRows } from './json/json-rows.ts';
import { openText } from './open-text.ts';
import { openParquet } from './parquet/open-parquet.ts';
import { parquetRows } from './parquet/parquet-rows.ts';
import { openSheets } from './sheet/open-sheets.ts';
import { sheetRows } from './sheet/sheet-rows.ts';
import { oldWorkbook } from './sheet/workbook-errors.ts';
import { isWorkbook } from './sheet/workbook-parts.ts';
import type { OpenOptions, ReadOptions, RowBatch, Source } from './types.ts';
import { openArchive } from './zip/open-archive.ts';
import { zipDirectory } from './zip/zip-directory.ts';

const SIGNATURE = 512;

/**
 * Finds out what a file is and how to read each table in it, by its bytes and not its name; reads a text file through once.
 * Throws a KnownError with exit 3 for a file that is absent, a directory, unreadable, empty, binary, cut or damaged,
 * and with exit 2 for a sheet that the workbook does not have.
 */
export async function openSources(path: string, options: OpenOptions = {}): Promise<readonly Source[]> {
  const { size } = await regularFile(path);
  const bytes = { compressed: false, size, chunkSize: options.chunkSize, onProgress: options.onProgress };
  const head = await headBytes(path, { compressed: false, size, chunkSize: SIGNATURE }, SIGNATURE);
  const kind = fileKind(head.bytes);
  if (kind === 'zip') {
    const entries = await zipDirectory(path, size);
    return isWorkbook(entries) ? await openSheets(path, size, options) : await openArchive(path, entries, options);
  }
  if (kind === 'parquet') return [await openParquet(path, size)];
  if (kind === 'old-workbook') throw oldWorkbook(path);
  if (typeof kind === 'object') throw binaryFile(path, kind.binary);
  return await openText(path, { ...bytes, compressed: kind === 'gzip' }, options);
}

/**
 * The rows below the header, in batches in the order of the file; constant memory. A row that cannot be read for sure is
 * a bad row with its reason. Rows and bad rows together are every record of the file that is not blank.
 * Throws a KnownError (exit 3) where the file cannot be read to its end.
 */
export function readRows(source: Source, options: ReadOptions = {}): AsyncGenerator<RowBatch> {
  if (source.kind === 'csv') return csvRows(source, options);
  if (source.kind === 'parquet') return parquetRows(source, options);
  return source.kind === 'json' ? jsonRows(source, options) : sheetRows(source, options);
}

async function regularFile(path: string): Promise<Stats> {
  const stats = await stat(path).catch(async (error: unknown) => {
    throw await explainFileError(error, path);
  });
  if (stats.isDirectory()) throw directory(path);
  if (!stats.isFile()) throw notRegular(path);
  if (stats.size === 0) throw emptyFile(path);
  return stats;
}
