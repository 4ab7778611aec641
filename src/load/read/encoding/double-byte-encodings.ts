/** A set of double-byte characters: the share of a language's text that it makes up, and which pairs belong to it. */
interface CharacterClass {
  readonly share: number;
  has(lead: number, trail: number): boolean;
}

/** How an encoding of two bytes a character is written, and what text in it is made of. */
export interface DoubleByteEncoding {
  /** Single high bytes that are a character, with the logarithm of their share in text. */
  readonly singles: ReadonlyMap<number, number>;
  /** Whether there are characters of four bytes. */
  readonly fourBytes: boolean;
  /** The first class that has a pair counts; a pair in none is no character. */
  readonly classes: readonly CharacterClass[];
}

const isTrail = (trail: number): boolean => trail >= 0x40 && trail !== 0x7f && trail !== 0xff;
const pairOf = (lead: number, trail: number): number => (lead << 8) | trail;

const rows = (share: number, from: number, to: number): CharacterClass => ({
  share,
  has: (lead, trail) => pairOf(lead, trail) >= from && pairOf(lead, trail) <= to && isTrail(trail),
});

/** Rows of the 94 by 94 plane of GB 2312: leads as given, trails from 0xA1. */
const plane = (share: number, from: number, to: number): CharacterClass => ({
  share,
  has: (lead, trail) => lead >= from && lead <= to && trail >= 0xa1 && trail !== 0xff,
});

/**
 * GB 2312-80: rows 16 to 55 hold the 3,755 characters in common use (level 1), rows 56 to 87 the 3,008 less common ones
 * (level 2), rows 1 and 3 punctuation and full-width letters, rows 4 and 5 kana. Level 1 covers 99.7 % of modern
 * text by design of the standard; names use more of level 2. What GBK added is rare in any text.
 */
export const GB18030: DoubleByteEncoding = {
  singles: new Map(),
  fourBytes: true,
  classes: [
    plane(0.84, 0xb0, 0xd7),
    plane(0.02, 0xd8, 0xf7),
    plane(0.11, 0xa1, 0xa1),
    plane(0.02, 0xa3, 0xa3),
    plane(0.004, 0xa2, 0xa9),
    { share: 0.006, has: (lead, trail) => lead >= 0x81 && lead <= 0xfe && isTrail(trail) },
  ],
};

/**
 * Big5 (1984): A440 to C67E the 5,401 characters in common use (level 1, those that schools teach), C940 to F9D5 the
 * 7,652 less common ones (level 2), A140 to A3BF punctuation, full-width letters and bopomofo; the rest are extensions.
 */
export const BIG5: DoubleByteEncoding = {
  singles: new Map(),
  fourBytes: false,
  classes: [
    big5(0.85, 0xa440, 0xc67e),
    big5(0.02, 0xc940, 0xf9d5),
    big5(0.12, 0xa140, 0xa3bf),
    big5(0.003, 0x8740, 0xfefe),
  ],
};

function big5(share: number, from: number, to: number): CharacterClass {
  const within = rows(share, from, to);
  return { share, has: (lead, trail) => (trail < 0x7f || trail > 0xa0) && within.has(lead, trail) };
}

/**
 * Shift JIS of JIS X 0208: hiragana (829F to 82F1), katakana (8340 to 8396), the 2,965 kanji of level 1 (889F to 9872)
 * and the 3,390 of level 2 (989F to EAA4), punctuation (81) and full-width letters (824F to 829A); half-width katakana
 * are single bytes.
 */
export const SHIFT_JIS: DoubleByteEncoding = {
  singles: new Map(Array.from({ length: 63 }, (_, index) => [0xa1 + index, Math.log(0.02 / 63)])),
  fourBytes: false,
  classes: [
    jis(0.28, 0x829f, 0x82f1),
    jis(0.2, 0x8340, 0x8396),
    jis(0.36, 0x889f, 0x9872),
    jis(0.01, 0x989f, 0xeaa4),
    jis(0.1, 0x8140, 0x81ac),
    jis(0.02, 0x824f, 0x829a),
    jis(0.005, 0x8140, 0x9ffc),
    jis(0.003, 0xe040, 0xfcfc),
  ],
};

function jis(share: number, from: number, to: number): CharacterClass {
  const within = rows(share, from, to);
  return { share, has: (lead, trail) => trail <= 0xfc && within.has(lead, trail) };
}

/** The shares of an encoding's characters in text. */
export interface CharacterScores {
  /** For each pair of bytes the logarithm of the share of that character; 0 where it is none. */
  readonly pairs: Float32Array;
  /** What one character of usual text scores. */
  readonly usual: number;
}

const known = new Map<DoubleByteEncoding, CharacterScores>();

/** Made once for each encoding, when a file first needs it. */
export function characterScores(encoding: DoubleByteEncoding): CharacterScores {
  const scores = known.get(encoding) ?? makeScores(encoding);
  known.set(encoding, scores);
  return scores;
}

function makeScores({ classes }: DoubleByteEncoding): CharacterScores {
  const members: number[][] = classes.map(() => []);
  for (let pair = 0x8100; pair < 0x10000; pair += 1) {
    members[classes.findIndex((each) => each.has(pair >> 8, pair & 0xff))]?.push(pair);
  }
  const pairs = new Float32Array(0x10000);
  let usual = 0;
  for (const [index, { share }] of classes.entries()) {
    const own = members[index] ?? [];
    const score = Math.log(share / Math.max(1, own.length));
    for (const pair of own) pairs[pair] = score;
    usual += share * score;
  }
  return { pairs, usual };
}
