import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATA_COMMANDS } from '../../../src/cli/data-commands.ts';
import type { KnownError } from '../../../src/core/errors.ts';
import type { LoadReport } from '../../../src/load/load-files.ts';
import { openSources } from '../../../src/load/read/source.ts';
import { readCorrected } from '../../../src/load/retry/read-corrected.ts';
import { rejectedRows } from '../../../src/load/retry/rejected-rows.ts';
import { retryLoad } from '../../../src/load/retry/retry-load.ts';
import { changeStore } from '../../../src/store/change-store.ts';
import { undoRun } from '../../../src/store/undo.ts';
import { runs } from '../../runs.ts';
import { LOAD_DAY, load, openSmall, readSmall, scratchFolder, select } from '../open-fixture.ts';

let folder: ReturnType<typeof scratchFolder>;
let database: string;

beforeEach(() => {
  folder = scratchFolder();
  database = join(folder.path, 'crm.duckdb');
});
afterEach(() => folder.remove());

const progress = { begin: () => undefined, advance: () => undefined, end: () => undefined };
const change = { command: 'load', now: LOAD_DAY, keep: true, open: openSmall };

function file(name: string, ...lines: string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** What `load --rejects -f csv` writes, in cells. */
async function rejected(of = database, number: number | null = null): Promise<string[][]> {
  const engine = await readSmall(of);
  try {
    const { columns, rows } = await engine.query(await rejectedRows(engine, number, 'en'));
    return [
      columns.map(({ name }) => name),
      ...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    ];
  } finally {
    await engine.close();
  }
}

const csv = (rows: readonly (readonly string[])[]): string[] =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));

async function retry(path: string, of = database): Promise<LoadReport> {
  const corrections = await readCorrected(path, await openSources(path));
  return changeStore(of, (engine) => retryLoad(engine, corrections, { now: LOAD_DAY, progress }), change);
}

/** The rejected rows with some cells replaced, in a file. */
async function corrected(replace: Readonly<Record<string, string>>): Promise<string> {
  const rows = (await rejected()).map((cells) => cells.map((cell) => replace[cell] ?? cell));
  return file('again.csv', ...csv(rows));
}

const undo = (run: number) =>
  changeStore(database, (engine) => undoRun(engine, run, DATA_COMMANDS, { now: LOAD_DAY, progress }), change);

const ORDERS = [
  'order id,order date,customer id,customer name,sales',
  '1,2024-01-01,C1,Alpha,10',
  '2,2024-13-45,C2,Beta,20',
  '3,2024-01-03,C3,Gamma, abc',
  '4,2024-01-04,C4,"Eta, Inc.",70,surplus',
];
const orders = () => select(database, 'SELECT order_id, ordered_at, amount FROM crm.orders ORDER BY 1');

describe('the rows that a load rejected', () => {
  test('are written in the columns of their file, as they came, with where they stood and why', async () => {
    await load(database, [file('orders.csv', ...ORDERS)]);
    const path = join(folder.path, 'orders.csv');
    expect(await rejected()).toEqual([
      [...(ORDERS[0] ?? '').split(','), '_load', '_file', '_line', '_column', '_code', '_message', '_text'],
      ['2', '2024-13-45', 'C2', 'Beta', '20', '1#1', path, '3', 'order date', 'E_DATE', 'not a date', ''],
      ['3', '2024-01-03', 'C3', 'Gamma', ' abc', '1#1', path, '4', 'sales', 'E_NUMBER', expect.any(String), ''],
      ['4', '2024-01-04', 'C4', 'Eta, Inc.', '70', '1#1', path, '5', '', 'E_COLUMNS', expect.any(String), ORDERS[4]],
    ]);
  });

  test('of several files stand under all of their headers; a load without any gives the header alone', async () => {
    const accounts = file('accounts.csv', 'Account ID,Account Name,Employees', 'A1,Ann,many', 'A2,Bob,2');
    await load(database, [file('orders.csv', ...ORDERS.slice(0, 3)), accounts]);
    const [header, ...rows] = await rejected();
    expect(header?.slice(0, 8)).toEqual(['Account ID', 'Account Name', 'Employees', ...(ORDERS[0] ?? '').split(',')]);
    expect(rows.map((row) => row.slice(0, 9))).toEqual([
      ['A1', 'Ann', 'many', '', '', '', '', '', '1#1'],
      ['', '', '', '2', '2024-13-45', 'C2', 'Beta', '20', '1#2'],
    ]);
    await load(database, [file('fine.csv', 'Account ID,Account Name', 'A3,Cem')]);
    expect(await rejected()).toEqual([
      ['Account ID', 'Account Name', '_load', '_file', '_line', '_column', '_code', '_message'],
    ]);
    expect((await rejected(database, 1)).length).toBe(3);
    await expect(rejected(database, 7)).rejects.toMatchObject({ code: 'load/unknown-load', exit: 2 });
  });
});

