import { KnownError } from '../../../core/errors.ts';
import type { Text } from '../../../core/text.ts';
import { headBytes } from '../file-bytes.ts';
import { binaryFile, emptyFile } from '../file-errors.ts';
import { fileKind } from '../file-kind.ts';
import { isNoTable } from '../no-table.ts';
import { openText } from '../open-text.ts';
import { openSheets } from '../sheet/open-sheets.ts';
import { oldWorkbook } from '../sheet/workbook-errors.ts';
import { isWorkbook } from '../sheet/workbook-parts.ts';
import type { OpenOptions, Source } from '../types.ts';
import { unpackMember } from './unpack-member.ts';
import { type ZipEntry, zipDirectory } from './zip-directory.ts';
import { emptyArchive, ofMember, withinArchive } from './zip-errors.ts';

const SIGNATURE = 512;

/**
 * The tables of the files in an archive, by name; they are read where they stand, and only workbooks are unpacked for it.
 * What is no table is left out with its reason. Throws a KnownError (exit 3) where none is, or a file is damaged.
 */
export async function openArchive(
  path: string,
  entries: readonly ZipEntry[],
  options: OpenOptions,
): Promise<readonly Source[]> {
  const members = entries.filter(isExported).sort((a, b) => (a.name < b.name ? -1 : 1));
  const opened: Source[] = [];
  const refused: KnownError[] = [];
  for (const member of members) {
    try {
      opened.push(...(await openMember(path, member, options)));
    } catch (error) {
      const told = error instanceof KnownError ? ofMember(error, path, `${path}/${member.name}`) : error;
      if (!isNoTable(told)) throw told;
      refused.push(told);
    }
  }
  if (opened.length === 0) throw refused[0] ?? emptyArchive(path);
  const leftOut = refused.map(({ text }): Text => text);
  return opened.map((source, index) => (index === 0 ? { ...source, leftOut } : source));
}

/** Neither a folder nor what systems put into archives by themselves. */
const isExported = ({ name }: ZipEntry): boolean => !/(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|~\$)|\/$/.test(name);

async function openMember(path: string, member: ZipEntry, options: OpenOptions): Promise<Source[]> {
  const bytes = { member, size: member.packed, chunkSize: options.chunkSize, onProgress: options.onProgress };
  if (member.unpacked === 0) throw emptyFile(path);
  const head = await headBytes(path, { ...bytes, compressed: false, onProgress: undefined }, SIGNATURE);
  const kind = fileKind(head.bytes);
  if (kind === 'zip') return await openWorkbookMember(path, member, options);
  if (kind === 'old-workbook') throw oldWorkbook(path);
  if (kind === 'parquet') throw withinArchive(path);
  if (typeof kind === 'object') throw binaryFile(path, kind.binary);
  const sources = await openText(path, { ...bytes, compressed: kind === 'gzip' }, options);
  return sources.map((source) => ({ ...source, part: `${member.name}${source.part ?? ''}` }));
}

async function openWorkbookMember(path: string, member: ZipEntry, options: OpenOptions): Promise<Source[]> {
  const file = await unpackMember(path, member);
  try {
    if (!isWorkbook(await zipDirectory(file.path, member.unpacked))) throw withinArchive(path);
    const sheets = await openSheets(file.path, member.unpacked, options);
    return sheets.map((source) => ({
      ...source,
      path,
      member,
      part: source.part === null ? member.name : `${member.name}/${source.part}`,
    }));
  } catch (error) {
    throw error instanceof KnownError ? ofMember(error, file.path, path) : error;
  } finally {
    await file.remove();
  }
}
