import { describe, expect, it } from 'vitest';
import { phoneReader } from '../../src/validators/phone.ts';
import { type Kind, validatorOf } from '../../src/validators/validators.ts';

const good: readonly (readonly [Kind, string])[] = [
  ['phone', '13812345678'],
  ['phone', '138-1234-5678'],
  ['phone', '+86 138 1234 5678'],
  ['phone', '0086-13812345678'],
  ['phone', '１３８１２３４５６７８'],
  ['phone', '020-88886666转801'],
  ['phone', '020-88886666 / 13912345678'],
  ['phone', '13812345678；13912345678'],
  ['phone', '400-820-8820'],
  ['phone', '+852 2123 4567'],
  ['phone', '+1 415 555 2671'],
  ['email', 'sales@example.com'],
  ['email', 'a.b+c@sub.example.co.uk'],
  ['email', '张伟@例子.公司'],
  ['url', 'https://example.com/a?b=c'],
  ['url', 'www.example.com'],
  ['url', 'example.com:8080/path'],
  ['url', 'http://例子.公司'],
  ['credit_code', '91350100M000100Y43'],
  ['date', '2024-02-29'],
  ['date', '2024/2/9 08:30'],
  ['date', '2024年2月29日'],
  ['date', '20240229'],
];

const bad: readonly (readonly [Kind, string])[] = [
  ['phone', '12345'],
  ['phone', '138123456789012'],
  ['phone', '张经理'],
  ['phone', '13812345678；12345'],
  ['phone', '；'],
  ['email', 'sales@example'],
  ['email', 'sales example.com'],
  ['email', '@example.com'],
  ['email', 'a..b@example.com'],
  ['email', 'a@-example.com'],
  ['email', 'a@example.com, b@example.com'],
  ['email', `${'a'.repeat(65)}@example.com`],
  ['url', 'example'],
  ['url', 'javascript:alert(1)'],
  ['url', 'ftp://example.com'],
  ['url', 'http://user:pass@example.com'],
  ['url', 'www.exam ple.com'],
  ['url', '10.0.0.1'],
  ['credit_code', '91350100M000100Y44'],
  ['date', '2023-02-29'],
  ['date', '2024-13-01'],
  ['date', '2024-1/2'],
  ['date', '0000-00-00'],
  ['date', 'soon'],
];

describe('validatorOf', () => {
  it.each(good)('%s takes %s', async (kind, text) => {
    expect((await validatorOf(kind, 'CN'))(` ${text} `)).toBe(true);
  });

  it.each(bad)('%s refuses %s', async (kind, text) => {
    expect((await validatorOf(kind, 'CN'))(text)).toBe(false);
  });

  it('reads numbers without a prefix as those of the country', async () => {
    expect((await validatorOf('phone', 'US'))('(305) 358-2000')).toBe(true);
    expect((await validatorOf('phone', 'CN'))('(305) 358-2000')).toBe(false);
  });
});

describe('phoneReader', () => {
  it('gives the international form, the type and the extension', async () => {
    const read = await phoneReader('CN');
    expect(read('020-88886666转801')).toEqual({
      e164: '+862088886666',
      country: 'CN',
      type: 'landline',
      extension: '801',
    });
    expect(read('138 1234 5678')).toEqual({ e164: '+8613812345678', country: 'CN', type: 'mobile', extension: null });
    expect(read('４００－８２０－８８２０')?.e164).toContain('4008208820');
  });
});
