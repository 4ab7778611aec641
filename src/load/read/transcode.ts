import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { decodeBlock, decodeStrictly } from './decode.ts';
import { fileBytes } from './file-bytes.ts';
import { undecodable } from './file-errors.ts';
import { lineBlocks } from './line-blocks.ts';
import { markLength } from './records.ts';
import type { CsvSource, ReadOptions } from './types.ts';

/**
 * Writes the file to `target` as UTF-8, unpacked and without a byte order mark, byte for byte the same text.
 * Throws a KnownError (exit 3) at the first byte that is no character; what was written until then is the caller's to remove.
 */
export async function transcode(
  source: CsvSource,
  target: string,
  options: Omit<ReadOptions, 'batchSize'> = {},
): Promise<void> {
  await pipeline(Readable.from(utf8Blocks(source, options)), createWriteStream(target));
}

async function* utf8Blocks(source: CsvSource, options: Omit<ReadOptions, 'batchSize'>): AsyncGenerator<Buffer> {
  const { path, encoding, compressed, member, bytes } = source;
  const chunks = fileBytes(path, { compressed, member, size: bytes, ...options });
  for await (const block of lineBlocks(chunks, { path, encoding, skip: markLength(source) })) {
    const text = decodeStrictly(block.bytes, encoding);
    if (text === null) throw undecodable(path, encoding, decodeBlock(block, encoding).bad[0]?.offset ?? block.offset);
    yield encoding === 'utf-8' ? block.bytes : Buffer.from(text);
  }
}
