import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { orderFindings } from '../../src/load/result/order-findings.ts';
import { parseConfig } from '../../src/settings/settings.ts';
import { load, readSmall, scratchFolder } from './open-fixture.ts';

const folder = scratchFolder();
afterAll(() => folder.remove());

function file(name: string, ...lines: string[]): string {
  const path = join(folder.path, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

test('a load says what is left out of sales and what would change them', async () => {
  const database = join(folder.path, 'crm.duckdb');
  const report = await load(database, [
    file(
      'orders.csv',
      'Order ID,Order Date,Customer,Total,Order Status,Financial Status,Refunded Amount,Amount Paid,Cancelled at',
      'O1,2024-01-01,Acme,100,Completed,paid,0,100,',
      'O2,2024-01-02,Acme,50,cancelled,voided,0,0,2024-01-03',
      'O3,2024-01-03,Birch,40,Completed,refunded,15,40,',
      'O4,2024-01-04,Birch,30,Completed,partially_refunded,10,30,',
      'O5,2024-01-05,Cedar,20,Processing,pending,0,5,',
      'O6,2024-01-06,Cedar,5,Scrapped,paid,0,5,',
    ),
    file('invoices.csv', 'Invoice Number,Invoice Date,Customer,Total', 'O1,2024-01-10,Acme,100'),
  ]);
  const engine = await readSmall(database);
  try {
    const told = async (yaml: string): Promise<string[]> =>
      (await orderFindings(engine, report, parseConfig(yaml, 'acrm.yaml'))).map(({ text: { en } }) =>
        en.replaceAll(`${folder.path}/`, ''),
      );
    const left = 'Left out of sales: 1 cancelled order (50.00)';
    expect(await told('sales_from: orders')).toEqual([
      'invoices.csv: documents with the number of one of another kind: 1; they are kept apart by their kind, such as "invoice 1001".',
      'invoices.csv: Left out of sales: 1 invoice (100.00).',
      `orders.csv: ${left}, 1 refunded order (40.00).`,
      'orders.csv: Counted as sales, but not paid: 1 unpaid order (20.00).',
      'orders.csv: refunds of 10.00 (1 order) are not deducted; "refunds: deducted" under "orders" in acrm.yaml deducts them.',
      'orders.csv: 1 order called refunded, of which only a part was; left out of sales in full.',
      'orders.csv: the amount paid differs from that of the order in 1 order; sales count the order, and by what was paid would change by -15.00.',
      'Statuses of orders that acrm does not know count as sales: Scrapped (1). Say what they mean under "orders" in acrm.yaml.',
      'Sales are read from 6 orders.',
    ]);
    expect((await told('lang: en')).at(-1)).toMatch(
      /^Sales could be read from 1 invoice or from 6 orders; 3 of the latter .*sales_from: invoices or sales_from: orders/,
    );
  } finally {
    await engine.close();
  }
});
