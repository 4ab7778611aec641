import { describe, expect, it } from 'vitest';
import { foldHeader } from '../../src/model/fold-header.ts';
import { entities, entityOf, fieldOf, isEntityName } from '../../src/model/index.ts';

describe.each(entities.map((entity) => ({ name: entity.name, entity })))('$name', ({ entity }) => {
  it('has a key, a title and nouns of its own', () => {
    expect(entity.fields[0]?.name).toBe(entity.key);
    if (entity.title !== null) expect(fieldOf(entity, entity.title)).toBeDefined();
    expect(new Set(entity.fields.map(({ name }) => name)).size).toBe(entity.fields.length);
    expect(entity.nouns.length).toBeGreaterThan(0);
  });

  it('has no header that stands for two fields, and none that folds to nothing', () => {
    const meaning = new Map<string, string>();
    const clashes: string[] = [];
    for (const field of entity.fields) {
      for (const alias of field.aliases()) {
        const folded = foldHeader(alias);
        const other = meaning.get(folded) ?? field.name;
        if (folded === '' || other !== field.name) clashes.push(`${alias} (${folded}): ${other}, ${field.name}`);
        meaning.set(folded, other);
      }
    }
    expect(clashes).toEqual([]);
  });

  it('finds every field by its own name and by its label in both languages, unless it is derived', () => {
    const missing = entity.fields
      .filter(({ derived }) => derived !== true)
      .filter((field) => {
        const known = new Set(field.aliases().map(foldHeader));
        return ![field.label.en, field.label.zh, field.name].every((word) => known.has(foldHeader(word)));
      })
      .map((field) => `${field.name} ${field.label.en} ${field.label.zh}`);
    expect(missing).toEqual([]);
  });

  it('refers only to entities that exist', () => {
    for (const { refersTo } of entity.fields) if (refersTo !== undefined) expect(isEntityName(refersTo)).toBe(true);
  });
});

describe('the registry', () => {
  it('lists an entity after those that its fields refer to', () => {
    const late = entities.flatMap(({ name, fields }, index) =>
      fields.flatMap(({ refersTo }) =>
        entities.slice(0, index).some((earlier) => earlier.name === refersTo) || refersTo === undefined
          ? []
          : [`${name}: ${refersTo}`],
      ),
    );
    expect(late).toEqual([]);
  });

  it('finds entities and fields by name, and nothing by any other', () => {
    expect(entityOf('accounts')?.title).toBe('name');
    expect([entityOf('account'), entityOf('constructor')]).toEqual([undefined, undefined]);
    expect([isEntityName('order_items'), isEntityName('orderitems')]).toEqual([true, false]);
    const accounts = entityOf('accounts');
    expect(accounts && fieldOf(accounts, 'annual_amount')?.label.zh).toBe('年交易金额');
    expect(accounts && fieldOf(accounts, 'nothing')).toBeUndefined();
  });
});
