import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLine } from '../../src/render/break-line.ts';
import { displayWidth } from '../../src/render/wide.ts';

const within = (width: number) => (part: string) => displayWidth(part) <= width;

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['  indented words', 10, ['  indented', 'words']],
  ['销售额，按大区。', 6, ['销售', '额，按', '大区。']],
  ['按 --region 筛选', 9, ['按', '--region', '筛选']],
  ['immeasurably long', 5, ['immeasurably', 'long']],
  ['', 5, ['']],
])('"%s" in %d columns', (line, width, parts) => {
  expect(breakLine(line, within(width))).toEqual(parts);
});

test('nothing is lost but spaces', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '销', '额', '，', '.', '(') });
  fc.assert(
    fc.property(line, fc.integer({ min: 1, max: 12 }), (text, width) => {
      expect(breakLine(text, within(width)).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }),
  );
});
