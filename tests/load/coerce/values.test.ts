import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runs } from '../../runs.ts';
import { load, scratchFolder, select } from '../open-fixture.ts';

let folder: ReturnType<typeof scratchFolder>;
let files = 0;

beforeEach(() => {
  folder = scratchFolder();
});
afterEach(() => folder.remove());

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Loads orders, one a row of these cells after the number and the customer, and gives what became of them. */
async function loadOrders(headers: readonly string[], rows: readonly (readonly string[])[], options = {}) {
  files += 1;
  const path = join(folder.path, `orders-${files}.csv`);
  const head = ['order id', 'customer name', ...headers].map(cell).join(',');
  const lines = rows.map((cells, index) => [String(index + 1), 'Ann', ...cells].map(cell).join(','));
  writeFileSync(path, `${[head, ...lines].join('\n')}\n`);
  const database = join(folder.path, `${files}.duckdb`);
  const report = await load(database, [path], options);
  const orders = await select(
    database,
    'SELECT CAST(amount AS VARCHAR), CAST(ordered_at AS VARCHAR), CAST(shipped_on AS VARCHAR) FROM crm.orders ORDER BY CAST(order_id AS INTEGER)',
  );
  return {
    orders,
    report,
    rejected: await select(database, 'SELECT line, "column", code FROM acrm.rejects ORDER BY 1'),
  };
}

const amounts = async (header: string, values: readonly string[]) =>
  (
    await loadOrders(
      ['order date', header],
      values.map((value) => ['2024-01-31', value]),
    )
  ).orders.map(([amount]) => Number(amount));
const times = async (values: readonly string[], options = {}) =>
  (
    await loadOrders(
      ['order date', 'sales'],
      values.map((value) => [value, '1']),
      options,
    )
  ).orders.map(([, time]) => time);

/** Hundredths as digits with the point `places` further left. */
function decimal(hundredths: number, places = 0): string {
  const digits = String(Math.abs(hundredths)).padStart(3 + places, '0');
  return `${digits.slice(0, -2 - places)}.${digits.slice(-2 - places)}`;
}
const group = (text: string, sign: string): string => text.replace(/\B(?=(\d{3})+(?!\d)(?=.*\.))/g, sign);
const indian = (text: string): string => text.replace(/\B(?=(?:(\d{2})*\d{3})\.)/g, ',');
const wide = (text: string): string =>
  text
    .replace(/[0-9]/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '')
    .replaceAll(',', '，')
    .replace('.', '．');
const signed = (hundredths: number, text: string): string => (hundredths < 0 ? `-${text}` : text);

/** Ways to write an amount with a decimal point. */
const NUMBER_FORMS: Readonly<Record<string, (hundredths: number) => string>> = {
  plain: (n) => signed(n, decimal(n)),
  thousands: (n) => signed(n, group(decimal(n), ',')),
  apostrophes: (n) => signed(n, group(decimal(n), "'")),
  'narrow spaces': (n) => signed(n, group(decimal(n), '\u202f')),
  indian: (n) => signed(n, indian(decimal(n))),
  symbol: (n) => signed(n, `¥${group(decimal(n), ',')}`),
  'sign behind the symbol': (n) => `$${signed(n, decimal(n))}`,
  'code behind': (n) => `${signed(n, group(decimal(n), ','))} USD`,
  word: (n) => `${signed(n, decimal(n))}元`,
  brackets: (n) => (n < 0 ? `(${group(decimal(n), ',')})` : decimal(n)),
  'symbol and brackets': (n) => (n < 0 ? `$(${decimal(n)})` : `$${decimal(n)}`),
  'minus behind': (n) => (n < 0 ? `${decimal(n)}-` : decimal(n)),
  'typographic minus': (n) => (n < 0 ? `\u2212${decimal(n)}` : decimal(n)),
  'full width': (n) => signed(n, wide(group(decimal(n), ','))),
  万: (n) => signed(n, `${decimal(n, 4)}万`),
  'ten thousand yuan': (n) => signed(n, `￥${decimal(n, 4)}万元`),
  K: (n) => signed(n, `${decimal(n, 3)}K`),
  blanks: (n) => ` ${signed(n, decimal(n))}\u3000`,
};
const amount = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
const written = <F>(forms: Readonly<Record<string, F>>) =>
  fc.constantFrom(...Object.entries(forms)).map(([name, form]) => ({ name, form }));

