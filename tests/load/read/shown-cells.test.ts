import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { ColumnUse } from '../../../src/load/read/types.ts';
import { openOnly } from './open-only.ts';
import { allRows, scratchFiles } from './scratch-files.ts';
import { zip } from './zip-files.ts';

const write = scratchFiles();

/** What numbers of these formats are read as in a column of each use. */
async function read(cells: readonly (readonly [number, string])[], uses: readonly (ColumnUse | null)[]) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('S');
  sheet.addRow(['row', ...uses.map((use) => use ?? 'unknown')]);
  for (const [index, [value, format]] of cells.entries()) {
    const row = sheet.addRow([`r${index}`, ...uses.map(() => value)]);
    for (let column = 2; column <= uses.length + 1; column += 1) row.getCell(column).numFmt = format;
  }
  const source = await openOnly(write(Buffer.from(await workbook.xlsx.writeBuffer()), 'shown.xlsx'));
  const known = uses.flatMap((use): [string, ColumnUse][] => (use === null ? [] : [[use, use]]));
  const { rows } = await allRows(source, { uses: new Map(known) });
  return rows.map(({ cells: [, ...shown] }) => shown);
}

test('an identifier is what its cell shows, a measure its value', async () => {
  const cells: readonly (readonly [number, string, string, string])[] = [
    [7, '000000', '000007', '000007'],
    [1234567, '000000', '1234567', '1234567'],
    [2134, '"K"000', 'K2134', 'K2134'],
    [7, '"K"0', 'K7', '7'],
    [7, '\\K\\-000', 'K-007', 'K-007'],
    [20240007, '0000-0000', '2024-0007', '2024-0007'],
    [5551234, '[<=9999999]###-####;(###) ###-####', '555-1234', '5551234'],
    [4155551234, '[<=9999999]###-####;(###) ###-####', '(415) 555-1234', '4155551234'],
    [7, '000000;[Red]-000000', '000007', '000007'],
    [7, '00000_);(00000)', '00007', '00007'],
    [12.5, '000000', '12.5', '12.5'],
    [7, '#,##0', '7', '7'],
    [7, '0.00', '7', '7'],
    [7, 'General', '7', '7'],
    [7, '0000', '0007', '0007'],
  ];
  expect(
    await read(
      cells.map(([value, format]) => [value, format]),
      ['code', null, 'number'],
    ),
  ).toEqual(cells.map(([value, , code, unknown]) => [code, unknown, String(value)]));
});

test('an amount has the currency that its cell shows', async () => {
  const cells: readonly (readonly [number, string, string])[] = [
    [1000, '[$€-407] #,##0.00', 'EUR 1000'],
    [-1000.5, '[$€-2]\\ #,##0.00;[Red]-[$€-2]\\ #,##0.00', 'EUR -1000.5'],
    [1000, '[$¥-804]#,##0', 'CNY 1000'],
    [1000, '[$¥-411]#,##0', 'JPY 1000'],
    [1000, '[$￥-411]#,##0', 'JPY 1000'],
    [1000, '"¥"#,##0.00', '¥ 1000'],
    [1000, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', '$ 1000'],
    [1000, '[$$-1009]#,##0', 'CAD 1000'],
    [1000, '[$$-en-AU]#,##0', 'AUD 1000'],
    [1000, '[$USD] #,##0', 'USD 1000'],
    [1000, '#,##0.00"元"', 'CNY 1000'],
    [1000, '#,##0.00 [$kr-41D]', 'SEK 1000'],
    [1000, '#,##0.00', '1000'],
    [0.07, '0%', '7%'],
  ];
  const shown = await read(
    cells.map(([value, format]) => [value, format]),
    ['money', 'number'],
  );
  expect(shown).toEqual(cells.map(([value, , money]) => [money, String(value)]));
});

const CELLS = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const named = (cells: readonly string[], row: number): string =>
  `<row r="${row}">${cells.map((text, at) => `<c r="${'ABC'[at]}${row}" t="str"><v>${text}</v></c>`).join('')}</row>`;

test('parts lie where the package says; an extension does not turn the epoch back', async () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const path = write(
    zip([
      ['[Content_Types].xml', '<Types/>'],
      [
        '_rels/.rels',
        `<Relationships><Relationship Id="a" Type="${type}/officeDocument" Target="/workbook.xml"/></Relationships>`,
      ],
      [
        '_rels/workbook.xml.rels',
        `<Relationships><Relationship Id="b" Type="${type}/worksheet" Target="sheet1.xml"/><Relationship Id="c" Type="${type}/styles" Target="looks.xml"/></Relationships>`,
      ],
      [
        'workbook.xml',
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="S" r:id="b"/></sheets><extLst><x15:workbookPr chartTrackingRefBase="1"/></extLst></workbook>',
      ],
      ['looks.xml', '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'],
      [
        'sheet1.xml',
        CELLS(
          `${named(['id', 'day'], 1)}<row r="2"><c r="A2" t="str"><v>x</v></c><c r="B2" s="1"><v>43835</v></c></row>`,
        ),
      ],
    ]),
    'root.xlsx',
  );
  expect((await allRows(await openOnly(path))).rows).toEqual([{ line: 2, cells: ['x', '2024-01-06'] }]);
});

test('cells and rows that only have a format are nothing, wherever the file is cut', async () => {
  const format = (row: number): string => `<row r="${row}" s="1"><c r="A${row}" s="1"/><c r="XFD${row}" s="1"/></row>`;
  const empty = Array.from({ length: 4000 }, (_, index) => format(index + 4)).join('');
  const body = `${named(['id', 'pieces', 'price'], 1)}${named(['a1', '5', '1.5'], 2)}${named(['a2', '6', '2.5'], 3)}${empty}<row r="5000"/>${named(['b2', '7', '3.5'], 5001)}`;
  const path = write(
    zip([
      ['xl/workbook.xml', '<workbook><sheets><sheet name="S" r:id="a"/></sheets></workbook>'],
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="a" Target="worksheets/one.xml"/></Relationships>',
      ],
      ['xl/worksheets/one.xml', CELLS(body)],
    ]),
    'formatted.xlsx',
  );
  const source = await openOnly(path);
  expect(source.header).toEqual(['id', 'pieces', 'price']);
  expect((await allRows(source)).rows).toEqual([
    { line: 2, cells: ['a1', '5', '1.5'] },
    { line: 3, cells: ['a2', '6', '2.5'] },
    { line: 5001, cells: ['b2', '7', '3.5'] },
  ]);
});
