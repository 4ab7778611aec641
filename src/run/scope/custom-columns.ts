import type { Roles } from '../../core/command.ts';
import { type CustomColumn, readCustomColumn } from '../../core/custom-column.ts';
import type { Engine, EngineColumn } from '../../core/engine.ts';
import { userError } from '../../core/errors.ts';
import { didYouMean, nearest } from '../../core/nearest.ts';
import type { Catalog } from '../../core/store.ts';
import type { Text } from '../../core/text.ts';
import { quoteName } from '../../engine/sql-text.ts';
import type { Relation, RelationPart } from './relations.ts';

/** The columns that only the files of an entity have, by entity; an entity without such is absent. */
export type CustomColumns = ReadonlyMap<string, readonly EngineColumn[]>;

/** The fields of the structure `ext`, in which a table keeps columns that the model does not know. */
export async function customColumnsOf(engine: Engine, source: string): Promise<readonly EngineColumn[]> {
  const described = await engine.describe(`SELECT * FROM ${source}`);
  if (described.find(({ name }) => name === 'ext')?.type.startsWith('STRUCT(') !== true) return [];
  return await engine.describe(`SELECT ext.* FROM ${source}`);
}

export async function readCustomColumns(
  engine: Engine,
  catalog: Catalog,
  stored: (entity: string) => string,
): Promise<CustomColumns> {
  const found = new Map<string, readonly EngineColumn[]>();
  for (const entity of catalog.entities) {
    if (catalog.rows(entity) === 0 || !catalog.columns(entity).includes('ext')) continue;
    found.set(entity, await customColumnsOf(engine, stored(entity)));
  }
  return found;
}

/** Where a part of a relation finds a custom column: in its own row first, then in what it joins, in the order of the joins. */
export function customSources(
  part: RelationPart,
  { entity: asked, name }: CustomColumn,
  custom: CustomColumns,
): { alias: string; column: EngineColumn }[] {
  return reachable(part).flatMap(({ alias, entity }) => {
    const column = asked === null || asked === entity ? named(custom.get(entity) ?? [], name) : undefined;
    return column === undefined ? [] : [{ alias, column }];
  });
}

/** People who share a name are joined as one, so what only one of them has is not reached. */
const reachable = ({ base, alias, joins }: RelationPart): { alias: string; entity: string }[] => [
  { alias, entity: base },
  ...Object.entries(joins).flatMap(([joined, { entity, condensed }]) =>
    condensed === undefined ? [{ alias: joined, entity }] : [],
  ),
];

const fold = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

const named = (columns: readonly EngineColumn[], name: string): EngineColumn | undefined =>
  columns.find((column) => column.name === name) ?? columns.find((column) => fold(column.name) === fold(name));

/** The value of a custom column as the name of a group: a day without the hours of midnight, a whole number without its point. */
export function groupName(alias: string, { name, type }: EngineColumn): string {
  const value = `${alias}.ext.${quoteName(name)}`;
  const text = `CAST(${value} AS VARCHAR)`;
  if (type.startsWith('TIMESTAMP'))
    return `CASE WHEN ${value} = CAST(${value} AS DATE) THEN CAST(CAST(${value} AS DATE) AS VARCHAR) ELSE ${text} END`;
  if (type === 'DOUBLE')
    return `CASE WHEN ${value} = floor(${value}) THEN CAST(CAST(${value} AS BIGINT) AS VARCHAR) ELSE ${text} END`;
  return text;
}

/** A custom column that none of the relations of a query can reach is a mistake of whoever asked for it. */
export function requireReachable(roles: Roles, relations: readonly Relation[], custom: CustomColumns): void {
  const parts = relations.flatMap((relation) => relation.parts);
  for (const column of Object.values(roles)) {
    const asked = readCustomColumn(column);
    if (asked === null || parts.some((part) => customSources(part, asked, custom).length > 0)) continue;
    throw unknownCustomColumn(asked, offered(parts, custom));
  }
}

/** Custom columns as they may be asked for; one that several entities have is named with each of them. */
function offered(parts: readonly RelationPart[], custom: CustomColumns): CustomColumn[] {
  const entities = [...new Set(parts.flatMap((part) => reachable(part).map(({ entity }) => entity)))];
  const all = entities.flatMap((entity) => (custom.get(entity) ?? []).map(({ name }) => ({ entity, name })));
  const shared = (name: string): boolean => all.filter((one) => one.name === name).length > 1;
  return [
    ...[...new Set(all.map(({ name }) => name))].map((name) => ({ entity: null, name })),
    ...all.filter(({ name }) => shared(name)),
  ];
}

const written = ({ entity, name }: CustomColumn): string => (entity === null ? `ext.${name}` : `${entity}.ext.${name}`);

const SHOWN = 8;

function unknownCustomColumn(asked: CustomColumn, known: readonly CustomColumn[]): Error {
  const near = nearest(
    asked.name,
    known.map(({ name }) => name),
  );
  const names = known.map(written);
  const more = known.length > SHOWN ? ' …' : '';
  return userError(
    'scope/unknown-column',
    { en: `Custom column "${written(asked)}" does not exist.`, zh: `自定义列“${written(asked)}”不存在。` },
    didYouMean(
      near.flatMap((name) => known.filter((one) => one.name === name).map(written)),
      known.length === 0
        ? NONE
        : {
            en: `Available: ${names.slice(0, SHOWN).join(', ')}${more}.`,
            zh: `可选：${names.slice(0, SHOWN).join('、')}${more}。`,
          },
    ),
  );
}

const NONE: Text = {
  en: 'The data counted here has none: loading files keeps columns outside the model, tables of a server (engine.relations) have no such columns.',
  zh: '此处统计的数据没有自定义列：导入文件时会保留模型之外的列，服务器上的表（engine.relations）则没有。',
};
