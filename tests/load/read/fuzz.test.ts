import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KnownError } from '../../../src/core/errors.ts';
import { openSources, readRows } from '../../../src/load/read/source.ts';
import { tableRows } from '../../../src/load/read/table-rows.ts';
import { runs } from '../../runs.ts';
import { encode } from './encoders.ts';
import { scratchFiles } from './scratch-files.ts';
import { zip } from './zip-files.ts';

const write = scratchFiles();

const TABLE = `2024年销售明细
编号,客户,日期,金额
${Array.from({ length: 60 }, (_, index) => `${index},"公司 ""${index}"", 上海",2024-01-${(index % 28) + 1},${index * 1.5}`).join('\n')}

合计,,,2655
`;
const SHEET = Array.from(
  { length: 30 },
  (_, row) =>
    `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>n${row}</t></is></c><c r="B${row + 1}"><v>${row}</v></c></row>`,
).join('');
const WORKBOOK = zip([
  ['[Content_Types].xml', '<Types/>'],
  ['xl/workbook.xml', '<workbook><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'],
  [
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  ],
  ['xl/worksheets/sheet1.xml', `<worksheet><sheetData>${SHEET}</sheetData></worksheet>`],
]);
const RECORDS = Array.from({ length: 30 }, (_, index) => ({
  id: `${index}`,
  properties: { dealname: `公司 ${index}`, amount: index * 1.5 },
  tags: [{ name: 'a' }],
}));
const files = [
  Buffer.from(TABLE),
  ...(['gb18030', 'utf-16le', 'big5'] as const).map((name) => Buffer.from(encode(TABLE, name) ?? [])),
  gzipSync(TABLE),
  WORKBOOK,
  Buffer.from(JSON.stringify(RECORDS)),
  gzipSync(RECORDS.map((record) => JSON.stringify(record)).join('\n')),
  zip([
    ['a.csv', TABLE],
    ['b.ndjson', RECORDS.map((record) => JSON.stringify(record)).join('\n')],
  ]),
].filter((bytes) => bytes.length > 0);

interface Damage {
  readonly at: number;
  readonly kind: 'flip' | 'cut' | 'double' | 'nul' | 'quote' | 'line';
}
const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  kind: fc.constantFrom('flip', 'cut', 'double', 'nul', 'quote', 'line'),
});

function damaged(bytes: Buffer, { at, kind }: Damage): Buffer {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  if (kind === 'cut') return Buffer.from(before);
  if (kind === 'double') return Buffer.concat([bytes, after]);
  if (kind === 'flip')
    return Buffer.concat([before, Buffer.from([(after[0] ?? 0) ^ (1 << (place % 8))]), after.subarray(1)]);
  return Buffer.concat([before, Buffer.from({ nul: '\0', quote: '"', line: '\r' }[kind]), after]);
}

test('a damaged file is read, or refused with a reason; every record is a row, a bad row or told', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(files.length - 1),
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      async (index, damages) => {
        const path = write(damages.reduce(damaged, files[index] ?? Buffer.alloc(0)));
        try {
          for (const source of await openSources(path, { chunkSize: 512 })) {
            const lines = new Set<number>();
            for await (const { rows, bad } of readRows(source)) {
              for (const { line, cells } of rows) {
                expect(cells).toHaveLength(source.header.length);
                lines.add(line);
              }
              for (const { line, message } of bad) {
                expect(message.en && message.zh).not.toBe('');
                lines.add(line);
              }
            }
            expect(source.skipped.some(({ line }) => lines.has(line))).toBe(false);
            for await (const _ of tableRows(source));
            read += 1;
          }
        } catch (error) {
          if (!(error instanceof KnownError)) throw error;
          expect(error.exit).toBe(3);
        }
      },
    ),
    { numRuns: runs(400) },
  );
  expect(read).toBeGreaterThan(runs(50));
});
