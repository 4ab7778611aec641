import type { Unit } from './table.ts';
import type { Text } from './text.ts';

/** A column that people fill in. */
export interface FormField {
  /** What the column is called in the model: `accounts.industry`. */
  readonly name: string;
  /** Its header in the form, with the unit that its numbers are in: 年交易金额(万元). */
  readonly header: Text;
  readonly about: Text;
  readonly unit: Unit;
  readonly required: boolean;
  /** The words to choose from; none where anything may stand. */
  readonly choices: readonly Text[];
  /** A value as people would write it; null where none is needed to understand the column. */
  readonly example: Text | null;
}

/** A table that people are to fill in and give back. */
export interface Form {
  readonly title: Text;
  readonly about: Text;
  readonly fields: readonly FormField[];
}
