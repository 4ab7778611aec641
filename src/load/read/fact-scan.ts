import { ExtraLineScan } from './extra-line-scan.ts';
import { closingQuote } from './read-record.ts';
import type { Dialect, Facts } from './types.ts';

const LF = 0x0a;
const CR = 0x0d;

type Structure = Omit<Facts, 'firstBadByte'>;

/**
 * Collects facts from UTF-8 blocks that end where lines end. Works from line end to line end and from quote to quote
 * with the buffer's own search, because looking at every byte in JavaScript is several times slower.
 */
export class FactScan {
  readonly #separator: number;
  /** Null where quotes are characters like any other. */
  readonly #quote: number | null;
  #lf = 0;
  #cr = 0;
  #crLf = 0;
  #blankLines = false;
  #nulBytes = false;
  #quotes = false;
  /** Every quote opens or closes a whole cell on one line, or is doubled inside one. */
  #plainQuotes = true;
  #unfinishedLine = false;

  readonly #simple: boolean;
  readonly #extra: ExtraLineScan;

  constructor(dialect: Dialect) {
    this.#extra = new ExtraLineScan(dialect);
    this.#separator = dialect.separator.charCodeAt(0);
    this.#quote = dialect.quote === '' ? null : dialect.quote.charCodeAt(0);
    this.#simple = isSimple(dialect);
  }

  add(block: Buffer): void {
    if (block.length === 0) return;
    if (!this.#nulBytes) this.#nulBytes = block.includes(0);
    this.#addCarriageReturns(block);
    this.#addLines(block);
    this.#addQuotes(block);
    const last = block[block.length - 1];
    this.#unfinishedLine = last !== LF && last !== CR;
  }

  facts(): Structure {
    const lone = this.#cr - this.#crLf;
    const kinds = [this.#crLf, lone, this.#lf - this.#crLf].filter((count) => count > 0).length;
    return {
      quotes: this.#quotes,
      blankLines: this.#blankLines,
      nulBytes: this.#nulBytes,
      mixedNewlines: kinds > 1,
      lines: this.#lf + lone + (this.#unfinishedLine ? 1 : 0),
    };
  }

  /** Whether the structure leaves no room for two readings; see `CsvSource.fast`. */
  get certain(): boolean {
    const { mixedNewlines, blankLines, nulBytes } = this.facts();
    const carriageReturnOnly = this.#cr > 0 && this.#lf === 0;
    return this.#simple && this.#plainQuotes && !mixedNewlines && !blankLines && !nulBytes && !carriageReturnOnly;
  }

  /** Whether some line may be no row of data: a total, a line without its first cell, the header again. */
  get extraLines(): boolean {
    return this.#extra.found;
  }

  #addCarriageReturns(block: Buffer): void {
    for (let at = block.indexOf(CR); at >= 0; at = block.indexOf(CR, at + 1)) {
      this.#cr += 1;
      const follows = block[at + 1];
      if (follows === LF) this.#crLf += 1;
      else if (follows === CR) this.#blankLines = true;
    }
  }

  #addLines(block: Buffer): void {
    let lines = 0;
    let from = 0;
    for (let at = block.indexOf(LF); at >= 0; at = block.indexOf(LF, from)) {
      lines += 1;
      const end = block[at - 1] === CR && at > from ? at - 1 : at;
      if (end === from) this.#blankLines = true;
      else if (this.#simple) this.#extra.add(block, from, end);
      from = at + 1;
    }
    if (from < block.length && this.#simple) this.#extra.add(block, from, block.length);
    this.#lf += lines;
  }

  #addQuotes(block: Buffer): void {
    if (!this.#plainQuotes || this.#quote === null) return;
    let at = block.indexOf(this.#quote);
    if (at >= 0) this.#quotes = true;
    let lineEnd = -1;
    while (at >= 0) {
      if (!this.#isEdge(block[at - 1])) break;
      if (lineEnd < at) lineEnd = indexOrEnd(block, LF, at);
      const close = closingPlace(block, at + 1, this.#quote);
      if (close < 0 || close > lineEnd || !this.#isEdge(block[close + 1])) break;
      at = block.indexOf(this.#quote, close + 1);
    }
    if (at >= 0) this.#plainQuotes = false;
  }

  /** What may stand beside a quoted cell: separator, line end, or the end of the text. */
  #isEdge(byte: number | undefined): boolean {
    return byte === undefined || byte === this.#separator || byte === LF || byte === CR;
  }
}

/** Whether DuckDB's reader knows such a dialect, and each of its signs is one byte here. */
const isSimple = ({ separator, runs, quote, escaping }: Dialect): boolean =>
  /^[\0-\x7f]$/.test(separator) &&
  !runs &&
  /^[\0-\x7f]?$/.test(quote) &&
  closingQuote(quote) === quote &&
  escaping === 'doubled';

function closingPlace(block: Buffer, from: number, quote: number): number {
  let at = block.indexOf(quote, from);
  while (at >= 0 && block[at + 1] === quote) at = block.indexOf(quote, at + 2);
  return at;
}

function indexOrEnd(block: Buffer, byte: number, from: number): number {
  const at = block.indexOf(byte, from);
  return at < 0 ? block.length : at;
}
