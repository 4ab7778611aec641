import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../../src/core/store.ts';
import { openReadOnly } from '../../../src/engine/duckdb/open.ts';
import { fixtureStore } from '../../commands/fixture-store.ts';

let store: Store;
beforeAll(async () => {
  store = await openReadOnly(await fixtureStore('tiny'));
});
afterAll(async () => {
  await store.close();
});

test.each([
  "status = 'active'",
  'amount > 1 AND (a OR b)',
  'a IN (1, 2) -- why',
  "name = ') OR (1 = 1'",
  'exists (SELECT 1 FROM accounts)',
  'CASE WHEN a THEN b ELSE c END',
])('one expression: %s', async (text) => {
  expect(await store.isOneExpression(text)).toBe(true);
});

test.each([
  '1) OR (1 = 1',
  'amount > 1) OR one_expression(amount < 5',
  '1), (2',
  '1, 2',
  'a; DROP TABLE accounts',
  '1) FROM accounts WHERE (1 = 1',
  '1) FILTER (WHERE TRUE',
  '1) OVER (',
  'DISTINCT a',
  'a ORDER BY b',
  '',
  '-- nothing',
  '/* open',
])('not one expression: %s', async (text) => {
  expect(await store.isOneExpression(text)).toBe(false);
});
