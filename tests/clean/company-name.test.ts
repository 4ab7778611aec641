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
])('%s', (name, core, form, branch) => expect(read(name)).toMatchObject({ core, form, branch }));

test.each([
  ['上海华为技术有限公司', '上海市', '技术'],
  ['华为技术（上海）有限公司', '上海市', '技术'],
  ['華為技術(上海市)有限公司', '上海市', '技术'],
  ['深圳市腾讯计算机系统有限公司', '广东省深圳市', '计算机系统'],
  ['广东省深圳市南山区明德贸易有限公司', '广东省深圳市南山区', '贸易'],
  ['昆山沪光汽车电器股份有限公司', '江苏省苏州市昆山市', '汽车电器'],
  ['义乌市明德进出口有限公司', '浙江省金华市义乌市', '进出口'],
  ['中国石化上海石油化工股份有限公司', null, '石油化工'],
  ['北京明德企业管理咨询有限公司深圳分公司', '北京市', '企业管理咨询'],
  ['贵州燃气集团股份有限公司', '贵州省', '燃气'],
  ['中山明德照明有限公司', '广东省中山市', '照明'],
  // By chance: what only begins like a place, is called after one, or has it in the middle.
  ['中山装有限公司', null, null],
  ['吉林大药房连锁有限公司', null, '大药房连锁'],
  ['老吉林大药房', null, '大药房'],
  ['东方电气股份有限公司', null, '电气'],
  ['朝阳科技股份有限公司', null, '科技'],
  ['朝阳市明德科技有限公司', '辽宁省朝阳市', '科技'],
  ['山西路面馆', null, null],
  ['明德上海科技有限公司', null, '科技'],
  ['江苏吴中医药集团有限公司', '江苏省', '医药'],
  ['九龙科技有限公司', null, '科技'],
  ['北区房产有限公司', null, null],
  ['明德（中国）有限公司', null, null],
  ['明德（东方）科技有限公司', null, '科技'],
  ['北京', null, null],
  ['明德发展有限公司', null, null],
  ['株式会社日立', null, null],
  ['Shanghai Foo Trading Co., Ltd.', null, null],
])('%s is in %s and does %s', (name, region, industry) => expect(read(name)).toMatchObject({ region, industry }));

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
