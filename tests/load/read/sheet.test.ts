import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { openSources } from '../../../src/load/read/source.ts';
import { openOnly } from './open-only.ts';
import { allRows, scratchFiles } from './scratch-files.ts';
import { zip } from './zip-files.ts';

const write = scratchFiles();
const utc = (text: string): Date => new Date(`${text}Z`);

test('cells of every kind become text', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('客户');
  const date = { numFmt: 'yyyy-mm-dd' };
  const time = { numFmt: 'yyyy"年"m"月"d"日" hh:mm:ss' };
  const values: readonly (readonly [ExcelJS.CellValue, string, string])[] = [
    ['plain', 'General', 'plain'],
    [' two\nlines ', 'General', ' two\nlines '],
    [1.1, '0.00', '1.1'],
    [0.1 + 0.2, 'General', '0.30000000000000004'],
    [1e-7, 'General', '0.0000001'],
    [-1234567.25, '#,##0.00', '-1234567.25'],
    [1234567890123456, '0', '1234567890123456'],
    [utc('2024-02-29T00:00:00'), date.numFmt, '2024-02-29'],
    [utc('2024-03-10T02:30:00'), time.numFmt, '2024-03-10 02:30:00'],
    [0.5, 'h:mm AM/PM', '12:00:00'],
    [1.25, '[h]:mm', '30:00:00'],
    [45000, '[Red]0.0 "days"', '45000'],
    [true, 'General', 'true'],
    [{ formula: 'A1*2', result: 84 }, 'General', '84'],
    [{ formula: 'TODAY()', result: 45352 }, date.numFmt, '2024-03-01'],
    [{ formula: 'A1&"x"', result: 'x & y' }, 'General', 'x & y'],
    [{ richText: [{ text: 'bold ' }, { font: { bold: true }, text: 'text' }] }, 'General', 'bold text'],
    [{ text: 'site', hyperlink: 'https://example.com' }, 'General', 'site'],
    [{ error: '#N/A' }, 'General', '#N/A'],
    ['=1+1', 'General', '=1+1'],
  ];
  sheet.addRow([]);
  sheet.addRow(['n', 'value', '']);
  for (const [index, [value, format]] of values.entries()) sheet.addRow([index, value]).getCell(2).numFmt = format;
  sheet.addRow([]);
  sheet.addRow(['last']);
  const source = await openOnly(write(Buffer.from(await workbook.xlsx.writeBuffer()), 'kinds.xlsx'));
  expect(source).toMatchObject({ kind: 'sheet', sheet: '客户', headerLines: [2], header: ['n', 'value'] });
  const { rows, bad } = await allRows(source, { batchSize: 3 });
  expect(bad).toEqual([]);
  expect(rows.slice(0, -1)).toEqual(
    values.map(([, , text], index) => ({ line: index + 3, cells: [String(index), text] })),
  );
  expect(rows.at(-1)).toEqual({ line: values.length + 4, cells: ['last', ''] });
});

const WORKBOOK =
  '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="hidden" state="hidden" r:id="a"/><sheet name="data &amp; more" r:id="b"/></sheets></workbook>';
const RELS =
  '<Relationships><Relationship Id="a" Target="worksheets/one.xml"/><Relationship Id="b" Target="/xl/worksheets/two.xml"/></Relationships>';
const STYLES =
  '<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const STRINGS =
  '<x:sst xmlns:x="s"><x:si><x:t>name</x:t></x:si><x:si><x:t>東京</x:t><x:rPh sb="0" eb="2"><x:t>トウキョウ</x:t></x:rPh></x:si><x:si><x:t>a_x000D_b</x:t></x:si></x:sst>';

/** Parts as the Open XML SDK writes them: prefixed names, sheets before styles, rows and cells without addresses. */
const written = (rows: string): Buffer =>
  zip([
    ['xl/worksheets/one.xml', '<worksheet/>'],
    ['xl/worksheets/two.xml', `<x:worksheet xmlns:x="s"><x:sheetData>${rows}</x:sheetData></x:worksheet>`],
    ['xl/workbook.xml', WORKBOOK],
    ['xl/_rels/workbook.xml.rels', RELS],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', STRINGS],
  ]);

