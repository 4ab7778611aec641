import type { Encoding } from '../types.ts';
import { BIG5, GB18030, SHIFT_JIS } from './double-byte-encodings.ts';
import { DoubleByteScore } from './double-byte-score.ts';
import type { TextScore } from './text-score.ts';
import { Utf8Score } from './utf8-score.ts';
import { WesternScore } from './western-score.ts';

/** Bytes to look at one by one, of lines beyond ASCII; more would only cost time. */
const BUDGET = 1 << 20;

export interface Judgement {
  readonly encoding: Encoding;
  /** 0 to 1 */
  readonly confidence: number;
}

/**
 * Neighbouring characters depend on each other, so that text is less evidence than as many independent characters:
 * about one bit in three is new.
 */
const INDEPENDENCE = 1 / 3;
/** How much worse than usual text, in logarithms a character, is still text of its kind: names have rarer characters. */
const LEEWAY = 1.5;
/** What chance adds to that in one character. */
const SPREAD = 3;

/**
 * Weighs the encodings that a file can have by Bayes' rule: each has a model of what text in it is made of (classes of
 * characters and their shares), and the one under which the bytes are most probable is chosen. The confidence is its
 * posterior probability, lowered where even the best reads unlike text.
 */
export class EncodingEvidence {
  #left = BUDGET;
  readonly #scores: readonly (readonly [encoding: Encoding, prior: number, score: TextScore])[] = [
    ['utf-8', 0.1, new Utf8Score()],
    ['gb18030', 0.35, new DoubleByteScore(GB18030)],
    ['windows-1252', 0.35, new WesternScore()],
    ['big5', 0.1, new DoubleByteScore(BIG5)],
    ['shift_jis', 0.1, new DoubleByteScore(SHIFT_JIS)],
  ];

  /** Whether more bytes would still be looked at. */
  get open(): boolean {
    return this.#left > 0;
  }

  add(bytes: Buffer): void {
    const part = bytes.subarray(0, this.#left);
    this.#left -= part.length;
    for (const [, , score] of this.#scores) score.add(part);
  }

  /** The encoding, given that strict UTF-8 does not hold for the whole file. */
  judge(): Judgement {
    const weighed = this.#scores
      .map(([encoding, prior, score]) => ({ encoding, score, weight: Math.log(prior) + INDEPENDENCE * score.total }))
      .sort((a, b) => b.weight - a.weight);
    const [best] = weighed;
    if (best === undefined) throw new Error('no encoding to judge');
    const share = 1 / weighed.reduce((sum, { weight }) => sum + Math.exp(weight - best.weight), 0);
    return { encoding: best.encoding, confidence: rounded(share * likeness(best.score)) };
  }
}

/** 1 for what reads like text, less the rarer its characters are. */
function likeness({ total, characters, usual }: TextScore): number {
  if (characters === 0) return 1;
  const gap = usual - total / characters;
  return Math.min(1, Math.exp(LEEWAY + SPREAD / Math.sqrt(characters) - gap));
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000;
