import type { Result } from './result.ts';
import type { Text } from './text.ts';

/** The dates, inclusive, that a result speaks of; null where it is open on that side. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** Filters as the user gave them: flag name to values. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** Where a result comes from, as far as the command that gave it knows. */
export interface Source {
  readonly command: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly asOf: string | null;
  readonly period?: Span;
  readonly filters?: Filters;
  readonly definition?: Text | null;
  /** Rows of each entity that passed the filters. */
  readonly rowsRead?: Readonly<Record<string, number>>;
  readonly queries?: readonly ExecutedQuery[];
}

/** What an analysis knows: enough to question every number in its result. */
export type Provenance = Required<Source>;

export interface ExecutedQuery {
  readonly name: string;
  readonly sql: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The result of an analysis, with its provenance. */
export interface Answer {
  readonly provenance: Provenance;
  readonly title: Text;
  readonly result: Result;
}
