import type { Source } from './answer.ts';
import type { Document } from './document.ts';
import type { Engine } from './engine.ts';
import type { Form } from './form.ts';
import type { Result } from './result.ts';
import type { Column, Row, Table } from './table.ts';
import type { Text } from './text.ts';

/** Rows too many to hold that no query gives; read once. */
export interface StreamOutcome {
  readonly kind: 'stream';
  readonly columns: readonly Column[];
  readonly batches: AsyncIterable<readonly Row[]>;
  /** Whether csv and tsv begin with the names of the columns. */
  readonly named: boolean;
}

/** What a person at a terminal sees of what a command did; all of it comes with `-f`, `-o` and `--only`. */
export interface Digest {
  readonly lines: readonly Text[];
  /** Tables of the result, or their beginnings. */
  readonly tables: readonly Table[];
}

/** Tables, and the form that they describe. */
export interface ResultOutcome {
  readonly kind: 'result';
  readonly result: Result;
  readonly exit?: 0 | 1;
  readonly asOf?: string;
  readonly form?: Form;
  /** Given where the result reports what was done: under `--quiet` it is then not shown unless asked for. */
  readonly digest?: Digest;
}

/** A report with what it was made of. */
export interface ReportOutcome {
  readonly kind: 'report';
  readonly document: Document;
  readonly result: Result;
  readonly scope: Pick<Source, 'asOf' | 'period' | 'filters'>;
}

/** What a command gives to the output: tables, a report, rows too many to hold, or words as they are. */
export type Outcome =
  | ResultOutcome
  | ReportOutcome
  | { readonly kind: 'rows'; readonly sql: string; readonly engine: Engine }
  | StreamOutcome
  | { readonly kind: 'text'; readonly text: string };
