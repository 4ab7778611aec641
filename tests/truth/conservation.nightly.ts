import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, test } from 'vitest';
import { load, openSmall, scratchFolder } from '../load/open-fixture.ts';
import { askSales } from '../load/sales-of.ts';

const DATA = process.env['ACRM_TRUTH_DATA'] ?? join(import.meta.dirname, '../../../shared/data');

const folder = scratchFolder();
afterAll(() => folder.remove());

/** Sales of public data, and what the file's own column adds up to as DuckDB reads it: all text, then a plain cast. */
const FILES = [
  {
    set: 'superstore',
    file: 'Sample - Superstore.csv',
    value: '"Sales"',
    encoding: 'latin1',
    other: [],
  },
  { set: 'superstore-cn', file: 'orders_订单.csv', value: '"销售额"', encoding: 'utf8', other: [] },
  {
    set: 'online-retail',
    file: 'online_retail.csv.gz',
    value: '"Quantity"::INTEGER * "UnitPrice"::DECIMAL(18,6)',
    encoding: 'utf8',
    other: [],
  },
  { set: 'crm-erp-dirty', file: 'source_crm/sales_details.csv', value: '"sls_sales"', encoding: 'utf8', other: [] },
  {
    set: 'cn-restaurant-orders',
    file: 'meal_order_detail.csv',
    value: '"counts"::INTEGER * "amounts"::DECIMAL(18,6)',
    encoding: 'utf8',
    other: ['meal_order_info.csv'],
  },
] as const;

describe.each(FILES)('$set', ({ set, file, value, encoding, other }) => {
  const path = join(DATA, set, file);
  test.skipIf(!existsSync(path))(
    'every amount of the file is in sales, rejected or left out, to the cent',
    async () => {
      const database = join(folder.path, `${set}.duckdb`);
      const { files } = await load(database, [path, ...other.map((name) => join(DATA, set, name))]);
      const plain = encoding === 'utf8' ? path : join(folder.path, `${set}.csv`);
      if (plain !== path) writeFileSync(plain, readFileSync(path, encoding));
      const engine = await openSmall(join(folder.path, 'other.duckdb'));
      const [[rows, written] = []] = (
        await engine.query(
          `SELECT count(*), sum(try_cast(${value} AS DECIMAL(18,6))) FROM read_csv('${plain}', all_varchar = true, header = true)`,
        )
      ).rows;
      await engine.close();
      const totals = files.find(({ opened }) => opened.path === path)?.loaded?.totals?.[0];
      const part = (name: string) => totals?.parts.find(([each]) => each === name)?.[1].amount ?? 0;
      expect(totals?.unexplained).toEqual({ rows: 0, amount: 0 });
      expect(totals?.parts[0]?.[1].rows).toBe(Number(rows));
      expect(part('file')).toBeCloseTo(Number(written), 2);
      const [[sales] = []] = await askSales(
        database,
        'SELECT sum(amount) FROM sales WHERE order_id IN (SELECT order_id FROM order_items)',
      );
      expect(Number(sales) + part('rejected') + part('returned')).toBeCloseTo(Number(written), 2);
    },
  );
});