describe('an amount', () => {
  test('reads back equal in whatever form people write it', async () => {
    const values = fc.array(fc.record({ value: amount, how: written(NUMBER_FORMS) }), {
      minLength: 40,
      maxLength: 120,
    });
    await fc.assert(
      fc.asyncProperty(values, async (rows) => {
        const texts = rows.map(({ value, how }) => how.form(value));
        const read = await amounts('sales', ['1.25', ...texts]);
        const told = rows.map(({ value, how }, index) => [how.name, texts[index], value / 100]);
        expect(rows.map(({ how }, index) => [how.name, texts[index], read[index + 1]])).toEqual(told);
      }),
      { numRuns: runs(3) },
    );
  });

  test('reads back equal with a decimal comma', async () => {
    const swap = (text: string): string => text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
    const { thousands, symbol, brackets, K, plain } = NUMBER_FORMS;
    const forms = fc.constantFrom(...[thousands, symbol, brackets, K, plain].flatMap((form) => form ?? []));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(amount, forms), { minLength: 40, maxLength: 80 }), async (rows) => {
        const read = await amounts('sales', ['0,5', ...rows.map(([value, form]) => swap(form(value)))]);
        expect(read).toEqual([0.5, ...rows.map(([value]) => value / 100)]);
      }),
      { numRuns: runs(2) },
    );
  });

  test('of a column that leaves the decimal sign open is read as the other columns of its file', async () => {
    const { orders } = await loadOrders(['order date', 'sales', 'Versandkosten'], [['31.01.2024', '1.234', '12,5']]);
    expect(Number(orders[0]?.[0])).toBe(1.234);
    const lines = await loadOrders(['order date', 'sales', 'profit'], [['31.01.2024', '1.234', '12,5']]);
    expect(Number(lines.orders[0]?.[0])).toBe(1234);
  });

  test('is multiplied by the unit in its header, but not where it says its own; the mapping tells', async () => {
    expect(await amounts('销售额(万元)', ['1.5', '2', '¥3万', '1,000'])).toEqual([15_000, 20_000, 30_000, 10_000_000]);
    expect(await amounts('Sales (k USD)', ['1.5', '2', '3M', '4 KRW'])).toEqual([1500, 2000, 3_000_000, 4000]);
    const { report } = await loadOrders(['order date', 'Sales (k USD)'], [['2024-01-31', '2']]);
    expect(report.files[0]?.loaded?.readings.get('Sales (k USD)')?.how).toEqual({
      en: 'number, times 1,000, from its header, in USD',
      zh: '数值，按表头单位乘以 1,000，币种 USD',
    });
  });

  test('that is none is rejected', async () => {
    const wrong = ['abc', '1.2.3', '(5', '5)', '--5', '-5-', '1,2,3', '12 34', '5 apples', '１，２'];
    const { rejected } = await loadOrders(
      ['order date', 'sales'],
      ['1.5', ...wrong].map((value) => ['2024-01-31', value]),
    );
    expect(rejected).toEqual(wrong.map((_, index) => [index + 3, 'sales', 'E_NUMBER']));
  });
});

const two = (value: number): string => String(value).padStart(2, '0');
const parts = (day: Date) => ({ y: day.getUTCFullYear(), m: day.getUTCMonth() + 1, d: day.getUTCDate() });
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const month = (m: number): string => MONTHS[m - 1] ?? '';
const han = (n: number): string =>
  n < 10
    ? ('〇一二三四五六七八九'[n] ?? '')
    : `${n < 20 ? '' : han(Math.floor(n / 10))}十${n % 10 === 0 ? '' : han(n % 10)}`;

