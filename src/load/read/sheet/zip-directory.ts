import { type FileHandle, open } from 'node:fs/promises';
import { explainFileError } from '../file-errors.ts';
import { brokenWorkbook, zipBomb } from './workbook-errors.ts';

const MOST_ENTRIES = 10_000;
const MOST_UNPACKED = 4 * 2 ** 30;
const SUSPICIOUS_UNPACKED = 100 * 2 ** 20;
const SUSPICIOUS_RATIO = 200;
/** The end record with the longest comment. */
const LONGEST_END = 22 + 0xffff;
const IN_ZIP64 = 0xffffffff;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands in the file. */
  readonly offset: number;
}

/**
 * The central directory of a zip, by name in lower case without a leading slash.
 * Throws a KnownError (exit 3) where it is damaged, encrypted, or announces more than a workbook can be: the guard
 * against archives that are made to fill memory and disk.
 */
export async function zipDirectory(path: string, size: number): Promise<Map<string, ZipEntry>> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const end = await readAt(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
    const at = end.lastIndexOf(Buffer.from('PK\x05\x06'));
    if (at < 0 || at + 22 > end.length) throw cut(path);
    const count = end.readUInt16LE(at + 10);
    const length = end.readUInt32LE(at + 12);
    const start = end.readUInt32LE(at + 16);
    if (count > MOST_ENTRIES || length === IN_ZIP64 || start === IN_ZIP64) throw tooMany(path);
    if (start + length > size) throw cut(path);
    return entriesOf(path, await readAt(file, start, length), count);
  } catch (error) {
    throw await explainFileError(error, path);
  } finally {
    await file?.close();
  }
}

function entriesOf(path: string, directory: Buffer, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw cut(path);
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory
      .toString('utf8', at + 46, at + 46 + nameLength)
      .replace(/^\//, '')
      .replaceAll('\\', '/');
    const entry: ZipEntry = {
      name,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    };
    if ((directory.readUInt16LE(at + 8) & 1) !== 0)
      throw brokenWorkbook(path, { en: 'it is encrypted', zh: '文件已加密' });
    total += entry.unpacked;
    refuseBomb(path, entry, total);
    entries.set(name.toLowerCase(), entry);
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function refuseBomb(path: string, entry: ZipEntry, total: number): void {
  if (total > MOST_UNPACKED) throw zipBomb(path, { en: 'unpacked it has more than 4 GB', zh: '解压后超过 4 GB' });
  if (entry.unpacked <= SUSPICIOUS_UNPACKED || entry.unpacked <= entry.packed * SUSPICIOUS_RATIO) return;
  throw zipBomb(path, {
    en: `${entry.name} unpacks to more than ${SUSPICIOUS_RATIO} times its size`,
    zh: `${entry.name} 解压后超过原大小的 ${SUSPICIOUS_RATIO} 倍`,
  });
}

const tooMany = (path: string): Error =>
  zipBomb(path, { en: `it has more than ${MOST_ENTRIES} parts`, zh: `包含超过 ${MOST_ENTRIES} 个部分` });

const cut = (path: string): Error =>
  brokenWorkbook(path, { en: 'the zip directory is missing or cut off', zh: 'zip 目录缺失或被截断' });

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
