import type { Engine, QueryOptions } from './engine.ts';
import type { Cell } from './table.ts';

/** What a database holds, as counted when it was last loaded. */
export interface Catalog {
  /** Stored columns of an entity, in order; none where the database has no such table. */
  columns(entity: string): readonly string[];
  /** Rows of an entity. */
  rows(entity: string): number;
  /** Rows in which a column has a value. */
  present(entity: string, column: string): number;
  /** The latest event not after the day of the load, YYYY-MM-DD; null where nothing has a date. */
  readonly latest: string | null;
  /** Events dated after the day of the load: reported, not believed. */
  readonly later: number;
  readonly entities: readonly string[];
}

/** A row of one of acrm's own tables, its cells by the names of the columns. */
export type OwnRecord = Readonly<Record<string, Cell>>;

/**
 * An engine with the canonical CRM behind it, as analyses need it. SQL given to it is quoted as standard SQL has it
 * ("name", 'text'); everything else that engines do differently stands behind these few methods.
 */
export interface Store extends Engine {
  catalog(): Promise<Catalog>;
  /** Where an entity is stored, as SQL names it. */
  stored(entity: string): string;
  /** The relation of all loads: load_id, loaded_at. */
  readonly loads: string;
  /** Entities that some file was loaded for, even if it held no rows. */
  loadedEntities(): Promise<readonly string[]>;
  /** acrm's own records of this name, in a total order; none where the database is older than they are, or a lake does not bring them. */
  records(name: string): Promise<readonly OwnRecord[]>;
  /** Files as they came, by name, with the relation that holds each. */
  rawFiles(): Promise<readonly { readonly name: string; readonly source: string }[]>;
  /** A view that only this session sees. */
  define(name: string, select: string): Promise<void>;
  /** What a SELECT gives now, under a name that only this session sees. */
  materialise(name: string, sql: string, options?: QueryOptions): Promise<void>;
  /** A relation of these texts in the column `value`. */
  admit(name: string, values: readonly string[]): Promise<void>;
  /** Whether a text that a user wrote is one expression and nothing more. */
  isOneExpression(text: string): Promise<boolean>;
}
