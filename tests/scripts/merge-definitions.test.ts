import { expect, test } from 'vitest';
import { mergeDefinitions } from '../../scripts/merge-definitions.ts';

test('of definitions that say the same one is left, also where they do so only once others are merged', () => {
  const text = { type: 'string' };
  const list = (of: string) => ({ type: 'array', items: { $ref: `#/$defs/${of}` } });
  const schema = {
    properties: { x: { $ref: '#/$defs/listB' }, y: { $ref: '#/$defs/alias' }, z: { $ref: '#/$defs/other' } },
    $defs: {
      a: text,
      b: text,
      listA: list('a'),
      listB: list('b'),
      alias: { $ref: '#/$defs/listA' },
      other: { type: 'null' },
    },
  };
  expect(mergeDefinitions(schema)).toEqual({
    properties: { x: { $ref: '#/$defs/d2' }, y: { $ref: '#/$defs/d2' }, z: { $ref: '#/$defs/d3' } },
    $defs: { d1: text, d2: list('d1'), d3: { type: 'null' } },
  });
});

test('what several properties have in common is said once', () => {
  const common = { anyOf: [{ const: 'leave' }, { type: 'object', additionalProperties: false }] };
  const schema = { properties: { x: common, y: common, z: { type: 'null' } }, $defs: { a: { type: 'string' } } };
  expect(mergeDefinitions(schema)).toEqual({
    properties: { x: { $ref: '#/$defs/d2' }, y: { $ref: '#/$defs/d2' }, z: { type: 'null' } },
    $defs: { d1: { type: 'string' }, d2: common },
  });
});

test('what has no definitions stays as it is', () => {
  expect(mergeDefinitions({ type: 'object' })).toEqual({ type: 'object' });
});
