import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../../src/load/map/mapping.ts';
import { savedFor, savedIgnored, savedPlaces } from '../../../src/load/map/saved-mappings.ts';
import { testSaved } from '../../../src/load/map/test-saved.ts';
import { fitsOf } from '../../../src/load/map/value-shapes.ts';

const mapping: Mapping = {
  root: 'accounts',
  columns: [
    { header: 'kundennummer', target: { entity: 'accounts', field: 'account_id' }, via: 'user' },
    { header: 'umsatz', target: { entity: 'accounts', field: 'annual_amount' }, via: 'user' },
    { header: 'glück', target: null, via: 'none' },
  ],
};
const kunden = { name: 'kunden', mapping, savedAt: '2024-01-01 00:00:00' };

describe('which files a mapping is for', () => {
  test.each([
    ['the same columns, in another order and spelling', ['Umsatz', 'glück', 'KUNDENNUMMER'], true],
    ['one column more', ['kundennummer', 'umsatz', 'glück', 'ort'], true],
    ['a column less that has no place', ['kundennummer', 'umsatz'], true],
    ['a column less that has one', ['kundennummer', 'glück'], false],
    ['mostly other columns', ['kundennummer', 'umsatz', 'a', 'b', 'c', 'd'], false],
  ])('%s', (_, headers, expected) => expect(savedFor(headers, [kunden]) !== null).toBe(expected));

  test('of two the likest', () => {
    const wider = { ...kunden, name: 'a', mapping: { ...mapping, columns: mapping.columns.slice(0, 2) } };
    expect(savedFor(['kundennummer', 'umsatz', 'glück'], [wider, kunden])?.name).toBe('kunden');
  });

  test('a column that it leaves out is told by the headers of the file too', () => {
    const columns = [...mapping.columns, { header: 'Notiz', target: null, via: 'ignored' } as const];
    const thrifty = { ...kunden, mapping: { ...mapping, columns } };
    expect(savedIgnored(['NOTIZ', 'umsatz'], thrifty)).toEqual(['NOTIZ']);
  });

  test('its places go by the headers of the file', () =>
    expect([...savedPlaces(['Umsatz', 'ort'], kunden)]).toEqual([
      ['Umsatz', { entity: 'accounts', field: 'annual_amount' }],
    ]));
});

describe('a mapping on a file', () => {
  const rows = (umsatz: string) => Array.from({ length: 10 }, (_, index) => [String(index), umsatz, 'x']);
  const tested = (headers: readonly string[], umsatz: string) =>
    testSaved(kunden, headers, fitsOf(headers, rows(umsatz)));

  test('fits', () => {
    const { rows: found, good } = tested(['kundennummer', 'umsatz', 'ort'], '12');
    expect(good).toBe(true);
    expect(found).toEqual([
      ['kundennummer', 'accounts.account_id', 'found'],
      ['umsatz', 'accounts.annual_amount', 'found'],
      ['glück', 'accounts.ext.glück', 'missing'],
      ['ort', null, 'new'],
    ]);
  });
  test('does not where values are of another kind or a place is missing', () => {
    expect(tested(['kundennummer', 'umsatz', 'glück'], 'viel').good).toBe(false);
    expect(tested(['kundennummer', 'glück'], '12').good).toBe(false);
  });
});
