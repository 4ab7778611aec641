import { distance } from 'fastest-levenshtein';
import { isHeaderWord } from '../../model/header-abbreviations.ts';

/** A typing mistake in a word of this length is likelier than another word. */
const ONE_MISTAKE = 7;
const TWO_MISTAKES = 11;
/** In a shorter word of several, another letter makes another word: "item tax" is not "item tag". */
const LEAST_WORD = 5;

/**
 * The known spelling that a header, given by its words, was meant to be, if one of them is a few letters away; null where
 * there is none or several lead to other fields. Only of alphabets: a Chinese character changed is another word.
 */
export function nearSpelling(words: readonly string[], known: ReadonlyMap<string, string>): string | null {
  const folded = words.join('');
  const allowed = folded.length >= TWO_MISTAKES ? 2 : folded.length >= ONE_MISTAKE ? 1 : 0;
  if (allowed === 0 || /\p{Script=Han}|\d/u.test(folded)) return null;
  const near = [...known].filter(
    ([spelling]) =>
      Math.abs(spelling.length - folded.length) <= allowed &&
      spelling[0] === folded[0] &&
      distance(spelling, folded) <= allowed &&
      words.some((_, index) => isMistakenIn(words, index, spelling)),
  );
  const fields = new Set(near.map(([, field]) => field));
  const [field] = fields;
  return fields.size === 1 && field !== undefined ? field : null;
}

/** Whether only the word at a place is written otherwise, and is none that headers have. */
function isMistakenIn(words: readonly string[], index: number, spelling: string): boolean {
  const word = words[index] ?? '';
  if (words.length > 1 && (word.length < LEAST_WORD || isHeaderWord(word))) return false;
  return spelling.startsWith(words.slice(0, index).join('')) && spelling.endsWith(words.slice(index + 1).join(''));
}
