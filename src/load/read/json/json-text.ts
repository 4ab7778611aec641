import { decodeBlock, decodeStrictly } from '../decode.ts';
import { fileBytes } from '../file-bytes.ts';
import { undecodable } from '../file-errors.ts';
import { markLength } from '../records.ts';
import type { JsonSource, OnProgress } from '../types.ts';

/** What must be known of a file to read its text. */
export type JsonFile = Pick<JsonSource, 'path' | 'encoding' | 'bom' | 'compressed' | 'member' | 'bytes'>;

export interface ReadingOptions {
  readonly chunkSize?: number | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** The bytes of the file without a byte order mark, unpacked. */
export const jsonBytes = (
  { path, compressed, member, bytes }: JsonFile,
  { chunkSize, onProgress }: ReadingOptions,
): AsyncGenerator<Buffer> => fileBytes(path, { compressed, member, size: bytes, chunkSize, onProgress });

/** The document as UTF-8, piece by piece. Throws a KnownError (exit 3) at a byte that is no character. */
export async function* utf8Pieces(file: JsonFile, options: ReadingOptions): AsyncGenerator<Buffer> {
  const { path, encoding } = file;
  const decode = decoderOf(encoding);
  let toSkip = markLength(file);
  let offset = 0;
  for await (const raw of jsonBytes(file, options)) {
    const chunk = raw.subarray(Math.min(toSkip, raw.length));
    toSkip -= raw.length - chunk.length;
    const text = decode(chunk, true);
    if (text === null) {
      throw undecodable(path, encoding, decodeBlock({ bytes: raw, offset }, encoding).bad[0]?.offset ?? offset);
    }
    offset += raw.length;
    yield Buffer.from(text);
  }
  const rest = decode(Buffer.alloc(0), false);
  if (rest === null) throw undecodable(path, encoding, offset);
  yield Buffer.from(rest);
}

/** Decodes piece by piece, characters across pieces included; null at a byte that is no character. */
function decoderOf(encoding: JsonSource['encoding']): (bytes: Buffer, more: boolean) => string | null {
  if (encoding === 'windows-1252') return (bytes) => decodeStrictly(bytes, encoding);
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes, more) => {
    try {
      return decoder.decode(bytes, { stream: more });
    } catch {
      return null;
    }
  };
}
