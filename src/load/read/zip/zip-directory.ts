import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { explainFileError } from '../file-errors.ts';
import { brokenZip, zipBomb } from './zip-errors.ts';

const MOST_ENTRIES = 10_000;
const MOST_UNPACKED = 4 * 2 ** 30;
const SUSPICIOUS_UNPACKED = 100 * 2 ** 20;
const SUSPICIOUS_RATIO = 200;
/** The end record with the longest comment. */
const LONGEST_END = 22 + 0xffff;
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED = 1;
const UTF8_NAME = 1 << 11;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands in the file. */
  readonly offset: number;
}

/**
 * The central directory of a zip: names to show and to compare, never to write to. Throws a KnownError (exit 3) where it
 * is damaged, encrypted, or announces more than people pack: the guard against archives that are made to fill memory and disk.
 */
export async function zipDirectory(path: string, size: number): Promise<readonly ZipEntry[]> {
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

function entriesOf(path: string, directory: Buffer, count: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw cut(path);
    const nameLength = directory.readUInt16LE(at + 28);
    const flags = directory.readUInt16LE(at + 8);
    const name = nameOf(directory.subarray(at + 46, at + 46 + nameLength), (flags & UTF8_NAME) !== 0);
    const entry: ZipEntry = {
      name,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    };
    if ((flags & ENCRYPTED) !== 0) throw brokenZip(path, { en: 'it is encrypted', zh: '文件已加密' });
    total += entry.unpacked;
    refuseBomb(path, entry, total);
    entries.push(entry);
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Without a leading slash. A name without the mark of UTF-8 is often UTF-8 nevertheless, or GBK as Chinese Windows writes it. */
function nameOf(bytes: Buffer, marked: boolean): string {
  const name = marked || isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('gb18030').decode(bytes);
  return name
    .replaceAll('\\', '/')
    .replace(/^\/+/, '')
    .replace(/\p{Cc}/gu, '\uFFFD');
}

function refuseBomb(path: string, entry: ZipEntry, total: number): void {
  if (total > MOST_UNPACKED) throw zipBomb(path, { en: 'it unpacks to more than 4 GB', zh: '解压后超过 4 GB' });
  if (entry.unpacked <= SUSPICIOUS_UNPACKED || entry.unpacked <= entry.packed * SUSPICIOUS_RATIO) return;
  throw zipBomb(path, {
    en: `${entry.name} unpacks to more than ${SUSPICIOUS_RATIO} times its size`,
    zh: `${entry.name} 解压后超过原大小的 ${SUSPICIOUS_RATIO} 倍`,
  });
}

const tooMany = (path: string): Error =>
  zipBomb(path, { en: `it has more than ${MOST_ENTRIES} parts`, zh: `包含超过 ${MOST_ENTRIES} 个部分` });

const cut = (path: string): Error =>
  brokenZip(path, { en: 'the zip directory is missing or cut off', zh: 'zip 目录缺失或被截断' });

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
