/**
 * Data is shown to people by terminals, browsers and Excel, all of which act on some characters.
 * Here they lose that power and nothing else: escape sequences, overrides of writing direction, broken UTF-16.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
const CONTROLS = /[\u0000-\u001f\u007f]/g;
const REPLACED = /[\u0080-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udfff]/gu;
/** Marks, embeddings, overrides and isolates can make a line read other than it is stored. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const SUSPECT = /[^\u0020-\u007e\u00a0-\u05ff\u2e80-\ud7ff]/;

const PICTURES = 0x2400;
const PICTURE_OF_DELETE = '\u2421';

/** One line of text: line breaks and tabs become spaces, other control characters their pictures (␛). */
export function oneLine(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return clean(text.replace(/\r\n?|[\n\t\v\f\u0085\u2028\u2029]/g, ' '));
}

/** Text of several lines, such as SQL: breaks stay, the rest is as harmless as in `oneLine`. */
export const manyLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => clean(line.replaceAll('\t', '  ')))
    .join('\n');

function clean(text: string): string {
  return text
    .replace(CONTROLS, (char) =>
      char === '\u007f' ? PICTURE_OF_DELETE : String.fromCharCode(PICTURES + char.charCodeAt(0)),
    )
    .replace(REPLACED, '\ufffd')
    .replace(DIRECTIONS, '');
}
