import { isNumber } from './cell-shape.ts';
import { type Candidate, candidates } from './dialect-candidates.ts';
import { type SampleCell, type SampleRecord, scoreRecords } from './dialect-score.ts';
import { readRecord } from './read-record.ts';
import { type RawRecord, RecordCutter } from './record-cutter.ts';
import { isBlank } from './records.ts';
import type { Dialect, Dividers, Newline } from './types.ts';

const SAMPLED_RECORDS = 300;
/** Characters that every candidate reads; more where they hold fewer records than `FEW`. */
const SAMPLED_TEXT = 48 << 10;
const FEW = 8;

/** What a weak separator must reach: the share of records that agree, and of columns of one type. */
const WEAK_CONSISTENCY = 0.9;
const WEAK_TYPED = 1 / 3;

/** What texts with commas in them, and lines that are values as a whole, are worth beside their likes. */
const PROSE = 0.5;
const WHOLE_VALUES = 1.4;

/** Chooses separator, quote, escape and line end by the reading that looks most like a table. `whole`: the sample is the file. */
export function sniffDialect(sample: string, whole: boolean, separator?: string): Dialect {
  const newline = commonNewline(sample);
  const short = shortSample(sample);
  const tried = candidates(short, separator).map((candidate) => ({
    candidate,
    ...scoreCandidate(candidate, short, whole && short.length === sample.length),
  }));
  const best = tried
    .filter((one) => keepsRowsAlike(one, tried))
    .reduce((a, b) => (b.score > a.score + 1e-9 ? b : a), {
      candidate: singleColumn(sample),
      alike: 1,
      score: separator === undefined ? singleScore(short) : 0,
    });
  const { quote, escaping, runs } = best.candidate;
  return { separator: separator ?? best.candidate.separator, runs, quote, escaping, newline };
}

interface Tried {
  readonly candidate: Dividers;
  readonly score: number;
  readonly alike: number;
}

/** Whether an unusual quote or escape leaves at least as many rows alike as the usual ones do: else it is text. */
function keepsRowsAlike({ candidate, alike }: Tried, tried: readonly Tried[]): boolean {
  const usual = tried.find(
    (one) => one.candidate.separator === candidate.separator && one.candidate.runs === candidate.runs,
  );
  return usual === undefined || alike >= usual.alike;
}

/** The number of cells that the rows of the table have; 2 where no record can be read. */
export const tableWidth = (sample: string, whole: boolean, dialect: Dividers): number =>
  scoreRecords(cellRecords(dialect, sample, whole)).width || 2;

function sampleRecords(sample: string, whole: boolean, dialect: Dividers): RawRecord[] {
  const records = new RecordCutter(dialect).cut(sample, whole);
  return records.filter(({ text }) => !isBlank(text, 2)).slice(0, SAMPLED_RECORDS);
}

function shortSample(sample: string): string {
  const end = sample.indexOf('\n', SAMPLED_TEXT);
  const short = end < 0 ? sample : sample.slice(0, end + 1);
  return (short.match(/[\r\n]+/g)?.length ?? 0) < FEW ? sample : short;
}

function scoreCandidate(candidate: Candidate, sample: string, whole: boolean): Omit<Tried, 'candidate'> {
  const records = cellRecords(candidate, sample, whole);
  const { score, consistency, alike, typed, width } = scoreRecords(records);
  if (width < 2) return { score: 0, alike: 0 };
  if (candidate.weak && (consistency < WEAK_CONSISTENCY || typed < WEAK_TYPED)) return { score: 0, alike };
  return { score: score * candidate.prior * (typed === 0 && isProse(records) ? PROSE : 1), alike };
}

/** Whether a heading without the separator stands above texts that have a space after each: "name", then "Smith, John". */
const isProse = ([heading, ...records]: readonly SampleRecord[]): boolean =>
  heading?.length === 1 &&
  records.every((record) => record?.slice(1).every(({ text, quoted }) => !quoted && /^\s/.test(text)));

function cellRecords(dialect: Dividers, sample: string, whole: boolean): SampleRecord[] {
  return sampleRecords(sample, whole, dialect).map(({ text, broken }) => {
    if (broken) return null;
    const cells: SampleCell[] = [];
    readRecord(text, 0, dialect, (cell, quoted) => void cells.push({ text: cell, quoted }));
    return cells;
  });
}

/** Whole lines as values: dates with times and addresses are sooner one column than two of their parts. */
function singleScore(sample: string): number {
  const lines = (sample.match(/[^\r\n]+/g) ?? []).slice(0, SAMPLED_RECORDS);
  const { score, typed } = scoreRecords(lines.map((text) => [{ text, quoted: false }]));
  return typed === 1 && !isNumber(lines.at(-1) ?? '') ? score * WHOLE_VALUES : score;
}

/** One column: commas in it are text. */
function singleColumn(sample: string): Dividers {
  const separator = [',', ';', '\t', '|'].find((one) => !sample.includes(one)) ?? '\t';
  return { separator, runs: false, quote: '"', escaping: 'doubled' };
}

function commonNewline(sample: string): Newline {
  const count = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const found of sample.match(/\r\n|\n|\r/g) ?? [])
    if (found === '\n' || found === '\r\n' || found === '\r') count[found] += 1;
  if (count['\r\n'] > 0 && count['\r\n'] >= count['\n'] && count['\r\n'] >= count['\r']) return '\r\n';
  return count['\r'] > count['\n'] ? '\r' : '\n';
}
