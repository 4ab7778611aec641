import { describe, expect, it } from 'vitest';
import { dataDictionary } from '../../scripts/data-dictionary.ts';
import { entities } from '../../src/model/index.ts';

describe('dataDictionary', () => {
  const page = dataDictionary();

  it('has a section for every entity and a row for every field', () => {
    const sections = page.split('\n## ').slice(1);
    expect(sections.map((section) => section.split('\n')[0])).toEqual(entities.map(({ name }) => name));
    for (const [index, entity] of entities.entries()) {
      const named = [...(sections[index] ?? '').matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
      expect(named).toEqual(entity.fields.map(({ name }) => name));
    }
  });

  it('has seven cells in every row and is the same each time', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('|'));
    for (const line of rows) expect(line.split(/(?<!\\)\|/).length).toBe(9);
    expect(dataDictionary()).toBe(page);
  });
});
