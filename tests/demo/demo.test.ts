import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { demo, demoExpectations, demoFiles } from '../../src/demo/index.ts';
import type { Row } from './reading.ts';
import { cell, hundredths, isDay, records } from './reading.ts';

const { files, expectations } = demo();
const { rows, rejected, repeated } = expectations;

function file(name: string): Uint8Array {
  const found = files.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no file ${name}`);
  return found.content;
}

const team = records(file('sales_team.csv'));
const products = records(file('产品.csv'));
const chineseAccounts = records(file('客户.csv'), 'gb18030');
const foreignAccounts = records(file('accounts.csv'));
const chineseLines = records(file('订单明细_2022-2024.csv'));
const foreignLines = records(file('orders_export.csv'), 'utf-8', ';');
const deals = records(file('opportunities.csv'));
const history = records(file('opportunity_history.csv'));
const targets = records(file('targets_2024.csv'));

const values = (from: readonly Row[], column: string): Set<string> =>
  new Set(from.map((row) => cell(row, column).trim()));
const good = (from: readonly Row[], date: string, amount: string): readonly Row[] =>
  from.filter((row) => isDay(cell(row, date)) && hundredths(cell(row, amount)) !== null);

const goodChinese = good(chineseLines, '订单日期', '金额');
const goodForeign = good(foreignLines, 'Order Date', 'Amount');
const goodDeals = good(deals, 'Close Date', 'Amount');
const accountIds = new Set([...values(chineseAccounts, '客户编号'), ...values(foreignAccounts, 'Account ID')]);

const total = (from: readonly Row[], column: string): number =>
  from.reduce((sum, row) => sum + (hundredths(cell(row, column)) ?? Number.NaN), 0);
const yuan = (amount: number): string => (amount / 100).toFixed(2);

function digest(of: readonly { readonly name: string; readonly content: Uint8Array }[]): string {
  const hash = createHash('sha256');
  for (const { name, content } of of) hash.update(name).update(content);
  return hash.digest('hex');
}

describe('the demo files', () => {
  test('are the same bytes every time, and others for another seed', () => {
    expect(digest(demoFiles())).toBe(digest(files));
    expect(digest(files)).toBe('7214c738a5cf70744fc4bc531659f21705fa1f193700dad5cc165a36ec942186');
    expect(demoExpectations()).toEqual(expectations);
    expect(digest(demoFiles(7))).not.toBe(digest(files));
  });

  test('hold what is expected of each, with the rows that must be rejected or repeat another', () => {
    expect(team).toHaveLength(rows.users);
    expect(products).toHaveLength(rows.products);
    expect(accountIds.size).toBe(rows.accounts);
    expect(chineseAccounts.length - values(chineseAccounts, '客户编号').size).toBe(repeated['客户.csv']);
    expect(foreignAccounts.length - values(foreignAccounts, 'Account ID').size).toBe(repeated['accounts.csv']);
    expect(goodChinese.length + goodForeign.length).toBe(rows.orderItems);
    expect(chineseLines.length - goodChinese.length).toBe(rejected['订单明细_2022-2024.csv']);
    expect(foreignLines.length - goodForeign.length).toBe(rejected['orders_export.csv']);
    expect(values(chineseLines, '订单编号').size + values(foreignLines, 'Order ID').size).toBe(rows.orders);
    expect(values(goodDeals, 'Opportunity ID').size).toBe(rows.opportunities);
    expect(deals.length - goodDeals.length).toBe(rejected['opportunities.csv']);
    expect(goodDeals.length - rows.opportunities).toBe(repeated['opportunities.csv']);
    expect(history).toHaveLength(rows.opportunityHistory);
    expect(targets).toHaveLength(rows.targets);
  });

  test('sum to the totals expected', () => {
    expect(yuan(total(goodChinese, '金额') + total(goodForeign, 'Amount'))).toBe(expectations.amount);
    expect(yuan(total(goodChinese, '利润') + total(goodForeign, 'Profit'))).toBe(expectations.profit);
    for (const [year, amount] of Object.entries(expectations.amountByYear)) {
      const inYear = (from: readonly Row[], date: string): readonly Row[] =>
        from.filter((row) => cell(row, date).startsWith(year));
      expect(
        yuan(total(inYear(goodChinese, '订单日期'), '金额') + total(inYear(goodForeign, 'Order Date'), 'Amount')),
      ).toBe(amount);
    }
    for (const [region, amount] of Object.entries(expectations.amountByRegion)) {
      const ofRegion = (from: readonly Row[], column: string): readonly Row[] =>
        from.filter((row) => cell(row, column) === region);
      expect(
        yuan(total(ofRegion(goodChinese, '大区'), '金额') + total(ofRegion(goodForeign, 'Region'), 'Amount')),
      ).toBe(amount);
    }
    expect(yuan(total(targets, 'Target Amount'))).toBe(expectations.targetAmount);
  });

  test('have about the size and shape promised', () => {
    expect(rows.accounts).toBe(2000);
    expect(Math.abs(rows.orders - 25_000)).toBeLessThan(1_000);
    expect(Math.abs(rows.orderItems - 60_000)).toBeLessThan(3_000);
    expect(rows.opportunities).toBe(6000);
    const { won, lost, open } = expectations.deals;
    expect(won + lost + open).toBe(rows.opportunities);
    expect(won / (won + lost)).toBeGreaterThan(0.25);
    expect(won / (won + lost)).toBeLessThan(0.35);
  });
});

describe('relations', () => {
  test('every order line knows its customer and product; an order has one customer and one day', () => {
    expect(
      [...values(chineseLines, '客户编号'), ...values(foreignLines, 'Account ID')].filter((id) => !accountIds.has(id)),
    ).toEqual([]);
    const known = values(products, '产品编号');
    expect(
      [...values(chineseLines, '产品编号'), ...values(foreignLines, 'Product ID')].filter((id) => !known.has(id)),
    ).toEqual([]);
    const heads = new Set(
      goodChinese.map((row) => `${cell(row, '订单编号')} ${cell(row, '客户编号')} ${cell(row, '订单日期')}`),
    );
    expect(heads.size).toBe(values(goodChinese, '订单编号').size);
  });

  test('a customer is called the same in its own file and on its orders, but for blanks around it', () => {
    const names = new Map(chineseAccounts.map((row) => [cell(row, '客户编号'), cell(row, '客户名称').trim()]));
    expect(chineseLines.filter((row) => names.get(cell(row, '客户编号')) !== cell(row, '客户名称').trim())).toEqual([]);
  });

  test('amount is quantity times price less discount, to the fen', () => {
    const wrong = goodForeign.filter((row) => {
      const discount = Number(cell(row, 'Discount').replace('%', ''));
      const gross = Number(cell(row, 'Quantity')) * (hundredths(cell(row, 'Unit Price')) ?? Number.NaN);
      return Math.round((gross * (100 - discount)) / 100) !== hundredths(cell(row, 'Amount'));
    });
    expect(wrong).toEqual([]);
  });

  test('everyone who sells is in the team, and so is every manager', () => {
    const people = values(team, 'Full Name');
    const sellers = [
      ...values(chineseLines, '业务员'),
      ...values(foreignLines, 'Salesperson'),
      ...values(deals, 'Opportunity Owner'),
      ...values(targets, 'Owner'),
      ...values(team, 'Manager'),
      ...values(chineseAccounts, '业务员'),
      ...values(foreignAccounts, 'Account Owner'),
    ];
    expect(sellers.filter((name) => name !== '' && !people.has(name))).toEqual([]);
  });

  test('the history of a deal is a chain that ends in its present stage', () => {
    const last = new Map<string, string>();
    const times = new Map<string, string>();
    for (const row of history) {
      const id = cell(row, 'Opportunity ID');
      expect(cell(row, 'From Stage')).toBe(last.get(id) ?? '');
      expect(cell(row, 'Change Date') >= (times.get(id) ?? '')).toBe(true);
      last.set(id, cell(row, 'To Stage'));
      times.set(id, cell(row, 'Change Date').slice(0, 10));
    }
    expect(goodDeals.filter((row) => last.get(cell(row, 'Opportunity ID')) !== cell(row, 'Stage'))).toEqual([]);
    const closed = goodDeals.filter((row) => cell(row, 'Stage').startsWith('Closed'));
    expect(closed.filter((row) => times.get(cell(row, 'Opportunity ID')) !== cell(row, 'Close Date'))).toEqual([]);
    expect(deals.filter((row) => !accountIds.has(cell(row, 'Account ID')))).toEqual([]);
  });
});

describe('both languages', () => {
  test('headers and values are Chinese in three files and English in the others', () => {
    const han = (rowsOf: readonly Row[]): boolean =>
      Object.keys(rowsOf[0] ?? {}).every((header) => /^\p{Script=Han}+$/u.test(header));
    expect([chineseAccounts, products, chineseLines].map(han)).toEqual([true, true, true]);
    expect([foreignAccounts, foreignLines, deals, history, team, targets].map(han)).toEqual(Array(6).fill(false));
    expect(chineseAccounts.filter((row) => !/\p{Script=Han}/u.test(cell(row, '客户名称')))).toEqual([]);
    expect(foreignAccounts.filter((row) => /\p{Script=Han}/u.test(cell(row, 'Account Name')))).toEqual([]);
  });

  test('marks and encodings are those of real exports', () => {
    const mark = (name: string): boolean => Buffer.from(file(name).subarray(0, 3)).toString('hex') === 'efbbbf';
    expect(files.map(({ name }) => name).filter(mark)).toEqual([
      'sales_team.csv',
      '产品.csv',
      'accounts.csv',
      '订单明细_2022-2024.csv',
    ]);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(file('客户.csv'))).toThrow();
  });
});
