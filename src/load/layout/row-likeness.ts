import { cellKind, shapeOf, shownNumber } from './cell-kind.ts';
import { type ColumnProfile, isTyped } from './column-profile.ts';
import { type GridRow, isFilled } from './grid-row.ts';
import { isLabel } from './words.ts';

/** How many columns speak for a row being data like the rows below it, and how many for its naming the columns. */
export interface Likeness {
  readonly asData: number;
  readonly asNames: number;
}

/** Few values of one shape may be chance. */
const SHAPED = 2;

export function likeness(row: GridRow, profiles: readonly ColumnProfile[]): Likeness {
  let asData = 0;
  let asNames = 0;
  const years = namesYears(row);
  for (const [column, profile] of profiles.entries()) {
    const cell = row.cells[column];
    if (!isFilled(cell) || !isTyped(profile)) continue;
    const kind = cellKind(cell);
    if (kind === 'word') asNames += 1;
    else if (kind === 'code' && profile.kind !== 'code') asNames += 1;
    else if (kind === profile.kind && !(years && kind === 'number') && sameShape(cell, profile)) asData += 1;
  }
  return { asData, asNames };
}

const sameShape = (cell: string, { kind, shape, filled }: ColumnProfile): boolean =>
  kind !== 'code' || (shape !== null && filled >= SHAPED && shape === shapeOf(cell));

/** Whether each filled cell can be the name of a column: no numbers but years or a count from 1. */
export function isNameLike(row: GridRow): boolean {
  const kinds = row.cells.filter(isFilled).map(cellKind);
  if (kinds.every((kind) => kind === 'blank')) return false;
  return !kinds.includes('number') || (kinds.some((kind) => kind !== 'number') && namesYears(row));
}

/** Whether a row gives labels with their values, "Run by:" and "Jane Doe", side by side or in one cell; a header gives names alone. */
export function isLabelled({ cells }: GridRow): boolean {
  const filled = cells.filter(isFilled).map((cell) => cell.trim());
  const labels = filled.filter(isLabel);
  if (labels.length === filled.length) return labels.some((cell) => !/[:：]$/.test(cell));
  return labels.length > 0 && labels.length * 2 >= filled.length;
}

/** Numbers that rise by one, or years that rise: 2022, 2023, 2024 above columns of amounts. */
function namesYears({ cells }: GridRow): boolean {
  const numbers = cells
    .filter((cell) => cellKind(cell) === 'number')
    .map((cell) => (/^\d{1,4}$/.test(cell.trim()) ? (shownNumber(cell)?.value ?? Number.NaN) : Number.NaN));
  if (numbers.length === 0) return false;
  if (numbers.length === 1) return isYear(numbers[0] ?? 0);
  const steps = numbers.slice(1).map((value, index) => value - (numbers[index] ?? 0));
  return steps.every((step) => step === 1) || (numbers.every(isYear) && new Set(numbers).size === numbers.length);
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;
