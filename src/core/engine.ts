import type { Row } from './table.ts';

/** A value bound to a `$name` parameter. Dates travel as ISO strings and are cast in the SQL. */
export type SqlValue = string | number | boolean | null;

export interface EngineColumn {
  readonly name: string;
  /** The engine's own name of the type, such as BIGINT or DECIMAL(38,6). */
  readonly type: string;
}

export interface Rows {
  readonly columns: readonly EngineColumn[];
  readonly rows: readonly Row[];
}

export interface QueryOptions {
  readonly values?: Readonly<Record<string, SqlValue>>;
  /** Told now and then what share of the work, 0 to 1, is done, where the engine can tell. */
  readonly onProgress?: (share: number) => void;
}

/** What the rest of the program sees of a database, embedded or distributed. */
export interface Engine {
  readonly name: string;
  /** Runs one SELECT; cells are exact or the call throws. */
  query(sql: string, options?: QueryOptions): Promise<Rows>;
  /** The same row by row, in batches, for results that do not fit in memory. */
  stream(sql: string, options?: QueryOptions): Promise<RowStream>;
  /** Names and types of a SELECT without running it. */
  describe(sql: string): Promise<readonly EngineColumn[]>;
  /** A statement with an effect in this session or, where the engine writes, in the database. */
  execute(sql: string, options?: QueryOptions): Promise<void>;
  /** Stops what is running. */
  interrupt(): void;
  close(): Promise<void>;
}

export interface RowStream {
  readonly columns: readonly EngineColumn[];
  readonly batches: AsyncIterable<readonly Row[]>;
}
