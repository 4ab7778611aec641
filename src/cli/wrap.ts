import { breakLine } from '../render/break-line.ts';
import { displayWidth } from '../render/wide.ts';

/** Breaks lines so that none is wider than `width`; a terminal too narrow for that breaks them itself. */
export const wrap = (text: string, width: number): string =>
  width < 40
    ? text
    : text
        .split('\n')
        .flatMap((line) => breakLine(line, (part) => displayWidth(part) <= width))
        .join('\n');
