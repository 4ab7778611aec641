import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { emptyFolder, linesAlone } from './cli/program.ts';

/** Minutes before and after midnight at the turn of a month, where the zone of the machine would show. */
const ORDERS = `Order ID,Order Date,Account ID,Amount
O1,2024-03-31 23:45:00,A1,100
O2,2024-04-01T00:15:00Z,A1,200
O3,2024-04-01T00:15:00+08:00,A2,400
O4,2024-03-31T23:45:00-07:00,A2,800
`;

const LINES = [
  ['load', 'orders.csv', '--only', 'files', '-f', 'csv'],
  [
    'sql',
    "select order_id, ordered_at, seen, cast(seen as date) as day, [seen] as list from crm.orders, (select timestamptz '2024-03-31T23:45:00Z' as seen) order by order_id",
  ],
  ['trend', '--every', 'month', '-f', 'csv'],
];

/** March has O1 and O3, April O2 and O4. */
const ANSWERS = `order_id,ordered_at,seen,day,list
O1,2024-03-31 23:45:00,2024-03-31 23:45:00+00,2024-03-31,"[""2024-03-31 23:45:00+00""]"
O2,2024-04-01 00:15:00,2024-03-31 23:45:00+00,2024-03-31,"[""2024-03-31 23:45:00+00""]"
O3,2024-03-31 16:15:00,2024-03-31 23:45:00+00,2024-03-31,"[""2024-03-31 23:45:00+00""]"
O4,2024-04-01 06:45:00,2024-03-31 23:45:00+00,2024-03-31,"[""2024-03-31 23:45:00+00""]"
period,amount,orders,customers,profit,amount_before,change,partial
2024-03-01,500,2,2,,,,false
2024-04-01,1000,2,2,,,,true
`;

/** One process with a zone of its own: Node and DuckDB read it once. The other zone waits for the night. */
const ZONES = ['America/Los_Angeles', ...(process.env['NIGHTLY'] === '1' ? ['Asia/Shanghai'] : [])];

test.each(ZONES)('a machine in %s stores, counts and shows times in UTC', (zone) => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'orders.csv'), ORDERS);
  const { code, out } = linesAlone(LINES, { cwd, env: { TZ: zone } });
  expect(code).toBe(0);
  expect(out.slice(out.indexOf('order_id,'))).toBe(ANSWERS);
});
