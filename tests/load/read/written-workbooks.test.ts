import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../runs.ts';
import { openOnly } from './open-only.ts';
import { allRows, scratchFiles } from './scratch-files.ts';
import { zip } from './zip-files.ts';

const write = scratchFiles();
const WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/></sheets></workbook>';
const RELS = '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/></Relationships>';

const escaped = (text: string): string =>
  text.replace(/[&<>\r\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
const cell = (value: string | number): string =>
  typeof value === 'number'
    ? `<c><v>${value}</v></c>`
    : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
const row = (line: number, cells: readonly (string | number)[]): string =>
  `<row r="${line}">${cells.map(cell).join('')}</row>`;

/** Words with letters of any script and signs that XML, formulas and Excel's own escapes make trouble with. */
const word = fc
  .tuple(
    fc.constantFrom('Ann', '客户', 'Ünï', 'x<y&z', '=1+1', '@a', '_x0041_', 'a\nb', ' blank ', '𠮷野家'),
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\p{C}\p{N}\uFFFE\uFFFF]/gu, '')),
  )
  .map(([start, rest]) => `${start}${rest}w`);
const record = fc.tuple(word, word, fc.integer({ min: 0, max: 1_000_000 }));

test('any table written into a sheet, wherever it begins, reads back equal', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 3, maxLength: 30 }),
      fc.integer({ min: 1, max: 50 }),
      async (records, first) => {
        const lines = records.map((cells, index) => row(first + 1 + index, cells));
        const sheet = `<worksheet><sheetData>${row(first, ['Name', 'City', 'Amount'])}${lines.join('')}</sheetData></worksheet>`;
        const parts: readonly (readonly [string, string])[] = [
          ['xl/workbook.xml', WORKBOOK],
          ['xl/_rels/workbook.xml.rels', RELS],
          ['xl/worksheets/s.xml', sheet],
        ];
        const source = await openOnly(write(zip(parts), 'written.xlsx'));
        expect(source).toMatchObject({ header: ['Name', 'City', 'Amount'], headerLines: [first], skipped: [] });
        const { rows, bad } = await allRows(source);
        expect(bad).toEqual([]);
        expect(rows).toEqual(records.map((cells, index) => ({ line: first + 1 + index, cells: cells.map(String) })));
      },
    ),
    { numRuns: runs(60) },
  );
});
