import type { Text } from '../../core/text.ts';

/** How the values of one column are read: decided once, on the whole column. */
export interface Reading {
  /** An expression over the raw column; NULL for a missing value and for one that cannot be read. */
  readonly sql: string;
  /** Whether some values cannot be read and their rows must be rejected. */
  readonly fails: boolean;
  /** A condition over the raw column for values that are left out of rows that load nevertheless; they are told as warnings. */
  readonly leavesOut?: string;
  /** What was decided, for `mapping`: 'day.month.year', 'number, decimal comma'. */
  readonly how: Text;
}

/** `ymd`: years of two digits in front; those of four never need to be told. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** What stands before the fraction of a number. */
export type DecimalSign = 'comma' | 'point';
