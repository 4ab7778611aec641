import { expect, test } from 'vitest';
import type { Check } from '../../../src/check/check.ts';
import { withoutPersonal } from '../../../src/check/machine/personal.ts';
import { entities } from '../../../src/model/index.ts';

const CHECK: Omit<Check, 'entity'> = {
  name: 'any',
  title: { en: 'Any', zh: '任意' },
  columns: [],
  dimension: 'validity',
  level: 'error',
  limit: null,
  warnLimit: null,
  owner: null,
  fix: null,
  at: null,
};

/** The row as a log shows it: its key, and what stands in each column. */
function shown(entity: string, key: string, columns: readonly string[], value: string) {
  const values = columns.map((column) => ({ column, value }));
  const row = withoutPersonal({ check: { entity, ...CHECK }, key, values, file: null, line: null });
  return { key: row.key, columns: row.values.filter((each) => each.value !== '***').map(({ column }) => column) };
}

test.each(entities.map((entity) => [entity.name, entity] as const))('no name in a row of %s', (name, { fields }) => {
  const personal = fields.filter((field) => field.personal === true).map((field) => field.name);
  expect(shown(name, 'K1', personal, 'Ann Lee').columns).toEqual([]);
});

test('a key that is made of names is hidden, a running number is not', () => {
  const made = {
    accounts: 'Ann Lee',
    campaign_members: 'C1|ann@lee.example',
    targets: 'East|Ann Lee|2024',
    tickets: 'a b',
  };
  expect(Object.entries(made).map(([entity, key]) => shown(entity, key, [], '').key)).toEqual([
    '***',
    '***',
    '***',
    'a b',
  ]);
  expect(Object.keys(made).map((entity) => shown(entity, 'T-100', [], '').key)).toEqual(Array(4).fill('T-100'));
});

test('sorts of rows, numbers and dates stay', () => {
  const columns = ['status', 'stage', 'amount', 'closed_on', 'owner_id', 'name'];
  expect(shown('opportunities', 'O1', columns, 'x').columns).toEqual(['status', 'stage', 'amount', 'closed_on']);
  expect(shown('opportunities', 'O1', columns, 'U7').columns).toContain('owner_id');
});
