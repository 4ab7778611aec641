import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currencyFindings } from '../../src/load/result/currency-findings.ts';
import { type LoadOptions, load, scratchFolder, select } from './open-fixture.ts';

let folder: ReturnType<typeof scratchFolder>;
let loads = 0;

beforeEach(() => {
  folder = scratchFolder();
});
afterEach(() => folder.remove());

type Lines = readonly string[];

/** Loads files of orders, and gives amount and currency of each order file by file, what was rejected or left out, and what was said. */
async function priced(all: readonly Lines[], options: LoadOptions = {}) {
  loads += 1;
  const paths = all.map((lines, index) => {
    const path = join(folder.path, `orders-${loads}-${index}.csv`);
    const [header = '', ...rows] = lines;
    // The orders of each file have numbers of their own.
    writeFileSync(path, `${[header, ...rows.map((row) => `${index}-${row}`)].join('\n')}\n`);
    return path;
  });
  const database = join(folder.path, `${loads}.duckdb`);
  const report = await load(database, paths, options);
  const orders = await select(
    database,
    'SELECT order_id, CAST(amount AS DOUBLE), currency FROM crm.orders ORDER BY _file, _line',
  );
  return {
    orders: all.map((_, index) =>
      orders.filter(([id]) => String(id).startsWith(`${index}-`)).map((row) => row.slice(1).join(' ')),
    ),
    rejected: await select(database, 'SELECT line, value, code FROM acrm.rejects ORDER BY line'),
    left: await select(database, 'SELECT line, "column", value, code FROM acrm.warnings ORDER BY line'),
    said: currencyFindings(report).map(({ code, text }) => `${code} ${text.en.replace(/^.*?: /, '')}`),
  };
}

const amounts = (values: readonly string[], header = 'Sales'): Lines => [
  `Order ID;Order Date;Customer Name;${header}`,
  ...values.map((value, index) => `${index + 1};2024-01-0${index + 1};Ash;${value}`),
];

describe('the currency of a row', () => {
  test('is what stands beside its amount or in the header', async () => {
    const forms = ['$1,000.00', '€ 20', 'GBP 3.50', '4.00 EUR', 'HK$5', '1.2万元', '-US $7.00', '(£8)', '9 zł'];
    const cases: readonly (readonly [Lines, readonly string[]])[] = [
      [amounts(forms), ['1000 USD', '20 EUR', '3.5 GBP', '4 EUR', '5 HKD', '12000 CNY', '-7 USD', '-8 GBP', '9 PLN']],
      // One sign alone is that of all rows, on whichever rows it stands.
      [amounts(['€1.50', '2.50', '3.50']), ['1.5 EUR', '2.5 EUR', '3.5 EUR']],
      [amounts(['5', '6'], 'Amount (USD)'), ['5 USD', '6 USD']],
      [amounts(['5', '6'], '订单金额（美元）'), ['5 USD', '6 USD']],
      [amounts(['5', '€6'], 'Amount (USD)'), ['5 USD', '6 EUR']],
      [amounts(['$5', '$6'], 'Amount (CAD)'), ['5 CAD', '6 CAD']],
      [amounts(['¥500', '¥600'], 'Amount (JPY)'), ['500 JPY', '600 JPY']],
      [amounts(['5', '6']), ['5 ', '6 ']],
      [
        ['order id,order date,customer name,sales,Txn Currency'].concat(
          ['人民币', 'RMB', 'usd', 'US Dollar', '美元', 'XAF', '￥'].map(
            (name, at) => `${at},2024-01-01,A,1.5,${name}`,
          ),
        ),
        ['1.5 CNY', '1.5 CNY', '1.5 USD', '1.5 USD', '1.5 USD', '1.5 XAF', '1.5 CNY'],
      ],
    ];
    const { orders, rejected, said } = await priced(cases.map(([lines]) => lines));
    expect(orders).toEqual(cases.map(([, expected]) => expected));
    expect(rejected).toEqual([]);
    expect(said).toEqual([]);
  });

  test('goes for all its amounts: one in another currency is left out', async () => {
    const column = [
      'order id,order date,customer name,sales,currency',
      '1,2024-01-01,A,$5,CAD',
      '2,2024-01-02,B,£7,EUR',
    ];
    const costs = ['order id;order date;customer name;sales;cost', '1;2024-01-01;A;$5;$2', '2;2024-01-02;B;€6;$3'];
    const { orders, left } = await priced([column, costs]);
    expect(orders).toEqual([
      ['5 CAD', ' EUR'],
      ['5 USD', '6 EUR'],
    ]);
    expect(left).toEqual([
      [3, 'sales', '£7', 'E_CURRENCY'],
      [3, 'cost', '$3', 'E_CURRENCY'],
    ]);
  });
});

