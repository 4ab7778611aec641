import { closingQuote } from './read-record.ts';
import type { Dividers } from './types.ts';

/** A line longer than this, or with more cells, is cut at its separators alone. */
const LONGEST = 64 << 10;
const MOST_CELLS = 500;
/** Closing quotes that are tried for one cell. */
const MOST_ENDS = 8;

/** What is held against a reading: a quote that does not close its cell, an undoubled one inside, another width. */
const LITERAL_QUOTE = 1.5;
const INNER_QUOTE = 1;
const PASSED_END = 1;
const OTHER_WIDTH = 2;

interface Reading {
  readonly cost: number;
  readonly cells: readonly string[];
}

interface CellReading {
  readonly text: string;
  /** Position of the separator after it; the length of the line where none follows. */
  readonly end: number;
  readonly cost: number;
}

/**
 * The likeliest cells of a line whose quoting breaks: the reading that takes fewest quotes for stray ones, among those
 * with as many cells as the table has columns if there is one. A stray quote stays in its cell.
 */
export function repairRecord(line: string, width: number, dialect: Dividers): string[] {
  const { separator, quote } = dialect;
  const pieces = line.split(separator);
  if (quote === '' || line.length > LONGEST || pieces.length > MOST_CELLS) return pieces;
  const known = new Map<string, Reading>();
  const readFrom = (at: number, before: number): Reading => {
    const key = `${at} ${before}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const readings = cellsAt(line, at, dialect).map(({ text, end, cost }): Reading => {
      if (end >= line.length) return { cost: cost + (before + 1 === width ? 0 : OTHER_WIDTH), cells: [text] };
      const rest = readFrom(end + separator.length, before + 1);
      return { cost: cost + rest.cost, cells: [text, ...rest.cells] };
    });
    const best = readings.reduce((a, b) => (b.cost < a.cost ? b : a));
    known.set(key, best);
    return best;
  };
  return [...readFrom(0, 0).cells];
}

/** The ways to read the cell at `at`, the plainest first. */
function cellsAt(line: string, at: number, { separator, quote, escaping }: Dividers): CellReading[] {
  const place = line.indexOf(separator, at);
  const end = place < 0 ? line.length : place;
  const start = separator === ' ' ? at : at + (/^ */.exec(line.slice(at, end))?.[0].length ?? 0);
  const literal = { text: line.slice(at, end), end, cost: line.startsWith(quote, start) ? LITERAL_QUOTE : 0 };
  if (!line.startsWith(quote, start)) return [literal];
  const close = closingQuote(quote);
  const readings: CellReading[] = [];
  for (let from = start + quote.length; readings.length < MOST_ENDS; ) {
    const closing = line.indexOf(close, from);
    if (closing < 0) break;
    from = closing + close.length;
    if (from < line.length && !line.startsWith(separator, from)) continue;
    const inner = line.slice(start + quote.length, closing).replaceAll(close + close, '\0');
    const stray = inner.split(close).length - 1;
    const text = inner.replaceAll('\0', close);
    const cost = stray * INNER_QUOTE + readings.length * PASSED_END;
    readings.push({ text: escaping === 'backslash' ? text.replaceAll(`\\${close}`, close) : text, end: from, cost });
  }
  return [...readings, literal];
}
