import { isAscii, isUtf8 } from 'node:buffer';
import { decodeStrictly } from './decode.ts';
import { EncodingEvidence, type Judgement } from './encoding-evidence.ts';
import type { Encoding } from './types.ts';

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
  const wide = wideWithoutMark(head);
  if (wide !== null) return { encoding: wide, bom: false, confidence: 0.9, settled: true };
  // The head may end within a character: at most three bytes of it.
  if ([0, 1, 2, 3].some((cut) => isUtf8(head.subarray(0, Math.max(0, head.length - cut))))) {
    return { encoding: 'utf-8', bom: false, confidence: 1, settled: false };
  }
  const evidence = new EncodingEvidence();
  evidence.add(head);
  return { ...evidence.judge(), bom: false, settled: false };
}

/** UTF-16 without a mark: separators, digits and line ends have a NUL, always on the same side. */
function wideWithoutMark(head: Buffer): Encoding | null {
  const even = head.subarray(0, head.length - (head.length % 2));
  const nuls = [0, 0];
  for (let at = even.indexOf(0); at >= 0; at = even.indexOf(0, at + 1)) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const [first = 0, second = 0] = nuls;
  const most = Math.max(first, second);
  if (most < (even.length / 2) * 0.03 || Math.min(first, second) > most / 100) return null;
  const encoding = second > first ? 'utf-16le' : 'utf-16be';
  // A few NULs in an 8-bit file can look like it. UTF-16 of ASCII is half NULs; of other text it reads well and has lines.
  if (isAscii(even)) return most > (even.length / 2) * 0.9 && most > 3 ? encoding : null;
  return most > 2 && (decodeStrictly(even, encoding) ?? '').includes('\n') ? encoding : null;
}

/** UTF-32 has a mark that begins like that of UTF-16. */
export function isUtf32(head: Buffer): boolean {
  return (
    head.subarray(0, 4).equals(Buffer.from([0xff, 0xfe, 0, 0])) ||
    head.subarray(0, 4).equals(Buffer.from([0, 0, 0xfe, 0xff]))
  );
}
