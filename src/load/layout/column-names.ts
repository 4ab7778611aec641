import { headerNames } from '../read/header.ts';
import type { HeaderPlace } from './find-header.ts';
import { type GridRow, isFilled } from './grid-row.ts';

/**
 * The names of the columns, from one header row or several: that of the main row, with the name of its group before it
 * where it is missing or repeated, and with what stands below it (a unit, a second language) behind it.
 */
export function columnNames(
  rows: readonly GridRow[],
  place: HeaderPlace,
  columns: readonly number[],
): readonly string[] {
  const cellsOf = (at: number): readonly string[] => columns.map((column) => (rows[at]?.cells[column] ?? '').trim());
  const main = place.main === null ? columns.map(() => '') : cellsOf(place.main);
  const above = place.above.map((at) => filledRight(rows[at], columns));
  const below = place.below.map(cellsOf);
  const counts = new Map<string, number>();
  for (const name of main) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  const cells = main.map((name, index) => {
    const alone = name !== '' && counts.get(name.toLowerCase()) === 1;
    const groups = alone ? [] : above.map((row) => row[index] ?? '');
    const parts = [...groups, name, ...below.map((row) => row[index] ?? '')].filter(isFilled);
    return [...new Set(parts)].join(' ');
  });
  return headerNames(cells, [cells.map(() => 'x')]);
}

/** A group stands over its first column and, merged or not, over the empty ones to its right. */
function filledRight(row: GridRow | undefined, columns: readonly number[]): readonly string[] {
  let last = '';
  return columns.map((column) => {
    const cell = (row?.cells[column] ?? '').trim();
    if (cell !== '') last = cell;
    return last;
  });
}
