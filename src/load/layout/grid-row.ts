/** One row of a grid of text cells, blank rows left out. */
export interface GridRow {
  /** The physical line where the record starts, or the sheet's row; from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether a blank row stands right before it. */
  readonly afterBlank: boolean;
}

export const isFilled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== '';

export const filledCount = ({ cells }: GridRow): number =>
  cells.reduce((count, cell) => (isFilled(cell) ? count + 1 : count), 0);

/** The columns, from 0, in which the row has something. */
export const filledColumns = ({ cells }: GridRow): number[] =>
  cells.flatMap((cell, column) => (isFilled(cell) ? [column] : []));

export const rowText = ({ cells }: GridRow): string =>
  cells
    .map((cell) => cell.trim())
    .join('\t')
    .trim();

/** What two columns beside each other say by being equal: the same header, the same row. */
export const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, column) => column).every(
    (column) => (a[column] ?? '').trim() === (b[column] ?? '').trim(),
  );
