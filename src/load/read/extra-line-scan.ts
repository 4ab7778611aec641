import { isTotalPhrase, isTotalWord } from '../layout/words.ts';
import { closingQuote } from './read-record.ts';
import type { Dividers } from './types.ts';

/** No total has a longer first cell. */
const LONGEST = 60;
/** How the words of totals begin: t, s, g, o, and the first bytes of 合 小 共 / 总 汇 求 本 / 累 總. */
const FIRST_BYTES = new Set([...Buffer.from('tsgoTSGO'), 0xe5, 0xe6, 0xe7]);

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
    const first = block[quoted ? from + 1 : from] ?? this.#separator;
    if (first === this.#separator || (quoted && first === this.#quote)) this.found = true;
    else if (FIRST_BYTES.has(first) && this.#isTotal(block, from, to)) this.found = true;
    else if (first === this.#header[quoted ? 1 : 0] && this.#header.equals(block.subarray(from, to))) this.found = true;
  }

  #isTotal(block: Buffer, from: number, to: number): boolean {
    const line = block.toString('utf8', from, Math.min(to, from + LONGEST));
    const { separator, quote } = this.#dividers;
    const [cell = ''] = line.split(separator);
    const text = quote === '' ? cell : cell.replaceAll(quote, '').replaceAll(closingQuote(quote), '');
    return isTotalWord(text) || isTotalPhrase(text);
  }
}
