import type { Text } from '../../core/text.ts';

/** What values of a column can be compared with. */
export type ColumnType = 'text' | 'number' | 'date' | 'flag' | 'other';

/** What a database and the program know, so that names and SQL in a checks file can be told right from wrong. */
export interface KnownNames {
  /** Columns of an entity by name, those that only the export knows as `ext.<name>`. */
  columns(entity: string): ReadonlyMap<string, ColumnType>;
  /** Built-in rules, each with the numbers that may be set for it. */
  readonly rules: ReadonlyMap<string, readonly string[]>;
  /** What is wrong with a condition over an entity's columns, a query or a pattern; null where it works. */
  fault(what: 'where' | 'query' | 'pattern', text: string, entity: string): Promise<Text | null>;
}
