import { type FoundTable, TableFinder } from '../../../src/load/layout/table-finder.ts';

/** Cells of lines, apart by |; an empty line is a blank row. */
export const grid = (text: string): string[][] =>
  text
    .replace(/^\n|\n *$/g, '')
    .split('\n')
    .map((line) => (line.trim() === '' ? [] : line.split('|').map((cell) => cell.trim())));

/** The tables in rows of cells; the first row is line 1. */
export function tablesIn(rows: readonly (readonly string[])[]): readonly (FoundTable & { headerLines: number[] })[] {
  const finder = new TableFinder();
  let afterBlank = false;
  for (const [index, cells] of rows.entries()) {
    const blank = cells.every((cell) => cell.trim() === '');
    if (!blank) finder.add({ line: index + 1, cells, afterBlank });
    afterBlank = blank;
  }
  return finder.end().map((found) => ({ ...found, headerLines: found.headerRows.map(({ line }) => line) }));
}

/** The table of a grid that holds one. */
export function tableIn(rows: readonly (readonly string[])[]): ReturnType<typeof tablesIn>[number] {
  const [only, ...others] = tablesIn(rows);
  if (only === undefined || others.length > 0) throw new Error(`${others.length + 1} tables`);
  return only;
}

/** Lines of the body that belong to the table. */
export function bodyLines({ body, skipped }: FoundTable, rows: readonly (readonly string[])[]): number[] {
  if (body === null) return [];
  const out = new Set(skipped.map(({ line }) => line));
  return rows.flatMap((cells, index) => {
    const line = index + 1;
    const inside = line >= body.first && line <= body.last && !out.has(line);
    return inside && cells.some((cell) => cell.trim() !== '') ? [line] : [];
  });
}
