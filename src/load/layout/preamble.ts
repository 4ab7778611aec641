import { profileColumns } from './column-profile.ts';
import { filledColumns, filledCount, type GridRow, isFilled } from './grid-row.ts';
import { isLabelled, isNameLike, likeness } from './row-likeness.ts';

/** The cells that rows of a table usually fill: the second largest number, because one row may be broken. */
export function typicalWidth(rows: readonly GridRow[]): number {
  const counts = rows.map(filledCount).sort((a, b) => b - a);
  return counts[Math.min(1, counts.length - 1)] ?? 0;
}

/** How many of the rows stand above the first table, in blocks of their own that blank rows part from it. */
export function preambleRows(rows: readonly GridRow[]): number {
  const blocks = blocksOf(rows);
  const widest = Math.max(...blocks.map(typicalWidth));
  let skipped = 0;
  for (const [index, block] of blocks.entries()) {
    const later = blocks.slice(index + 1);
    if (later.length === 0 || !isPreamble(block, later, widest)) break;
    skipped += block.length;
  }
  return skipped;
}

/** The rows of the first table among them: the block, and where that is a header alone, the next one. */
export function firstTable(rows: readonly GridRow[]): readonly GridRow[] {
  const [first = [], second = []] = blocksOf(rows);
  return first.length > 1 ? first : [...first, ...second];
}

function blocksOf(rows: readonly GridRow[]): GridRow[][] {
  const blocks: GridRow[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last === undefined || row.afterBlank) blocks.push([row]);
    else last.push(row);
  }
  return blocks;
}

/** Nobody writes more above a table; a longer block is a table, however ragged. */
const LONGEST = 10;

function isPreamble(block: readonly GridRow[], later: readonly GridRow[][], widest: number): boolean {
  const width = typicalWidth(block);
  if (widest < 2) return false;
  if (width < 2) return true;
  if (block.length > LONGEST || isTable(block)) return false;
  const next = later.find((other) => typicalWidth(other) > 1) ?? [];
  if (block.length === 1 && block.every(isNameLike) && !hasNames(next)) return width * 2 < typicalWidth(next);
  return width * 2 < widest || width === 2 || later.some(isTable);
}

/** At least two rows within the columns that names without labels stand over; of two columns one must hold numbers or dates. */
function isTable(block: readonly GridRow[]): boolean {
  const width = typicalWidth(block);
  const at = block.findIndex((row) => filledCount(row) > 1 && filledCount(row) * 2 >= width);
  const names = block[at];
  const body = block.slice(at + 1);
  if (names === undefined || body.length < 2 || isLabelled(names) || !isNameLike(names)) return false;
  const within = body.every((row) => filledColumns(row).every((column) => isFilled(names.cells[column])));
  const { asData, asNames } = likeness(names, profileColumns(body));
  return within && asData === 0 && (width > 2 || (asNames > 0 && body.length > 2));
}

/** Whether a block begins with the names of its own columns. */
function hasNames([names, ...body]: readonly GridRow[]): boolean {
  if (names === undefined || !isNameLike(names)) return false;
  return likeness(names, profileColumns(body)).asNames > 0;
}
