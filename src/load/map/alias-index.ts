import type { CrmProfile } from '../../model/crm-profiles.ts';
import type { EntityName } from '../../model/entity.ts';
import { foldHeader } from '../../model/fold-header.ts';
import { entities, entityOf } from '../../model/index.ts';
import { nearSpelling } from './near-spelling.ts';

/** Folded spellings of an entity's fields: spelling to field name. A field's own name is one of them. */
const spellings: ReadonlyMap<EntityName, ReadonlyMap<string, string>> = new Map(
  entities.map((entity) => {
    const index = new Map<string, string>();
    for (const field of entity.fields) {
      if (field.derived) continue;
      index.set(foldHeader(field.name), field.name);
      for (const alias of field.aliases()) index.set(foldHeader(alias), field.name);
    }
    return [entity.name, index];
  }),
);

/** The field of an entity that a header names, by the field's name or a known spelling. */
export const fieldNamed = (entity: EntityName, header: string): string | null =>
  spellings.get(entity)?.get(foldHeader(header)) ?? null;

/** The field that a header names but for a typing mistake; none where the header means something as it stands. */
export function fieldNear(entity: EntityName, header: string): string | null {
  // A letter that stands alone tells one column from another: "Sales Team B" is no mistake.
  if (spread(header) > 0 || /(?:^|[\s_.-])\p{L}(?:$|[\s_.-])/u.test(header)) return null;
  return nearSpelling(foldHeader(header), spellings.get(entity) ?? new Map());
}

/** In how many entities a header names a field: the more, the less it tells. */
export const spread = (header: string): number =>
  [...spellings.values()].filter((index) => index.has(foldHeader(header))).length;

/** What interfaces put around a field's name: `properties.amount`, `hs_priority`, `Account_Name.name`. */
const WRAPPERS: readonly ((header: string) => string)[] = [
  (header) => header.replace(/^(?:properties|fields|attributes)\./i, ''),
  (header) => header.replace(/^(?:properties\.)?hs_/i, ''),
  (header) => header.replace(/\.(?:display_)?name$/i, ''),
  (header) => header.replace(/[(（[【][^()（）[\]【】]*[)）\]】]$/u, ''),
];

/** The header as the model may know it: by the profile of its system, or without what is wrapped around it. */
export function spelled(header: string, { means }: Pick<CrmProfile, 'means'>): string {
  const plain = header.trim().toLowerCase();
  const meant = Object.entries(means).find(([name]) => name.toLowerCase() === plain)?.[1];
  if (meant !== undefined) return meant;
  if (spread(header) > 0) return header;
  return WRAPPERS.map((unwrap) => unwrap(header.trim())).find((bare) => bare !== '' && spread(bare) > 0) ?? header;
}

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
