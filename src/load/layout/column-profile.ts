import { type CellKind, cellKind, shapeOf } from './cell-kind.ts';
import type { GridRow } from './grid-row.ts';

/** What a column of sampled body rows mostly holds. */
export interface ColumnProfile {
  readonly filled: number;
  /** The kind that nearly all filled cells have; null where they are mixed. */
  readonly kind: CellKind | null;
  /** The shape that nearly all filled cells have, where they are codes. */
  readonly shape: string | null;
}

const NEARLY_ALL = 0.9;

export function profileColumns(rows: readonly GridRow[]): ColumnProfile[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column) => profileOf(rows.map(({ cells }) => cells[column] ?? '')));
}

function profileOf(cells: readonly string[]): ColumnProfile {
  const kinds = cells.map(cellKind).filter((kind) => kind !== 'blank');
  const kind = prevailing(kinds);
  const shape = kind === 'code' ? prevailing(cells.filter((cell) => cellKind(cell) === 'code').map(shapeOf)) : null;
  return { filled: kinds.length, kind, shape };
}

function prevailing<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [value, times] = [...counts].reduce<readonly [T | null, number]>((a, b) => (b[1] > a[1] ? b : a), [null, 0]);
  return times >= values.length * NEARLY_ALL ? value : null;
}

/** Nothing, or what stands for it. */
export const isBlankCell = (cell: string): boolean => cellKind(cell) === 'blank';

/** Numbers, dates and codes: a name of a column is none of them. */
export const isTyped = ({ kind }: ColumnProfile): boolean => kind === 'number' || kind === 'date' || kind === 'code';
