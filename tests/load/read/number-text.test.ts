import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberText } from '../../../src/load/read/sheet/cell-text.ts';

test('a number is written without an exponent, in the fewest digits of the same double', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), fc.boolean(), (value, long) => {
      const text = numberText(long ? value.toPrecision(17) : String(value));
      expect(Number(text)).toBe(value === 0 ? 0 : value);
      expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
      expect(text.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length).toBeLessThanOrEqual(17);
    }),
  );
  expect(['1.1000000000000001', '1.10', '0.5', '1E-7', '-0', '123456789012345678'].map(numberText)).toEqual([
    '1.1',
    '1.1',
    '0.5',
    '0.0000001',
    '-0',
    '123456789012345678',
  ]);
});
