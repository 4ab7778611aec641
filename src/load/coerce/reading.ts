import type { Text } from '../../core/text.ts';
import type { CurrencyReading } from './currencies.ts';
import type { LeftOut } from './faults.ts';

/** How the values of one column are read: decided once, on the whole column. */
export interface Reading {
  /** An expression over the raw column; NULL for a missing value and for one that cannot be read. */
  readonly sql: string;
  /** Whether some values cannot be read and their rows must be rejected. */
  readonly fails: boolean;
  /** Values that are left out of rows that load nevertheless; they are told as warnings. */
  readonly leavesOut?: readonly LeftOut[];
  /** In which currency the values are, where they say so; see `CurrencyReading`. */
  readonly currency?: CurrencyReading | undefined;
  /** What was decided, for `mapping`: 'day.month.year', 'number, decimal comma'. */
  readonly how: Text;
}

/** `ymd`: years of two digits in front; those of four never need to be told. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** What stands before the fraction of a number. */
export type DecimalSign = 'comma' | 'point';
