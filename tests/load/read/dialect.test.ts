import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sniffDialect } from '../../../src/load/read/dialect.ts';
import type { Dividers } from '../../../src/load/read/types.ts';
import { writeRecord } from './dialects.ts';

const name = fc.constantFrom(
  'Müller & Söhne',
  'Acme',
  'O’Hara',
  '上海明德科技有限公司',
  'Smith, John',
  'Blue; Green',
  'A "big" one',
);
const row = fc.tuple(
  fc.nat(99_999).map(String),
  name,
  fc.constantFrom('2024-01-31', '2023-12-01', '2024-02-29'),
  fc.constantFrom('12.50', '1,200.00', '0.99', '-7.00'),
  fc.constantFrom('Berlin', 'New York', '广州', ''),
);
const rows = fc.array(row, { minLength: 6, maxLength: 30 });
const strong: fc.Arbitrary<Dividers> = fc.record({
  separator: fc.constantFrom(',', ';', '\t', '|', '^', '~', '\u0001', '\u001f', '||', '::', '|~|', '¦'),
  runs: fc.constant(false),
  quote: fc.constantFrom('"', "'", '`', '“', '«'),
  escaping: fc.constantFrom('doubled', 'backslash'),
});
const weak: fc.Arbitrary<Dividers> = fc.record({
  separator: fc.constantFrom(' ', ':', '%', '#', '*'),
  runs: fc.constant(false),
  quote: fc.constant('"'),
  escaping: fc.constant('doubled'),
});

test('separator and quote of an ordinary table are found, whatever they are', () => {
  fc.assert(
    fc.property(
      rows,
      fc.oneof(strong, weak),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      (body, dialect, newline, always) => {
        const table = [['id', 'name', 'day', 'amount', 'city'], ...body];
        const text = table.map((cells) => writeRecord(cells, dialect, always)).join(newline);
        const found = sniffDialect(text, true);
        expect(found).toMatchObject({ separator: dialect.separator, newline });
        if (always) expect(found.quote).toBe(dialect.quote);
      },
    ),
    { numRuns: 500 },
  );
});

const separatorOf = (text: string): string => sniffDialect(text, true).separator;

test.each<readonly [what: string, separator: string, text: string]>([
  ['decimal commas', ';', 'id;price\n1;2,5\n2;3,5\n3;4,75\n'],
  ['titles above', ',', 'Sales report, 2024\nMade by Ann\n\nid,name,amount\n1,Acme,10\n2,Beta,20\n3,Gamma,30\n'],
  ['notes below', ';', 'id;name;amount\n1;Acme;10\n2;Beta;20\n3;Gamma;30\nSource: own figures, not audited\n'],
  [
    'columns made even with spaces',
    ' ',
    'id   name     amount\n1    Acme     10.5\n22   Beta     7\n333  Gamma    12\n',
  ],
  [
    'quoted texts apart by a space, with others that nobody quoted',
    ' ',
    'day type text url note\n2024-01-01 Boots "Warm, light" "a.example" x\n2024-01-02 Light-Up Jacket "For all, red" "b.example" \n2024-01-03 Rods "They bend" "c.example" y\n',
  ],
  ['dates with times', ',', 'at,who\n2024-01-01 10:00,a\n2024-01-02 11:30,b\n'],
  ['one row', ',', 'id,name,amount\n1,Acme Inc; Ltd,10\n'],
])('%s', (_, separator, text) => {
  expect(separatorOf(text)).toBe(separator);
});

test.each<readonly [what: string, text: string]>([
  ['names with a comma', 'name\nSmith, John\nDoe, Jane\nRoe, Richard\n'],
  ['sentences', 'remark\nCalled, no answer\nWill call back\nInterested, wants a quote, and a demo\n'],
  ['times', 'at\n2024-01-01 10:00\n2024-01-02 11:30\n2024-01-03 09:15\n'],
  ['addresses of web pages', 'url\nhttps://a.example/x?y=1;z\nhttps://b.example/p:q\nhttps://c.example/r|s\n'],
  ['two words each', 'name\nJohn Smith\nJane Doe\nRichard Roe\n'],
])('one column stays one: %s', (_, text) => {
  const { separator, runs } = sniffDialect(text, true);
  expect(text.includes(separator) || runs).toBe(false);
});

test('a backslash escapes only where that makes the quoting sound', () => {
  expect(sniffDialect('a,b\n"x \\"y\\" z",1\n"p, q",2\n', true).escaping).toBe('backslash');
  expect(sniffDialect('path,n\n"C:\\dir\\",1\n"D:\\",2\n', true).escaping).toBe('doubled');
});

test('quotes mean nothing where most of them stay open', () => {
  const text = 'id\tsize\tname\n1\t"5\ta\n2\t"6\tb\n3\t"7\tc\n4\t"8\td\n';
  expect(sniffDialect(text, true)).toMatchObject({ separator: '\t', quote: '' });
});

test('an apostrophe or a backslash alone in its cell is text', () => {
  expect(sniffDialect("id,name\n',。", true)).toMatchObject({ separator: ',', quote: '"' });
  expect(sniffDialect('id,name,city\n,\\,。\n。,,', true)).toMatchObject({ separator: ',', escaping: 'doubled' });
});
