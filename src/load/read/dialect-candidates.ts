import { closingQuote } from './read-record.ts';
import type { Dividers } from './types.ts';

export interface Candidate extends Dividers {
  /** How readily it is believed, 0 to 1, before its reading is looked at. */
  readonly prior: number;
  /** Found in so many texts that only a regular table of typed or quoted cells speaks for it, or standing between quotes. */
  readonly weak: boolean;
}

/** Tried first to last, and the first of equals is taken: a comma is also a decimal sign and part of prose, a tab never. */
const USUAL = ['\t', ';', '|', ',', '\u001f', '\u001e', '\u0001', '\u0002'];
const RARE = ['^', '~', '¦', '§', '¬', '¶', '￼', '，', '；', '｜'];
const WEAK = [' ', ':', '%', '#', '&', '*', '、', '·'];
const QUOTES = ['"', "'", '`', '“', '„', '«', '‘', '「'];

const RARE_PRIOR = 0.95;
const WEAK_PRIOR = 0.9;

/** Every dialect that the sample gives a reason to try; the separator fixed where the user gave it. */
export function candidates(sample: string, separator?: string): Candidate[] {
  const separators = separator === undefined ? separatorsIn(sample) : [usual(separator)];
  return separators.flatMap((one) =>
    quotesIn(sample, one.separator).flatMap((quote) =>
      escapesIn(sample, quote, one.separator).map((escaping) => ({ ...one, quote, escaping })),
    ),
  );
}

type Separator = Pick<Candidate, 'separator' | 'runs' | 'prior' | 'weak'>;

const usual = (separator: string): Separator => ({ separator, runs: false, prior: 1, weak: false });

function separatorsIn(sample: string): Separator[] {
  const lines = sample.match(/[^\r\n]+/g)?.length ?? 0;
  const often = (separator: string, share: number): boolean => sample.split(separator).length - 1 >= lines * share;
  const rare = { runs: false, prior: RARE_PRIOR, weak: false };
  const weak = { runs: false, prior: WEAK_PRIOR };
  return [
    ...USUAL.filter((separator) => sample.includes(separator)).map(usual),
    ...RARE.filter((separator) => often(separator, 0.3)).map((separator) => ({ ...rare, separator })),
    ...severalCharacters(sample, lines).map((separator) => ({ ...rare, separator })),
    ...WEAK.filter((separator) => often(separator, 0.5)).map((separator) => ({
      ...weak,
      separator,
      weak: !often(`"${separator}"`, 0.5),
    })),
    ...[' ', '\t']
      .filter((one) => often(one + one, 0.3))
      .map((separator) => ({ ...weak, separator, weak: true, runs: true })),
  ];
}

/** The commonest groups of signs, such as `||`, `::` or `|~|`, that are there at least once a line. */
function severalCharacters(sample: string, lines: number): string[] {
  const counts = new Map<string, number>();
  for (const [found] of sample.matchAll(/[|:;~^*$#%&§¦<>=]{2,4}/g)) counts.set(found, (counts.get(found) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= lines * 0.7);
  return often
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([found]) => found);
}

/** Quotes that wrap a cell somewhere; the double quote also where none does, and none at all where many stay open. */
function quotesIn(sample: string, separator: string): string[] {
  const found = QUOTES.filter((quote) => quote !== '"' && wrapsCell(sample, quote, separator));
  return ['"', ...found, ...(openQuotes(sample) >= FEW_OPEN ? [''] : [])];
}

/** Whether a cell stands between these quotes on one line: an apostrophe alone is text. */
function wrapsCell(sample: string, quote: string, separator: string): boolean {
  const close = closingQuote(quote);
  return sample.split(/[\r\n]+/).some((line) => {
    const opens = [
      line.startsWith(quote) ? 0 : -1,
      ...[separator + quote, `${separator} ${quote}`].map((start) => {
        const at = line.indexOf(start);
        return at < 0 ? -1 : at + start.length - quote.length;
      }),
    ].filter((at) => at >= 0);
    if (opens.length === 0) return false;
    const first = Math.min(...opens) + quote.length;
    return line.indexOf(close + separator, first) >= 0 || (line.endsWith(close) && line.length - close.length >= first);
  });
}

/** Lines that leave a double quote open, by which the sample may say that quotes mean nothing. */
const FEW_OPEN = 3;
const openQuotes = (sample: string): number =>
  sample.split(/[\r\n]+/).filter((line) => (line.split('"').length - 1) % 2 === 1).length;

/** A backslash escapes only where it stands before what it would escape. */
function escapesIn(sample: string, quote: string, separator: string): Dividers['escaping'][] {
  const close = closingQuote(quote);
  const escapes = (quote !== '' && sample.includes(`\\${close}`)) || sample.includes(`\\${separator}`);
  return escapes ? ['doubled', 'backslash'] : ['doubled'];
}
