import { simplifyHan } from './simplify-han.ts';

/**
 * The letters and digits of a word in lower case, so that spellings of one word compare equal: width, case, spaces,
 * punctuation and traditional characters do not count. A word without letters (√) is left as it is.
 */
export function foldWord(word: string): string {
  const plain = simplifyHan(word.normalize('NFKC').toLowerCase());
  const folded = plain.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  return folded === '' ? plain.replace(/[\s\p{Cf}]/gu, '') : folded;
}
