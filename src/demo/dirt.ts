import type { Sheet } from './csv.ts';
import type { Random } from './random.ts';
import { at } from './random.ts';

type Row = readonly string[];

/** What goes wrong in an export, on `count` random rows of those that `where` admits. */
interface Spoil {
  readonly column: string;
  readonly count: number;
  readonly change: (cell: string) => string;
  readonly where?: (cell: string) => boolean;
}

/** The sheet with some cells of some rows changed in ways that lose nothing, such as a stray space. */
export function spoil(random: Random, sheet: Sheet, { column, count, change, where = () => true }: Spoil): Sheet {
  const position = positionOf(sheet, column);
  const admitted = [...sheet.rows.keys()].filter((index) => where(at(at(sheet.rows, index), position)));
  const chosen = new Set(random.sample(admitted.length, count).map((place) => at(admitted, place)));
  return {
    ...sheet,
    rows: sheet.rows.map((row, index) => (chosen.has(index) ? replaced(row, position, change) : row)),
  };
}

/** The sheet with some rows written twice, the second right after the first. */
export function repeat(random: Random, sheet: Sheet, count: number): Sheet {
  const chosen = new Set(random.sample(sheet.rows.length, count));
  return { ...sheet, rows: sheet.rows.flatMap((row, index) => (chosen.has(index) ? [row, row] : [row])) };
}

/** A second, failed try at a row: the same, but one cell holds what no reader can make sense of. */
export interface Failure {
  readonly column: string;
  readonly value: string;
  /** Further columns to be overwritten, such as an id of its own. */
  readonly also?: Readonly<Record<string, string>>;
}

/** The sheet with one more row for each failure; the good rows all stay, so every total does. */
export function fail(
  random: Random,
  sheet: Sheet,
  failures: readonly Failure[],
  where: (row: Row) => boolean = () => true,
): Sheet {
  const admitted = [...sheet.rows.keys()].filter((index) => where(at(sheet.rows, index)));
  const places = random.sample(admitted.length, failures.length).map((place) => at(admitted, place));
  const broken = new Map(places.map((index, turn) => [index, broke(sheet, at(sheet.rows, index), at(failures, turn))]));
  return { ...sheet, rows: sheet.rows.flatMap((row, index) => [row, ...(broken.get(index) ?? [])]) };
}

function broke(sheet: Sheet, row: Row, { column, value, also = {} }: Failure): Row[] {
  const changes = Object.entries({ ...also, [column]: value });
  return [changes.reduce((cells, [name, cell]) => replaced(cells, positionOf(sheet, name), () => cell), row)];
}

const replaced = (row: Row, position: number, change: (cell: string) => string): Row =>
  row.map((cell, index) => (index === position ? change(cell) : cell));

function positionOf(sheet: Sheet, column: string): number {
  const position = sheet.header.indexOf(column);
  if (position < 0) throw new Error(`no column ${column}`);
  return position;
}

export const strayBlank = (cell: string): string => `${cell} `;
export const leadingBlank = (cell: string): string => ` ${cell}`;
export const ideographicBlank = (cell: string): string => `${cell}\u3000`;
export const emptied = (): string => '';

/** １３８ for 138, as a Chinese keyboard types it. */
export const fullWidth = (cell: string): string =>
  cell.replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
