import { expect, test } from 'vitest';
import { type EncodingGuess, guessEncoding } from '../../../../src/load/read/encoding/guess-encoding.ts';
import type { Encoding } from '../../../../src/load/read/types.ts';
import { encode } from '../encoders.ts';
import { LANGUAGES, type Language } from './languages.ts';

/** Numbers below `limit`, the same in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Small tables in that encoding; those of ASCII alone are left out, since any encoding is right for them. */
function tables(language: Language, encoding: Encoding, rows: number, header: string): Buffer[] {
  const next = numbers(rows + 1);
  return Array.from({ length: 60 }, () => {
    const lines = Array.from({ length: rows }, (_, index) => {
      return `${index + 1},${language.cells[next(language.cells.length)]},${next(9999)}`;
    });
    const text = [header, ...lines].join('\n');
    return /[^\0-\x7f]/.test(text) ? encode(text, encoding) : null;
  }).filter((bytes) => bytes !== null);
}

const cases = LANGUAGES.flatMap((language) => language.encodings.map((encoding) => ({ language, encoding })));

test.each(cases)('$language.name in $encoding is known from three rows on', ({ language, encoding }) => {
  for (const header of [language.header, 'id,name,amount']) {
    for (const rows of [3, 10, 40]) {
      const given = tables(language, encoding, rows, header);
      expect(given.length).toBeGreaterThan(5);
      const right = given.map((bytes) => guessEncoding(bytes)).filter((guess) => guess.encoding === encoding);
      expect(right.length / given.length, `${rows} rows below ${header}`).toBeGreaterThanOrEqual(0.98);
      if (rows === 40) for (const { confidence } of right) expect(confidence).toBeGreaterThan(0.85);
    }
  }
});

test('a single row is mostly known, and where it is not, the confidence says so', () => {
  const guesses: (readonly [Encoding, EncodingGuess])[] = cases.flatMap(({ language, encoding }) =>
    tables(language, encoding, 1, 'id,name,amount').map((bytes) => [encoding, guessEncoding(bytes)] as const),
  );
  const eightBit = guesses.filter(([encoding]) => !encoding.startsWith('utf'));
  const wrong = eightBit.filter(([encoding, guess]) => guess.encoding !== encoding);
  expect(wrong.length / eightBit.length).toBeLessThan(0.03);
  for (const [, { confidence }] of wrong) expect(confidence).toBeLessThan(0.9);
});

test('text in an encoding that is none of these is taken for one with little confidence', () => {
  // Russian in Windows-1251: letters from 0xC0 on, one after the other.
  const bytes = Buffer.from(
    '1,\xcc\xee\xf1\xea\xe2\xe0\n2,\xd1\xe0\xed\xea\xf2-\xcf\xe5\xf2\xe5\xf0\xe1\xf3\xf0\xe3\n3,\xca\xe0\xe7\xe0\xed\xfc',
    'latin1',
  );
  expect(guessEncoding(bytes).confidence).toBeLessThan(0.6);
});

test('a few damaged bytes do not make UTF-8 another encoding', () => {
  const damaged = Buffer.concat([
    Buffer.from('编号,客户\n1,上海明德科技\n2,北'),
    Buffer.of(0xe4, 0xba),
    Buffer.from('\n3,Café\n'),
  ]);
  expect(guessEncoding(damaged)).toMatchObject({ encoding: 'utf-8', settled: false });
});
