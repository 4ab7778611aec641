import { cellKind } from './cell-kind.ts';
import { profileColumns } from './column-profile.ts';
import type { KnownTable } from './extra-row.ts';
import { filledColumns, filledCount, type GridRow, isFilled, sameCells } from './grid-row.ts';
import { isLabelled, isNameLike, likeness } from './row-likeness.ts';
import { isTotalWord } from './words.ts';

/**
 * Whether rows after a blank one begin another table: names over columns of numbers, dates or codes, that are no row of
 * the table before, because they are words where it has none or because they stand in other columns.
 */
export function beginsTable(block: readonly GridRow[], table: KnownTable): boolean {
  const at = block.findIndex((row) => filledCount(row) > 1);
  const names = block[at];
  const body = block.slice(at + 1);
  if (names === undefined || body.length === 0 || !isNameLike(names)) return false;
  // The same header again, at the top of a printed page, goes on with the table.
  if (table.names !== null && sameCells(table.names.cells, names.cells)) return false;
  const cells = names.cells.filter(isFilled).map((cell) => cell.trim());
  if (isLabelled(names) || isTotalWord(cells[0] ?? '') || new Set(cells).size < cells.length) return false;
  const { asData, asNames } = likeness(names, profileColumns(body));
  if (asData > 0 || asNames === 0) return false;
  if (breaksTypes(names, table) || (filledCount(names) > 2 && standsElsewhere([names, ...body], table))) return true;
  return breaksCodes(names, table) && (asNames > 1 || soundsAlike(names, table));
}

/** Words over columns that hold numbers so far, and no number over any. */
function breaksTypes({ cells }: GridRow, { columns, stats }: KnownTable): boolean {
  const numeric = columns.filter((column) => stats.rows > 1 && stats.isNumeric(column) && isFilled(cells[column]));
  const words = numeric.filter((column) => !['number', 'blank'].includes(cellKind(cells[column])));
  return words.length > 0 && words.length === numeric.length;
}

/** Words over columns that hold dates or codes so far: less telling, as a code may be a word. */
function breaksCodes({ cells }: GridRow, { columns, stats }: KnownTable): boolean {
  const typed = columns.filter((column) => stats.rows > 1 && stats.isDateOrCode(column) && isFilled(cells[column]));
  return typed.length > 0 && typed.every((column) => cellKind(cells[column]) === 'word');
}

/** Names that end as those of the table do over its codes: 客户编号 and 产品编号, Customer ID and Product ID. */
function soundsAlike({ cells }: GridRow, { columns, names, stats }: KnownTable): boolean {
  const ending = (cell: string | undefined): string => (cell ?? '').trim().toLowerCase().slice(-2);
  return columns.some(
    (column) =>
      stats.isDateOrCode(column) &&
      ending(cells[column]).length === 2 &&
      ending(cells[column]) === ending(names?.cells[column]),
  );
}

/** All rows of the block leave out the same columns that the table usually fills, or go beyond its columns. */
function standsElsewhere(block: readonly GridRow[], { columns, stats }: KnownTable): boolean {
  if (stats.rows === 0) return true;
  const wide = block.filter((row) => filledCount(row) > 1);
  const beyond = wide.every((row) => filledColumns(row).some((column) => !columns.includes(column)));
  const gaps = columns.filter((column) => stats.isUsual(column) && wide.every(({ cells }) => !isFilled(cells[column])));
  return beyond || gaps.length > 1;
}

/** Whether a row repeats most of the names of the columns: of this table, or of one like it that begins without a blank row. */
export function namesAgain({ cells }: GridRow, { columns, names }: KnownTable): boolean {
  if (names === null) return false;
  const named = columns.filter((column) => isFilled(names.cells[column]));
  const again = named.filter((column) => (cells[column] ?? '').trim() === (names.cells[column] ?? '').trim());
  return again.length > 1 && again.length * 2 > named.length;
}