/** Ways to write a day in which nothing is in doubt. */
const DAY_FORMS: Readonly<Record<string, (day: Date) => string>> = {
  iso: (day) => day.toISOString().slice(0, 10),
  slashes: (day) => `${parts(day).y}/${parts(day).m}/${parts(day).d}`,
  points: (day) => `${parts(day).y}.${two(parts(day).m)}.${two(parts(day).d)}`,
  chinese: (day) => `${parts(day).y}年${parts(day).m}月${parts(day).d}日`,
  'chinese, two-digit year': (day) => `${two(parts(day).y % 100)}年${parts(day).m}月${parts(day).d}日`,
  'chinese with weekday': (day) =>
    `${parts(day).y}年${parts(day).m}月${parts(day).d}日 星期${'日一二三四五六'[day.getUTCDay()]}`,
  'chinese numerals': (day) =>
    `${[...String(parts(day).y)].map((digit) => han(Number(digit))).join('')}年${han(parts(day).m)}月${han(parts(day).d)}日`,
  digits: (day) => day.toISOString().slice(0, 10).replaceAll('-', ''),
  'full width': (day) =>
    wide(`${parts(day).y}/${parts(day).m}/${parts(day).d}`.replaceAll('/', '-')).replaceAll('-', '／'),
  serial: (day) => String(Math.round((day.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000)),
  'day and word': (day) => `${parts(day).d}-${month(parts(day).m).slice(0, 3)}-${parts(day).y}`,
  'day and word, two-digit year': (day) =>
    `${two(parts(day).d)}-${month(parts(day).m).slice(0, 3).toUpperCase()}-${two(parts(day).y % 100)}`,
  'word and day': (day) => `${month(parts(day).m)} ${parts(day).d}, ${parts(day).y}`,
  'day, month, year': (day) => `${two(parts(day).d)}/${two(parts(day).m)}/${parts(day).y}`,
  'day, month, short year': (day) => `${parts(day).d}.${parts(day).m}.${two(parts(day).y % 100)}`,
};
const day = fc
  .integer({ min: 0, max: 36_000 })
  .map((days) => new Date(Date.UTC(1970, 0, 1) + days * 86_400_000))
  .filter((one) => one.getUTCFullYear() < 2069);

describe('a day', () => {
  test('reads back equal in whatever form people write it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ day, how: written(DAY_FORMS) }), { minLength: 40, maxLength: 120 }),
        async (rows) => {
          const texts = rows.map((each) => each.how.form(each.day));
          const read = await times(['31/12/2024', ...texts]);
          expect(texts.map((text, index) => [text, read[index + 1]?.toString().slice(0, 10)])).toEqual(
            rows.map((each, index) => [texts[index], each.day.toISOString().slice(0, 10)]),
          );
        },
      ),
      { numRuns: runs(3) },
    );
  });

  test('with a two-digit year in front is told by a number that can be no day, else asked', async () => {
    expect(await times(['24-01-31', '85-2-1'])).toEqual(['2024-01-31 00:00:00', '1985-02-01 00:00:00']);
    await expect(times(['24-01-31', '24-02-29'])).rejects.toMatchObject({ exit: 2, code: 'load/date-order' });
    expect(await times(['24-01-31', '24-02-29'], { dateOrder: 'ymd' })).toEqual([
      '2024-01-31 00:00:00',
      '2024-02-29 00:00:00',
    ]);
    expect(await times(['13/04/24', '14/05/24', '20/05/24'])).toEqual([
      '2024-04-13 00:00:00',
      '2024-05-14 00:00:00',
      '2024-05-20 00:00:00',
    ]);
  });

  test('that never was is rejected, never moved; zeros are no day', async () => {
    const { orders, rejected } = await loadOrders(
      ['order date', 'sales'],
      ['2024-02-30', '2023-02-29', '31/04/2024', '2024-13-01', '0000-00-00', '2024-02-29'].map((value) => [value, '1']),
    );
    expect(rejected.map(([line]) => line)).toEqual([2, 3, 4, 5]);
    expect(orders.map(([, time]) => time)).toEqual([null, '2024-02-29 00:00:00']);
  });
});

