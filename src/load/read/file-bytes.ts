import { createReadStream, ReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { explainFileError } from './file-errors.ts';
import type { OnProgress } from './types.ts';
import type { ZipEntry } from './zip/zip-directory.ts';
import { entryBytes } from './zip/zip-entry.ts';

const CHUNK = 1 << 20;

export interface ByteOptions {
  readonly compressed: boolean;
  /** The member of a zip to read instead of the file itself. */
  readonly member?: ZipEntry | null | undefined;
  readonly size: number;
  readonly chunkSize?: number | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * The bytes of a file, unpacked where it is gzip, in chunks of about `chunkSize`. `onProgress` counts bytes on disk.
 * Fails with a KnownError (exit 3) on a file that cannot be read, and on cut or damaged gzip.
 */
export async function* fileBytes(path: string, options: ByteOptions): AsyncGenerator<Buffer> {
  const { compressed, size, chunkSize = CHUNK, onProgress } = options;
  const member = options.member ?? null;
  let packed = 0;
  const file =
    member === null
      ? createReadStream(path, { highWaterMark: chunkSize })
      : Readable.from(
          pieces(
            entryBytes(path, member, (read) => (packed = read)),
            chunkSize,
          ),
        );
  // The callback takes the error that the iteration below reports as well; without it the process would stop.
  const stream = compressed
    ? pipeline(file, createGunzip({ chunkSize: Math.max(64, chunkSize) }), () => undefined)
    : file;
  try {
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) throw new TypeError('a byte stream gave something that is no buffer');
      yield chunk;
      onProgress?.(file instanceof ReadStream ? file.bytesRead : packed, size);
    }
  } catch (error) {
    throw await explainFileError(error, path);
  } finally {
    file.destroy();
  }
}

/** Chunks no longer than `size`. */
async function* pieces(chunks: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) for (let at = 0; at < chunk.length; at += size) yield chunk.subarray(at, at + size);
}

/** The first bytes, at least `wanted` unless the file is shorter. */
export async function headBytes(
  path: string,
  options: ByteOptions,
  wanted: number,
): Promise<{ bytes: Buffer; whole: boolean }> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of fileBytes(path, options)) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= wanted) return { bytes: Buffer.concat(parts), whole: false };
  }
  return { bytes: Buffer.concat(parts), whole: true };
}
