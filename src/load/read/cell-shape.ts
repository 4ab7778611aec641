import { cellKind, isAddress } from '../layout/cell-kind.ts';

const YES_OR_NO = /^(?:true|false|yes|no|是|否)$/i;

/** Numbers, dates, addresses, yes and no, and what stands for nothing; null where a cell is a word, a code or a text. */
export type CellType = 'number' | 'date' | 'address' | 'flag' | 'missing';

/** Which of the known types a cell that is not empty has. */
export function typeOf(cell: string): CellType | null {
  if (cell.length > 64) return null;
  if (YES_OR_NO.test(cell)) return 'flag';
  const kind = cellKind(cell);
  if (kind === 'number' || kind === 'date') return kind;
  if (kind === 'blank') return 'missing';
  return isAddress(cell) && !/[,;|]/.test(cell) ? 'address' : null;
}

export const isNumber = (cell: string): boolean => typeOf(cell.trim()) === 'number';

/**
 * How well a piece of text stands for one cell, 0 to 1: a value of a known type surely does, a word likely, a text
 * may, and one that still holds separators or quotes was likely cut at the wrong places.
 */
export function cellWorth(text: string): number {
  const cell = text.trim();
  if (typeOf(cell) !== null && cell !== '') return 1;
  if (/^(["'`]).*\1$|^“.*”$|^«.*»$/s.test(cell) && cell.length > 1) return 0.1;
  if (/^"|"$/.test(cell) || (cell.match(/"/g)?.length ?? 0) % 2 === 1) return 0.4;
  if (/\t/.test(cell) || !/[\p{L}\p{N}]/u.test(cell)) return 0.2;
  if (/[;|]/.test(cell)) return 0.5;
  if (/,/.test(cell)) return 0.7;
  return /\s/.test(cell) ? 0.8 : 0.9;
}
