import { cellWorth, typeOf } from './cell-shape.ts';

/** A record of the sample under one dialect; null where its quoting breaks. */
export type SampleRecord = readonly SampleCell[] | null;

export interface SampleCell {
  readonly text: string;
  readonly quoted: boolean;
}

/** Looked at for their contents: as many records and columns as these. */
const TYPED_RECORDS = 40;
const TYPED_COLUMNS = 60;

/** What a record with another number of cells than most still says for a dialect. */
const RAGGED = 0.25;
/** What a record above or below the table weighs against it. */
const OUTSIDE = 0.5;

/** What a line with a text alone costs around a table of at least these rows and columns. */
const TITLE = 0.1;
const SHORT_TABLE = { rows: 2, columns: 4 };
/** So many numbers of cells are tried for the table. */
const TRIED_WIDTHS = 3;

export interface DialectScore {
  /** 0 to 1. */
  readonly score: number;
  /** Share of the records from the first to the last of the commonest width that have it. */
  readonly consistency: number;
  /** Share of all records that have the commonest width. */
  readonly alike: number;
  /** Share of the columns whose cells are of one known type or quoted. */
  readonly typed: number;
  readonly width: number;
}

/**
 * How much a reading looks like a table, as the product of how alike its records are and how much its cells look like
 * values: the data consistency measure of van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting row
 * and type patterns", Data Mining and Knowledge Discovery 33 (2019), with three changes. Likeness is counted within the
 * block of the table, so that titles above and notes below cost little, and the table may be shorter than they are; a record whose quoting breaks counts against
 * the dialect; and cells are judged column by column, those that still hold quotes or separators worst.
 */
export function scoreRecords(records: readonly SampleRecord[]): DialectScore {
  const [commonest = NO_TABLE, ...others] = commonWidths(records).map((width) => scoreWidth(records, width));
  const shorter = others.filter(({ strays, rows, isTable }) => isTable && strays <= rows * 2);
  return shorter.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a), commonest);
}

interface WidthScore extends DialectScore {
  /** Records of this width, and those outside of their block that are no titles. */
  readonly rows: number;
  readonly strays: number;
  readonly isTable: boolean;
}

const NO_TABLE: WidthScore = {
  score: 0,
  consistency: 0,
  alike: 0,
  typed: 0,
  width: 0,
  rows: 0,
  strays: 0,
  isTable: false,
};

function scoreWidth(records: readonly SampleRecord[], width: number): WidthScore {
  const has = (record: SampleRecord): boolean => record?.length === width;
  const first = records.findIndex(has);
  const last = records.findLastIndex(has);
  const block = records.slice(first, last + 1);
  const like = block.filter(has).length;
  const ragged = block.filter((record) => record !== null && !has(record) && record.length > 1).length;
  const { worth, typed } = judgeColumns(spread(block.filter((record) => record !== null).filter(has)), width);
  const outside = [...records.slice(0, first), ...records.slice(last + 1)];
  // A bill of three payments has fifteen lines of explanation above them: texts around a table of values cost little.
  const isTable = like >= SHORT_TABLE.rows && width >= SHORT_TABLE.columns && typed > 0;
  const titles = isTable ? outside.filter(isTitle).length : 0;
  const strays = outside.length - titles;
  const cost = OUTSIDE * strays + TITLE * titles;
  const consistency = (like + RAGGED * ragged) / (block.length + cost);
  return {
    score: consistency * (1 - 1 / (width + 1)) * worth,
    consistency: like / block.length,
    alike: like / records.length,
    typed,
    width,
    rows: like,
    strays,
    isTable,
  };
}

/** A line with one text, and maybe separators behind it. */
const isTitle = (record: SampleRecord): boolean =>
  record?.slice(1).every(({ text, quoted }) => !quoted && text.trim() === '') === true;

/** The commonest numbers of cells, of equally common ones the largest first: a table may be shorter than what stands above it. */
function commonWidths(records: readonly SampleRecord[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const record of records) if (record !== null) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  const ranked = [...counts].filter(([width]) => width > 0).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return ranked.slice(0, TRIED_WIDTHS).map(([width]) => width);
}

/** Records from all over the sample, the first among them. */
function spread<T>(records: readonly T[]): T[] {
  const step = Math.max(1, Math.ceil(records.length / TYPED_RECORDS));
  return records.filter((_, index) => index % step === 0);
}

function judgeColumns(
  records: readonly (readonly SampleCell[])[],
  width: number,
): { readonly worth: number; readonly typed: number } {
  const columns = Array.from({ length: Math.min(width, TYPED_COLUMNS) }, (_, index) =>
    judgeColumn(records.flatMap((record) => record[index] ?? [])),
  );
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    worth: mean(columns.map(({ worth }) => worth)),
    typed: mean(columns.map(({ typed }) => (typed ? 1 : 0))),
  };
}

/** A column without anything in it is likely none. */
const EMPTY_COLUMN = 0.3;

function judgeColumn(cells: readonly SampleCell[]): { readonly worth: number; readonly typed: boolean } {
  const filled = cells.filter(({ text, quoted }) => quoted || text.trim() !== '');
  if (filled.length === 0) return { worth: EMPTY_COLUMN, typed: false };
  const worth = filled.reduce((sum, { text, quoted }) => sum + (quoted ? 1 : cellWorth(text)), 0) / filled.length;
  // The first one may be the header's.
  const body = filled.length > 1 ? filled.slice(1) : filled;
  const types = body.map(({ text, quoted }) => (quoted ? 'quoted' : typeOf(text.trim())));
  return { worth, typed: types.every((type) => type === types[0] && type !== null) };
}
