import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { ZipEntry } from './zip-directory.ts';
import { brokenZip } from './zip-errors.ts';

const CHUNK = 1 << 18;
const STORED = 0;
const DEFLATED = 8;

/**
 * The unpacked bytes of one entry. `onRead` counts packed bytes.
 * Throws a KnownError (exit 3) where the data is damaged or longer than the directory says.
 */
export async function* entryBytes(
  path: string,
  entry: ZipEntry,
  onRead?: (packed: number) => void,
): AsyncGenerator<Buffer> {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw broken(path, entry);
  if (entry.packed === 0) return;
  const start = await dataStart(path, entry);
  const file = createReadStream(path, { start, end: start + entry.packed - 1, highWaterMark: CHUNK });
  const stream =
    entry.method === STORED ? file : pipeline(file, createInflateRaw({ chunkSize: CHUNK }), () => undefined);
  let unpacked = 0;
  try {
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) throw new TypeError('a byte stream gave something that is no buffer');
      unpacked += chunk.length;
      // The guard trusts the sizes of the directory, so they must hold.
      if (unpacked > entry.unpacked) throw broken(path, entry);
      yield chunk;
      onRead?.(file.bytesRead);
    }
  } catch (error) {
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
      ? broken(path, entry, error)
      : error;
  } finally {
    file.destroy();
  }
  if (unpacked < entry.unpacked) throw broken(path, entry);
}

/** The local header repeats the name and has an extra field of its own length. */
async function dataStart(path: string, entry: ZipEntry): Promise<number> {
  const file = await open(path);
  try {
    const header = Buffer.alloc(30);
    await file.read(header, 0, 30, entry.offset);
    if (header.readUInt32LE(0) !== 0x04034b50) throw broken(path, entry);
    return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

const broken = (path: string, entry: ZipEntry, cause?: unknown): Error =>
  brokenZip(path, { en: `its part ${entry.name} cannot be unpacked`, zh: `其中的 ${entry.name} 无法解压` }, cause);
