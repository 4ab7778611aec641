import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { acrm } from '../cli/program.ts';
import { scratchFolder } from './open-fixture.ts';

const root = scratchFolder();
afterAll(() => root.remove());
let cwd = root.path;
let made = 0;

beforeEach(() => {
  made += 1;
  cwd = root.path;
});

const write = (name: string, ...lines: string[]): string => {
  const file = `${made}-${name}`;
  writeFileSync(join(cwd, file), `${lines.join('\n')}\n`);
  return file;
};
const run = (...args: string[]) => acrm([...args, '--db', `${made}.duckdb`], { cwd });
const ask = async (sql: string): Promise<string> =>
  (await acrm(['sql', sql, '-f', 'csv', '--db', `${made}.duckdb`], { cwd })).out.trim().split('\n').slice(1).join('|');
/** The last line of what was said that is a command, as words. */
const pasted = (err: string): string[] =>
  [...(/^ {6}acrm (.*)$/m.exec(err)?.[1] ?? '').matchAll(/(\S+=)"([^"]*)"|"([^"]*)"|(\S+)/g)].map(
    ([, name = '', value, quoted, plain]) => (value === undefined ? (quoted ?? plain ?? '') : name + value),
  );

describe('what rows cannot do without', () => {
  test.each([
    [
      'an order its date',
      'orders',
      'order_no,customer,total,Bestell Tag',
      '1,Acme,10.50,2024-03-01',
      'orders.ordered_at="Bestell Tag"',
    ],
    [
      'an order its amount',
      'orders',
      'order_no,order_dt,customer,Geld',
      '1,2024-03-01,Acme,"10,50 €"',
      'orders.amount=Geld',
    ],
    [
      'a deal its stage',
      'opportunities',
      'Deal ID,Deal Name,Amount,Sales step',
      '1,Acme,10,Won',
      'opportunities.stage="Sales step"',
    ],
    [
      'a ticket its time',
      'tickets',
      'Ticket ID,Subject,Priority,Eingang',
      '1,Mug,High,2024-03-01',
      'tickets.created_at=Eingang',
    ],
    [
      'a payment its date',
      'payments',
      'Payment ID,Customer,Payment Amount,Eingang am',
      '1,Acme,10,2024-03-01',
      'payments.paid_on="Eingang am"',
    ],
  ])('%s: asked for with a line to paste, which loads', async (_, entity, header, row, flag) => {
    const file = write('x.csv', header, row);
    const stopped = await run('load', file);
    expect(stopped.code).toBe(2);
    expect(stopped.err).toContain(`acrm load ${file} --db ${made}.duckdb --map ${flag}\n`);
    const { code } = await acrm(pasted(stopped.err), { cwd });
    expect(code).toBe(0);
    expect(await ask(`select count(*) from ${entity}`)).toBe('1');
  });

  test('what another file of the load, then the database, tells by the key need not be in the file', async () => {
    const head = write('head.csv', 'order id,order date,customer id', 'O1,2024-03-01,A1');
    const lines = write('lines.csv', 'order id,product id,quantity,amount', 'O1,P1,2,10');
    expect((await run('load', head)).code).toBe(2);
    expect((await run('load', head, lines)).code).toBe(0);
    expect(await ask('select sum(amount)::int, min(ordered_at)::date from sales')).toBe('10,2024-03-01');
    const later = write('more.csv', 'order id,product id,quantity,amount', 'O1,P2,1,5');
    expect((await run('load', later)).code).toBe(0);
  });

  test('a list of returns completes orders and makes none', async () => {
    const orders = write('b.csv', 'order id,order date,amount', 'O1,2024-03-01,10', 'O2,2024-03-02,20');
    const returns = write('a-returns.csv', 'order id,returned', 'O2,yes', 'O9,yes');
    expect((await run('load', returns)).code).toBe(2);
    const { code, out } = await run('load', returns, orders, '-f', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out).tables.rejects.rows).toMatchObject([{ line: 3, value: 'O9', code: 'E_UNKNOWN_KEY' }]);
    expect(await ask('select order_id, is_returned from orders order by 1')).toBe('O1,|O2,true');
  });
});

describe('a file that nobody can tell the content of', () => {
  test('is kept as it is beside known ones, refused with --strict, and stops where it is alone', async () => {
    const orders = write('orders.csv', 'order id,order date,amount', 'O1,2024-03-01,10');
    const odd = write('odd.csv', 'foo,bar', '1,2');
    expect((await run('load', odd)).code).toBe(2);
    expect((await run('load', orders, odd, '--strict')).code).toBe(2);
    const kept = await run('load', orders, odd);
    expect(kept.code).toBe(0);
    expect(kept.err).toContain(`${odd} (1 row) is kept as raw."${made}-odd"`);
    expect(await ask(`select foo, bar from raw."${made}-odd"`)).toBe('1,2');
    expect(await ask('select count(*) from orders')).toBe('1');
  });

  test('a file of which no column is the entity’s is not loaded as it', async () => {
    const odd = write('odd.csv', 'order id,order date,amount', 'O1,2024-03-01,10');
    const { code, err } = await run('load', odd, '--entity', 'tickets', '--ignore', 'order id');
    expect([code, err.includes('acrm load')]).toEqual([2, true]);
  });

  test('a column of one of several files may be named', async () => {
    const orders = write('orders.csv', 'order id,order date,Summe', 'O1,2024-03-01,10');
    const customers = write('customers.csv', 'customer id,customer name', 'A1,Acme');
    expect((await run('load', orders, customers, '--map', 'orders.amount=Summe')).code).toBe(0);
    expect((await run('load', orders, customers, '--map', 'orders.amount=Sume')).code).toBe(2);
  });
});
