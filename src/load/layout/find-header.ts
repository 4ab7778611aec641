import { type ColumnProfile, isTyped, profileColumns } from './column-profile.ts';
import { filledColumns, filledCount, type GridRow, isFilled, sameCells } from './grid-row.ts';
import { firstTable, preambleRows, typicalWidth } from './preamble.ts';
import { isLabelled, isNameLike, likeness } from './row-likeness.ts';

/** Where a table begins among sampled rows, by their place in the sample. */
export interface HeaderPlace {
  /** The row that names the columns; null where every row is data. */
  readonly main: number | null;
  /** Rows above the main one that name groups of columns, and below it that name them further (units, a second language). */
  readonly above: readonly number[];
  readonly below: readonly number[];
  /** The first row of data. */
  readonly body: number;
}

/** A table begins within so many rows. */
const FARTHEST = 100;
/** Rows that tell what the columns hold. */
const TELLING = 100;

/**
 * Finds the header in the first rows of a table: the first row about as wide as the table that names its columns. It is
 * missing only where that row holds numbers, dates or codes like the rows below it and names over hardly any of them.
 */
export function findHeader(rows: readonly GridRow[]): HeaderPlace {
  const start = preambleRows(rows);
  const width = typicalWidth(firstTable(rows.slice(start)).slice(0, TELLING));
  const wide = (row: GridRow): boolean => filledCount(row) * 2 >= width && filledCount(row) >= Math.min(2, width);
  let firstWide: number | null = null;
  for (let at = start; at < Math.min(rows.length, start + FARTHEST); at += 1) {
    const row = rows[at];
    if (row === undefined || !wide(row)) continue;
    firstWide ??= at;
    const profiles = profileColumns(rows.slice(at + 1, at + 1 + TELLING).filter(wide));
    const { asData, asNames } = likeness(row, profiles);
    if (asData > 2 * asNames) return headless(rows, at);
    if (isLabelled(row) ? !isFollowed(rows, at, wide) : isNameLike(row) && !isBetterBelow(rows, at, profiles))
      return placed(rows, at);
  }
  return placed(rows, firstWide ?? start);
}

/** Without a header, unless a shorter row right above names at least the first columns. */
function headless(rows: readonly GridRow[], body: number): HeaderPlace {
  const above = rows[body - 1];
  const first = rows[body];
  if (above !== undefined && first !== undefined && !first.afterBlank && filledCount(above) > 1) {
    const contiguous = filledColumns(above).every((column, index) => column === index);
    const { asData, asNames } = likeness(above, profileColumns(rows.slice(body, body + TELLING)));
    if (contiguous && isNameLike(above) && asData === 0 && asNames > 0) return placed(rows, body - 1);
  }
  return { main: null, above: [], below: [], body };
}

/** Whether a row of labels and values stands above one that may name the columns, or above more of its kind. */
function isFollowed(rows: readonly GridRow[], at: number, wide: (row: GridRow) => boolean): boolean {
  const below = rows.findIndex((row, index) => index > at && wide(row));
  const next = rows[below];
  return (
    next !== undefined &&
    isNameLike(next) &&
    likeness(next, profileColumns(rows.slice(below + 1, below + 1 + TELLING))).asData === 0
  );
}

/** Whether the next row names the columns more fully than this one, which then is a title or names groups. */
function isBetterBelow(rows: readonly GridRow[], at: number, profiles: readonly ColumnProfile[]): boolean {
  const row = rows[at];
  const next = rows[at + 1];
  if (row === undefined || next === undefined || !isNameLike(next)) return false;
  const rest = profileColumns(rows.slice(at + 2, at + 2 + TELLING));
  if (likeness(next, rest).asData > 0) return false;
  const used = profiles.filter(({ filled }) => filled > 0).length;
  return filledCount(row) < used * 0.8 && filledCount(next) > filledCount(row);
}

function placed(rows: readonly GridRow[], main: number): HeaderPlace {
  const completed = isCompletedBelow(rows, main);
  if (completed) return { main: main + 1, above: [main], below: [], body: main + 2 };
  let body = main + 1;
  const below: number[] = [];
  while (below.length < 2 && isSecondHeader(rows, main, body)) {
    below.push(body);
    body += 1;
  }
  return { main, above: groupsAbove(rows, main), below, body };
}

/** ID, Name, Contact, – above –, –, Phone, Mail: cells merged downwards, as they come out of a spreadsheet. */
function isCompletedBelow(rows: readonly GridRow[], main: number): boolean {
  const upper = rows[main];
  const lower = rows[main + 1];
  const body = rows.slice(main + 2, main + 2 + TELLING);
  if (upper === undefined || lower === undefined || lower.afterBlank || body.length === 0) return false;
  if (!isNameLike(lower) || filledCount(lower) < 2) return false;
  const profiles = profileColumns(body);
  const used = [...profiles.keys()].filter((column) => (profiles[column]?.filled ?? 0) * 2 > body.length);
  const open = used.filter((column) => !isFilled(upper.cells[column]));
  const skips = used.some((column) => isFilled(upper.cells[column]) && !isFilled(lower.cells[column]));
  return open.length > 0 && skips && open.every((column) => isFilled(lower.cells[column]));
}

/**
 * Whether a row right below the names is none of the data: equal to the names, or words over at least two columns that
 * hold numbers or dates below it, and over all of these that it fills.
 */
function isSecondHeader(rows: readonly GridRow[], main: number, at: number): boolean {
  const names = rows[main];
  const row = rows[at];
  if (names === undefined || row === undefined || row.afterBlank) return false;
  if (filledCount(row) > 1 && sameCells(names.cells, row.cells)) return true;
  const body = rows.slice(at + 1, at + 1 + TELLING);
  if (body.length < 2 || !isNameLike(row)) return false;
  const profiles = profileColumns(body);
  const { asData, asNames } = likeness(row, profiles);
  const cells = row.cells.filter(isFilled).map((cell) => cell.trim());
  const typed = profiles.filter((profile) => isTyped(profile) && profile.filled > 1).length;
  return asData === 0 && asNames >= 2 && asNames * 2 >= typed && new Set(cells).size * 2 > cells.length;
}

/** Rows right above the names that name groups of columns, where the names need them: some are missing or repeated. */
function groupsAbove(rows: readonly GridRow[], main: number): number[] {
  const names = rows[main];
  if (names === undefined || names.afterBlank || !needsGroups(names)) return [];
  const above = rows[main - 1];
  if (above === undefined || filledCount(above) < 2 || !isNameLike(above) || isLabelled(above)) return [];
  return [main - 1];
}

function needsGroups({ cells }: GridRow): boolean {
  const names = cells.map((cell) => cell.trim());
  const inner = names.slice(0, names.findLastIndex((name) => name !== '') + 1);
  const given = inner.filter((name) => name !== '');
  return given.length < inner.length || new Set(given).size < given.length;
}
