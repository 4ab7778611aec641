import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { same } from '../../src/core/text.ts';
import { render } from '../../src/render/index.ts';
import { SheetNames, TableNames, uniqueHeaders } from '../../src/render/xlsx/names.ts';
import { digest } from './digest.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';
import { answered, column, report, table } from './sample.ts';

/** Files of a ZIP archive by name, read through its directory. */
function unzip(bytes: Uint8Array): Map<string, Buffer> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, Buffer>();
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    files.set(
      zip.toString('utf8', at + 46, at + 46 + nameLength),
      zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed,
    );
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

async function read(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  return workbook;
}

it('holds the pictures that PNG gives, so that no machine needs fonts for it', async () => {
  const files = unzip(bytesOf(await render(answered('zh'), 'xlsx')));
  const [first] = [...files].filter(([name]) => /^xl\/media\/.+\.png$/.test(name)).map(([, bytes]) => bytes);
  expect(first?.equals(bytesOf(await render(answered('zh'), 'png')))).toBe(true);
});

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;
const book = async (rows: Parameters<typeof table>[3], columns: Parameters<typeof table>[2]): Promise<Uint8Array> =>
  bytesOf(
    await render(answered('en', { tables: [table('t', same('T'), columns, rows)], charts: [], findings: [] }), 'xlsx'),
  );

describe('workbook of a report', () => {
  it('has a summary with links, a sheet of charts and one for each table', async () => {
    const workbook = await read(bytesOf(await render(report('zh'), 'xlsx')));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '摘要',
      '图表',
      '月度销售额',
      '客户销售额排名',
      '各阶段商机',
      '各地区每日订单',
    ]);
    const summary = workbook.worksheets[0];
    const links: string[] = [];
    summary?.eachRow((row) => {
      if (row.getCell(1).hyperlink) links.push(row.getCell(1).hyperlink);
    });
    expect(links).toContain("#'客户销售额排名'!A1");
    expect(workbook.getWorksheet('图表')?.getImages()).toHaveLength(5);
  });

  it('stores types: ids as text, dates as dates, words, formats, frozen header', async () => {
    const workbook = await read(bytesOf(await render(report('en'), 'xlsx')));
    const ranking = workbook.getWorksheet('Customers by sales');
    expect(ranking?.getRow(2).values).toEqual([
      undefined,
      1,
      '010017',
      'Sean Miller',
      25043.05,
      25043.05 / 2297200.86,
      25043.05 / 2297200.86,
    ]);
    expect([2, 4, 5].map((index) => ranking?.getCell(2, index).numFmt)).toEqual(['@', '#,##0.00', '0.0%']);
    expect(ranking?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(ranking?.pageSetup.printTitlesRow).toBe('1:1');
    expect(ranking?.rowCount).toBe(11);
    expect(workbook.getWorksheet('Sales by month')?.getCell('A2').value).toEqual(new Date('2016-01-01'));
    expect(workbook.getWorksheet('Deals by stage')?.getCell('A2').value).toBe('Prospecting');
    expect(workbook.getWorksheet('Deals by stage')?.getCell('E2').value).toBeNull();
  });

  it('has real tables and no formula', async () => {
    const files = unzip(bytesOf(await render(report('en'), 'xlsx')));
    expect([...files.keys()].filter((name) => name.startsWith('xl/tables/table'))).toHaveLength(4);
    for (const [name, content] of files)
      if (name.endsWith('.xml')) expect(content.toString(), name).not.toMatch(/<f[ >]|<mergeCell/);
  });
});

describe('values', () => {
  it('hostile texts stay texts', async () => {
    const bytes = await book(
      HOSTILE.map((value) => [value]),
      [column('=1+1', 'text')],
    );
    const sheet = (await read(bytes)).getWorksheet('T');
    const back = HOSTILE.map((_, index) => sheet?.getCell(index + 2, 1));
    expect(
      back
        .map((cell) => cell?.type)
        .filter((type) => type !== exceljs.ValueType.String && type !== exceljs.ValueType.Null),
    ).toEqual([]);
    expect(back[1]?.value).toBe(HOSTILE[1]);
    for (const [name, content] of unzip(bytes)) {
      if (name.endsWith('.xml'))
        expect(content.toString(), name).not.toMatch(new RegExp(`<f[ >]|${HARMFUL.source}`, 'u'));
    }
  });

  it('exact decimals are numbers up to 15 digits and texts beyond', async () => {
    const sheet = (
      await read(await book([['123456789.123456'], ['12345678901234567890.5'], [null]], [column('v', 'money')]))
    ).getWorksheet('T');
    expect([2, 3, 4].map((row) => sheet?.getCell(row, 1).value)).toEqual([
      123456789.123456,
      '12345678901234567890.5',
      null,
    ]);
  });

  it('an empty table and columns of one label make a valid table', async () => {
    const xml =
      unzip(await book([], [column('a', 'text', same('Same')), column('b', 'text', same('same'))]))
        .get('xl/tables/table1.xml')
        ?.toString() ?? '';
    expect(xml).toContain('ref="A1:B2"');
    expect([...xml.matchAll(/<tableColumn id="\d" name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Same',
      'same 2',
    ]);
  });
});

describe('names', () => {
  it('are allowed and unlike one another', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(...HOSTILE, 'History', 'A', 'a')),
          { maxLength: 20 },
        ),
        (wanted) => {
          const sheets = new SheetNames();
          const tables = new TableNames();
          const names = wanted.map((name) => sheets.give(name));
          for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
          for (const list of [names, wanted.map((name) => tables.give(name)), uniqueHeaders(wanted)]) {
            expect(new Set(list.map((name) => name.toLowerCase())).size).toBe(list.length);
          }
        },
      ),
    );
  });
});

it('gives the same bytes in another process at another time', async () => {
  const here = digest(await render(report('zh'), 'xlsx'));
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect(digest(await render(report('zh'), 'xlsx'))).toBe(here);
  const script = fileURLToPath(new URL('./digest-in-process.mjs', import.meta.url));
  const there = execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    input: JSON.stringify(report('zh')),
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  });
  expect(JSON.parse(there)).toMatchObject({
    xlsx: here,
    svg: digest(await render(report('zh'), 'svg')),
    html: digest(await render(report('zh'), 'html')),
  });
}, 60_000);
