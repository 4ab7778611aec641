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
 * block of the table, so that titles above and notes below cost little; a record whose quoting breaks counts against
 * the dialect; and cells are judged column by column, those that still hold quotes or separators worst.
 */
export function scoreRecords(records: readonly SampleRecord[]): DialectScore {
  const width = commonWidth(records);
  const has = (record: SampleRecord): boolean => record?.length === width;
  const first = records.findIndex(has);
  const last = records.findLastIndex(has);
  if (width === 0 || first < 0) return { score: 0, consistency: 0, alike: 0, typed: 0, width: 0 };
  const block = records.slice(first, last + 1);
  const like = block.filter(has).length;
  const ragged = block.filter((record) => record !== null && !has(record) && record.length > 1).length;
  const outside = records.length - block.length;
  const consistency = (like + RAGGED * ragged) / (block.length + OUTSIDE * outside);
  const { worth, typed } = judgeColumns(spread(block.filter((record) => record !== null).filter(has)), width);
  return {
    score: consistency * (1 - 1 / (width + 1)) * worth,
    consistency: like / block.length,
    alike: like / records.length,
    typed,
    width,
  };
}

/** The commonest number of cells, of equally common ones the largest. */
function commonWidth(records: readonly SampleRecord[]): number {
  const counts = new Map<number, number>();
  for (const record of records) if (record !== null) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  const [width] = [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [0, 0]);
  return width;
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
