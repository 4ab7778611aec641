import { expect, test } from 'vitest';
import type { CsvSource } from '../../../src/load/read/types.ts';
import { openOnly } from './open-only.ts';
import { allRows } from './scratch-files.ts';

type Expected = Partial<Pick<CsvSource, 'encoding' | 'bom' | 'header' | 'fast'>> & {
  readonly separator?: string;
  readonly rows: readonly (readonly [line: number, ...cells: string[]])[];
  readonly bad?: readonly (readonly [line: number, code: string, text: string])[];
};

const EXPECTED: Readonly<Record<string, Expected>> = {
  'gb18030.csv': {
    encoding: 'gb18030',
    fast: true,
    header: ['客户编号', '客户名称', '城市', '金额'],
    rows: [
      [2, 'A01', '上海明德科技有限公司', '上海', '1200.50'],
      [3, 'A02', '北京“蓝天”贸易公司', '北京', '88'],
      [4, 'A03', '广州（南方）电器', '广州', '7'],
    ],
  },
  'western.csv': {
    encoding: 'windows-1252',
    separator: ';',
    fast: true,
    rows: [
      [2, 'Café Zürich Müller', 'Genève', '12,50'],
      [3, 'Peña & Søn', 'Malmö', '7'],
      [4, '“Smart” – €uro', 'Kraków? no: Köln', '1'],
    ],
  },
  'utf16-without-mark.csv': {
    encoding: 'utf-16le',
    bom: false,
    rows: [
      [2, '甲公司', '1'],
      [3, '乙公司', '2'],
    ],
  },
  'utf16-be-tabs.txt': { encoding: 'utf-16be', bom: true, separator: '\t', rows: [[2, 'Åsa', 'Umeå']] },
  'utf8-one-bad-byte.csv': {
    encoding: 'utf-8',
    fast: false,
    rows: [
      [2, '1', '中文公司', '10'],
      [4, '3', 'Alpha', '30'],
    ],
    bad: [[3, 'E_ENCODING', '2,Be\uFFFD\uFFFDta,20']],
  },
  'quotes.csv': {
    fast: false,
    rows: [
      [2, '1', 'Smith, John', 'said "hi"'],
      [3, '2', 'two\nlines', 'x'],
      [5, '3', '5" pipe', 'plain'],
      [7, '5', '', ''],
      [9, '7', 'after', 'it'],
    ],
    bad: [
      [6, 'E_QUOTE', '4,"broken"text,x'],
      [8, 'E_QUOTE', '6,"never closed,x'],
    ],
  },
  'ragged.csv': {
    fast: false,
    header: ['id', 'name', 'city'],
    rows: [
      [4, '1', 'Anna', 'Bern'],
      [7, '3', 'Carla', 'Rome'],
      [10, '5', 'Eve', 'Bonn'],
    ],
    bad: [
      [6, 'E_COLUMNS', '2,Ben'],
      [8, 'E_COLUMNS', '4,Dan,Oslo,extra'],
    ],
  },
  'mixed-line-ends.csv': {
    fast: false,
    rows: [
      [2, '1', 'a'],
      [3, '2', 'b'],
      [4, '3', 'c\r\nc'],
      [6, '4', 'd'],
    ],
  },
  'mac-line-ends.csv': {
    fast: false,
    separator: ';',
    rows: [
      [2, '1', 'a'],
      [3, '2', 'b\rb'],
      [5, '3', 'c'],
    ],
  },
  'single-quotes.csv': {
    fast: true,
    header: ['id', 'name'],
    rows: [
      [2, '1', "O'Hara, Pat"],
      [3, '2', 'x'],
    ],
  },
  'nul.csv': { fast: false, rows: [[3, '2', 'c']], bad: [[2, 'E_NUL', '1,a\0b']] },
  'headers.csv': {
    bom: true,
    fast: false,
    header: ['id', 'Name', 'column_3', 'name_2', 'Two lines'],
    rows: [[3, '1', 'a', 'b', 'c', 'd']],
  },
  'decimal-commas.csv': {
    separator: ';',
    fast: true,
    rows: [
      [2, '1', '1,5', '2,5'],
      [3, '2', '3,5', '4,5'],
    ],
  },
  'one-column.csv': {
    header: ['email'],
    fast: true,
    rows: [
      [2, 'a@x.com'],
      [3, 'b@x.com'],
    ],
  },
  'header-only.csv': { header: ['id', 'name'], fast: true, rows: [] },
};

test.each(Object.entries(EXPECTED))('%s', async (name, expected) => {
  const path = `fixtures/messy/${name}`;
  for (const chunkSize of [7, 1 << 20]) {
    const source = await openOnly(path, { chunkSize });
    const { rows: wantedRows, bad: wantedBad = [], separator, ...facts } = expected;
    expect(source).toMatchObject({ ...facts, ...(separator === undefined ? {} : { dialect: { separator } }) });
    const { rows, bad } = await allRows(source, { chunkSize, batchSize: 2 });
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual(wantedRows);
    expect(bad.map(({ line, code, text }) => [line, code, text])).toEqual(wantedBad);
    for (const { message, line } of bad) {
      expect(message.en).toContain(`Line ${line} of ${path}`);
      expect(message.zh).toContain(`${path} 第 ${line} 行`);
    }
  }
});

test('the byte that is no character is named with its line and offset', async () => {
  const source = await openOnly('fixtures/messy/utf8-one-bad-byte.csv');
  expect(source).toMatchObject({ facts: { firstBadByte: { line: 3, offset: 43 } } });
  const { bad } = await allRows(source);
  expect(bad[0]?.message.en).toContain('the byte at offset 43 is not valid utf-8');
});

test('an encoding that the user gives is used, and what does not fit it is rejected', async () => {
  const source = await openOnly('fixtures/messy/gb18030.csv', { encoding: 'windows-1252' });
  expect(source).toMatchObject({ encoding: 'windows-1252', confidence: 1 });
  const broken = await openOnly('fixtures/messy/utf8-one-bad-byte.csv', { encoding: 'gb18030' });
  expect((await allRows(broken)).bad.map(({ code }) => code)).toEqual(['E_ENCODING']);
});
