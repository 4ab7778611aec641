import type { Cell, Column } from '../../core/table.ts';
import type { Lang } from '../../core/text.ts';
import { columnDigits, columnFormatter, isNumeric, wordOf } from '../format.ts';
import { isFiniteNumber, significantDigits } from '../number.ts';
import { oneLine } from '../sanitize.ts';

/** What Excel stores in a cell; never a formula, whatever the text begins with. */
export type SheetCell = string | number | Date | null;

/** Digits that a double keeps, and that Excel shows. */
const EXACT_DIGITS = 15;
const TEXT = '@';
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?)?$/;
/** Excel believes in 29 February 1900; from March on its day numbers are right. */
const FIRST_DATE = Date.UTC(1900, 2, 1);
const CELL_LENGTH = 32_767;

/** The number format of a column. Texts are marked as such, so that editing one cannot turn it into a formula. */
export function numberFormat(column: Column, cells: readonly Cell[]): string {
  if (column.words !== undefined) return TEXT;
  if (column.unit === 'date')
    return cells.some((cell) => typeof cell === 'string' && cell.length > 10) ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd';
  if (!isNumeric(column.unit)) return TEXT;
  if (column.unit === 'money') return '#,##0.00';
  if (column.unit === 'share') return '0.0%';
  const digits = columnDigits(column.unit, cells);
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
}

export function sheetCell(cell: Cell, column: Column, lang: Lang): SheetCell {
  if (cell === null) return null;
  const word = wordOf(cell, column, lang);
  if (word !== null) return sheetText(word);
  if (column.unit === 'date') return dateOf(cell) ?? sheetText(String(cell));
  if (!isNumeric(column.unit)) return sheetText(String(cell));
  if (!isFiniteNumber(cell)) return typeof cell === 'string' ? sheetText(cell) : null;
  return typeof cell === 'number' || significantDigits(cell) <= EXACT_DIGITS ? Number(cell) : cell;
}

/** Text as Excel may hold it; what looks like its own escape (_x000D_) is escaped in turn. */
export const sheetText = (text: string): string =>
  oneLine(text)
    .slice(0, CELL_LENGTH)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** The width of a column is measured on these, not on what a cell stores. */
export const shownCells = (column: Column, cells: readonly Cell[], lang: Lang): string[] =>
  cells.map((cell) => (cell === null ? '' : oneLine(columnFormatter(column, [cell], lang)(cell))));

function dateOf(cell: Cell): Date | null {
  const match = typeof cell === 'string' ? DATE.exec(cell) : null;
  if (match === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  return time >= FIRST_DATE ? new Date(time) : null;
}