describe('corrected rows', () => {
  const FIX = { '2024-13-45': '2024-03-15', ' abc': '30' };

  test('load with the line of their file, as a load of its own; what was not corrected is rejected again', async () => {
    await load(database, [file('orders.csv', ...ORDERS)]);
    const report = await retry(await corrected(FIX));
    expect(report.files[0]?.loaded?.counts[0]).toEqual({
      entity: 'orders',
      rows: 3,
      loaded: 2,
      unchanged: 0,
      superseded: 0,
      rejected: 1,
      gone: 0,
    });
    expect(await select(database, 'SELECT order_id, _load, _file, _line FROM crm.orders ORDER BY 1')).toEqual([
      ['1', 1, join(folder.path, 'orders.csv'), 2],
      ['2', 2, join(folder.path, 'orders.csv'), 3],
      ['3', 2, join(folder.path, 'orders.csv'), 4],
    ]);
    expect((await rejected()).slice(1).map((row) => [row[5], row[7], row[9]])).toEqual([['2#1', '5', 'E_COLUMNS']]);
    const again = await retry(await corrected({ E_COLUMNS: '' }));
    expect(again.files[0]?.loaded?.counts[0]).toMatchObject({ rows: 1, loaded: 1, rejected: 0 });
    expect(await select(database, "SELECT amount, _load, _line FROM crm.orders WHERE order_id = '4'")).toEqual([
      [70, 3, 5],
    ]);
  });

  test('are read as their file was read: its date order, its decimal comma, its kind', async () => {
    const lines = [
      'order id;order date;customer;product name;sales',
      '1;13/02/2024;Ann;Pen;1.234,50',
      '1;03/04/2024;Ann;Ink;x',
      '2;05/04/2024;Bob;Pen;2,5',
    ];
    await load(database, [file('sales.csv', ...lines)]);
    await retry(await corrected({ x: '7,25' }));
    expect(await select(database, 'SELECT order_id, ordered_at, amount FROM crm.order_items ORDER BY _line')).toEqual([
      ['1', '2024-02-13 00:00:00', 1234.5],
      ['1', '2024-04-03 00:00:00', 7.25],
      ['2', '2024-04-05 00:00:00', 2.5],
    ]);
    expect(await select(database, 'SELECT order_id, amount FROM crm.orders ORDER BY 1')).toEqual([
      ['1', 1241.75],
      ['2', 2.5],
    ]);
  });

  test('stay behind what was loaded later', async () => {
    await load(database, [file('orders-2024-05-01.csv', ...ORDERS)]);
    await load(database, [file('orders-2024-06-01.csv', ORDERS[0] ?? '', '2,2024-03-15,C2,Beta,99')]);
    const rows = (await rejected(database, 1)).map((cells) =>
      cells.map((cell) => (cell === '2024-13-45' ? '2024-03-15' : cell)),
    );
    const report = await retry(file('again.csv', ...csv(rows)));
    expect(report.files[0]?.snapshot).toBe('2024-05-01');
    expect(await orders()).toEqual([
      ['1', '2024-01-01 00:00:00', 10],
      ['2', '2024-03-15 00:00:00', 99],
    ]);
    expect(
      await select(
        database,
        "SELECT amount, CAST(_valid_from AS VARCHAR) FROM history.orders WHERE order_id = '2' ORDER BY 2",
      ),
    ).toEqual([
      [20, '2024-05-01'],
      [99, '2024-06-01'],
    ]);
  });

  test('survive building anew, and are undone before what they correct', async () => {
    await load(database, [file('orders.csv', ...ORDERS)]);
    await load(database, [file('accounts.csv', 'Account ID,Account Name', 'A9,Zoe')]);
    const rows = (await rejected(database, 1)).map((cells) =>
      cells.map((cell) => (cell === '2024-13-45' ? '2024-03-15' : cell)),
    );
    await retry(file('again.csv', ...csv(rows)));
    const after = await orders();
    expect(after).toHaveLength(2);
    await expect(undo(1)).rejects.toMatchObject({ code: 'undo/corrected', exit: 2 });
    await undo(2);
    expect(await orders()).toEqual(after);
    await undo(3);
    expect(await orders()).toEqual(after.slice(0, 1));
    await undo(1);
    expect(await orders()).toEqual([]);
  });

  test('that do not fit their load are refused, all faults at once, and nothing changes', async () => {
    await load(database, [file('orders.csv', ...ORDERS)]);
    const [header = [], first = [], second = []] = await rejected();
    const at = (name: string): number => header.indexOf(name);
    const faults = [first.with(at('_line'), '2'), first.with(at('_load'), '9#9'), second, second];
    const told = retry(file('again.csv', ...csv([header, ...faults]))).catch((error: AggregateError) =>
      error.errors.map(({ code }: KnownError) => code),
    );
    expect(await told).toEqual(['retry/not-rejected', 'retry/repeated', 'retry/unknown-origin']);
    await expect(retry(file('again.csv', 'order id,_line', '2,3'))).rejects.toMatchObject({ code: 'retry/no-origin' });
    const without = [header, first].map((cells) => cells.filter((_, index) => index !== 1));
    await expect(retry(file('again.csv', ...csv(without)))).rejects.toMatchObject({ code: 'retry/missing-columns' });
    const more = [
      [...header, 'note'],
      [...first, 'mine'],
    ];
    await expect(retry(file('again.csv', ...csv(more)))).rejects.toMatchObject({ code: 'retry/unknown-columns' });
    expect(await orders()).toHaveLength(1);
  });

  test('may come back from a spreadsheet', async () => {
    await load(database, [file('orders.csv', ...ORDERS)]);
    const { default: ExcelJS } = await import('exceljs');
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('again');
    for (const cells of await rejected()) {
      const fixed = cells.map((cell) => (cell === ' abc' ? 30 : /^\d+$/.test(cell) ? Number(cell) : cell));
      sheet.addRow(fixed);
    }
    const path = join(folder.path, 'again.xlsx');
    await book.xlsx.writeFile(path);
    await retry(path);
    expect(await orders()).toEqual([
      ['1', '2024-01-01 00:00:00', 10],
      ['3', '2024-01-03 00:00:00', 30],
    ]);
  });
});

