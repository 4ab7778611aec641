import type { Text } from '../core/text.ts';
import type { Field } from './entity.ts';
import { code, text } from './field.ts';
import { across, type Prefixes, prefixed } from './spelling.ts';

const TAILS = {
  region: {
    en: 'Region, Sales Region, Territory, Sales Territory, Area, Sales Area, Zone, Region Name, Territory Name',
    zh: '地区, 大区, 区域, 销售区域, 销售大区, 销售地区, 片区, 所属区域, 所属大区, 所属地区, 所在区域, 所在地区, 区域名称',
  },
  province: {
    en: 'State, Province, State/Province, Province/State, State or Province, State Name, State Code, Province Code',
    zh: '省, 省份, 省/自治区, 省/自治区/直辖市, 省市, 省/市, 省级, 省区, 所在省, 所在省份, 所属省份, 省份名称',
  },
  city: {
    en: 'City, Town, City/Town, Town/City, City Name',
    zh: '城市, 市, 所在城市, 所在市, 所属城市, 地市, 地级市, 城市名称, 地级城市',
  },
  district: {
    en: 'District, County, Borough, District Name',
    zh: '区县, 区, 县, 县区, 区/县, 区（县）, 市/区/县, 所在区县, 行政区, 区县名称',
  },
  country: {
    en: 'Country, Country/Region, Country Name, Country Code, Nation',
    zh: '国家, 国家/地区, 国别, 所在国家, 国家名称',
  },
  postcode: {
    en: 'Postal Code, Postcode, Post Code, Zip, Zip Code, Zip Code Prefix, Zip/Postal Code, Postal, Pin Code',
    zh: '邮编, 邮政编码, 邮编号码',
  },
} as const;

/** Spellings of some systems that no prefix goes with. */
const PLAIN = {
  region: 'Regional Office, Market Region, Sales Zone, VKBUR, BZIRK',
  province: 'State/Region, Address 1: State/Province, REGIO',
  city: 'Address 1: City, ORT01',
  district: 'ORT02',
  country: 'Address 1: Country/Region, CNTRY, LAND1, Country ISO, Office Location',
  postcode: 'Address 1: ZIP/Postal Code, PLZ, PSTLZ, Zipcode, Pincode',
} as const;

type Part = keyof typeof TAILS;

/** WooCommerce and others write the part before the address it is of: "City (Billing)". */
const behind = (part: Part): string => across(TAILS[part].en, 'Billing, Shipping');

const aliases = (part: Part, prefixes: Prefixes): string =>
  [prefixed(prefixes, TAILS[part]), PLAIN[part], behind(part)].join(', ');

/** Where a row is, from the sales region down to the postcode; `whose` ends the sentences that say what each means. */
export function placeFields(whose: Text, prefixes: Prefixes): readonly Field[] {
  const place = (part: Part, label: Text, en: string, zh: string, make = text): Field =>
    make(part, label, { en: `${en} of ${whose.en}.`, zh: `${whose.zh}${zh}。` }, aliases(part, prefixes));
  return [
    place('region', { en: 'Region', zh: '大区' }, 'Sales region or territory', '所属的销售大区或区域'),
    place(
      'province',
      { en: 'Province', zh: '省份' },
      'Province, state or autonomous region',
      '所在的省、自治区、直辖市或州',
    ),
    place('city', { en: 'City', zh: '城市' }, 'City or town', '所在的城市'),
    place('district', { en: 'District', zh: '区县' }, 'District or county', '所在的区县'),
    place('country', { en: 'Country', zh: '国家' }, 'Country', '所在的国家或地区'),
    place('postcode', { en: 'Postcode', zh: '邮编' }, 'Postcode, as text', '的邮政编码，按文本保存', code),
  ];
}
