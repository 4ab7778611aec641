import type { EngineColumn } from '../../core/engine.ts';
import { userError } from '../../core/errors.ts';
import { quoteName } from '../sql-text.ts';
import type { DataType } from './generated/connect_pb.ts';

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
  timestampNtz: 'TIMESTAMP',
  binary: 'BLOB',
  null: '"NULL"',
};

function typeName(type: DataType | undefined): string {
  const kind = type?.kind;
  switch (kind?.case) {
    case 'decimal':
      return `DECIMAL(${kind.value.precision ?? 10},${kind.value.scale ?? 0})`;
    case 'array':
      return `${typeName(kind.value.elementType)}[]`;
    case 'map':
      return `MAP(${typeName(kind.value.keyType)}, ${typeName(kind.value.valueType)})`;
    case 'struct':
      return `STRUCT(${columnsOf(type)
        .map((field) => `${quoteName(field.name)} ${field.type}`)
        .join(', ')})`;
  }
  const name = NAMES[kind?.case ?? ''];
  if (name !== undefined) return name;
  throw userError(
    'sql/type',
    {
      en: 'The query returns a type that cannot be shown, such as an interval.',
      zh: '查询结果含有无法显示的类型，例如时间间隔。',
    },
    { en: 'Cast it: CAST(… AS STRING).', zh: '请转换类型：CAST(… AS STRING)。' },
  );
}

/** Columns of a result, which Spark gives as one struct. */
export function columnsOf(schema: DataType | undefined): EngineColumn[] {
  const fields = schema?.kind.case === 'struct' ? schema.kind.value.fields : [];
  return fields.map(({ name, dataType }) => ({ name, type: typeName(dataType) }));
}
