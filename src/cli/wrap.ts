import { displayWidth, isWide } from '../render/wide.ts';

/** Breaks lines at spaces, and between Chinese characters, so that none is wider than `width`. */
export function wrap(text: string, width: number): string {
  if (width < 40) return text;
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const lines: string[] = [];
  let current = '';
  for (const piece of piecesOf(line)) {
    if (current !== '' && displayWidth(current) + displayWidth(piece.trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    } else {
      current += piece;
    }
  }
  return [...lines, current.trimEnd()].join('\n');
}

/** Words with the space before them, and single wide characters with the punctuation that may not begin a line. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let previous = '';
  for (const character of line) {
    const breaks =
      previous === '' || character === ' ' || wide(character) || (wide(previous) && !CLOSING.test(previous));
    if (breaks && !CLOSING.test(character)) pieces.push(character);
    else pieces.push((pieces.pop() ?? '') + character);
    previous = character;
  }
  return pieces;
}

const CLOSING = /[，。；：、）》”！？)\].,;:]/u;

const wide = (character: string): boolean => isWide(character.codePointAt(0) ?? 0);
