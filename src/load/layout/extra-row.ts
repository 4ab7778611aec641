import type { SkippedRow } from '../read/types.ts';
import type { BodyStats } from './body-stats.ts';
import { cellKind } from './cell-kind.ts';
import { type GridRow, isFilled, sameCells } from './grid-row.ts';
import { isGroupTotal, isLabel, isNoteText, isRule, isTotalPhrase, isTotalWord } from './words.ts';

/** A table as far as it is known when a row of it is judged. */
export interface KnownTable {
  /** The columns of the grid that the table has. */
  readonly columns: readonly number[];
  /** The header as it stands, where there is one. */
  readonly names: GridRow | null;
  readonly stats: BodyStats;
}

/**
 * What a row within a table is, if it is no data. It takes a word and a gap, or a sum that fits: a customer called
 * "Total Wine", or one called "合计" that has all that the others have, is data. `apart`: a blank row, a total or a note
 * stands right before it.
 */
export function extraKind(row: GridRow, table: KnownTable, apart: boolean): SkippedRow['kind'] | null {
  const filled = row.cells.flatMap((cell, column) => (isFilled(cell) ? [{ column, cell }] : []));
  const [first] = filled;
  if (first === undefined) return 'blank';
  if (filled.every(({ cell }) => isRule(cell))) return 'blank';
  if (table.columns.length < 2) return null;
  if (filled.every(({ column }) => !table.columns.includes(column))) return 'note';
  if (isHeaderAgain(row, table)) return 'title';
  const gaps = table.columns.filter((column) => table.stats.isUsual(column) && !isFilled(row.cells[column]));
  if (isTotal(row, first, table, gaps)) return 'total';
  return isNote(filled, table, gaps, apart) ? 'note' : null;
}

function isHeaderAgain({ cells }: GridRow, { columns, names }: KnownTable): boolean {
  if (names === null) return false;
  return columns.some((column) => isFilled(cells[column])) && sameCells(cells, names.cells);
}

interface FilledCell {
  readonly column: number;
  readonly cell: string;
}

function isTotal({ cells }: GridRow, first: FilledCell, table: KnownTable, gaps: readonly number[]): boolean {
  const { columns, stats } = table;
  const word = isTotalWord(first.cell);
  if (!word && gaps.length === 0) return false;
  if (stats.rows === 0) return word && gaps.length * 2 >= columns.length;
  const numbers = columns.filter((column) => stats.isNumeric(column) && cellKind(cells[column]) === 'number');
  const sums = numbers.filter((column) => stats.isSum(column, cells[column] ?? ''));
  const fits = sums.length > 0 && sums.length === numbers.length;
  const texts = columns.filter(
    (column) => column !== first.column && stats.isUsual(column) && !stats.isNumeric(column),
  );
  const open = texts.filter((column) => gaps.includes(column));
  const bare = open.length > 0 && open.length === texts.length;
  // Beside sums a row of totals may have averages and shares.
  if (word)
    return (
      (sums.length > 0 && sums.length * 2 >= numbers.length) || (open.length > 0 && open.length * 2 >= texts.length)
    );
  if (isTotalPhrase(first.cell)) return bare || (fits && open.length > 0);
  if (isGroupTotal(first.cell)) return (bare && numbers.length > 0) || (fits && open.length > 0);
  // Without a word only sums tell, below rows that name what they are about.
  return fits && bare && gaps.includes(columns[0] ?? 0);
}

/** A summary beside the table has seen enough of it first, and leaves out what each row begins with. */
const ENOUGH_ROWS = 5;

function isNote(
  filled: readonly FilledCell[],
  { columns, stats }: KnownTable,
  gaps: readonly number[],
  apart: boolean,
): boolean {
  const labelled = isNoteText(filled[0]?.cell ?? '');
  if (labelled && gaps.length > 0)
    return filled.length <= 2 || filled.every(({ cell }) => isLabel(cell) || cellKind(cell) === 'word');
  if (!apart || gaps.length < 2) return false;
  if (filled.length === 1) return true;
  return stats.rows >= ENOUGH_ROWS && filled.length * 3 <= columns.length && leavesOutKey(filled, columns, stats);
}

function leavesOutKey(filled: readonly FilledCell[], columns: readonly number[], stats: BodyStats): boolean {
  const usual = columns.filter((column) => stats.isUsual(column));
  return usual.slice(0, 2).some((key) => filled.every(({ column }) => column !== key));
}
