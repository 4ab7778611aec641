import type { Dividers } from './types.ts';

/** In place of a position: a quote is open at the end of the text. */
export const OPEN = -1;
/** In place of a position: there is text after a closing quote. */
export const STRAY = -2;

/** Quotes that close with another character than they open with. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“', '‘': '’', '«': '»', '「': '」' };

/** What closes a cell that this quote opens. */
export const closingQuote = (quote: string): string => CLOSING[quote] ?? quote;

/** Whether a line that has neither a quote nor a backslash of the dialect can be cut at its separators alone. */
export const isPlain = (text: string, { quote, escaping, runs }: Dividers): boolean =>
  !runs && (quote === '' || !text.includes(quote)) && (escaping === 'doubled' || !text.includes('\\'));

/** A cell found by `readRecord`, in the order of the record. */
export type OnCell = (text: string, quoted: boolean) => void;

/**
 * Walks one record from `pos`, cell by cell, and returns the position of its line end (or the text's length), OPEN or
 * STRAY. The only home of the grammar: RFC 4180, and beyond it spaces around a quoted cell, other quotes, a backslash
 * before a quote, a separator or itself, and runs of separators. A quote inside an unquoted cell (5" pipe) is a
 * character like any other.
 */
export function readRecord(text: string, pos: number, dialect: Dividers, onCell?: OnCell): number {
  const { separator, quote, runs } = dialect;
  let at = runs ? afterRun(text, pos, separator) : pos;
  for (;;) {
    const cell = quote === '' ? null : quotedCell(text, at, dialect);
    if (cell === OPEN || cell === STRAY) return cell;
    if (cell === null) {
      const end = unquotedEnd(text, at, dialect);
      onCell?.(unescaped(text.slice(at, end), dialect), false);
      at = end;
    } else {
      onCell?.(cell.text, true);
      at = cell.end;
    }
    if (isLineEnd(text, at)) return at;
    at += separator.length;
    if (!runs) continue;
    at = afterRun(text, at, separator);
    if (isLineEnd(text, at)) return at;
  }
}

interface QuotedCell {
  readonly text: string;
  /** Position of the separator or line end after it. */
  readonly end: number;
}

/** The quoted cell that starts here; null where none does. */
function quotedCell(text: string, at: number, dialect: Dividers): QuotedCell | null | typeof OPEN | typeof STRAY {
  const { separator, quote } = dialect;
  const start = separator === ' ' ? at : afterRun(text, at, ' ');
  if (!text.startsWith(quote, start)) return null;
  const from = start + quote.length;
  const close = closingPlace(text, from, dialect);
  const padded = start > at;
  if (close < 0 || (padded && close > lineEnd(text, at))) return padded ? null : OPEN;
  const after = close + closingQuote(quote).length;
  const end = separator === ' ' ? after : afterRun(text, after, ' ');
  if (isLineEnd(text, end) || text.startsWith(separator, end))
    return { text: unquoted(text.slice(from, close), dialect), end };
  // With a space before it, it may be a quote in the middle of a text.
  return padded ? null : STRAY;
}

/** The first closing quote, from `at` on, that is neither doubled nor escaped; -1 where the text ends before. */
function closingPlace(text: string, at: number, { quote, escaping }: Dividers): number {
  const close = closingQuote(quote);
  let place = text.indexOf(close, at);
  while (place >= 0) {
    if (escaping === 'backslash' && isEscaped(text, place, at)) place = text.indexOf(close, place + close.length);
    else if (text.startsWith(close, place + close.length)) place = text.indexOf(close, place + 2 * close.length);
    else return place;
  }
  return -1;
}

/** Whether an odd number of backslashes stands before the place. */
function isEscaped(text: string, place: number, from: number): boolean {
  let start = place;
  while (start > from && text[start - 1] === '\\') start -= 1;
  return (place - start) % 2 === 1;
}

/** The separator or line end that ends the unquoted cell at `at`; by character, so that no search leaves the line. */
function unquotedEnd(text: string, at: number, { separator, escaping }: Dividers): number {
  let end = at;
  while (!isLineEnd(text, end)) {
    if (escaping === 'backslash' && text[end] === '\\' && !isLineEnd(text, end + 1)) end += 2;
    else if (text.startsWith(separator, end)) return end;
    else end += 1;
  }
  return end;
}

function unquoted(text: string, dialect: Dividers): string {
  const close = closingQuote(dialect.quote);
  return unescaped(text.replaceAll(close + close, close), dialect);
}

function unescaped(text: string, { separator, quote, escaping }: Dividers): string {
  if (escaping === 'doubled' || !text.includes('\\')) return text;
  let out = '';
  let from = 0;
  for (let at = text.indexOf('\\'); at >= 0 && at < text.length - 1; at = text.indexOf('\\', from)) {
    const escaped = [separator, quote, closingQuote(quote), '\\'].some(
      (what) => what !== '' && text.startsWith(what, at + 1),
    );
    out += text.slice(from, escaped ? at : at + 1) + text.slice(at + 1, at + 2);
    from = at + 2;
  }
  return out + text.slice(from);
}

function afterRun(text: string, at: number, separator: string): number {
  let end = at;
  while (text.startsWith(separator, end)) end += separator.length;
  return end;
}

/** The line end at or after `at`; the text's length where there is none. */
function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text, end)) end += 1;
  return end;
}

function isLineEnd(text: string, at: number): boolean {
  const char = text[at];
  return char === '\n' || char === '\r' || char === undefined;
}
