import type { EntityName } from '../../model/entity.ts';
import { foldHeader } from '../../model/fold-header.ts';
import { entities, entityOf } from '../../model/index.ts';

/** Folded spellings of an entity's fields: spelling to field name. A field's own name is one of them. */
const spellings: ReadonlyMap<EntityName, ReadonlyMap<string, string>> = new Map(
  entities.map((entity) => {
    const index = new Map<string, string>();
    for (const field of entity.fields) {
      if (field.derived) continue;
      index.set(foldHeader(field.name), field.name);
      for (const alias of field.aliases) index.set(foldHeader(alias), field.name);
    }
    return [entity.name, index];
  }),
);

/** The field of an entity that a header names, by the field's name or a known spelling. */
export const fieldNamed = (entity: EntityName, header: string): string | null =>
  spellings.get(entity)?.get(foldHeader(header)) ?? null;

/** In how many entities a header names a field: the more, the less it tells. */
export const spread = (header: string): number =>
  [...spellings.values()].filter((index) => index.has(foldHeader(header))).length;

/** Spellings that any entity could have, so that they speak only of the file's own rows. */
const GENERIC = new Set(
  'Name, Full Name, Title, ID, Record ID, Type, Status, Code, Email, Phone, Address, Source, 编号, 编码, 代码, 主键, 记录ID, 唯一性ID, 名称, 全称, 姓名, 标题, 类型, 状态, 来源, 电话, 邮箱, 地址'
    .split(', ')
    .map(foldHeader),
);

export const isGeneric = (header: string): boolean => GENERIC.has(foldHeader(header));

/** Whether a header says of which entity it speaks: "Customer Industry", 客户行业. */
export function speaksOf(header: string, entity: EntityName): boolean {
  const folded = foldHeader(header);
  return (entityOf(entity)?.nouns ?? []).some((noun) => folded.includes(foldHeader(noun)));
}

/** Entities that an entity's rows refer to, nearest first. */
export const parentsOf = (entity: EntityName): readonly EntityName[] => [
  ...new Set(entityOf(entity)?.fields.flatMap(({ refersTo }) => (refersTo === undefined ? [] : [refersTo])) ?? []),
];
