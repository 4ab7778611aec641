import { isTotalPhrase, isTotalWord } from '../layout/words.ts';
import { closingQuote } from './read-record.ts';
import type { Dividers } from './types.ts';

/** No total has a longer first cell. */
const LONGEST = 60;
/** How the words of totals begin, by their first two bytes, in which case does not count. */
const BEGINNINGS = new Set(
  ['to', 'su', 'gr', 'ge', 'ov', '合', '小', '总', '共', '累', '汇', '求', '本', '總'].map((word) => {
    const [first = 0, second = 0] = Buffer.from(word);
    return twoBytes(first, second);
  }),
);

function twoBytes(first: number, second: number): number {
  return ((first | 0x20) << 8) | second | 0x20;
}

/**
 * Looks at the beginning of each line of a regular table for what is no data: a word that adds up the rows above, a
 * line without its first cell, the header again. Where there is one, the rows have to be read with their neighbours.
 */
export class ExtraLineScan {
  readonly #separator: number;
  readonly #quote: number;
  readonly #dividers: Dividers;
  #header: Buffer | null = null;
  found = false;

  constructor(dividers: Dividers) {
    this.#dividers = dividers;
    this.#separator = dividers.separator.charCodeAt(0);
    this.#quote = dividers.quote === '' ? this.#separator : dividers.quote.charCodeAt(0);
  }

  /** One line, without its end, in UTF-8. */
  add(block: Buffer, from: number, to: number): void {
    if (this.#header === null) {
      this.#header = Buffer.from(block.subarray(from, to));
      return;
    }
    if (this.found) return;
    const quoted = block[from] === this.#quote && this.#quote !== this.#separator;
    const start = quoted ? from + 1 : from;
    const first = block[start] ?? this.#separator;
    if (first === this.#separator || (quoted && first === this.#quote)) this.found = true;
    else if (BEGINNINGS.has(twoBytes(first, block[start + 1] ?? 0))) this.found = this.#isTotal(block, from, to);
    else if (to - from === this.#header.length) this.found = this.#header.equals(block.subarray(from, to));
  }

  #isTotal(block: Buffer, from: number, to: number): boolean {
    const line = block.toString('utf8', from, Math.min(to, from + LONGEST));
    const { separator, quote } = this.#dividers;
    const [cell = ''] = line.split(separator);
    const text = quote === '' ? cell : cell.replaceAll(quote, '').replaceAll(closingQuote(quote), '');
    return isTotalWord(text) || isTotalPhrase(text);
  }
}
