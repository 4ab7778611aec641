import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KnownError } from '../../src/core/errors.ts';
import { openScratch } from '../../src/engine/duckdb/open.ts';
import { quoteText } from '../../src/engine/sql-text.ts';
import { openSources } from '../../src/load/read/source.ts';
import { runs } from '../runs.ts';
import { load, select } from './open-fixture.ts';
import { allRows } from './read/scratch-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'acrm-parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function parquet(name: string, query: string): Promise<string> {
  const path = join(folder, name);
  const engine = await openScratch();
  await engine.execute(`COPY (${query}) TO ${quoteText(path)} (FORMAT parquet)`);
  await engine.close();
  return path;
}

const DEALS = `SELECT * FROM (VALUES
  (1001::DOUBLE, '甲 "a", b', 0.1::DECIMAL(18,2), DATE '2024-02-29', TIMESTAMPTZ '2024-01-01 08:00:00+08', true, [1, 2], {'Name': 'Acme'}),
  (1002.5, '', 12345678901234.25, NULL, NULL, false, [], NULL)
) AS t("id", "name ""x""", amount, "day", "at", won, tags, account)`;

let deals: string;
beforeAll(async () => {
  deals = await parquet("it's [1]*?.parquet", DEALS);
});

test('values of every type become text that says the same', async () => {
  const [source] = await openSources(deals);
  if (source === undefined) throw new Error('no source');
  expect(source).toMatchObject({ kind: 'parquet', rows: 2 });
  expect(source.header).toEqual(['id', 'name "x"', 'amount', 'day', 'at', 'won', 'tags', 'account']);
  expect((await allRows(source)).rows).toEqual([
    {
      line: 1,
      cells: ['1001', '甲 "a", b', '0.10', '2024-02-29', '2024-01-01 00:00:00', 'true', '[1,2]', '{"Name":"Acme"}'],
    },
    { line: 2, cells: ['1002.5', '', '12345678901234.25', '', '', 'false', '[]', ''] },
  ]);
});

test('loads as other files do, and as it is with the types it has', async () => {
  const file = await parquet(
    'orders-2024-05-01.parquet',
    "SELECT 'O' || i AS order_id, DATE '2024-01-01' + i::INT AS order_date, i * 1.5 AS amount FROM range(3000) t(i)",
  );
  const database = join(folder, 'crm.duckdb');
  const report = await load(database, [file]);
  expect(report.files[0]).toMatchObject({ rows: 3000, snapshot: '2024-05-01' });
  expect(
    await select(database, 'SELECT count(*), sum(amount), max(ordered_at)::DATE::VARCHAR FROM crm.orders'),
  ).toEqual([[3000, 6747750, '2032-03-18']]);
  await load(database, [deals], { rawName: 'deals' });
  expect(
    await select(database, 'SELECT typeof(id), typeof(amount), typeof(day), _line FROM raw.deals ORDER BY _line'),
  ).toEqual([
    ['DOUBLE', 'DECIMAL(18,2)', 'DATE', 1],
    ['DOUBLE', 'DECIMAL(18,2)', 'DATE', 2],
  ]);
});

test('a damaged file is read or refused with a reason', async () => {
  const bytes = readFileSync(deals);
  const path = join(folder, 'damaged.parquet');
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 5), fc.nat(7), fc.boolean(), async (at, bit, cut) => {
      const spoilt = Buffer.from(cut ? bytes.subarray(0, at + 4) : bytes);
      if (!cut) spoilt[at + 4] = (spoilt[at + 4] ?? 0) ^ (1 << bit);
      writeFileSync(path, spoilt);
      try {
        for (const source of await openSources(path)) await allRows(source);
      } catch (error) {
        if (!(error instanceof KnownError)) throw error;
        expect([error.code, error.exit]).toEqual(['file/broken-parquet', 3]);
        refused += 1;
      }
    }),
    { numRuns: runs(60) },
  );
  expect(refused).toBeGreaterThan(runs(10));
});
