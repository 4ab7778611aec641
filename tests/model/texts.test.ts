import { describe, expect, it } from 'vitest';
import type { Text } from '../../src/core/text.ts';
import { entities } from '../../src/model/index.ts';
import { CANONICAL_STAGES } from '../../src/model/stage-names.ts';
import { VOCABULARIES } from '../../src/model/vocabularies.ts';

const texts: readonly (readonly [string, Text])[] = [
  ...entities.flatMap((entity): (readonly [string, Text])[] => [
    [entity.name, entity.label],
    [`${entity.name} about`, entity.about],
    ...entity.fields.flatMap((field): (readonly [string, Text])[] => [
      [`${entity.name}.${field.name}`, field.label],
      [`${entity.name}.${field.name} about`, field.about],
    ]),
  ]),
  ...CANONICAL_STAGES.map(({ code, label }) => [code, label] as const),
  ...Object.entries(VOCABULARIES).flatMap(([name, words]) =>
    words.map(({ code, label }) => [`${name} ${code}`, label] as const),
  ),
];

describe('texts of the model', () => {
  it.each(texts)('%s is in English and Chinese', (_, { en, zh }) => {
    expect(en).toMatch(/^[A-Z][^\p{Script=Han}]*$/u);
    expect(zh).toMatch(/\p{Script=Han}/u);
  });

  it('ends sentences with a full stop of their language', () => {
    for (const [name, { en, zh }] of texts.filter(([name]) => name.endsWith(' about'))) {
      expect(`${name}: ${en}`).toMatch(/\.$/);
      expect(`${name}: ${zh}`).toMatch(/。$/);
    }
  });

  it('gives the fields of one entity different labels', () => {
    for (const { name, fields } of entities) {
      expect([
        name,
        new Set(fields.map(({ label }) => label.en)).size,
        new Set(fields.map(({ label }) => label.zh)).size,
      ]).toEqual([name, fields.length, fields.length]);
    }
  });
});
