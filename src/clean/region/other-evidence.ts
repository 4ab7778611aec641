import { isCreditCode } from '../../validators/credit-code.ts';
import { AREA_CODES } from './area-codes.ts';
import type { Gazetteer, Place } from './gazetteer.ts';

/** The first two digits of a postcode name the province (China Post). */
const POSTCODES = `
  01=内蒙古 02=内蒙古 03=山西 04=山西 05=河北 06=河北 07=河北 10=北京 11=辽宁 12=辽宁 13=吉林 15=黑龙江 16=黑龙江
  20=上海 21=江苏 22=江苏 23=安徽 24=安徽 25=山东 26=山东 27=山东 30=天津 31=浙江 32=浙江 33=江西 34=江西 35=福建 36=福建
  40=重庆 41=湖南 42=湖南 43=湖北 44=湖北 45=河南 46=河南 47=河南 51=广东 52=广东 53=广西 54=广西 55=贵州 56=贵州 57=海南
  61=四川 62=四川 63=四川 64=四川 65=云南 66=云南 67=云南 71=陕西 72=陕西 73=甘肃 74=甘肃 75=宁夏 81=青海 83=新疆 84=新疆 85=西藏
`;
const PROVINCES: ReadonlyMap<string, string> = new Map(
  POSTCODES.trim()
    .split(/\s+/u)
    .map((entry) => [entry.slice(0, 2), entry.slice(3)]),
);
/** Numbers of the regions that have a prefix of their own. */
const PREFIXES: Readonly<Record<string, string>> = { '852': '香港', '853': '澳门', '886': '台湾' };

export function placeOfPostcode(text: string, { names }: Gazetteer): Place | null {
  const digits = text.normalize('NFKC').trim();
  const province = /^\d{6}$/.test(digits) ? PROVINCES.get(digits.slice(0, 2)) : undefined;
  return province === undefined ? null : provinceNamed(province, names);
}

/** The city of a landline's area code, its province alone where several cities share the code. */
export function placeOfPhone(text: string, { names }: Gazetteer): Place | null {
  const plain = text.normalize('NFKC').replace(/[\s\p{Pd}().]/gu, '');
  const [, prefix = ''] = /^(?:\+|00)(852|853|886)\d/.exec(plain) ?? [];
  const region = PREFIXES[prefix];
  if (region !== undefined) return provinceNamed(region, names);
  const national = plain.replace(/^(?:\+|00)86(?=[1-9])/, '0').replace(/^(?:\+|00)86/, '');
  if (!/^0[2-9]\d{8,10}(?!\d)|^010\d{8}(?!\d)/.test(national)) return null;
  const cities = [3, 4].map((length) => AREA_CODES.get(national.slice(0, length))).find((found) => found !== undefined);
  const places = (cities ?? []).flatMap((city) =>
    (names.get(city) ?? []).filter(({ isFull }) => isFull).map(({ place }) => place),
  );
  const [first] = places;
  if (first === undefined || places.some(({ province }) => province !== first.province)) return null;
  const city = cities?.length === 1 ? (first.city ?? cityOf(first)) : null;
  return { province: first.province, city, district: null };
}

/** Where the company of a valid code is registered. */
export function placeOfCreditCode(text: string, { byCode }: Gazetteer): Place | null {
  const code = text.normalize('NFKC').trim().toUpperCase();
  if (!isCreditCode(code)) return null;
  const place = byCode.get(`${code.slice(2, 6)}00`) ?? byCode.get(`${code.slice(2, 4)}0000`) ?? null;
  return place === null ? null : { ...place, city: place.city ?? cityOf(place) };
}

/** Where only the province is known and it is one city. */
export const cityOf = ({ province }: Place): string | null => (/市$/u.test(province) ? province : null);

const provinceNamed = (name: string, names: Gazetteer['names']): Place | null => {
  const place = (names.get(name) ?? []).map((meaning) => meaning.place).find(({ city }) => city === null);
  return place === undefined ? null : { ...place, city: cityOf(place) };
};
