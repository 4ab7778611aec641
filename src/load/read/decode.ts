import { isUtf8 } from 'node:buffer';
import { byteLines, type LineBlock } from './line-blocks.ts';
import type { Encoding } from './types.ts';

/** A place that could not be decoded: `at` in the text, `offset` in the unpacked file. */
export interface BadSpot {
  readonly at: number;
  readonly offset: number;
}

export interface TextBlock {
  readonly text: string;
  /** At most one a line: the first. */
  readonly bad: readonly BadSpot[];
}

/** Windows-1252 where it differs from Latin-1, from 0x80 to 0x9F; a NUL stands for the five bytes that are nothing. */
const WESTERN = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** Decodes whole lines; a line with bytes that are no character gets U+FFFD there and a bad spot. */
export function decodeBlock(block: LineBlock, encoding: Encoding): TextBlock {
  const whole = decodeStrictly(block.bytes, encoding);
  if (whole !== null) return { text: whole, bad: [] };
  const parts: string[] = [];
  const bad: BadSpot[] = [];
  let length = 0;
  for (const [from, to] of byteLines(block.bytes, encoding)) {
    const line = block.bytes.subarray(from, to);
    let text = decodeStrictly(line, encoding);
    if (text === null) {
      const valid = validPrefix(line, encoding);
      bad.push({
        at: length + (decodeStrictly(line.subarray(0, valid), encoding) ?? '').length,
        offset: block.offset + from + valid,
      });
      text = decodeLoosely(line, encoding);
    }
    parts.push(text);
    length += text.length;
  }
  return { text: parts.join(''), bad };
}

/** The text, or null where a byte is no character. (Node's own windows-1252 is Latin-1 in some versions.) */
export function decodeStrictly(bytes: Buffer, encoding: Encoding): string | null {
  if (encoding === 'utf-8') return isUtf8(bytes) ? bytes.toString('utf8') : null;
  if (encoding === 'windows-1252') {
    const text = western(bytes);
    return text.includes('\uFFFD') ? null : text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeLoosely(bytes: Buffer, encoding: Encoding): string {
  if (encoding === 'windows-1252') return western(bytes);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function western(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (char) => {
    const found = WESTERN[char.charCodeAt(0) - 0x80];
    return found === undefined || found === '\0' ? '\uFFFD' : found;
  });
}

/** How many bytes at the start are whole characters: the first bad character begins there. */
function validPrefix(bytes: Buffer, encoding: Encoding): number {
  if (encoding === 'windows-1252') return western(bytes).indexOf('\uFFFD');
  let low = 0;
  let high = bytes.length;
  // A streaming decoder minds only what can no longer become right, so that "is fine up to n" is monotone in n.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (mayContinue(bytes.subarray(0, middle), encoding)) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && decodeStrictly(bytes.subarray(0, low), encoding) === null) low -= 1;
  return low;
}

function mayContinue(bytes: Buffer, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
