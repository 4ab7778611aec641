/** What nearly all values of a column are, whatever its header says, by the name of the field that holds such. */
export type ValueKind = 'email' | 'mobile' | 'region' | 'province' | 'city' | 'country';

/** Fewer values, or a smaller part of them, tell nothing. */
const LEAST_VALUES = 3;
const LEAST_SHARE = 0.9;

const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
const PROVINCE = new RegExp(`^(?:${PROVINCES})(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)?$`, 'u');
const CITY = /^\p{Script=Han}{2,8}(?:市|自治州|地区|盟)$/u;
const REGION = /^(?:华[东南西北中]|西[南北]|东[南北]|中南|中西|港澳台)(?:地区|区域|大区|区)?$/u;
const STATES: ReadonlySet<string> = new Set(
  'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,district of columbia'.split(
    ',',
  ),
);
const STATE_CODES: ReadonlySet<string> = new Set(
  'AL,AK,AZ,AR,CA,CO,CT,DE,FL,GA,HI,ID,IL,IN,IA,KS,KY,LA,ME,MD,MA,MI,MN,MS,MO,MT,NE,NV,NH,NJ,NM,NY,NC,ND,OH,OK,OR,PA,RI,SC,SD,TN,TX,UT,VT,VA,WA,WV,WI,WY,DC'.split(
    ',',
  ),
);
/** Two-letter words that are states by chance: so many different ones are none. */
const LEAST_CODES = 4;

/** The names of the countries of the world in English and Chinese, made when a column first asks. */
let countries: ReadonlySet<string> | null = null;

function countryNames(): ReadonlySet<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const named = ['en', 'zh-Hans'].flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return codes.map((code) => names.of(code)?.toLowerCase() ?? '');
  });
  return new Set([...named, 'usa', 'u.s.', 'uk', 'great britain', 'korea', 'czech republic', '台湾', '香港']);
}

function isCountry(value: string): boolean {
  countries ??= countryNames();
  return value !== '' && countries.has(value.toLowerCase());
}

/** Looked at in this order: the first that fits is meant. */
const KINDS: readonly (readonly [ValueKind, (value: string) => boolean])[] = [
  ['email', (value) => /^[^\s@,;]+@[^\s@]+\.\p{L}{2,}$/u.test(value)],
  ['mobile', (value) => /^(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}$/.test(value)],
  ['region', (value) => REGION.test(value)],
  ['province', (value) => PROVINCE.test(value) || STATES.has(value.toLowerCase())],
  ['city', (value) => CITY.test(value)],
  ['country', isCountry],
];

/** The kind of a column's filled values; null where they are of none that is known at sight. */
export function kindOfValues(values: readonly string[]): ValueKind | null {
  if (values.length < LEAST_VALUES) return null;
  const most = (is: (value: string) => boolean): boolean => values.filter(is).length >= values.length * LEAST_SHARE;
  const codes = new Set(values.filter((value) => STATE_CODES.has(value)));
  if (codes.size >= LEAST_CODES && most((value) => STATE_CODES.has(value))) return 'province';
  return KINDS.find(([, is]) => most(is))?.[0] ?? null;
}
