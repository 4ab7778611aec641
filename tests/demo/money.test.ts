import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped, inTenThousands, plain } from '../../src/demo/money.ts';
import { hundredths } from './reading.ts';

test.each([
  [5, '0.05', '0.05', '0.000005万'],
  [123450, '1234.50', '1,234.50', '0.12345万'],
  [1200000, '12000.00', '12,000.00', '1.2万'],
  [123456700, '1234567.00', '1,234,567.00', '123.4567万'],
])('%i fen', (fen, asPlain, asGrouped, asTenThousands) => {
  expect(plain(fen)).toBe(asPlain);
  expect(grouped(asPlain)).toBe(asGrouped);
  expect(inTenThousands(asPlain)).toBe(asTenThousands);
});

test('no way to write an amount changes it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (fen) => {
      expect([plain(fen), grouped(plain(fen)), inTenThousands(plain(fen))].map(hundredths)).toEqual([fen, fen, fen]);
    }),
  );
  expect(hundredths(plain(-12345))).toBe(-12345);
});
