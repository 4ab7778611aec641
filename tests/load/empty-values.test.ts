import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LoadOptions, load, scratchFolder, select } from './open-fixture.ts';

let folder: ReturnType<typeof scratchFolder>;
let loads = 0;

beforeEach(() => {
  folder = scratchFolder();
});
afterEach(() => folder.remove());

/** Loads orders, and gives what a query finds, what was rejected and what was left out. */
async function orders(sql: string, lines: readonly string[], options: LoadOptions = {}) {
  loads += 1;
  const path = join(folder.path, `orders-${loads}.csv`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  const database = join(folder.path, `${loads}.duckdb`);
  await load(database, [path], options);
  return {
    rows: await select(database, sql),
    rejected: await select(database, 'SELECT line, "column", value, code FROM acrm.rejects ORDER BY 1'),
    left: await select(database, 'SELECT line, "column", value, code FROM acrm.warnings ORDER BY 1, 2'),
  };
}

describe('cells that look like a value and hold none', () => {
  test('are no amount, no customer and no day; each that matters is reported', async () => {
    const lines = [
      'order id,order date,customer id,sales,region',
      '1,2024-01-01,C1,5,North',
      '2,1970-01-01,-,#N/A,#REF!',
      '3,1900-01-00,NULL,-,-',
      '4,2024-01-04,（空白）,#######,N/A',
      '5,9999-12-31,C1,6,#1',
      'NULL,2024-01-06,C1,7,North',
      '#VALUE!,2024-01-06,C1,8,North',
    ];
    const { rows, rejected, left } = await orders(
      'SELECT order_id, account_id, CAST(ordered_at AS VARCHAR), amount, region FROM crm.orders ORDER BY 1',
      lines,
    );
    expect(rows).toEqual([
      ['1', 'C1', '2024-01-01 00:00:00', 5, 'North'],
      ['2', null, null, null, null],
      ['3', null, null, null, '-'],
      ['4', null, '2024-01-04 00:00:00', null, 'N/A'],
      ['5', 'C1', null, 6, '#1'],
    ]);
    expect(rejected).toEqual([
      [7, 'order id', 'NULL', 'E_KEY'],
      [8, 'order id', '#VALUE!', 'E_KEY'],
    ]);
    expect(left).toEqual([
      [3, 'order date', '1970-01-01', 'E_NO_DATE'],
      [3, 'region', '#REF!', 'E_SHEET_ERROR'],
      [3, 'sales', '#N/A', 'E_SHEET_ERROR'],
      [4, 'sales', '-', 'E_NO_VALUE'],
      [5, 'sales', '#######', 'E_SHEET_ERROR'],
      [6, 'order date', '9999-12-31', 'E_NO_DATE'],
    ]);
  });
});

describe('identifiers', () => {
  test('are the same with whatever blanks, tabs and invisible characters around and within them', async () => {
    const ids = ['C7\t', '\u200bC7', 'C\u200b7', '\u00a0C7\u2060', "C7", '\ufeffC7', ' C7 '];
    const lines = ids.map((id, at) => `${at},2024-01-01,"${id}",1`);
    const { rows } = await orders('SELECT DISTINCT account_id FROM crm.orders', [
      'order id,order date,customer id,sales',
      ...lines,
    ]);
    expect(rows).toEqual([['C7']]);
  });

  test('of which a spreadsheet kept fifteen digits are never taken for one another', async () => {
    const cut = ['1,2024-01-01,6222020200112340000,1', '2,2024-01-02,6222020200112340000,2', '3,2024-01-03,C1,3'];
    const whole = ['1,2024-01-01,6222020200112345678,1', '2,2024-01-02,6222020200112349870,2', '3,2024-01-03,1000000000000010,3'];
    const header = 'order id,order date,customer id,sales';
    const spoilt = await orders('SELECT account_id FROM crm.orders ORDER BY order_id', [header, ...cut]);
    expect(spoilt.rows).toEqual([['C1']]);
    expect(spoilt.rejected.map(([line, , , code]) => [line, code])).toEqual([
      [2, 'E_SCI_NOTATION'],
      [3, 'E_SCI_NOTATION'],
    ]);
    expect((await orders('SELECT count(*) FROM crm.orders', [header, ...whole])).rows).toEqual([[3]]);
  });
});

describe('dates that a spreadsheet turned round', () => {
  const lines = [
    'order id,order date,customer name,sales',
    '1,2024-04-03,A,1',
    '2,13/01/2024,A,2',
    '3,2024-12-01 09:30:00,B,3',
  ];
  const days = (dateOrder: LoadOptions['dateOrder']) =>
    orders('SELECT CAST(ordered_at AS VARCHAR) FROM crm.orders ORDER BY order_id', lines, { dateOrder });

  test('are asked for with what each answer does', async () => {
    await expect(days(undefined)).rejects.toMatchObject({
      code: 'load/date-order',
      exit: 2,
      advice: { en: expect.stringContaining('--date-order dmy turns them back (2024-04-03 becomes 2024-03-04)') },
    });
  });

  test('are turned back, or taken as they are', async () => {
    expect((await days('dmy')).rows.flat()).toEqual(['2024-03-04 00:00:00', '2024-01-13 00:00:00', '2024-01-12 09:30:00']);
    expect((await days('ymd')).rows.flat()).toEqual(['2024-04-03 00:00:00', '2024-01-13 00:00:00', '2024-12-01 09:30:00']);
  });

  test('are not suspected where one of them has a day over 12', async () => {
    const { rows } = await orders('SELECT count(*) FROM crm.orders', [...lines, '4,2024-01-20,A,4']);
    expect(rows).toEqual([[4]]);
  });
});
