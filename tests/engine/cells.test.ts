import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/core/engine.ts';
import { decimalCell } from '../../src/engine/cell-text.ts';
import { openScratch } from '../../src/engine/duckdb/open.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openScratch();
});
afterAll(() => engine.close());

const one = async (sql: string): Promise<unknown> => (await engine.query(`SELECT ${sql} AS v`)).rows[0]?.[0];

test.each([
  ['1::TINYINT', 1],
  ['9007199254740991::BIGINT', 9007199254740991],
  ['9007199254740993::BIGINT', '9007199254740993'],
  ["'170141183460469231731687303715884105727'::HUGEINT", '170141183460469231731687303715884105727'],
  ['2297200.860300::DECIMAL(38,6)', 2297200.8603],
  ["'12345678901234567.890123'::DECIMAL(38,6)", '12345678901234567.890123'],
  ['100.00::DECIMAL(18,2)', 100],
  ['0.000000::DECIMAL(18,6)', 0],
  ["DATE '0001-01-01'", '0001-01-01'],
  ["TIMESTAMP '2024-01-31 10:00:00.5'", '2024-01-31 10:00:00.5'],
  ['NULL', null],
  ['true', true],
  ['[1, NULL, 3]', '[1,null,3]'],
  ["{'a': 1.50::DECIMAL(4,2), 'b': DATE '2024-01-01'}", '{"a":1.5,"b":"2024-01-01"}'],
  ["'nan'::DOUBLE", 'NaN'],
])('%s is %j', async (sql, expected) => {
  expect(await one(sql)).toEqual(expected);
});

test('a decimal becomes a number only where the number prints back as the same decimal', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.integer({ min: 1, max: 12 }),
      (unscaled, scale) => {
        const negative = unscaled < 0n;
        const digits = (negative ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
        const text = `${negative ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
        const cell = decimalCell(text);
        const exact = text.replace(/\.?0+$/, '').replace(/^-(?=0$)/, '');
        if (typeof cell === 'string') expect(cell).toBe(exact);
        else expect(Number(Number(cell).toPrecision(15))).toBe(cell);
      },
    ),
  );
});

test('what is bound comes back, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0') && !text.startsWith('\uFEFF')),
      async (text) => {
        expect((await engine.query('SELECT $v AS v', { values: { v: text } })).rows).toEqual([[text]]);
      },
    ),
    { numRuns: 200 },
  );
});
