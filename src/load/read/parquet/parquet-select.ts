import { inputError, KnownError } from '../../../core/errors.ts';
import { quoteName, quoteText } from '../../../engine/sql-text.ts';
import type { ParquetSource } from '../types.ts';

/** The rows of a Parquet file in its order, its columns under the names of the header, each as text or with the type that it has. */
export function parquetSelect(
  { path, fields, header }: Pick<ParquetSource, 'path' | 'fields' | 'header'>,
  { typed }: { readonly typed: boolean },
): string {
  const columns = fields.map(({ name, type }, index) => {
    const column = quoteName(name);
    return `${typed ? column : asText(column, type)} AS ${quoteName(header[index] ?? name)}`;
  });
  return `SELECT ${columns.join(', ')} FROM ${readParquet(path)}`;
}

/** The table function for a path that may contain what patterns are made of. */
export const readParquet = (path: string): string =>
  `read_parquet(${quoteText(path.replace(/[*?[]/g, '[$&]'))}, hive_partitioning = false, filename = false)`;

/** Whole numbers that were stored as doubles, as keys with gaps are, are written without ".0"; points in time as UTC; what is nested as JSON. */
function asText(column: string, type: string): string {
  if (type === 'DOUBLE' || type === 'FLOAT') {
    const isWhole = `${column} = trunc(${column}) AND abs(${column}) < 9007199254740992`;
    return `CASE WHEN ${isWhole} THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) ELSE CAST(${column} AS VARCHAR) END`;
  }
  if (type === 'TIMESTAMP WITH TIME ZONE') return `CAST(make_timestamp(epoch_us(${column})) AS VARCHAR)`;
  if (/^(?:STRUCT|MAP|UNION)\(|\]$/.test(type)) return `CAST(to_json(${column}) AS VARCHAR)`;
  return `CAST(${column} AS VARCHAR)`;
}

/** Runs what reads a Parquet file: whatever DuckDB finds wrong with it is a KnownError (exit 3). */
export async function underParquet<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Error) || isOurs(error)) throw error;
    throw inputError(
      'file/broken-parquet',
      {
        en: `${path} is damaged or unsupported Parquet.`,
        zh: `${path} 是已损坏或无法识别的 Parquet 文件。`,
      },
      {
        en: 'Copy or export it again, without encryption.',
        zh: '请重新复制或导出该文件（不要加密）。',
      },
      error,
    );
  }
}

const isOurs = (error: Error): boolean =>
  error instanceof KnownError && (error.code === 'engine/memory' || error.code === 'engine/cancelled');
