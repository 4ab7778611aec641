import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf } from '../../../src/load/read/record-cells.ts';
import { RecordCutter } from '../../../src/load/read/record-cutter.ts';
import { repairRecord } from '../../../src/load/read/repair-record.ts';
import type { Dividers } from '../../../src/load/read/types.ts';
import { writeRecord } from './dialects.ts';

const separators = [',', ';', '\t', '|', ' ', ':', '~', '%', '^', '\u0001', '||', '::', '|~|', '，'];
const quotes = ['"', "'", '`', '“', '„', '«', '「'];
const pieces = ['a', '7', ' ', '\\', '\\\\', '\n', '\r\n', '中', '😀', ...separators, ...quotes, '”', '»', '」', '""'];
const cell = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((parts) => parts.join(''));
const dialect: fc.Arbitrary<Dividers> = fc.record({
  separator: fc.constantFrom(...separators),
  runs: fc.constant(false),
  quote: fc.constantFrom(...quotes),
  escaping: fc.constantFrom('doubled', 'backslash'),
});

const read = (text: string, dividers: Dividers): string[][] =>
  new RecordCutter(dividers).cut(text, true).map((record) => {
    expect(record.broken).toBe(false);
    return cellsOf(record, dividers);
  });

test('any table written in any dialect reads back equal', () => {
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      table,
      dialect,
      fc.boolean(),
      fc.constantFrom('\n', '\r\n', '\r'),
      (rows, dividers, always, newline) => {
        const text = rows.map((cells) => writeRecord(cells, dividers, always)).join(newline);
        expect(read(text, dividers)).toEqual(rows);
      },
    ),
    { numRuns: 3000 },
  );
});

test('runs of a separator are one, and none at the edges of a line', () => {
  const spaces = { separator: ' ', runs: true, quote: '"', escaping: 'doubled' } as const;
  expect(read('  a   b c  \nd "e  f"   g\n', spaces)).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e  f', 'g'],
  ]);
});

test('spaces around a quoted cell are not part of it', () => {
  const commas = { separator: ',', runs: false, quote: '"', escaping: 'doubled' } as const;
  expect(read('a, "b, c" ,d\n "x" , 5" pipe, "y" z\n', commas)).toEqual([
    ['a', 'b, c', 'd'],
    ['x', ' 5" pipe', ' "y" z'],
  ]);
});

test('sound RFC 4180 text reads as csv-parse reads it', () => {
  const plain = { separator: ',', runs: false, quote: '"', escaping: 'doubled' } as const;
  const part = fc.constantFrom('a', '1', "'", '\\', '""', '"x"', '"x,y"', '"""e"', '"j\nj"', 'f"g', '');
  fc.assert(
    fc.property(fc.array(fc.array(part, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const text = rows.map((cells) => cells.join(',')).join('\n');
      expect(read(text, plain)).toEqual(parse(text, { relax_column_count: true, relax_quotes: true }));
    }),
    { numRuns: 1000 },
  );
});

test.each<readonly [line: string, ...cells: string[]]>([
  ['1,"5" pipe",x', '1', '5" pipe', 'x'],
  ['1,"open,x', '1', '"open', 'x'],
  ['1,""twice",x', '1', '"twice', 'x'],
  ['1,"last"",x', '1', 'last"', 'x'],
  ['"1,"a, b",x', '"1', 'a, b', 'x'],
  ['1,"a"b, c",x', '1', 'a"b, c', 'x'],
])('a line whose quotes do not match is read as the likeliest three cells: %s', (line, ...cells) => {
  expect(repairRecord(line, 3, { separator: ',', runs: false, quote: '"', escaping: 'doubled' })).toEqual(cells);
});
