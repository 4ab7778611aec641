import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameReader } from '../../src/clean/company-name.ts';

const read = await nameReader([]);

test.each([
  ['上海明德科技有限公司', '上海明德科技', '有限公司', null],
  ['上海明德科技（有限公司）', '上海明德科技', '有限公司', null],
  ['上海明德科技有限责任公司', '上海明德科技', '有限公司', null],
  ['上海明德科技 有限公司。', '上海明德科技', '有限公司', null],
  ['上海明德科技有限公司北京分公司', '上海明德科技', '有限公司', '北京分公司'],
  ['廣東南方電器股份有限公司', '广东南方电器', '股份有限公司', null],
  ['海尔（集团）有限公司', '海尔', '集团有限公司', null],
  ['中国建设银行股份有限公司深圳分行', '中国建设银行', '股份有限公司', '深圳分行'],
  ['ＡＢＣ科技有限公司', 'abc科技', '有限公司', null],
  ['株式会社日立', '日立', '株式会社', null],
  ['张三', '张三', null, null],
  ['有限公司', '有限公司', null, null],
  ['Acme, Inc.', 'acme', 'Inc.', null],
  ['ACME Incorporated', 'acme', 'Inc.', null],
  ['Shenzhen Foo Co., Ltd.', 'shenzhen foo', 'Co., Ltd.', null],
  ['Shenzhen Foo Co.,Ltd', 'shenzhen foo', 'Co., Ltd.', null],
  ['Müller GmbH & Co. KG', 'muller', 'GmbH & Co. KG', null],
  ['Example L.L.C.', 'example', 'LLC', null],
  ['Novo A/S', 'novo', 'A/S', null],
  ['Taylor & Francis Ltd', 'taylor and francis', 'Ltd.', null],
  ['Taylor Francis Ltd', 'taylor francis', 'Ltd.', null],
  ['Foo Bank PLC Shanghai Branch', 'foo bank', 'PLC', 'shanghai branch'],
  ['Limited', 'limited', null, null],
  ['🙂', '🙂', null, null],
])('%s', (name, core, form, branch) => expect(read(name)).toEqual({ core, form, branch }));

test('a branch and its parent have one core', () =>
  expect(read('明德有限公司北京分公司').core).toBe(read('明德有限公司').core));

test('words that do not count are left out', async () => {
  const stopped = await nameReader(['控股', 'Group']);
  expect(stopped('明德控股有限公司').core).toBe('明德');
  expect(stopped('Acme Group Ltd').core).toBe('acme');
  expect(stopped('Groupon Ltd').core).toBe('groupon');
  expect(stopped('Group').core).toBe('group');
});

test('any name has a core, and reading it again changes nothing in it that counts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      if (name.normalize('NFKC').replace(/[\p{Cf}\s]/gu, '') === '') return;
      expect(read(name).core).not.toBe('');
    }),
  );
});
