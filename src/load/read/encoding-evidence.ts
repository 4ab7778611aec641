import type { Encoding } from './types.ts';

/** Bytes to look at one by one; more would only cost time. */
const BUDGET = 4 << 20;

export interface Judgement {
  readonly encoding: Encoding;
  readonly confidence: number;
}

/**
 * Counts what bytes above 0x7F look like. In GB18030 text they come in pairs, mostly the common characters (first byte
 * B0 to D7); in Western text they stand alone between letters, and lower-case accents (E0 to FF) prevail.
 */
export class EncodingEvidence {
  #left = BUDGET;
  #validUtf8 = 0;
  #invalidUtf8 = 0;
  #commonPairs = 0;
  #otherPairs = 0;
  #notGb = 0;
  #alone = 0;
  #undefinedWestern = 0;

  /** Whether more bytes would still be looked at. */
  get open(): boolean {
    return this.#left > 0;
  }

  add(bytes: Buffer): void {
    const part = bytes.subarray(0, this.#left);
    this.#left -= part.length;
    for (let at = 0; at < part.length; at += 1) {
      const byte = part[at] ?? 0;
      if (byte < 0x80) continue;
      let end = at + 1;
      while ((part[end] ?? 0) >= 0x80) end += 1;
      this.#addRun(part, at, end);
      at = end - 1;
    }
  }

  /** The encoding, given that strict UTF-8 does not hold for the whole file. */
  judge(): Judgement {
    if (this.#validUtf8 >= 2 * this.#invalidUtf8 && this.#validUtf8 > 0) {
      return { encoding: 'utf-8', confidence: rounded(this.#validUtf8 / (this.#validUtf8 + this.#invalidUtf8)) };
    }
    const gb = this.#commonPairs + 0.3 * this.#otherPairs;
    const western = this.#alone + 3 * this.#notGb;
    // Little text is little evidence, however clear.
    const sure = (score: number, against: number): number =>
      rounded((score / (score + against)) * (1 - 0.5 / (1 + score)));
    if (gb > western) return { encoding: 'gb18030', confidence: sure(gb, western) };
    return { encoding: 'windows-1252', confidence: sure(western, gb + 2 * this.#undefinedWestern) };
  }

  /** One unbroken run of high bytes. */
  #addRun(bytes: Buffer, from: number, to: number): void {
    this.#addUtf8(bytes, from, to);
    if (to - from === 1) this.#alone += 1;
    for (let at = from; at < to; at += 1) if (UNDEFINED_WESTERN.has(bytes[at] ?? 0)) this.#undefinedWestern += 1;
    let at = from;
    while (at < to) {
      const lead = bytes[at] ?? 0;
      const trail = bytes[at + 1] ?? 0;
      if (lead === 0x80 || lead === 0xff || trail < 0x30 || trail === 0x7f || trail === 0xff) this.#notGb += 1;
      else if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) this.#commonPairs += 1;
      // A trail byte below 0x80 is no sign of GB18030: in Western text it is the letter after the accent.
      else if (trail >= 0x80) this.#otherPairs += 1;
      at += 2;
    }
  }

  #addUtf8(bytes: Buffer, from: number, to: number): void {
    let at = from;
    while (at < to) {
      const length = utf8Length(bytes[at] ?? 0);
      const whole = length > 1 && at + length <= to && isContinued(bytes, at, length);
      // Two bytes that fit are often chance, three hardly ever.
      if (whole) this.#validUtf8 += length === 2 ? 1 : length;
      else this.#invalidUtf8 += 1;
      at += whole ? length : 1;
    }
  }
}

const UNDEFINED_WESTERN = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

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

const rounded = (share: number): number => Math.round(share * 1000) / 1000;