describe('rejecting, correcting and retrying', () => {
  const line = fc.record({
    order: fc.constantFrom('1', '2', '3'),
    date: fc.constantFrom('2024-01-05', '2024-02-29', '2023-12-31'),
    product: fc.constantFrom('Pen', 'Ink', 'Paper'),
    quantity: fc.integer({ min: 1, max: 9 }),
    broken: fc.boolean(),
  });
  const TABLES = ['orders', 'order_items', 'accounts', 'products'];

  test('gives what loading a right file gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), fc.boolean(), async (lines, later) => {
        const right = join(folder.path, `right-${Math.random()}.duckdb`);
        const retried = join(folder.path, `retried-${Math.random()}.duckdb`);
        const write = (broken: boolean): string =>
          file(
            'sales-2024-05-01.csv',
            'Order ID,Order Date,Customer ID,Product Name,Quantity,Sales',
            ...lines.map((each) => {
              const sales = broken && each.broken ? '?' : String(each.quantity * 2);
              return `${each.order},${each.date},C${each.order},${each.product},${each.quantity},${sales}`;
            }),
          );
        await load(right, [write(false)]);
        await load(retried, [write(true)]);
        if (later) {
          const more = file(
            'sales-2024-05-02.csv',
            'Order ID,Order Date,Customer ID,Product Name,Quantity,Sales',
            '1,2024-01-05,C1,Pen,1,2',
          );
          for (const each of [right, retried]) await load(each, [more]);
        }
        const [header = [], ...rows] = await rejected(retried, 1);
        if (rows.length > 0) {
          const fixed = rows.map((cells) =>
            cells.map((cell) =>
              cell === '?' ? String(2 * (lines[Number(cells[header.indexOf('_line')]) - 2]?.quantity ?? 0)) : cell,
            ),
          );
          const report = await retry(file('again.csv', ...csv([header, ...fixed])), retried);
          expect(report.files[0]?.loaded?.counts[0]).toMatchObject({ rows: rows.length, rejected: 0 });
        }
        for (const table of TABLES) {
          // Several lines may say the same of a customer or an order: which of them is named is left open.
          const sql = `SELECT * EXCLUDE (_load${table === 'order_items' ? '' : ', _line'}) FROM crm.${table} ORDER BY ALL`;
          expect(await select(retried, sql)).toEqual(await select(right, sql));
        }
      }),
      { numRuns: runs(4), endOnFailure: true },
    );
  }, 240_000);
});

test('rows that repeat a key of their file are repeats', async () => {
  await load(database, [file('a.csv', 'Account ID,Account Name,Employees', 'A1,Ann,1', 'A1,Ann Lee,many')]);
  const report = await retry(await corrected({ many: '7' }));
  expect(report.files[0]?.loaded?.counts[0]).toMatchObject({ rows: 1, loaded: 0, superseded: 1 });
  expect(readFileSync(join(folder.path, 'again.csv'), 'utf8')).toContain('Ann Lee');
});
