import type { EngineColumn } from '../../core/engine.ts';
import { userError } from '../../core/errors.ts';
import { quoteName } from '../sql-text.ts';
import type { SparkType } from './messages.ts';

/** Spark's types under the names that DuckDB gives them. */
const NAMES: Readonly<Record<string, string>> = {
  boolean: 'BOOLEAN',
  byte: 'TINYINT',
  short: 'SMALLINT',
  integer: 'INTEGER',
  long: 'BIGINT',
  float: 'FLOAT',
  double: 'DOUBLE',
  string: 'VARCHAR',
  date: 'DATE',
  timestamp: 'TIMESTAMP WITH TIME ZONE',
  timestamp_ntz: 'TIMESTAMP',
  binary: 'BLOB',
  null: '"NULL"',
};

export function typeName(type: SparkType): string {
  const { decimal, array, map, struct } = type;
  if (decimal !== undefined) return `DECIMAL(${decimal.precision ?? 10},${decimal.scale ?? 0})`;
  if (array !== undefined) return `${typeName(array.element_type ?? {})}[]`;
  if (map !== undefined) return `MAP(${typeName(map.key_type ?? {})}, ${typeName(map.value_type ?? {})})`;
  if (struct !== undefined) {
    return `STRUCT(${columnsOf(type)
      .map((field) => `${quoteName(field.name)} ${field.type}`)
      .join(', ')})`;
  }
  const name = NAMES[Object.keys(type)[0] ?? ''];
  if (name !== undefined) return name;
  throw userError(
    'sql/type',
    {
      en: 'The query gives a type that cannot be shown, such as an interval.',
      zh: '查询结果含有无法显示的类型，例如时间间隔。',
    },
    { en: 'Cast it: CAST(… AS STRING).', zh: '请转换类型：CAST(… AS STRING)。' },
  );
}

/** Columns of a result, which Spark gives as one struct. */
export const columnsOf = (schema: SparkType | undefined): EngineColumn[] =>
  (schema?.struct?.fields ?? []).map(({ name = '', data_type = {} }) => ({ name, type: typeName(data_type) }));
