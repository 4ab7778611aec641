import { isUtf8 } from 'node:buffer';
import { decodeStrictly } from '../decode.ts';
import type { Encoding } from '../types.ts';
import { EncodingEvidence, type Judgement } from './encoding-evidence.ts';

export interface EncodingGuess extends Judgement {
  readonly bom: boolean;
  /** Settled by a mark, by the pattern of UTF-16 or by the user: what the rest of the file holds does not change it. */
  readonly settled: boolean;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding as the first bytes show it; only reading on can confirm what is not settled. */
export function guessEncoding(head: Buffer, given?: Encoding): EncodingGuess {
  const marked = MARKS.find(([, mark]) => head.subarray(0, mark.length).equals(Buffer.from(mark)))?.[0];
  const settled = given ?? marked;
  if (settled !== undefined) return { encoding: settled, bom: settled === marked, confidence: 1, settled: true };
  // The head may end within a character: at most three bytes of it.
  const utf8 = [0, 1, 2, 3].some((cut) => isUtf8(head.subarray(0, Math.max(0, head.length - cut))));
  const wide = wideWithoutMark(head, utf8);
  if (wide !== null) return { ...wide, bom: false, settled: true };
  if (utf8) return { encoding: 'utf-8', bom: false, confidence: 1, settled: false };
  const evidence = new EncodingEvidence();
  evidence.add(head);
  return { ...evidence.judge(), bom: false, settled: false };
}

/**
 * UTF-16 without a mark: read the right way round it is text with lines, digits and separators; the wrong way round, as
 * 8-bit text, it is not.
 */
function wideWithoutMark(head: Buffer, utf8: boolean): Judgement | null {
  if (!head.includes(0)) return null;
  const even = head.subarray(0, head.length - (head.length % 2));
  const needed = utf8 ? PLAIN_SHARE : WIDE_SHARE;
  const readings = (['utf-16le', 'utf-16be'] as const).map((encoding) => ({ encoding, ...wideText(even, encoding) }));
  const [best, other] = readings.sort((a, b) => b.plain - a.plain);
  if (best === undefined || best.plain < needed || best.strange > 0.01 || !best.hasLines) return null;
  return { encoding: best.encoding, confidence: Math.round(1000 * (1 - (other?.plain ?? 0) / best.plain)) / 1000 };
}

/** Share of ASCII in UTF-16: next to nothing in 8-bit text read so; what is also UTF-8 must have much to be taken for UTF-16. */
const WIDE_SHARE = 0.03;
const PLAIN_SHARE = 0.9;
/** Fewer characters tell nothing. */
const FEWEST = 4;

/** Shares of ASCII and of what no text has (controls, private and unassigned characters) in bytes read as UTF-16. */
function wideText(bytes: Buffer, encoding: Encoding): { plain: number; strange: number; hasLines: boolean } {
  // The head may end within a pair of surrogates.
  const text = decodeStrictly(bytes, encoding) ?? decodeStrictly(bytes.subarray(0, -2), encoding);
  if (text === null || text.length < FEWEST) return { plain: 0, strange: 1, hasLines: false };
  const share = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / text.length;
  return {
    plain: share(/[\t\n\r\x20-\x7e]/g),
    strange: share(/(?![\t\n\r])[\p{Cc}\p{Co}\p{Cn}]/gu),
    hasLines: /[\r\n]/.test(text),
  };
}

/** UTF-32 has a mark that begins like that of UTF-16. */
export function isUtf32(head: Buffer): boolean {
  return (
    head.subarray(0, 4).equals(Buffer.from([0xff, 0xfe, 0, 0])) ||
    head.subarray(0, 4).equals(Buffer.from([0, 0, 0xfe, 0xff]))
  );
}
