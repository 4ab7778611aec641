/** Scripts in which words stand apart, for RE2: of a word in them only the whole counts, so that "it" is not found in "capital". */
const LETTER = '\\p{Latin}\\p{Greek}\\p{Cyrillic}\\p{N}';
const STARTS_WITH_LETTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;
const ENDS_WITH_LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]$/u;

/** A pattern that finds any of the words, whatever their case. */
export const wordPattern = (words: readonly string[]): string => `(?i)(?:${words.map(wholeWord).join('|')})`;

function wholeWord(word: string): string {
  const before = STARTS_WITH_LETTER.test(word) ? `(?:^|[^${LETTER}])` : '';
  const behind = ENDS_WITH_LETTER.test(word) ? `(?:$|[^${LETTER}])` : '';
  return `${before}${word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}${behind}`;
}
