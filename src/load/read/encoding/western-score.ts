import { FAULT, isLetter } from './score-terms.ts';
import type { TextScore } from './text-score.ts';

/** How often a character beyond ASCII follows another, and how often one follows an ASCII letter. */
const GOES_ON = Math.log(0.05);
const ENDS = Math.log(0.95);
const TOUCHES = Math.log(0.85);
const STANDS_APART = Math.log(0.15);
/** A small letter with no letter beside it, or a capital after a small letter. */
const ODD_PLACE = Math.log(0.03);

/** Letters of Western European languages and the marks that their texts have; the share of each group, evenly within. */
const GROUPS: readonly (readonly [share: number, bytes: readonly number[]])[] = [
  [0.78, [...latin1('ßàáâãäåæçèéêëìíîïñòóôõöøùúûü')]],
  [0.08, [...latin1('ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜ')]],
  // € ‚ „ … ‘ ’ “ ” • – — ™ œ š ž Œ Š Ž, then the signs of Latin-1.
  [0.12, [0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9c, 0x9a, 0x9e, 0x8c, 0x8a, 0x8e]],
  [0.06, [...latin1('\u00a0¡£§©ª«®°±²³´µ·º»¼½¾¿')]],
];
const REST = 0.01;
const UNDEFINED = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

const SCORES = new Float32Array(256).fill(Math.log(REST / 35));
for (const [share, bytes] of GROUPS) for (const byte of bytes) SCORES[byte] = Math.log(share / bytes.length);
for (const byte of UNDEFINED) SCORES[byte] = FAULT;

/** Text in Windows-1252; see `EncodingEvidence`. */
export class WesternScore implements TextScore {
  total = 0;
  characters = 0;
  readonly usual =
    GROUPS.reduce((sum, [share, { length }]) => sum + share * Math.log(share / length), 0) + TOUCHES + ENDS;

  add(bytes: Buffer): void {
    let total = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80) continue;
      const before = bytes[at - 1] ?? 0;
      const after = bytes[at + 1] ?? 0;
      total += (before >= 0x80 ? GOES_ON : isLetter(before) ? TOUCHES : STANDS_APART) + (SCORES[byte] ?? FAULT);
      if (after < 0x80) total += ENDS;
      if (isOdd(before, byte, after)) total += ODD_PLACE;
      this.characters += 1;
    }
    this.total += total;
  }
}

function isOdd(before: number, byte: number, after: number): boolean {
  if (byte < 0xc0) return false;
  if (byte >= 0xdf) return !isLetter(before) && !isLetter(after) && before < 0xc0 && after < 0xc0;
  return (before >= 0x61 && before <= 0x7a) || before >= 0xdf;
}

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
