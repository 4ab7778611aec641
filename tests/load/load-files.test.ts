import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KnownError } from '../../src/core/errors.ts';
import { load, scratchFolder, select } from './open-fixture.ts';

let folder: ReturnType<typeof scratchFolder>;
let database: string;

beforeEach(() => {
  folder = scratchFolder();
  database = join(folder.path, 'crm.duckdb');
});
afterEach(() => folder.remove());

function file(name: string, ...lines: string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

describe('a wide file of order lines', () => {
  const lines = [
    'Order ID,Order Date,Customer ID,Customer Name,Segment,City,Product ID,Product Name,Quantity,Unit Price',
    'O1,2024-01-31,C1,Ann,Consumer,Berlin,P1,Pen,2,1.50',
    'O1,2024-01-31,C2,Bob,Corporate,Bonn,P2,Ink,1,4',
    'O2,2024-02-01,C1,Ann Lee,Consumer,Berlin,P1,Pen,10,1.25',
  ];

  test('becomes accounts, products, orders and lines', async () => {
    const report = await load(database, [file('sales.csv', ...lines)]);
    expect(report.files[0]?.loaded?.counts.map(({ entity, loaded }) => [entity, loaded])).toEqual([
      ['order_items', 3],
      ['orders', 2],
      ['accounts', 2],
      ['products', 2],
    ]);
  });

  test('derives the amount, adds it up for the order, and keeps the line’s own customer and place', async () => {
    await load(database, [file('sales.csv', ...lines)]);
    expect(await select(database, 'SELECT order_id, amount, account_id, city FROM crm.orders ORDER BY 1')).toEqual([
      ['O1', 7, 'C1', 'Berlin'],
      ['O2', 12.5, 'C1', 'Berlin'],
    ]);
    expect(
      await select(database, 'SELECT order_id, account_id, city, amount FROM crm.order_items ORDER BY _line'),
    ).toEqual([
      ['O1', 'C1', 'Berlin', 3],
      ['O1', 'C2', 'Bonn', 4],
      ['O2', 'C1', 'Berlin', 12.5],
    ]);
    expect(await select(database, 'SELECT account_id, type, city FROM crm.accounts ORDER BY 1')).toEqual([
      ['C1', 'Consumer', null],
      ['C2', 'Corporate', null],
    ]);
  });

  test('reports keys whose rows disagree and keeps the first value', async () => {
    await load(database, [file('sales.csv', ...lines)]);
    expect(
      await select(database, 'SELECT entity, field, keys, key, kept, other FROM acrm.conflicts ORDER BY 1, 2'),
    ).toEqual([
      ['accounts', 'name', 1, 'C1', 'Ann', 'Ann Lee'],
      ['orders', 'account_id', 1, 'O1', 'C1', 'C2'],
      ['orders', 'city', 1, 'O1', 'Berlin', 'Bonn'],
    ]);
  });

  test('loaded again adds nothing; a corrected line replaces the old one and its order’s sum', async () => {
    await load(database, [file('sales.csv', ...lines)]);
    const again = await load(database, [file('sales.csv', ...lines)]);
    expect(again.files[0]?.loaded?.counts.map(({ loaded }) => loaded)).toEqual([0, 0, 0, 0]);
    await load(database, [file('sales.csv', ...lines.slice(0, 3), lines[3]?.replace('10,1.25', '20,1.25') ?? '')]);
    expect(await select(database, "SELECT amount FROM crm.orders WHERE order_id = 'O2'")).toEqual([[25]]);
  });

  test('a list of orders in which an order repeats is a list of lines', async () => {
    await load(database, [
      file('o.csv', 'order id,order date,customer name,sales', '1,2024-01-01,Ann,10', '1,2024-01-01,Ann,5'),
    ]);
    expect(await select(database, 'SELECT amount FROM crm.orders')).toEqual([[15]]);
  });
});

describe('rows that cannot be read', () => {
  test('are rejected with line, column, value and reason, and nothing else is lost', async () => {
    const report = await load(database, [
      file(
        'orders.csv',
        'order id,order date,customer,amount',
        '1,2024-01-01,Ann,10',
        '2,2024-13-45,Bob,20',
        '3,2024-01-03,Cem,abc',
        ',2024-01-04,Dan,5',
        '5,2024-01-05,Eve,7',
      ),
    ]);
    expect(await select(database, 'SELECT line, "column", value, code FROM acrm.rejects ORDER BY line')).toEqual([
      [3, 'order date', '2024-13-45', 'E_DATE'],
      [4, 'amount', 'abc', 'E_NUMBER'],
      [5, 'order id', null, 'E_KEY'],
    ]);
    expect(report.files[0]?.loaded?.counts[0]).toMatchObject({ rows: 5, loaded: 2, rejected: 3 });
  });

  test('a row of another width is rejected, the file still loads', async () => {
    await load(database, [file('a.csv', 'account id,account name', '1,Ann', '2', '3,Cem,extra', '4,Dan')]);
    expect(await select(database, 'SELECT account_id, _line FROM crm.accounts ORDER BY 1')).toEqual([
      ['1', 2],
      ['4', 5],
    ]);
    expect(await select(database, 'SELECT line, code FROM acrm.rejects ORDER BY 1')).toEqual([
      [3, 'E_COLUMNS'],
      [4, 'E_COLUMNS'],
    ]);
  });

  test('an identifier that a spreadsheet has rounded is refused', async () => {
    await load(database, [file('a.csv', 'customer id,customer name', '1.38E+10,Ann', '0002,Bob')]);
    expect(await select(database, 'SELECT code FROM acrm.rejects')).toEqual([['E_SCI_NOTATION']]);
    expect(await select(database, 'SELECT account_id FROM crm.accounts')).toEqual([['0002']]);
  });
});

describe('values', () => {
  test('numbers as people write them', async () => {
    await load(database, [
      file(
        'orders.csv',
        'order id,order date,customer,amount',
        '1,2024-01-01,A,"¥1,234.50"',
        '2,2024-01-01,B,1.2万',
        '3,2024-01-01,C,(99)',
        '4,2024-01-01,D,１２',
        '5,2024-01-01,E,N/A',
      ),
    ]);
    expect(await select(database, 'SELECT amount FROM crm.orders ORDER BY order_id')).toEqual([
      [1234.5],
      [12000],
      [-99],
      [12],
      [null],
    ]);
  });

  test('a decimal comma where only that makes sense', async () => {
    await load(database, [
      file('orders.csv', 'order id;order date;customer;amount', '1;2024-01-01;A;1.234,50', '2;2024-01-01;B;12,5'),
    ]);
    expect(await select(database, 'SELECT amount FROM crm.orders ORDER BY order_id')).toEqual([[1234.5], [12.5]]);
  });

  test('day and month are decided on the whole column, else on the file’s other dates, else asked', async () => {
    await load(database, [
      file(
        'orders.csv',
        'order id,order date,ship date,customer,amount',
        '1,03/04/2024,05/04/2024,A,1',
        '2,13/04/2024,06/05/2024,B,1',
      ),
    ]);
    expect(
      await select(database, 'SELECT CAST(ordered_at AS DATE), shipped_on FROM crm.orders ORDER BY order_id'),
    ).toEqual([
      ['2024-04-03', '2024-04-05'],
      ['2024-04-13', '2024-05-06'],
    ]);
    const open = file('open.csv', 'order id,order date,customer,amount', '9,03/04/2024,A,1');
    await expect(load(database, [open])).rejects.toThrow(/day and month cannot be told apart/);
    await load(database, [open], { dateOrder: 'mdy' });
    expect(await select(database, "SELECT CAST(ordered_at AS DATE) FROM crm.orders WHERE order_id = '9'")).toEqual([
      ['2024-03-04'],
    ]);
  });

  test('identifiers that a spreadsheet made floats lose the ".0" if all have it', async () => {
    await load(database, [
      file(
        'o.csv',
        'InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID',
        '1,A,1,2024-01-01,2,17850.0',
        '2,B,1,2024-01-02,2,',
      ),
    ]);
    expect(await select(database, 'SELECT account_id FROM crm.accounts')).toEqual([['17850']]);
  });

  test('unknown columns are kept, typed', async () => {
    await load(database, [file('a.csv', 'account id,account name,glück,code', '1,Ann,7,007', '2,Bob,,008')]);
    expect(await select(database, 'SELECT ext."glück" + 1, ext.code FROM crm.accounts ORDER BY account_id')).toEqual([
      [8, '007'],
      [null, '008'],
    ]);
    await load(database, [file('b.csv', 'account id,account name,glück', '3,Cem,viel')]);
    expect(await select(database, 'SELECT ext."glück", ext.code FROM crm.accounts ORDER BY account_id')).toEqual([
      ['7', '007'],
      [null, '008'],
      ['viel', null],
    ]);
  });
});

describe('deals', () => {
  test('outcome by the stage; an ambiguous close date is expected for open deals', async () => {
    await load(database, [
      file(
        'deals.csv',
        'Opportunity ID,Account Name,Stage,Amount,Close Date',
        '1,Acme,Closed Won,10,2024-01-31',
        '2,Acme,Qualification,20,2030-01-31',
        '3,Bolt,丢单,5,2024-02-01',
      ),
    ]);
    expect(
      await select(
        database,
        'SELECT is_closed, is_won, closed_on, expected_close_on FROM crm.opportunities ORDER BY opportunity_id',
      ),
    ).toEqual([
      [true, true, '2024-01-31', null],
      [false, false, null, '2030-01-31'],
      [true, false, '2024-02-01', null],
    ]);
  });

  test('stages that no vocabulary knows are listed, and acrm.yaml can name them', async () => {
    const deals = file('deals.csv', 'Opportunity ID,Account Name,Stage,Amount', '1,Acme,Besiegelt,10');
    expect((await load(database, [deals])).files[0]?.loaded?.unknownStages).toEqual(['Besiegelt']);
    await load(database, [deals], { stages: [{ stage: 'Besiegelt', outcome: 'won' }] });
    expect(await select(database, 'SELECT is_won FROM crm.opportunities')).toEqual([[true]]);
  });

  test('an account given by name is found by name, whichever file comes first', async () => {
    await load(database, [file('deals.csv', 'Opportunity ID,Account Name,Stage,Amount', '1,Acme,Won,10')]);
    await load(database, [file('accounts.csv', 'Account ID,Account Name,Industry', 'A1,Acme,Retail')]);
    expect(await select(database, 'SELECT account_id FROM crm.opportunities')).toEqual([['A1']]);
  });
});

describe('what cannot be loaded at all', () => {
  const exit = async (work: Promise<unknown>): Promise<number> =>
    work.then(
      () => 0,
      (error: unknown) => (error instanceof KnownError ? error.exit : -1),
    );

  test('headers that tell nothing: exit 2 with the ways out', async () => {
    const path = file('x.csv', 'foo,bar', '1,2');
    expect(await exit(load(database, [path]))).toBe(2);
    await load(database, [path], { rawName: 'x' });
    expect(await select(database, 'SELECT foo, bar, _line FROM raw.x')).toEqual([['1', '2', 2]]);
  });

  test('--map names columns; a wrong field or header is told with near names', async () => {
    const path = file('odd.csv', 'kundennummer,firma', '1,Acme');
    await load(database, [path], { entity: 'accounts', maps: ['account_id=kundennummer', 'name=firma'] });
    expect(await select(database, 'SELECT account_id, name FROM crm.accounts')).toEqual([['1', 'Acme']]);
    await expect(load(database, [path], { entity: 'accounts', maps: ['nam=firma'] })).rejects.toMatchObject({
      exit: 2,
      advice: { en: expect.stringContaining('name') },
    });
    await expect(load(database, [path], { entity: 'accounts', maps: ['name=firm'] })).rejects.toMatchObject({
      exit: 2,
      advice: { en: expect.stringContaining('firma') },
    });
  });
});
