import { breakLine } from '../break-line.ts';
import { isWide } from '../wide.ts';

/** Widths of the printable ASCII characters in Helvetica, in thousandths of the font size, from the space on. */
const LATIN: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const FIRST = 0x20;
const OTHER = 620;
const FULL = 1000;
/** Inter and DejaVu run wider than Helvetica; a label with room to spare is better than one cut off. */
const ALLOWANCE = 1.06;
const BOLD = 1.07;

/** Width of a text in pixels, the same on every machine whatever fonts it has. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    width += isWide(point) ? FULL : (LATIN[point - FIRST] ?? OTHER) * ALLOWANCE;
  }
  return ((width * size) / 1000) * (bold ? BOLD : 1);
}

/** Breaks a text into lines of at most `width` pixels. */
export const wrap = (text: string, size: number, width: number): string[] =>
  breakLine(text.trim(), (part) => textWidth(part, size, true) <= width).filter((line) => line !== '');
