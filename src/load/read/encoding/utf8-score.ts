import { FAULT } from './score-terms.ts';
import type { TextScore } from './text-score.ts';

/** By its bytes: letters of one alphabet, Chinese and its like, all else. */
const BY_LENGTH = [0, 0, Math.log(1 / 100), Math.log(1 / 5000), Math.log(1e-7)];

/** Text in UTF-8, some bytes of it damaged; see `EncodingEvidence`. */
export class Utf8Score implements TextScore {
  total = 0;
  characters = 0;
  readonly usual = BY_LENGTH[3] ?? 0;

  add(bytes: Buffer): void {
    let at = 0;
    while (at < bytes.length) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80) {
        at += 1;
        continue;
      }
      const length = utf8Length(byte);
      const whole = length > 1 && isContinued(bytes, at, length);
      this.total += (whole ? BY_LENGTH[length] : undefined) ?? FAULT;
      this.characters += 1;
      at += whole ? length : 1;
    }
  }
}

function utf8Length(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
}

function isContinued(bytes: Buffer, at: number, length: number): boolean {
  for (let next = at + 1; next < at + length; next += 1) {
    const byte = bytes[next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return false;
  }
  return true;
}
