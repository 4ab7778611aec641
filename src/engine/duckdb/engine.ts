import { type DuckDBConnection, type DuckDBInstance, type DuckDBResult, StatementType } from '@duckdb/node-api';
import type { Engine, EngineColumn, QueryOptions, RowStream, Rows, SqlValue } from '../../core/engine.ts';
import { userError } from '../../core/errors.ts';
import type { Row } from '../../core/table.ts';
import { isBlank, readSql } from '../sql-text.ts';
import { toCell } from './cells.ts';
import { explainError } from './errors.ts';

const PROGRESS_MS = 200;

/** One connection to an embedded database; see `open.ts` for how it is opened and locked down. */
export class DuckDbEngine implements Engine {
  readonly name = 'duckdb';
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  async query(sql: string, options: QueryOptions = {}): Promise<Rows> {
    return this.#watched(options, async () => {
      const reader = await this.#connection.runAndReadAll(sql, parameterValues(sql, options.values));
      return { columns: columnsOf(reader), rows: reader.getRows().map((row) => row.map(toCell)) };
    });
  }

  async stream(sql: string, options: QueryOptions = {}): Promise<RowStream> {
    return this.#guarded(async () => {
      const result = await this.#connection.stream(sql, parameterValues(sql, options.values));
      return { columns: columnsOf(result), batches: batchesOf(result) };
    });
  }

  async describe(sql: string): Promise<readonly EngineColumn[]> {
    return this.#guarded(async () => {
      // DuckDB fails without a word where there is nothing but comments.
      if (isBlank(sql)) throw notOneSelect();
      const statements = await this.#connection.extractStatements(sql);
      if (statements.count !== 1) throw notOneSelect();
      const statement = await statements.prepare(0);
      if (statement.statementType !== StatementType.SELECT) throw notOneSelect();
      return Array.from({ length: statement.columnCount }, (_, index) => ({
        name: statement.columnName(index),
        type: String(statement.columnType(index)),
      }));
    });
  }

  async execute(sql: string, options: QueryOptions = {}): Promise<void> {
    await this.#watched(options, () => this.#connection.run(sql, parameterValues(sql, options.values)));
  }

  async #watched<T>({ onProgress }: QueryOptions, work: () => Promise<T>): Promise<T> {
    const timer = onProgress === undefined ? undefined : setInterval(() => onProgress(this.#share()), PROGRESS_MS);
    try {
      return await this.#guarded(work);
    } finally {
      clearInterval(timer);
    }
  }

  /** DuckDB says -1 until it can tell. */
  #share(): number {
    return Math.min(1, Math.max(0, this.#connection.progress.percentage / 100));
  }

  interrupt(): void {
    this.#connection.interrupt();
  }

  async close(): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw explainError(error);
    }
  }
}

/** Exactly the values that the SQL names; DuckDB refuses both too few and too many. */
function parameterValues(sql: string, values: Readonly<Record<string, SqlValue>> = {}): Record<string, SqlValue> {
  return Object.fromEntries(
    readSql(sql).parameters.map((name) => {
      const value = values[name];
      if (value === undefined) throw new Error(`no value for $${name}`);
      return [name, value];
    }),
  );
}

const columnsOf = (result: Pick<DuckDBResult, 'columnNames' | 'columnTypes'>): EngineColumn[] => {
  const types = result.columnTypes();
  return result.columnNames().map((name, index) => ({ name, type: String(types[index]) }));
};

async function* batchesOf(result: DuckDBResult): AsyncIterable<readonly Row[]> {
  try {
    for (
      let chunk = await result.fetchChunk();
      chunk !== null && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    ) {
      yield chunk.getRows().map((row) => row.map(toCell));
    }
  } catch (error) {
    throw explainError(error);
  }
}

const notOneSelect = (): Error =>
  userError(
    'sql/read-only',
    { en: 'Only one SELECT is run here.', zh: '此处只执行一条 SELECT 语句。' },
    {
      en: 'SQL cannot change data; use `acrm load` to load it.',
      zh: 'SQL 不能修改数据；请用 `acrm load` 导入数据。',
    },
  );
