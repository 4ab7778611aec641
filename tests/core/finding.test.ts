import { describe, expect, test } from 'vitest';
import { count, date, money, share, text } from '../../src/core/columns.ts';
import { countOf, finding, outside, partOf, quote, quoteList, sizeOf, sumOf } from '../../src/core/finding.ts';
import { same } from '../../src/core/text.ts';
import { retell } from '../commands/retell.ts';

const about = same('—');
const regions = {
  name: 'regions',
  title: same('regions'),
  columns: [
    text('region', about, about, { words: { n: { en: 'North', zh: '北区' } } }),
    count('orders', about, about),
    money('amount', about, about),
    share('change', about, about),
    date('first', about, about, { words: { '2024-01-01': same('2024-01') } }),
  ],
  rows: [
    ['n', 1, 1234567.4, -0.1234, '2024-01-01'],
    ['{orders}', 1200, null, 0.5, '2024-02-01'],
  ],
};

const told = (row: number, en: string, more: Partial<Parameters<typeof finding>[2]> = {}) =>
  finding(regions, row, { code: 'x', level: 'note', text: { en, zh: en }, ...more });

describe('finding', () => {
  test('says values by what they measure and by their words, and cites them in their order', () => {
    const { text: said, cites } = told(0, '{region}: {amount}, {change}, {orders} {orders|order|orders} since {first}');
    expect(said.en).toBe('North: 1,234,567, -12.3%, 1 order since 2024-01-01');
    expect(said.zh).toBe('北区: 1,234,567, -12.3%, 1 order since 2024-01-01');
    expect(cites.map(({ row, column }) => [row, column])).toEqual([
      [0, 'region'],
      [0, 'amount'],
      [0, 'change'],
      [0, 'orders'],
      [0, 'first'],
    ]);
  });

  test('takes no name out of a value, and says a dash for what is absent', () => {
    expect(told(1, '{region} {amount} {orders|one|many}').text.en).toBe('{orders} — many');
  });

  test('reckons from the cells that it cites', () => {
    const orders = quoteList(regions, [0, 1], 'orders');
    const values = {
      all: sumOf(orders),
      part: partOf(quote(regions, 0, 'orders'), quote(regions, 1, 'orders')),
      size: sizeOf(quote(regions, 0, 'change')),
      rows: countOf(orders),
      each: orders,
    };
    const found = told(0, '{all} {part} {size} {rows} {each}', { values });
    expect(found.text.en).toBe('1,201 0.1% 12.3% 2 1, 1,200');
    expect(found.text.zh).toBe('1,201 0.1% 12.3% 2 1、1,200');
    expect(found.cites).toHaveLength(3);
    expect(retell(found, [regions], 'en')).toBe(found.text.en);
  });

  test('cites more, or in another order, where it is told to', () => {
    const { cites } = told(0, '{region} {orders}', { cites: ['orders', 'region', 'amount'] });
    expect(cites.map(({ column }) => column)).toEqual(['orders', 'region', 'amount']);
  });

  test('a name that no column has is a mistake of the sentence', () => {
    expect(() => told(0, '{revenue}')).toThrow('no column revenue');
  });

  test('the contract catches a value that is not cited, has changed or is from outside', () => {
    const found = told(0, '{orders}');
    expect(() => retell({ ...found, cites: [] }, [regions], 'en')).toThrow('does not cite it');
    expect(() => retell(told(0, '{more}', { values: { more: outside(3) } }), [regions], 'en')).toThrow(
      'no table holds',
    );
    const changed = { ...regions, rows: regions.rows.map((row) => row.with(1, 7)) };
    expect(retell(found, [changed], 'en')).not.toBe(found.text.en);
  });
});