test('prefixes, phonetic texts, the 1904 epoch, rich inline texts, and what is left out', async () => {
  const header =
    '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>on</x:t></x:r><x:r><x:t>day</x:t></x:r></x:is></x:c><x:c t="str"><x:v>e</x:v></x:c></x:row>';
  const first =
    '<x:row r="4"><x:c t="s"><x:v>1</x:v></x:c><x:c s="1"><x:v>43889</x:v></x:c><x:c t="d"><x:v>2024-02-29T10:00:00.000Z</x:v></x:c></x:row>';
  const second = '<x:row><x:c r="C5" t="s"><x:v>2</x:v></x:c></x:row>';
  const formula = '<x:row><x:c/><x:c><x:f>1+1</x:f></x:c></x:row>';
  const wide = '<x:row><x:c r="E7"><x:v>1</x:v></x:c></x:row>';
  const source = await openOnly(write(written(header + first + second + formula + wide), 'sdk.xlsx'));
  expect(source).toMatchObject({
    sheet: 'data & more',
    unread: [],
    header: ['name', 'onday', 'e'],
    headerLines: [1],
    skipped: [{ line: 7, kind: 'note', text: '1' }],
  });
  const { rows, bad } = await allRows(source);
  expect(rows).toEqual([
    { line: 4, cells: ['東京', '2024-02-29', '2024-02-29 10:00:00'] },
    { line: 5, cells: ['', '', 'a\rb'] },
  ]);
  expect(bad.map(({ line, code }) => [line, code])).toEqual([[6, 'E_FORMULA']]);
  expect(bad[0]?.message.zh).toContain('onday');
});

test('a sheet is chosen by name; an unknown one lists those that there are', async () => {
  const path = write(written('<x:row><x:c><x:v>1</x:v></x:c></x:row>'), 'sheets.xlsx');
  expect(await openOnly(path, { sheet: 'data & more' })).toMatchObject({ header: ['1'] });
  await expect(openOnly(path, { sheet: 'hidden' })).rejects.toMatchObject({ code: 'file/empty', exit: 3 });
  const error = await openOnly(path, { sheet: 'date & more' }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'file/sheet', exit: 2, advice: { en: 'Did you mean "data & more"?' } });
});

test('entities are not expanded', async () => {
  const bomb =
    '<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
  const path = write(
    zip([
      ['xl/workbook.xml', WORKBOOK],
      ['xl/_rels/workbook.xml.rels', RELS],
      ['xl/worksheets/two.xml', bomb],
    ]),
    'bomb.xlsx',
  );
  await expect(openOnly(path)).rejects.toMatchObject({ code: 'file/broken-workbook', exit: 3 });
});

test('sheets that nobody asked for are told, hidden ones apart; a hidden one can be named', async () => {
  const workbook = new ExcelJS.Workbook();
  const add = (name: string, state: 'visible' | 'hidden' | 'veryHidden', filled = true): void => {
    const sheet = workbook.addWorksheet(name, { state });
    if (filled)
      sheet.addRows([
        ['id', 'name'],
        [1, name],
      ]);
  };
  add('blank', 'visible', false);
  add('first', 'visible');
  add('secret', 'hidden');
  add('second', 'visible');
  add('deep', 'veryHidden');
  const path = write(Buffer.from(await workbook.xlsx.writeBuffer()), 'sheets-of-all-kinds.xlsx');
  const sheets = async (sheet?: string) =>
    (await openSources(path, sheet === undefined ? {} : { sheet })).map((source) =>
      source.kind === 'sheet' ? [source.sheet, source.unread, source.hidden] : [],
    );
  expect(await sheets()).toEqual([['first', ['second'], ['secret', 'deep']]]);
  expect(await sheets('*')).toEqual([
    ['first', [], ['secret', 'deep']],
    ['second', [], ['secret', 'deep']],
  ]);
  expect(await sheets('secret')).toEqual([['secret', [], ['deep']]]);
});

test('in a column of dates a plain number is a day, of the epoch that the workbook counts from', async () => {
  const source = await openOnly(
    write(
      written(
        '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="str"><x:v>day</x:v></x:c></x:row><x:row><x:c t="str"><x:v>45211</x:v></x:c><x:c><x:v>43749.5</x:v></x:c></x:row>',
      ),
      'days.xlsx',
    ),
  );
  expect((await allRows(source, { uses: new Map([['day', 'day']]) })).rows).toEqual([
    { line: 2, cells: ['45211', '2023-10-12 12:00:00'] },
  ]);
  expect((await allRows(source)).rows).toEqual([{ line: 2, cells: ['45211', '43749.5'] }]);
});

test('a workbook with macros is read as one without: the macros are left alone', async () => {
  const rows = '<x:row><x:c t="str"><x:v>id</x:v></x:c></x:row><x:row><x:c><x:v>7</x:v></x:c></x:row>';
  const parts: readonly (readonly [string, string])[] = [
    ['xl/vbaProject.bin', 'not looked at'],
    ['xl/workbook.xml', WORKBOOK],
    ['xl/_rels/workbook.xml.rels', RELS],
    ['xl/worksheets/two.xml', `<x:worksheet xmlns:x="s"><x:sheetData>${rows}</x:sheetData></x:worksheet>`],
  ];
  const source = await openOnly(write(zip(parts), 'macros.xlsm'));
  expect(await allRows(source)).toEqual({ rows: [{ line: 2, cells: ['7'] }], bad: [] });
});
