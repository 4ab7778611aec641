import { characterScores, type DoubleByteEncoding } from './double-byte-encodings.ts';
import { ASCII, FAULT, isLetter } from './score-terms.ts';
import type { TextScore } from './text-score.ts';

/** How often a character follows another without ASCII between them, and how often a stretch of them touches a Latin letter. */
const GOES_ON = Math.log(0.85);
const ENDS = Math.log(0.15);
const TOUCHES = Math.log(0.05);
const STANDS_APART = Math.log(0.95);
/** A character of four bytes, one of tens of thousands that hardly occur; two of its bytes are digits. */
const FOUR_BYTES = Math.log(1e-4 / 4e4) - 2 * ASCII;

/** Text in an encoding of one or two bytes a character; see `EncodingEvidence`. */
export class DoubleByteScore implements TextScore {
  total = 0;
  characters = 0;
  readonly usual: number;
  readonly #pairs: Float32Array;
  readonly #encoding: DoubleByteEncoding;

  constructor(encoding: DoubleByteEncoding) {
    this.#encoding = encoding;
    const { pairs, usual } = characterScores(encoding);
    this.#pairs = pairs;
    this.usual = usual + GOES_ON;
  }

  add(bytes: Buffer): void {
    let total = 0;
    let at = 0;
    let inside = false;
    while (at < bytes.length) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80) {
        if (inside) total += ENDS + (isLetter(byte) ? TOUCHES : STANDS_APART);
        inside = false;
        at += 1;
        continue;
      }
      total += inside ? GOES_ON : isLetter(bytes[at - 1]) ? TOUCHES : STANDS_APART;
      inside = true;
      this.characters += 1;
      const trail = bytes[at + 1] ?? 0;
      const pair = this.#pairs[(byte << 8) | trail] ?? 0;
      if (pair !== 0) {
        // What ASCII costs is left out everywhere, so a pair that has swallowed an ASCII byte gets its cost back.
        total += trail < 0x80 ? pair - ASCII : pair;
        at += 2;
      } else {
        const length = this.#encoding.fourBytes && isFour(bytes, at) ? 4 : 1;
        total += length === 4 ? FOUR_BYTES : (this.#encoding.singles.get(byte) ?? FAULT);
        at += length;
      }
    }
    this.total += total;
  }
}

const isDigit = (byte = 0): boolean => byte >= 0x30 && byte <= 0x39;

const isFour = (bytes: Buffer, at: number): boolean =>
  isDigit(bytes[at + 1]) && (bytes[at + 2] ?? 0) >= 0x81 && (bytes[at + 2] ?? 0) <= 0xfe && isDigit(bytes[at + 3]);
