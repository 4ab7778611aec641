import { cellKind, shownNumber } from './cell-kind.ts';
import type { GridRow } from './grid-row.ts';

const NEARLY_ALL = 0.9;

interface ColumnStats {
  filled: number;
  numbers: number;
  dates: number;
  codes: number;
  /** Since the table began, and since the last total. */
  sum: number;
  groupSum: number;
}

/** What the data rows of a table so far have in their columns: what a total or a note is told from. */
export class BodyStats {
  readonly #columns: ColumnStats[] = [];
  rows = 0;
  groupRows = 0;

  add({ cells }: GridRow): void {
    this.rows += 1;
    this.groupRows += 1;
    for (const [column, cell] of cells.entries()) {
      const kind = cellKind(cell);
      if (kind === 'blank') continue;
      const stats = this.#at(column);
      stats.filled += 1;
      if (kind === 'date') stats.dates += 1;
      if (kind === 'code') stats.codes += 1;
      const number = kind === 'number' ? shownNumber(cell) : null;
      if (number === null) continue;
      stats.numbers += 1;
      stats.sum += number.value;
      stats.groupSum += number.value;
    }
  }

  /** A total ends its group. */
  endGroup(): void {
    this.groupRows = 0;
    for (const stats of this.#columns) stats.groupSum = 0;
  }

  #at(column: number): ColumnStats {
    while (this.#columns.length <= column)
      this.#columns.push({ filled: 0, numbers: 0, dates: 0, codes: 0, sum: 0, groupSum: 0 });
    const stats = this.#columns[column];
    if (stats === undefined) throw new RangeError(`no column ${column}`);
    return stats;
  }

  filled = (column: number): number => this.#columns[column]?.filled ?? 0;

  filledColumns = (): number[] => [...this.#columns.keys()].filter((column) => this.filled(column) > 0);

  /** Whether nearly all rows have something there; before the first row, whatever the table has a column for. */
  isUsual = (column: number): boolean => this.rows === 0 || this.filled(column) >= this.rows * NEARLY_ALL;

  isNumeric(column: number): boolean {
    const stats = this.#columns[column];
    return stats !== undefined && stats.filled > 0 && stats.numbers >= stats.filled * NEARLY_ALL;
  }

  /** Whether nearly all cells are dates, or nearly all are codes. */
  isDateOrCode(column: number): boolean {
    const stats = this.#columns[column];
    return stats !== undefined && stats.filled > 0 && Math.max(stats.dates, stats.codes) >= stats.filled * NEARLY_ALL;
  }

  /** Whether a cell shows the sum of its column, of the table or of the last group, to the digits that it shows. */
  isSum(column: number, cell: string): boolean {
    const stats = this.#columns[column];
    const shown = shownNumber(cell);
    if (stats === undefined || shown === null || shown.value === 0) return false;
    const near = (sum: number): boolean =>
      Math.abs(sum - shown.value) <= 0.5001 * 10 ** -shown.decimals + 1e-9 * Math.abs(sum);
    return (this.rows > 1 && near(stats.sum)) || (this.groupRows > 1 && near(stats.groupSum));
  }
}
