import { describe, expect, test } from 'vitest';
import { profileOf } from '../../../src/load/map/profile-of.ts';
import { recognise } from '../../../src/load/map/recognise.ts';
import { resolveHeaders } from '../../../src/load/map/resolve-headers.ts';
import { fitsOf } from '../../../src/load/map/value-shapes.ts';

const places = (headers: string, root: 'opportunities' | 'orders' | 'accounts'): (string | null)[] => {
  const list = headers.split(',');
  return resolveHeaders(list, root, { profile: profileOf(list) }).columns.map(({ target }) =>
    target === null ? null : `${target.entity}.${target.field}`,
  );
};

describe('headers that are not plain', () => {
  test.each([
    ['properties.amount', 'opportunities.amount'],
    ['properties.hubspot_owner_id', 'opportunities.owner_id'],
    ['Account_Name.name', 'accounts.name'],
    ['estimatedvalue', 'opportunities.amount'],
    ['Oportunity Name', 'opportunities.name'],
    ['Probabilty', 'opportunities.probability'],
    ['商机名称（必填）', 'opportunities.name'],
  ])('%s is %s', (header, place) => {
    const context = header === 'estimatedvalue' ? `${header},statecode` : header;
    expect(places(context, 'opportunities')[0]).toBe(place);
  });

  test('an interface of Kingdee names orders by its own words', () =>
    expect(places('FBillNo,FDate,FCustId.FName,FAllAmount', 'orders')).toEqual([
      'orders.order_id',
      'orders.ordered_at',
      'accounts.name',
      'orders.amount',
    ]));

  test.each(['Closed Rate', 'Sales Team B'])('%s is not taken for a mistake', (header) =>
    expect(places(header, 'opportunities')).toEqual([null]),
  );
});

describe('values', () => {
  const rows = Array.from({ length: 10 }, (_, index) => ['User Provided', String(index * 100), 'Deal']);
  const headers = ['Revenue', 'Est. revenue', 'Topic'];
  const { columns } = resolveHeaders(headers, 'opportunities', { fits: fitsOf(headers, rows) });

  test('a column whose values are of another kind keeps its name and loses the place', () =>
    expect(columns[0]).toEqual({ header: 'Revenue', target: null, via: 'unfit' }));
  test('confidence is that of the name and of the values', () => {
    expect(columns[1]?.confidence).toBeCloseTo(0.95);
    const half = rows.map(([revenue = '', amount = '', topic = ''], index) => [
      revenue,
      index < 2 ? 'x' : amount,
      topic,
    ]);
    const other = resolveHeaders(headers, 'opportunities', { fits: fitsOf(headers, half) });
    expect(other.columns[1]?.confidence).toBeCloseTo(0.95 * 0.8);
  });
  test('what the user says holds whatever the values are', () => {
    const fixed = new Map([['Revenue', { entity: 'opportunities', field: 'amount' } as const]]);
    const said = resolveHeaders(headers, 'opportunities', { fits: fitsOf(headers, rows), fixed });
    expect(said.columns[0]).toEqual({
      header: 'Revenue',
      target: { entity: 'opportunities', field: 'amount' },
      via: 'user',
      confidence: 1,
    });
  });
});

test('a file that may be either is not guessed', () => {
  const headers = ['门店名称', '供应商全称', '地址'];
  expect(() => recognise('x.csv', headers)).toThrow(expect.objectContaining({ exit: 2, code: 'load/ambiguous' }));
  expect(recognise('x.csv', headers, { entity: 'suppliers' }).root).toBe('suppliers');
});
