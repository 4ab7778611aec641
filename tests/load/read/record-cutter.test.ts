import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RawRecord, RecordCutter } from '../../../src/load/read/record-cutter.ts';

const dialect = { separator: ',', quote: '"', runs: false, escaping: 'doubled' } as const;

function cut(pieces: readonly string[]): RawRecord[] {
  const cutter = new RecordCutter(dialect);
  return [...pieces.flatMap((piece) => cutter.cut(piece, false)), ...cutter.cut('', true)];
}

test('records do not depend on the pieces that the text comes in, and lose no character', () => {
  const text = fc
    .array(fc.constantFrom('a', ',', '"', '""', '\n', '\r', '\r\n', '"b"', '"c\nd"'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.array(fc.nat(80), { maxLength: 6 }), (whole, cuts) => {
      const places = [0, ...cuts.map((at) => Math.min(at, whole.length)).sort((a, b) => a - b), whole.length];
      const pieces = places.slice(1).map((to, index) => whole.slice(places[index], to));
      const records = cut(pieces);
      expect(records).toEqual(cut([whole]));
      expect(records.map(({ start, end }) => whole.slice(start, end)).join('')).toBe(whole);
      for (const { start, line } of records)
        expect(line).toBe(1 + (whole.slice(0, start).match(/\r\n|\n|\r/g)?.length ?? 0));
    }),
    { numRuns: 2000 },
  );
});

test('a quote that stays open costs its own line only', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `${index},x`);
  const [head = '', ...rest] = lines;
  const records = cut([[head, '1,"open', ...rest].join('\n')]);
  expect(records.filter(({ broken }) => broken).map(({ line, text }) => [line, text])).toEqual([[2, '1,"open']]);
  expect(records).toHaveLength(5001);
});

test('a quoted cell may run over a thousand lines, not more', () => {
  const over = (lines: number): RawRecord[] => cut([`1,"${'x\n'.repeat(lines)}"\n2,y`]);
  expect(over(1000)).toMatchObject([
    { line: 1, broken: false },
    { line: 1002, broken: false },
  ]);
  expect(over(1001)[0]).toMatchObject({ text: '1,"x', broken: true });
});
