import type { CrmProfile } from '../../model/crm-profile.ts';
import type { EntityName } from '../../model/entity.ts';
import { foldHeader } from '../../model/fold-header.ts';
import { splitUnit } from '../../model/header-unit.ts';
import { entities, entityOf } from '../../model/index.ts';
import { composedSpellings, partsOf } from './compose-header.ts';
import type { Target } from './mapping.ts';
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

/** In how many entities a folded spelling names a field. */
const spreads: ReadonlyMap<string, number> = (() => {
  const counts = new Map<string, number>();
  for (const index of spellings.values())
    for (const spelling of index.keys()) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  return counts;
})();

/** The field of an entity that a header names, by the field's name or a known spelling. */
export const fieldNamed = (entity: EntityName, header: string): string | null =>
  spellings.get(entity)?.get(foldHeader(header)) ?? null;

/** The field that a header names but for a typing mistake; none where the header means something as it stands. */
export function fieldNear(entity: EntityName, header: string): string | null {
  // A letter that stands alone tells one column from another: "Sales Team B" is no mistake.
  if (spread(header) > 0 || /(?:^|[\s_.-])\p{L}(?:$|[\s_.-])/u.test(header)) return null;
  return nearSpelling(partsOf(splitUnit(header).rest), spellings.get(entity) ?? new Map());
}

/** In how many entities a header names a field: the more, the less it tells. */
export const spread = (header: string): number => spreads.get(foldHeader(header)) ?? 0;

/** Whether a spelling is that of some entity's key. */
export const namesKey = (spelling: string): boolean =>
  entities.some(({ name, key }) => fieldNamed(name, spelling) === key);

/** The spelling by which a header with these meanings came to its place. */
export const spellingFor = (meanings: readonly Meaning[], target: Target | null): string | undefined =>
  meanings.find(({ spelling }) => target !== null && fieldNamed(target.entity, spelling) === target.field)?.spelling;

/** What interfaces put around a field's name: `properties.amount`, `hs_priority`, `Account_Name.name`. */
const WRAPPERS: readonly ((header: string) => string)[] = [
  (header) => header.replace(/^(?:properties|fields|attributes)\./i, ''),
  (header) => header.replace(/^(?:properties\.)?hs_/i, ''),
  (header) => header.replace(/\.(?:display_)?name$/i, ''),
  (header) => header.replace(/[(（[【][^()（）[\]【】]*[)）\]】]$/u, ''),
];

/** A spelling that the model knows and that a header may mean; `composed`: put together from what its parts are short for. */
export interface Meaning {
  readonly spelling: string;
  readonly composed: boolean;
}

/** A header that names a field of so few entities may be short for another of theirs. */
const FEW = 3;

/**
 * What a header may mean, the surest first: by the profile of its system, as it stands, without what is wrapped around it,
 * or put together from the words that its parts are short for. The header alone where the model knows none of it.
 */
export function meaningsOf(header: string, { means }: Pick<CrmProfile, 'means'>): readonly Meaning[] {
  const plain = header.trim().toLowerCase();
  const meant = Object.entries(means).find(([name]) => name.toLowerCase() === plain)?.[1];
  if (meant !== undefined) return meant === null ? [] : [whole(meant)];
  const bare = [header, ...WRAPPERS.map((unwrap) => unwrap(header.trim()))].find(
    (each) => each !== '' && spread(each) > 0,
  );
  if (bare !== undefined && spread(bare) > FEW) return [whole(bare)];
  const composed = composedSpellings(bare ?? header)
    .filter((spelling) => spreads.has(spelling))
    .map((spelling) => ({ spelling, composed: true }));
  return bare === undefined && composed.length > 0 ? composed : [whole(bare ?? header), ...composed];
}

const whole = (spelling: string): Meaning => ({ spelling, composed: false });

/** Spellings that any entity could have, so that they speak only of the file's own rows. */
const GENERIC = new Set(
  'Name, Full Name, Title, ID, Record ID, Type, Status, Code, Email, Phone, Address, Source, URL, Website, Created At, Created Date, Create Date, Updated At, Last Updated Date, Modified At, Last Modified Date, System Modstamp, 创建时间, 更新时间, 修改时间, 编号, 编码, 代码, 主键, 记录ID, 唯一性ID, 名称, 全称, 姓名, 标题, 类型, 状态, 来源, 电话, 邮箱, 地址'
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
