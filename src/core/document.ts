import type { Provenance } from './answer.ts';
import type { Chart, Finding } from './result.ts';
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
  readonly title: Text;
  readonly blocks: readonly Block[];
  /** The analyses that the section rests on, for its definitions and filters. */
  readonly sources: readonly Provenance[];
}

/** What a report is made of, before any format. One analysis is a one-section document. */
export interface Document {
  readonly title: Text;
  readonly subtitle: Text;
  readonly author: string | null;
  readonly lang: Lang;
  /** Label and value lines under the title: as-of date, period, filters. */
  readonly facts: readonly { readonly label: Text; readonly value: Text }[];
  readonly sections: readonly Section[];
}
