import type { EngineColumn } from '../../core/engine.ts';
import { type KnownError, userError } from '../../core/errors.ts';
import { didYouMean, nearest } from '../../core/nearest.ts';
import { type Entity, type Field, SQL_TYPES } from '../../model/entity.ts';
import type { RelationSettings } from '../../settings/engine.ts';
import { quoteName, quoteText } from '../sql-text.ts';
import { storedView } from './lake-views.ts';

/** The name under which a session reads the files of a path; a table of a catalog goes by its own name. */
const filesView = (entity: string): string => `files_of_${entity}`;

/** How SQL names the source of an entity on the server. */
export const sourceOf = (entity: string, { table }: RelationSettings): string =>
  table === undefined ? filesView(entity) : table.split('.').map(quoteName).join('.');

/** The statement that makes files readable by name; null for a table of a catalog, which is. */
export function filesStatement(entity: string, { path, format }: RelationSettings): string | null {
  if (path === undefined) return null;
  return `CREATE OR REPLACE TEMPORARY VIEW ${filesView(entity)} USING ${format} OPTIONS (path ${quoteText(path)})`;
}

/** An entity as the model has it, read from a table of the server. */
export interface EntityView {
  readonly statement: string;
  /** Fields that the table has a column for. */
  readonly fields: readonly string[];
}

/**
 * A view with the fields of an entity over the columns that a table has: renamed where the settings say so, cast where
 * nothing is lost, NULL where the table has no such column. All columns that are missing or of a wrong type are told
 * in one error each, with the table's name.
 */
export function entityView(
  entity: Entity,
  relation: RelationSettings,
  found: readonly EngineColumn[],
): EntityView | readonly KnownError[] {
  const { columns = {} } = relation;
  const place = relation.table ?? relation.path ?? '';
  const wrong = Object.keys(columns)
    .filter((field) => !entity.fields.some(({ name }) => name === field))
    .map((field) => unknownField(entity, field));
  const fields: string[] = [];
  const selected = entity.fields.map((field) => {
    const name = columns[field.name] ?? field.name;
    const column = found.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (column === undefined) {
      if (columns[field.name] !== undefined) wrong.push(missingColumn(place, name, found));
      if (field.name === entity.key) wrong.push(missingKey(place, entity, found));
      return `CAST(NULL AS ${SQL_TYPES[field.type]}) AS ${quoteName(field.name)}`;
    }
    fields.push(field.name);
    const read = readAs(field, column);
    if (read === null) wrong.push(wrongType(place, field, column));
    return `${read ?? 'NULL'} AS ${quoteName(field.name)}`;
  });
  if (wrong.length > 0) return wrong;
  const statement = `CREATE OR REPLACE TEMPORARY VIEW ${storedView(entity.name)} AS SELECT ${selected.join(', ')}, ${PROVENANCE} FROM ${sourceOf(entity.name, relation)}`;
  return { statement, fields };
}

/** An entity that the settings name no table for: it has no rows, so that a query which names it works all the same. */
export const emptyView = ({ name, fields }: Entity): string =>
  `CREATE OR REPLACE TEMPORARY VIEW ${storedView(name)} AS SELECT ${fields.map((field) => `CAST(NULL AS ${SQL_TYPES[field.type]}) AS ${quoteName(field.name)}`).join(', ')}, ${PROVENANCE} WHERE FALSE`;

const PROVENANCE = 'CAST(NULL AS BIGINT) AS _load, CAST(NULL AS VARCHAR) AS _file, CAST(NULL AS BIGINT) AS _line';

/** Types that a field's own type takes without losing anything; money is kept to six places, as everywhere. */
const TAKES: Readonly<Record<string, RegExp>> = {
  VARCHAR: /^(TINYINT|SMALLINT|INTEGER|BIGINT|DECIMAL\(\d+,0\))$/,
  'DECIMAL(18,6)': /^(TINYINT|SMALLINT|INTEGER|BIGINT|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/,
  DOUBLE: /^(TINYINT|SMALLINT|INTEGER|BIGINT|FLOAT|DECIMAL\(\d+,\d+\))$/,
  BIGINT: /^(TINYINT|SMALLINT|INTEGER|DECIMAL\(\d+,0\))$/,
  DATE: /^TIMESTAMP( WITH TIME ZONE)?$/,
  TIMESTAMP: /^(DATE|TIMESTAMP WITH TIME ZONE)$/,
};

function readAs(field: Field, { name, type }: EngineColumn): string | null {
  const wanted = SQL_TYPES[field.type];
  if (type === wanted) return quoteName(name);
  return TAKES[wanted]?.test(type) === true ? `CAST(${quoteName(name)} AS ${wanted})` : null;
}

const names = (found: readonly EngineColumn[]): string => found.map(({ name }) => name).join(', ');

const unknownField = (entity: Entity, field: string): KnownError =>
  userError(
    'engine/relation-field',
    {
      en: `engine.relations.${entity.name}.columns: field "${field}" of ${entity.name} does not exist.`,
      zh: `engine.relations.${entity.name}.columns：${entity.label.zh}没有字段“${field}”。`,
    },
    didYouMean(
      nearest(
        field,
        entity.fields.map(({ name }) => name),
      ),
      { en: 'List the fields with acrm describe.', zh: '可用 acrm describe 查看字段。' },
    ),
  );

const missingColumn = (place: string, column: string, found: readonly EngineColumn[]): KnownError =>
  userError(
    'engine/relation-column',
    { en: `column "${column}" of ${place} does not exist.`, zh: `${place} 没有列“${column}”。` },
    didYouMean(
      nearest(
        column,
        found.map(({ name }) => name),
      ),
      { en: `Its columns: ${names(found)}.`, zh: `它的列：${names(found)}。` },
    ),
  );

const missingKey = (place: string, { name, key }: Entity, found: readonly EngineColumn[]): KnownError =>
  userError(
    'engine/relation-key',
    {
      en: `${place} has no column for ${name}.${key}, the key of its rows.`,
      zh: `${place} 缺少主键 ${name}.${key} 对应的列。`,
    },
    {
      en: `Name it under engine.relations.${name}.columns; the table has ${names(found)}.`,
      zh: `请在 engine.relations.${name}.columns 中指定；该表的列：${names(found)}。`,
    },
  );

const wrongType = (place: string, field: Field, { name, type }: EngineColumn): KnownError =>
  userError(
    'engine/relation-type',
    {
      en: `${place}.${name} is ${type}; ${field.name} must be ${SQL_TYPES[field.type]}.`,
      zh: `${place}.${name} 的类型为 ${type}，${field.name} 应为 ${SQL_TYPES[field.type]}。`,
    },
    {
      en: 'Change the type of the column, or name a view that casts it.',
      zh: '请修改该列的类型，或改用进行了类型转换的视图。',
    },
  );
