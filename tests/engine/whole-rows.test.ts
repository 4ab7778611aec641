import { describe, expect, test } from 'vitest';
import { asksWholeRows } from '../../src/engine/whole-rows.ts';

const asks = (sql: string): boolean => asksWholeRows(sql, ['sales', 'orders', 'accounts']);

describe('a query asks for columns that it does not name', () => {
  test.each([
    'from orders',
    'FROM orders WHERE amount > 10',
    'table orders',
    'summarize orders',
    'describe orders',
    'pivot orders on channel',
    'select count(*) from (from orders)',
    'with o as (from orders) select amount from o',
    'select amount from orders union all by name from orders',
    'select unnest(o) from orders o',
    'select orders from orders',
    'select o::varchar from orders as o',
    'select count(distinct "o") from orders "o"',
    'select count(1) from orders natural join accounts',
    'select orders from accounts, orders',
    "select columns('a.*') from orders",
    '-- a comment\nfrom orders',
  ])('%s', (sql) => expect(asks(sql)).toBe(true));

  test.each([
    'select amount from orders',
    "select o.amount from orders o join accounts a using (account_id) where a.name = 'orders'",
    'select orders.amount from orders',
    'with o as (select amount from orders) select sum(amount) from o',
    'select extract(year from ordered_at) from orders',
    'select amount is distinct from cost from orders',
    'select crm.orders.amount from crm.orders',
  ])('not %s', (sql) => expect(asks(sql)).toBe(false));
});
