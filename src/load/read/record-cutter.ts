import type { Dialect } from './types.ts';

/** Lines that a quoted cell may run over before its quote is taken for a stray one. */
const LONGEST_QUOTED = 1000;

export interface RawRecord {
  /** Physical line, from 1, where it starts. */
  readonly line: number;
  /** Without its line end. */
  readonly text: string;
  readonly quoted: boolean;
  /** Whether its quoting makes no sense: a quote that never closes, or text after a closing one. */
  readonly broken: boolean;
  /** Position in the whole text of its first character and of the first after its line end. */
  readonly start: number;
  readonly end: number;
}

type Dividers = Pick<Dialect, 'separator' | 'quote'>;
/** In place of a position: there is text after a closing quote. */
const STRAY = -1;

/**
 * Cuts text into records, whatever pieces it comes in. A quoted cell keeps its line ends and moves the line count on.
 * Where quoting breaks, only that physical line is given up and the next one starts afresh: one bad quote must not
 * swallow the file. A quote inside an unquoted cell (5" pipe) is a character like any other.
 */
export class RecordCutter {
  readonly #separator: string;
  readonly #quote: string;
  #text = '';
  /** Where `#text` begins in the whole text. */
  #base = 0;
  #line = 1;
  #nextLf = -1;
  #nextCr = -1;
  #nextQuote = -1;

  constructor(dialect: Dividers) {
    this.#separator = dialect.separator;
    this.#quote = dialect.quote;
  }

  /** The records that are complete with this text; `final` says that none follows. */
  cut(text: string, final: boolean): RawRecord[] {
    this.#text += text;
    this.#forgetPlaces();
    const records: RawRecord[] = [];
    let pos = 0;
    while (pos < this.#text.length) {
      const record = this.#recordAt(pos, final);
      if (record === null) break;
      records.push(record);
      pos = record.end - this.#base;
    }
    this.#text = this.#text.slice(pos);
    this.#base += pos;
    return records;
  }

  #recordAt(pos: number, final: boolean): RawRecord | null {
    const lineEnd = this.#lineEnd(pos);
    if (!final && !this.#isSure(lineEnd)) return null;
    if (this.#nextQuote < pos) this.#nextQuote = this.#find(this.#quote, pos);
    const quoted = this.#nextQuote < lineEnd;
    let end = quoted ? this.#quotedEnd(pos) : lineEnd;
    if (end === null && !final && countLineEnds(this.#text.slice(pos)) <= LONGEST_QUOTED) return null;
    // What is not sure yet may turn out otherwise when more text comes.
    if (end !== null && end !== STRAY && !final && !this.#isSure(end)) return null;
    let inner = end !== null && end > lineEnd ? countLineEnds(this.#text.slice(pos, end)) : 0;
    const broken = end === null || end === STRAY || inner > LONGEST_QUOTED;
    if (end === null || broken) {
      end = lineEnd;
      inner = 0;
      this.#forgetPlaces();
    }
    const line = this.#line;
    this.#line += 1 + inner;
    const text = this.#text.slice(pos, end);
    return { line, text, quoted, broken, start: this.#base + pos, end: this.#base + this.#afterLineEnd(end) };
  }

  /** Where a record with a quote ends, by walking its cells; null where a quote is open at the end of the text. */
  #quotedEnd(pos: number): number | null {
    let at = pos;
    for (;;) {
      if (this.#text.startsWith(this.#quote, at)) {
        const close = this.#closingQuote(at + 1);
        if (close < 0) return null;
        at = close + 1;
        if (this.#isLineEnd(at)) return at;
        if (!this.#text.startsWith(this.#separator, at)) return STRAY;
        at += this.#separator.length;
      } else {
        const lineEnd = this.#lineEnd(at);
        const separator = this.#text.slice(at, lineEnd).indexOf(this.#separator);
        if (separator < 0) return lineEnd;
        at += separator + this.#separator.length;
      }
    }
  }

  /** The quote that is not doubled, from `at` on; -1 where the text ends before. */
  #closingQuote(at: number): number {
    let close = this.#text.indexOf(this.#quote, at);
    while (close >= 0 && this.#text.startsWith(this.#quote, close + 1))
      close = this.#text.indexOf(this.#quote, close + 2);
    return close;
  }

  /** The position of the line end at or after `pos`; the text's length where there is none. */
  #lineEnd(pos: number): number {
    if (this.#nextLf < pos) this.#nextLf = this.#find('\n', pos);
    if (this.#nextCr < pos) this.#nextCr = this.#find('\r', pos);
    return Math.min(this.#nextLf, this.#nextCr);
  }

  /** Needed before going back to a line end that was already passed. */
  #forgetPlaces(): void {
    this.#nextLf = -1;
    this.#nextCr = -1;
    this.#nextQuote = -1;
  }

  #find(what: string, pos: number): number {
    const at = this.#text.indexOf(what, pos);
    return at < 0 ? this.#text.length : at;
  }

  /** Whether the character here is known, and if it is a CR also the next, which may be its LF. */
  #isSure(at: number): boolean {
    return at < this.#text.length - (this.#text[at] === '\r' ? 1 : 0);
  }

  #isLineEnd(at: number): boolean {
    const char = this.#text[at];
    return char === '\n' || char === '\r' || char === undefined;
  }

  #afterLineEnd(at: number): number {
    if (at >= this.#text.length) return at;
    return this.#text[at] === '\r' && this.#text[at + 1] === '\n' ? at + 2 : at + 1;
  }
}

/** Line ends of any kind; a CR LF is one. */
function countLineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
