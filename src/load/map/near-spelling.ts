import { distance } from 'fastest-levenshtein';

/** A typing mistake in a word of this length is likelier than another word. */
const ONE_MISTAKE = 7;
const TWO_MISTAKES = 11;

/**
 * The known spelling that a folded header was meant to be, if it is a few letters away; null where there is none or
 * several lead to other fields. Only of alphabets: a Chinese character changed is another word.
 */
export function nearSpelling(folded: string, known: ReadonlyMap<string, string>): string | null {
  const allowed = folded.length >= TWO_MISTAKES ? 2 : folded.length >= ONE_MISTAKE ? 1 : 0;
  if (allowed === 0 || /\p{Script=Han}|\d/u.test(folded)) return null;
  const near = [...known].filter(
    ([spelling]) =>
      Math.abs(spelling.length - folded.length) <= allowed &&
      spelling[0] === folded[0] &&
      distance(spelling, folded) <= allowed,
  );
  const fields = new Set(near.map(([, field]) => field));
  const [field] = fields;
  return fields.size === 1 && field !== undefined ? field : null;
}
