import type { Cell } from '../core/table.ts';
import type { Text } from '../core/text.ts';
import type { FilledField } from '../store/filled.ts';

/** How bad it is when a check is not held. */
export type Level = 'error' | 'warn';

export const VERDICTS = ['fail', 'warn', 'pass', 'skipped'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** What a check is about, after the dimensions of data quality that DAMA names. */
export const DIMENSIONS = ['completeness', 'validity', 'uniqueness', 'consistency', 'timeliness'] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** How many rows may fail: a number of them, or a share, 0 to 1, of those looked at. */
export interface Limit {
  readonly of: 'count' | 'share';
  readonly most: number;
  /** As it was written. */
  readonly text: string;
}

/** A check as it was declared, whether built in or in a file. */
export interface Check {
  readonly entity: string;
  /** Unique within the entity. */
  readonly name: string;
  readonly title: Text;
  /** The columns that it looks at; none where it counts rows. */
  readonly columns: readonly string[];
  readonly dimension: Dimension;
  readonly level: Level;
  /** How many rows may fail; none where it is not said. */
  readonly limit: Limit | null;
  readonly warnLimit: Limit | null;
  readonly owner: string | null;
  /** What to do where it is not held. */
  readonly fix: Text | null;
  /** Where it is declared; null where it is built in. */
  readonly at: Place | null;
}

export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** What a check found. `rows` are those that it looked at, `failing` those of them that fail; null for checks of the whole table. */
export interface Found {
  readonly verdict: Verdict;
  readonly measured: number | null;
  /** What the measured value is held against, as people write it. */
  readonly threshold: string;
  readonly rows: number | null;
  readonly failing: number | null;
  /** Why it was skipped, or how the value is to be read. */
  readonly note: Text | null;
}

export interface Outcome extends Check, Found {}

/** A row that fails a check, with the columns at fault. */
export interface FailingRow {
  readonly check: Check;
  readonly key: string | null;
  readonly values: readonly { readonly column: string; readonly value: Cell }[];
  readonly file: string | null;
  readonly line: number | null;
}

/** All that a run of checks came to; failing rows are capped for each check. */
export interface CheckRun {
  readonly asOf: string;
  readonly outcomes: readonly Outcome[];
  readonly failing: readonly FailingRow[];
  /** Values that cleaning filled in, which the checks hold to be missing. */
  readonly filled: readonly FilledField[];
}

/** `orders/range_amount`: what names a check among all. */
export const idOf = ({ entity, name }: Pick<Check, 'entity' | 'name'>): string => `${entity}/${name}`;

/** What was not looked at, and why. */
export const skipped = (note: Text, threshold = ''): Found => ({
  verdict: 'skipped',
  measured: null,
  threshold,
  rows: null,
  failing: null,
  note,
});
