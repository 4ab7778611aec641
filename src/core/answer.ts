import type { Result } from './result.ts';
import type { Text } from './text.ts';

/** The dates, inclusive, that a result speaks of; null where it is open on that side. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** Where a result comes from: enough to question every number in it. */
export interface Provenance {
  readonly command: string;
  readonly asOf: string | null;
  readonly period: Span;
  /** Filters as the user gave them: flag name to values. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly params: Readonly<Record<string, unknown>>;
  readonly definition: Text | null;
  /** Rows of each entity that passed the filters. */
  readonly rowsRead: Readonly<Record<string, number>>;
  readonly queries: readonly ExecutedQuery[];
}

export interface ExecutedQuery {
  readonly name: string;
  readonly sql: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A result with its provenance: what renderers of a single analysis are given. */
export interface Answer {
  readonly provenance: Provenance;
  readonly title: Text;
  readonly result: Result;
}
