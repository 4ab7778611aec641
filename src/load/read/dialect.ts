import { isBlank } from './csv-rows.ts';
import { cellsOf } from './record-cells.ts';
import { RecordCutter } from './record-cutter.ts';
import type { Dialect, Newline } from './types.ts';

/** In this order where several fit equally: a comma is also a decimal sign and part of prose, a tab never. */
const SEPARATORS = ['\t', ';', '|', ','] as const;
const SAMPLED_RECORDS = 300;

/** What a single column scores: below any consistent table, above one whose header does not have the separator. */
const SINGLE_COLUMN = 0.45;

/** Chooses separator, quote and line end by how well the first records agree. `whole`: the sample is the file. */
export function sniffDialect(sample: string, whole: boolean, separator?: string): Dialect {
  const quote = evidentQuote(sample);
  const newline = commonNewline(sample);
  if (separator !== undefined) return { separator, quote, newline };
  const scored = SEPARATORS.map((candidate) => ({
    separator: candidate,
    score: score(sampleCells(sample, whole, { separator: candidate, quote })),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a));
  if (best.score > SINGLE_COLUMN) return { separator: best.separator, quote, newline };
  return { separator: unusedSeparator(sample), quote, newline };
}

/** The cells of the first records that are complete and sound, blank lines left out. */
export function sampleCells(sample: string, whole: boolean, dialect: Pick<Dialect, 'separator' | 'quote'>): string[][] {
  const records = new RecordCutter(dialect).cut(sample, whole);
  const filled = records.filter(({ text, broken }) => !broken && !isBlank(text, 2)).slice(0, SAMPLED_RECORDS);
  return cellsOf(filled, dialect);
}

/** Share of records with the commonest number of cells, less where the header has another number. */
function score(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const cells of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const header = records[0]?.length ?? 0;
  const [width, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  if (width < 2 && header < 2) return 0;
  const consistency = times / records.length;
  if (header === width) return consistency;
  return consistency * (header > 1 ? 0.8 : 0.4);
}

/** A single quote only where it wraps whole cells again and again and no double quote is there. */
function evidentQuote(sample: string): string {
  if (sample.includes('"')) return '"';
  const wrapped = sample.match(/(?<=^|[\t;|,])'(?:[^'\r\n]|'')*'(?=[\t;|,\r\n]|$)/gm)?.length ?? 0;
  const lines = sample.match(/[\r\n]+/g)?.length ?? 0;
  return wrapped > 2 && wrapped > lines / 2 ? "'" : '"';
}

function commonNewline(sample: string): Newline {
  const count = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const found of sample.match(/\r\n|\n|\r/g) ?? [])
    if (found === '\n' || found === '\r\n' || found === '\r') count[found] += 1;
  if (count['\r\n'] > 0 && count['\r\n'] >= count['\n'] && count['\r\n'] >= count['\r']) return '\r\n';
  return count['\r'] > count['\n'] ? '\r' : '\n';
}

/** One column: commas in it are text. */
const unusedSeparator = (sample: string): string =>
  [',', ';', '\t', '|'].find((separator) => !sample.includes(separator)) ?? '\t';
