import type { EntityName } from '../../model/entity.ts';
import { entities, entityOf, fieldOf } from '../../model/index.ts';
import { type Mapping, maps, type Target } from './mapping.ts';

/** Something that rows of an entity cannot do without, by the places of which one must be known; `a + b` must come together. */
export type Essential = readonly string[];

/** Whether a place is known of the same rows, such as `orders.amount`. */
type Known = (place: string) => boolean;

/** The places of a way, such as `order_items.quantity` and `order_items.unit_price`. */
const placesOf = (way: string): readonly string[] => way.split(' + ');

const isMet = (essential: Essential, known: Known): boolean =>
  essential.some((way) => placesOf(way).every((place) => known(place)));

const essentialsOf = (root: EntityName): readonly Essential[] => entityOf(root)?.essentials ?? [];

/** The entity and field of a place. */
export function targetAt(place: string): Target {
  const [name = '', field = ''] = (placesOf(place)[0] ?? '').split('.');
  const entity = entityOf(name);
  if (entity === undefined || fieldOf(entity, field) === undefined) throw new Error(`no place ${place}`);
  return { entity: entity.name, field };
}

const tells =
  (mapping: Mapping): Known =>
  (place) => {
    const { entity, field } = targetAt(place);
    return maps(mapping, entity, field);
  };

/** What a file does not tell of its own rows that they cannot do without. */
export const lacksOf = (mapping: Mapping): readonly Essential[] =>
  essentialsOf(mapping.root).filter((essential) => !isMet(essential, tells(mapping)));

/** A file of a key and attributes, such as a list of returns: it tells nothing that its rows cannot do without. */
export const isCompletion = (mapping: Mapping): boolean => {
  const essentials = essentialsOf(mapping.root);
  return (
    essentials.length > 0 &&
    namesKey(mapping) &&
    essentials.every((each) => isKeyItself(mapping, each) || !isMet(each, tells(mapping)))
  );
};

const isKeyItself = ({ root }: Mapping, [first = '']: Essential): boolean => {
  const { entity, field } = targetAt(first);
  return entity === root && field === entityOf(root)?.key;
};

/** Whether the rows name the key by which others know them; lines are known by their order. */
function namesKey(mapping: Mapping): boolean {
  const keys: readonly Target[] =
    mapping.root === 'order_items'
      ? [
          { entity: 'order_items', field: 'order_id' },
          { entity: 'orders', field: 'order_id' },
        ]
      : [{ entity: mapping.root, field: entityOf(mapping.root)?.key ?? '' }];
  return keys.some(({ entity, field }) => maps(mapping, entity, field));
}

/**
 * What is known of a file's rows nowhere: neither in the file itself nor, by their key, in another file of the load or in
 * the database, of which `held` names the places that have values.
 */
export function unmetOf(mapping: Mapping, others: readonly Mapping[], held: ReadonlySet<string>): readonly Essential[] {
  const lacking = lacksOf(mapping);
  if (lacking.length === 0 || !namesKey(mapping)) return lacking;
  const elsewhere: Known = (place) => held.has(place) || others.some((other) => tells(other)(place));
  return lacking.filter((each) => !isMet(each, (place) => tells(mapping)(place) || elsewhere(place)));
}

/** All places of essentials, of every entity. */
export const essentialPlaces: readonly string[] = [
  ...new Set(entities.flatMap(({ essentials = [] }) => essentials.flat().flatMap(placesOf))),
];