describe('a time', () => {
  const zone = (minutes: number, colon: string): string =>
    `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${colon}${two(Math.abs(minutes) % 60)}`;
  const forms: Readonly<Record<string, (local: string, minutes: number) => string>> = {
    iso: (local, minutes) => local.replace(' ', 'T') + zone(minutes, ':'),
    'iso with milliseconds': (local, minutes) => `${local.replace(' ', 'T')}.000${zone(minutes, '')}`,
    'blank before the zone': (local, minutes) => `${local} ${zone(minutes, '')}`,
    GMT: (local, minutes) => `${local} GMT${zone(minutes, ':')}`,
  };

  test('with a zone is the same moment in UTC, whatever the zone', async () => {
    const row = fc.record({
      moment: fc.integer({ min: 0, max: 60_000_000 }).map((minutes) => minutes * 60_000),
      offset: fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15),
      how: written(forms),
    });
    const text = (moment: number): string => new Date(moment).toISOString().slice(0, 19).replace('T', ' ');
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 20, maxLength: 60 }), async (rows) => {
        const texts = rows.map(({ moment, offset, how }) => how.form(text(moment + offset * 60_000), offset));
        const read = await times(texts);
        expect(texts.map((each, index) => [each, read[index]])).toEqual(
          rows.map(({ moment }, index) => [texts[index], text(moment)]),
        );
      }),
      { numRuns: runs(2) },
    );
  });

  test('in the forms of spreadsheets and of people', async () => {
    expect(
      await times([
        '2024-01-05T10:00:00Z',
        '2024年1月5日 下午3:20',
        '2024/1/5 上午 9:05',
        '2024年1月5日15时20分',
        '1/31/2024 3:20 PM',
        '1/31/2024 3:20:15pm',
        '45296.5',
      ]),
    ).toEqual([
      '2024-01-05 10:00:00',
      '2024-01-05 15:20:00',
      '2024-01-05 09:05:00',
      '2024-01-05 15:20:00',
      '2024-01-31 15:20:00',
      '2024-01-31 15:20:15',
      '2024-01-05 12:00:00',
    ]);
  });

  test('with a zone in a column of days is the day that was written', async () => {
    const { orders } = await loadOrders(
      ['order date', 'ship date', 'sales'],
      [['2024-01-05', '2024-01-05T00:00:00+08:00', '1']],
    );
    expect(orders[0]?.[2]).toBe('2024-01-05');
  });
});

test('identifiers are text, whatever they look like', async () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^(0{0,3}\d{1,25}|\d{1,6}E\d{1,3}|1\.\d{1,4}|\d{1,3},\d{3})$/), {
    minLength: 30,
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(ids, async (given) => {
      files += 1;
      const path = join(folder.path, `accounts-${files}.csv`);
      writeFileSync(
        path,
        `account id,account name\n${['X', ...given].map((id) => `${cell(id)},${cell(`Name of ${id}`)}`).join('\n')}\n`,
      );
      const database = join(folder.path, `${files}.duckdb`);
      await load(database, [path]);
      const found = await select(database, "SELECT account_id, name FROM crm.accounts WHERE account_id <> 'X'");
      expect(new Map(found.map(([id, name]) => [id, name]))).toEqual(new Map(given.map((id) => [id, `Name of ${id}`])));
    }),
    { numRuns: runs(2) },
  );
});

test('yes and no in both languages, in any width', async () => {
  const path = join(folder.path, 'deals.csv');
  const yes = ['yes', 'Y', 'TRUE', '1', '是', '√', ' 是 '];
  const no = ['no', 'N', 'false', '0', '否', '×', '０'];
  const lines = [...yes, ...no].map((value, index) => `${index},Acme,New,${value}`);
  writeFileSync(path, `Opportunity ID,Account Name,Stage,Is Won\n${lines.join('\n')}\n`);
  const database = join(folder.path, 'deals.duckdb');
  await load(database, [path]);
  expect(await select(database, 'SELECT is_won, count(*) FROM crm.opportunities GROUP BY 1 ORDER BY 1')).toEqual([
    [false, no.length],
    [true, yes.length],
  ]);
});