describe('what does not say which currency it is in', () => {
  test('is told by the rest of the file', async () => {
    const chinese = ['订单编号,订单日期,客户名称,订单金额', '1,2024-01-01,甲,¥5', '2,2024-01-02,乙,$6'];
    const named = (name: string): Lines => amounts(['¥5', '$6']).map((line) => line.replace('Ash', name));
    const cases: readonly (readonly [Lines, readonly string[]])[] = [
      [amounts(['¥5.20', '$6.00']), ['5.2 CNY', '6 USD']],
      [chinese, ['5 CNY', '6 USD']],
      [named('明德贸易有限公司'), ['5 CNY', '6 USD']],
      [named('さくら商店'), ['5 JPY', '6 USD']],
      [amounts(['¥5', 'JPY 6']), ['5 JPY', '6 JPY']],
      [amounts(['5 kr', 'SEK 6']), ['5 SEK', '6 SEK']],
    ];
    const { orders, said } = await priced(cases.map(([lines]) => lines));
    expect(orders).toEqual(cases.map(([, expected]) => expected));
    expect(said).toEqual([]);
  });

  test('is asked for where nothing tells it, and can be named', async () => {
    const open = [amounts(['¥5', '$6']), amounts(['$5', '€6', '7'])];
    const { orders, said } = await priced(open);
    expect(orders).toEqual([
      ['5 ¥', '6 USD'],
      ['5 USD', '6 EUR', '7 '],
    ]);
    expect(said).toEqual([
      'load/currency-sign ¥ in column "Sales" may be CNY or JPY; those amounts have the currency ¥ until a load says --currency CNY, for example.',
      'load/no-currency 1 amount in column "Sales" without a currency, among amounts of several; --currency CODE names it.',
    ]);
    expect((await priced(open, { currency: 'JPY' })).orders).toEqual([
      ['5 JPY', '6 USD'],
      ['5 USD', '6 EUR', '7 JPY'],
    ]);
  });
});

test('a line above the table says what its amounts are in, unless a header says it', async () => {
  const folderPath = join(folder.path, 'report.csv');
  const rows = ['1,2024-01-01,甲公司,5,7', '2,2024-01-02,乙公司,6,8', '3,2024-01-03,丙公司,7,9'];
  writeFileSync(
    folderPath,
    `${['2024年销售报表', '单位：万美元', '', '订单编号,订单日期,客户名称,订单金额,成本（元）', ...rows].join('\n')}\n`,
  );
  const database = join(folder.path, 'report.duckdb');
  const report = await load(database, [folderPath]);
  expect(
    await select(database, 'SELECT CAST(amount AS DOUBLE), currency, CAST(cost AS DOUBLE) FROM crm.orders ORDER BY order_id'),
  ).toEqual([
    [50000, 'USD', null],
    [60000, 'USD', null],
    [70000, 'USD', null],
  ]);
  expect(report.files[0]?.loaded?.readings.get('订单金额')?.how.en).toBe(
    'number, times 10,000, as a line above the table says, in USD',
  );
});

test('a percentage or a weight is no amount', async () => {
  const { orders, rejected } = await priced([amounts(['5', '12%', '3 kg'])]);
  expect(orders).toEqual([['5 ']]);
  expect(rejected).toEqual([
    [3, '12%', 'E_NUMBER'],
    [4, '3 kg', 'E_NUMBER'],
  ]);
});
