import type { Entity } from '../../model/entity.ts';
import { entityOf, fieldOf, isEntityName, requireEntity } from '../../model/index.ts';
import { type MappedColumn, type Mapping, maps, type Target } from './mapping.ts';
import { kindOfValues, type ValueKind } from './value-kinds.ts';
import type { Values } from './value-shapes.ts';

/** How sure a column is that only its values speak for. */
const SURE = 0.7;

/** Gives columns that their headers tell nothing of a place by what nearly all their values are: e-mail addresses, provinces. */
export function placeByValues(mapping: Mapping, values: Values): Mapping {
  // Two columns of countries are of two addresses: what the second is of, its values do not tell.
  const taken = new Set(mapping.columns.flatMap(({ target }) => (target === null ? [] : [target.field])));
  const columns = mapping.columns.map((column): MappedColumn => {
    if (column.target !== null || column.via !== 'none') return column;
    const kind = kindOfValues(values(column.header));
    const target = kind === null ? undefined : targetsOf(mapping, kind).find((each) => !taken.has(each.field));
    if (target === undefined) return column;
    taken.add(target.field);
    return { header: column.header, target, via: 'values', confidence: SURE };
  });
  return { ...mapping, columns };
}

/** Where values of a kind go: fields of the rows themselves, then of the customer and the like that the file tells of. */
function targetsOf(mapping: Mapping, kind: ValueKind): Target[] {
  const root = requireEntity(mapping.root);
  const told = Object.entries(root.describes ?? {}).flatMap(([name, title]) => {
    const entity = isEntityName(name) ? entityOf(name) : undefined;
    if (entity === undefined) return [];
    const named =
      maps(mapping, entity.name, title) ||
      root.fields.some(({ name: field, refersTo }) => refersTo === entity.name && maps(mapping, root.name, field));
    return named ? [entity] : [];
  });
  const fields = kind === 'mobile' ? ['mobile', 'phone'] : [kind];
  return [root, ...told].flatMap((entity: Entity) =>
    fields.filter((field) => fieldOf(entity, field) !== undefined).map((field) => ({ entity: entity.name, field })),
  );
}
