import type { Citation } from '../core/result.ts';
import type { Cell } from '../core/table.ts';

/** Numbers inside the sentences of findings, the same in every language. */

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 1,234,567 */
export const spokenNumber = (value: Cell): string => (value === null ? '—' : whole.format(Number(value)));

/** 12.3% */
export const spokenShare = (value: Cell): string =>
  value === null ? '—' : `${oneDecimal.format(Number(value) * 100)}%`;

/** The cells of one row that a sentence rests on. */
export const cites = (table: string, row: number, ...columns: readonly string[]): Citation[] =>
  columns.map((column) => ({ table, row, column }));
