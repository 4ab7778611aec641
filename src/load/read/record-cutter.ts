import { isPlain, OPEN, readRecord, STRAY } from './read-record.ts';
import type { Dividers } from './types.ts';

/** Lines that a quoted cell may run over before its quote is taken for a stray one. */
const LONGEST_QUOTED = 1000;

export interface RawRecord {
  /** Physical line, from 1, where it starts. */
  readonly line: number;
  /** Without its line end. */
  readonly text: string;
  /** Whether its separators alone do not cut it into cells. */
  readonly quoted: boolean;
  /** Whether its quoting makes no sense: a quote that never closes, or text after a closing one. */
  readonly broken: boolean;
  /** Position in the whole text of its first character and of the first after its line end. */
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts text into records, whatever pieces it comes in. A quoted cell keeps its line ends and moves the line count on.
 * Where quoting breaks, only that physical line is given up and the next one starts afresh: one bad quote must not
 * swallow the file.
 */
export class RecordCutter {
  readonly #dialect: Dividers;
  #text = '';
  /** Where `#text` begins in the whole text. */
  #base = 0;
  #line = 1;
  #nextLf = -1;
  #nextCr = -1;

  constructor(dialect: Dividers) {
    this.#dialect = dialect;
  }

  /** The records that are complete with this text; `final` says that none follows. */
  cut(text: string, final: boolean): RawRecord[] {
    this.#text += text;
    this.#nextLf = -1;
    this.#nextCr = -1;
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
    const quoted = !isPlain(this.#text.slice(pos, lineEnd), this.#dialect);
    let end = quoted ? readRecord(this.#text, pos, this.#dialect) : lineEnd;
    if (end === OPEN && !final && countLineEnds(this.#text.slice(pos)) <= LONGEST_QUOTED) return null;
    // What is not sure yet may turn out otherwise when more text comes.
    if (end >= 0 && !final && !this.#isSure(end)) return null;
    let inner = end > lineEnd ? countLineEnds(this.#text.slice(pos, end)) : 0;
    const broken = end === OPEN || end === STRAY || inner > LONGEST_QUOTED;
    if (broken) {
      end = lineEnd;
      inner = 0;
    }
    const line = this.#line;
    this.#line += 1 + inner;
    const text = this.#text.slice(pos, end);
    return { line, text, quoted, broken, start: this.#base + pos, end: this.#base + this.#afterLineEnd(end) };
  }

  /** The position of the line end at or after `pos`; the text's length where there is none. */
  #lineEnd(pos: number): number {
    if (this.#nextLf < pos) this.#nextLf = this.#find('\n', pos);
    if (this.#nextCr < pos) this.#nextCr = this.#find('\r', pos);
    return Math.min(this.#nextLf, this.#nextCr);
  }

  #find(what: string, pos: number): number {
    const at = this.#text.indexOf(what, pos);
    return at < 0 ? this.#text.length : at;
  }

  /** Whether the character here is known, and if it is a CR also the next, which may be its LF. */
  #isSure(at: number): boolean {
    return at < this.#text.length - (this.#text[at] === '\r' ? 1 : 0);
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
