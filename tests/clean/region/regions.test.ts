import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGazetteer } from '../../../src/clean/region/gazetteer.ts';
import { placeOfCreditCode, placeOfPhone, placeOfPostcode } from '../../../src/clean/region/other-evidence.ts';
import { findPlace, readPlace } from '../../../src/clean/region/read-place.ts';
import { regionRules } from '../../../src/clean/region/regions.ts';

const gazetteer = await readGazetteer();
const rule = (await regionRules('CN')).find(({ entity }) => entity === 'accounts');

const parts = (text: string) => {
  const place = readPlace([text], gazetteer);
  return place === null ? [] : [place.province, place.city, place.district];
};

test('has every province-level division', () =>
  expect([...gazetteer.byCode.keys()].filter((code) => code.endsWith('0000')).length).toBe(34));

test.each([
  ['上海市山西路20号', '上海市', null, null],
  ['江苏省启东市台湾风情街', '江苏省', '南通市', '启东市'],
  ['启东市台湾风情街', '江苏省', '南通市', '启东市'],
  ['甘肃兰州城关区', '甘肃省', '兰州市', '城关区'],
  ['内蒙古呼和浩特', '内蒙古自治区', '呼和浩特市', null],
  ['香港九龙弥敦道', '香港特别行政区', null, null],
  ['重庆市辖区渝中区', '重庆市', '重庆市', '渝中区'],
  ['海南省海口市龙华区', '海南省', '海口市', '龙华区'],
  ['陕西南路10号 上海', '上海市', null, null],
  ['北京市北京市朝阳区建国路', '北京市', '北京市', '朝阳区'],
  ['北京朝阳区建国路', '北京市', '北京市', '朝阳区'],
  ['中国广东省深圳市南山区', '广东省', '深圳市', '南山区'],
  ['深圳南山', '广东省', '深圳市', '南山区'],
  ['吉林市船营区', '吉林省', '吉林市', '船营区'],
  ['吉林长春', '吉林省', '长春市', null],
  ['北京市崇文区', '北京市', '北京市', '东城区'],
  ['湖北襄樊市', '湖北省', '襄阳市', null],
  ['延边朝鲜族自治州延吉市', '吉林省', '延边朝鲜族自治州', '延吉市'],
  ['新疆巴音郭楞', '新疆维吾尔自治区', '巴音郭楞蒙古自治州', null],
  ['湖北省仙桃市', '湖北省', '仙桃市', null],
  ['台湾省台北市', '台湾省', '台北市', null],
  ['澳门氹仔', '澳门特别行政区', null, null],
])('%s', (text, province, city, district) => expect(parts(text)).toEqual([province, city, district]));

test.each(['山西路20号', '陕西南路10号', '南京东路1号', '台湾风情街', '朝阳区', '长安', 'Guangdong', '', '有限公司'])(
  '%s is no place',
  (text) => expect(parts(text)).toEqual([]),
);

test('a place that a text does not begin with is found by its whole name', () =>
  expect(findPlace('注册于广东省深圳市', gazetteer)).toEqual({ province: '广东省', city: '深圳市', district: null }));

test('postcodes, area codes and credit codes tell the place', () => {
  expect(placeOfPostcode('510000', gazetteer)?.province).toBe('广东省');
  expect(placeOfPostcode('10001', gazetteer)).toBeNull();
  expect(placeOfPhone('0931-8812345', gazetteer)).toEqual({ province: '甘肃省', city: '兰州市', district: null });
  expect(placeOfPhone('+86 20 8888 6666', gazetteer)?.city).toBe('广州市');
  expect(placeOfPhone('010-62345678', gazetteer)?.province).toBe('北京市');
  expect(placeOfPhone('13812345678', gazetteer)).toBeNull();
  expect(placeOfPhone('00852-21234567', gazetteer)?.province).toBe('香港特别行政区');
  expect(placeOfCreditCode('91350100M000100Y43', gazetteer)).toEqual({
    province: '福建省',
    city: '福州市',
    district: null,
  });
  expect(placeOfCreditCode('91350100M000100Y4Z', gazetteer)).toBeNull();
});

describe('a row', () => {
  const ask = (values: Readonly<Record<string, string>>) => {
    const { written, problems } = rule?.clean(values) ?? { written: {}, problems: [] };
    const places = Object.entries(written).map(([field, { value, evidence, confidence }]) => [
      field,
      value,
      evidence ?? null,
      confidence,
    ]);
    return { places, problems: problems.map(({ code }) => code) };
  };

  test('goes by its province, then by its address', () =>
    expect(ask({ province: '广东', address: '深圳市南山区科技园' })).toEqual({
      places: [
        ['province', '广东省', null, 1],
        ['city', '深圳市', 'address', 0.95],
        ['district', '南山区', 'address', 0.95],
      ],
      problems: [],
    }));

  test('that says one province and has its address in another is told', () =>
    expect(ask({ province: '广东', address: '上海市山西路20号' })).toEqual({
      places: [['province', '广东省', null, 1]],
      problems: ['region/address-elsewhere'],
    }));

  test('goes by its postcode, area code and credit code where nothing else tells', () => {
    expect(ask({ postcode: '510000', phone: '020-88886666' }).places).toEqual([
      ['province', '广东省', 'postcode', 0.8],
      ['city', '广州市', 'phone', 0.7],
    ]);
    expect(ask({ credit_code: '91350100M000100Y43' }).places).toEqual([
      ['province', '福建省', 'credit_code', 0.6],
      ['city', '福州市', 'credit_code', 0.6],
    ]);
  });

  test('of a city alone has its province; 市辖区 is no city', () => {
    expect(ask({ city: '苏州' }).places).toEqual([
      ['province', '江苏省', null, 1],
      ['city', '苏州市', null, 1],
    ]);
    expect(ask({ province: '上海', city: '市辖区', district: '浦东新区' }).places).toEqual([
      ['province', '上海市', null, 1],
      ['city', '上海市', null, 1],
      ['district', '浦东新区', null, 1],
    ]);
  });

  test('abroad, or with a place that is not known, stays', () => {
    expect(ask({ province: '广东', country: 'Germany' })).toEqual({ places: [], problems: [] });
    expect(ask({ province: 'Texas', city: 'Austin' })).toEqual({ places: [], problems: [] });
    expect(ask({ province: '华东' })).toEqual({ places: [], problems: ['region/unknown'] });
  });

  test('with official names of any place stays as it is', () => {
    for (const place of gazetteer.byCode.values()) {
      const row = Object.fromEntries(Object.entries(place).filter(([, value]) => value !== null));
      const { written, problems } = rule?.clean(row) ?? { written: {}, problems: [] };
      const after = Object.fromEntries(Object.entries(written).map(([field, { value }]) => [field, value]));
      expect({ ...after, ...row }).toEqual({ ...row, ...after });
      expect(problems).toEqual([]);
    }
  });

  test('gets names of the table alone, whatever is in it', () => {
    const known = [...gazetteer.byCode.values()].flatMap(({ province, city, district }) => [province, city, district]);
    const names = new Set([...known, ...[...gazetteer.names.values()].flat().map(({ place }) => place.city)]);
    const name = fc.oneof(fc.constantFrom(...gazetteer.names.keys()), fc.string({ maxLength: 6 }), fc.constant(''));
    fc.assert(
      fc.property(name, name, name, name, (province, city, district, address) => {
        const written = rule?.clean({ province, city, district, address }).written ?? {};
        for (const { value } of Object.values(written)) expect(names.has(value)).toBe(true);
      }),
    );
  });
});
