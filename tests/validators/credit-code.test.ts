import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSign, readCreditCode } from '../../src/validators/credit-code.ts';

const SIGNS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

describe('readCreditCode', () => {
  it.each(['91350100M000100Y43', '9144030071526726XG'])('takes %s', (code) => {
    expect(readCreditCode(code)).toEqual({ kind: 'valid' });
  });

  it.each([
    ['91350100M000100Y4Z', { kind: 'check', expected: '3' }],
    ['91350100M000100Y44', { kind: 'check', expected: '3' }],
    ['91350I00M000100Y43', { kind: 'sign', sign: 'I', position: 6 }],
    ['91990100M000100Y43', { kind: 'region', region: '990100' }],
    ['91350100M000100Y4', { kind: 'length', length: 17 }],
    ['', { kind: 'length', length: 0 }],
    ['440301102867536', { kind: 'legacy' }],
  ])('says what is wrong with %s', (code, reading) => {
    expect(readCreditCode(code)).toEqual(reading);
  });

  it('has a check sign that tells any single slip', () => {
    const body = fc.array(fc.constantFrom(...SIGNS), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(body, fc.nat(16), fc.constantFrom(...SIGNS), (signs, at, other) => {
        fc.pre(signs[at] !== other);
        expect(checkSign(signs.with(at, other).join(''))).not.toBe(checkSign(signs.join('')));
      }),
    );
  });

  it('gives 0 where nothing is left over', () => {
    expect(checkSign('0'.repeat(17))).toBe('0');
  });
});
