import { DuckDBDateValue, DuckDBDecimalValue, DuckDBTimestampValue } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateText, decimalDigits, timestampText } from '../../src/engine/cell-text.ts';

// Days and microseconds between the years 1 and 9999, which JavaScript's dates hold too.
const DAYS = { min: -719_162, max: 2_932_896 };

test('dates, times and decimals read as DuckDB prints them', () => {
  fc.assert(
    fc.property(fc.integer(DAYS), fc.bigInt({ min: 0n, max: 86_399_999_999n }), (day, inDay) => {
      expect(dateText(day)).toBe(new DuckDBDateValue(day).toString());
      const micros = BigInt(day) * 86_400_000_000n + inDay;
      expect(timestampText(micros)).toBe(new DuckDBTimestampValue(micros).toString());
    }),
  );
  const unscaled = fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n });
  fc.assert(
    fc.property(unscaled, fc.integer({ min: 0, max: 30 }), (digits, scale) => {
      expect(decimalDigits(digits, scale)).toBe(new DuckDBDecimalValue(digits, 38, scale).toString());
    }),
  );
});
