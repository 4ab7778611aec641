import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transcode } from '../../../src/load/read/transcode.ts';
import { ENCODINGS, type Encoding } from '../../../src/load/read/types.ts';
import { runs } from '../../runs.ts';
import { encode } from './encoders.ts';
import { openOnly } from './open-only.ts';
import { allRows, scratchFiles } from './scratch-files.ts';

const write = scratchFiles();

const pieces = [
  'a',
  'Z',
  '7',
  ' ',
  '"',
  "'",
  ',',
  ';',
  '|',
  '\t',
  '\n',
  '\r\n',
  '\r',
  'é',
  'ü',
  '€',
  '中',
  '客户',
  '。',
  '😀',
  '\u3000',
  '\\',
  '#',
  '-',
];
// A cell between apostrophes may as well be quoted by them, and a backslash may escape what follows: no reader can tell.
const cell = fc
  .array(fc.constantFrom(...pieces), { maxLength: 6 })
  .map((parts) => parts.join(''))
  .filter((text) => (!/^ ?'.*'$/s.test(text) || text.trim() === "'") && !/\\([",;|\t]|$)/.test(text));

const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    header: fc.constant(Array.from({ length: width }, (_, index) => `name ${'abcde'[index]}`)),
    // Each row has a key: one without anything, or with a word alone below a blank one, is none of the table.
    rows: fc
      .array(fc.array(cell, { minLength: width - 1, maxLength: width - 1 }), { maxLength: 8 })
      .map((list) => list.map((cells, index) => [`k${index}`, ...cells])),
    separator: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom<Encoding>(...ENCODINGS),
    quoteAll: fc.boolean(),
    lastNewline: fc.boolean(),
    mark: fc.boolean(),
    gzip: fc.boolean(),
    chunkSize: fc.constantFrom(7, 64, 1 << 20),
  }),
);

const quoted = (text: string, separator: string, always: boolean): string =>
  always || text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

test('any table in any separator, line end and encoding reads back equal, with the right lines, whatever the chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      async ({ header, rows, separator, newline, encoding, quoteAll, lastNewline, mark, gzip, chunkSize }) => {
        const lines: number[] = [];
        let line = 2;
        const records = rows.map((cells) => {
          lines.push(line);
          const record = cells.map((text) => quoted(text, separator, quoteAll)).join(separator);
          line += 1 + (record.match(/\r\n|\n|\r/g)?.length ?? 0);
          return record;
        });
        // A record of one empty line or spaces is blank by rule; the tables have two columns at least, so there is none.
        const text =
          (mark && encoding.startsWith('utf') ? '\uFEFF' : '') +
          [header.join(separator), ...records].join(newline) +
          (lastNewline ? newline : '');
        const bytes = encode(text, encoding);
        fc.pre(bytes !== null);
        const path = write(gzip ? gzipSync(bytes) : bytes);
        const source = await openOnly(path, { encoding, separator, chunkSize });
        expect(source.header).toEqual(header);
        const read = await allRows(source, { chunkSize });
        expect(read.bad).toEqual([]);
        expect(read.rows).toEqual(rows.map((cells, index) => ({ line: lines[index], cells })));
        if (source.kind !== 'csv') throw new Error('not a CSV source');
        await transcode(source, `${path}.utf8`, { chunkSize });
        expect(readFileSync(`${path}.utf8`, 'utf8')).toBe(text.replace(/^\uFEFF/, ''));
      },
    ),
    { numRuns: runs(300) },
  );
});

test('separator and encoding are found without being told where rows agree', async () => {
  const word = fc.constantFrom('上海', '北京', '公司', '有限', '客户', '订单', '贸易', '科技');
  const western = fc.constantFrom('Müller', 'Café', 'Genève', 'Señor', 'Straße', 'Ångström', 'plain');
  const settings = fc.record({
    separator: fc.constantFrom(',', ';', '\t', '|'),
    encoding: fc.constantFrom<Encoding>(...ENCODINGS),
    chinese: fc.array(fc.tuple(word, word, fc.nat(9999)), { minLength: 3, maxLength: 20 }),
    european: fc.array(fc.tuple(western, western, fc.nat(9999)), { minLength: 5, maxLength: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(settings, async ({ separator, encoding, chinese, european }) => {
      const rows = encoding === 'windows-1252' ? european : chinese;
      fc.pre(/[^\0-\x7f]/.test(rows.join('')));
      const text = [['id', 'name', 'n'], ...rows].map((cells) => cells.join(separator)).join('\n');
      const bytes = encode(text, encoding);
      fc.pre(bytes !== null);
      const source = await openOnly(write(bytes));
      expect(source).toMatchObject({ encoding, dialect: { separator }, facts: { firstBadByte: null } });
    }),
    { numRuns: runs(200) },
  );
});
