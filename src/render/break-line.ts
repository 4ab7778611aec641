import { isWide } from './wide.ts';

/**
 * Breaks a line at spaces, and between Chinese characters, into the longest parts that fit; none begins with
 * punctuation that closes, and a word that fits nowhere is a part of its own.
 */
export function breakLine(line: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = [];
  let current = '';
  for (const piece of piecesOf(line)) {
    if (current.trim() !== '' && !fits((current + piece).trimEnd())) {
      parts.push(current.trimEnd());
      current = piece.trimStart();
    } else current += piece;
  }
  return [...parts, current.trimEnd()];
}

/** Words with the space before them, and single wide characters with the punctuation that may not begin a line. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let previous = '';
  for (const character of line) {
    const breaks =
      previous === '' || /\s/.test(character) || wide(character) || (wide(previous) && !CLOSING.test(previous));
    if (breaks && !CLOSING.test(character)) pieces.push(character);
    else pieces.push((pieces.pop() ?? '') + character);
    previous = character;
  }
  return pieces;
}

const CLOSING = /[，。；：、）》”！？)\].,;:]/u;

const wide = (character: string): boolean => isWide(character.codePointAt(0) ?? 0);
