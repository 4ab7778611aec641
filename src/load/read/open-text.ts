import { decodeBlock } from './decode.ts';
import { guessEncoding } from './encoding/guess-encoding.ts';
import { type ByteOptions, headBytes } from './file-bytes.ts';
import { looksLikeJson, looksLikeLines } from './json/looks-like-json.ts';
import { openJson } from './json/open-json.ts';
import { openCsv } from './open-csv.ts';
import { markLength } from './records.ts';
import type { OpenOptions, Source } from './types.ts';

const HEAD = 256 << 10;

/** Detects whether text is JSON or a table of lines, and opens it as that; see `openSources`. */
export async function openText(path: string, bytes: ByteOptions, options: OpenOptions): Promise<readonly Source[]> {
  const head = await headBytes(path, { ...bytes, onProgress: undefined }, HEAD);
  const guess = guessEncoding(head.bytes, options.encoding);
  const { text } = decodeBlock({ bytes: head.bytes.subarray(markLength(guess)), offset: 0 }, guess.encoding);
  if (!looksLikeJson(text)) return openCsv(path, bytes, options);
  return [await openJson(path, bytes, guess, looksLikeLines(text), options)];
}
