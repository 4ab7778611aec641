import type { Source } from './answer.ts';
import type { Form } from './form.ts';
import type { Chart, Finding, Result } from './result.ts';
import type { Cell, Table, Unit } from './table.ts';
import type { Lang, Text } from './text.ts';

/** One headline number with what it was in the period before. */
export interface Figure {
  readonly label: Text;
  readonly unit: Unit;
  readonly value: Cell;
  readonly before: Cell;
  /** Change on the period before: relative, 0.1 for ten percent more; of a share the difference. Null where it means nothing. */
  readonly change: Cell;
  /** Whether more is better, worse, or neither: decides the colour of the change. */
  readonly good: 'up' | 'down' | 'none';
}

export type Block =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'figures'; readonly table: Table; readonly figures: readonly Figure[]; readonly note: Text }
  | { readonly kind: 'chart'; readonly chart: Chart; readonly table: Table }
  | { readonly kind: 'table'; readonly table: Table; readonly limit?: number }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[]; readonly tables: readonly Table[] };

export interface Section {
  /** Null where the section is a single result, which the document is called by. */
  readonly title: Text | null;
  readonly blocks: readonly Block[];
  /** What the section rests on, for its definitions and filters. */
  readonly sources: readonly Source[];
}

/** What people read, before any format: a report, or a single result as one section. */
export interface Document {
  readonly title: Text;
  readonly subtitle: Text;
  readonly author: string | null;
  readonly lang: Lang;
  /** Label and value lines under the title: as-of date, period, filters. */
  readonly facts: readonly { readonly label: Text; readonly value: Text }[];
  readonly sections: readonly Section[];
}

/** A document with what it was made of: every output format is a function of it. */
export interface WholeDocument extends Document {
  readonly source: Source;
  /** Everything that the document could show, for formats of tables. */
  readonly result: Result;
  /** What formats that people fill in hold in place of the document. */
  readonly form?: Form;
}
