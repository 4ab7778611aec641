import { describe, expect, it } from 'vitest';
import type { Entity, Field } from '../../src/model/entity.ts';
import { entities, entityOf, fieldOf, requireEntity } from '../../src/model/index.ts';

/** What everything else derives from the model; what an entity forgets to say of itself fails here and nowhere else. */

const DATED = ['date', 'timestamp'];
const SOUNDS_PERSONAL = /name|phone|mobile|email|address|owner$|manager|visitor|_by$/;
/** What a join to another entity brings, whatever else it is for. */
const BROUGHT = {
  account_id: ['account_name', 'type', 'industry', 'tier'],
  product_id: ['product', 'category', 'subcategory', 'brand'],
} as const;

const isText = ({ type, unit, refersTo }: Field): boolean =>
  type === 'text' || (type === 'id' && unit === 'id' && refersTo === undefined);
const namesOf = (fields: readonly Field[]): string[] => fields.map(({ name }) => name);

/** `field`, or `entity.field` for one of another. */
const isPlace = (own: Entity, place: string): boolean => {
  const [field = '', entity = own.name] = place.split('.').reverse();
  return fieldOf(requireEntity(entity), field) !== undefined;
};

describe.each(entities.map((entity) => [entity.name, entity] as const))('%s', (_, entity) => {
  const { fields, events, otherDates, joins, borrows, madeKey } = entity;
  const has = (field: string): boolean => fieldOf(entity, field) !== undefined;

  it('says of every date whether it is an event', () => {
    const dates = namesOf(fields.filter(({ type }) => DATED.includes(type)));
    expect([...events, ...otherDates].sort()).toEqual(dates.sort());
  });

  it('is recognised by fields that there are, and by its own', () => {
    const places = entity.recognisedBy.flatMap((way) => way.split(' + '));
    expect(places.filter((place) => !isPlace(entity, place))).toEqual([]);
    expect(entity.recognisedBy.filter((way) => !way.split(' + ').some(has))).toEqual([]);
    expect(entity.recognisedBy.length).toBeGreaterThan(0);
  });

  it('makes keys of its own fields, and asks people for its own', () => {
    expect(madeKey.parts.filter((part) => !has(part))).toEqual([]);
    expect(madeKey.parts.length).toBeGreaterThan(0);
    expect((entity.required ?? [entity.key]).filter((field) => !has(field))).toEqual([]);
    expect(entity.required?.length).not.toBe(0);
  });

  it('has the fields whose words it says to be of a closed list', () => {
    expect(Object.keys(entity.vocabularies ?? {}).filter((field) => !has(field))).toEqual([]);
  });

  it('describes only what it refers to, by a field of that', () => {
    const wrong = Object.entries(entity.describes ?? {}).filter(
      ([other, field]) => !fields.some(({ refersTo }) => refersTo === other) || !isPlace(entity, `${other}.${field}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has the columns of the account and the product that it refers to, so that filters find them', () => {
    const missing = Object.entries(BROUGHT).flatMap(([field, columns]) =>
      !has(field) || field === entity.key ? [] : columns.filter((column) => !(column in borrows) && !has(column)),
    );
    expect(missing).toEqual([]);
  });

  it('joins on columns that it has, to keys that there are', () => {
    const columns = new Set([...namesOf(fields), ...Object.keys(borrows)]);
    for (const { entity: other, from, key, condensed = [] } of Object.values(joins)) {
      expect(columns).toContain(from);
      for (const column of [key, ...condensed]) expect(namesOf(requireEntity(other).fields)).toContain(column);
    }
  });

  it('borrows columns that there are, and uses every join', () => {
    const sources = Object.values(borrows).flat();
    const wrong = sources.filter((source) => {
      if (source.startsWith('#')) return !has(source.slice(1)) && !(source.slice(1) in borrows);
      const [alias = '', column = ''] = source.split('.');
      const other = alias === 't' ? entity : entityOf(joins[alias]?.entity ?? '');
      return other === undefined || fieldOf(other, column) === undefined;
    });
    expect(wrong).toEqual([]);
    expect(Object.keys(joins).filter((alias) => !sources.some((source) => source.startsWith(`${alias}.`)))).toEqual([]);
  });

  it('reads its own column first where it has one that others have too', () => {
    const lost = Object.entries(borrows).filter(([column, [first]]) => has(column) && first !== `t.${column}`);
    // --type means the customer's on deals too, which have a type of their own.
    expect(lost.map(([column]) => column)).toEqual(entity.name === 'opportunities' ? ['type'] : []);
  });

  it('says of every field that sounds like a person whether it is personal', () => {
    const unsaid = fields.filter(isText).filter(({ name, personal, sorts }) => {
      return SOUNDS_PERSONAL.test(name) && personal === undefined && sorts !== true;
    });
    expect(namesOf(unsaid)).toEqual([]);
  });

  it('says of every key of another row whether that may be a person', () => {
    const unsaid = fields.filter(({ name, type, refersTo, personal }) => {
      return type === 'id' && name !== entity.key && refersTo === undefined && personal === undefined;
    });
    expect(namesOf(unsaid)).toEqual([]);
  });

  it('sorts by texts that are of no person', () => {
    const wrong = fields.filter(
      ({ type, sorts, personal }) => sorts === true && (type !== 'text' || personal === true),
    );
    expect(namesOf(wrong)).toEqual([]);
  });
});
