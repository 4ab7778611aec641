import { entities } from '../../model/index.ts';
import { countryNames } from '../countries.ts';
import { type Cleaned, NOTHING, type Problem, type Rule, type Values, type Written } from '../rule.ts';
import { simplifier } from '../simplify.ts';
import { type Gazetteer, type Place, readGazetteer } from './gazetteer.ts';
import { cityOf, placeOfCreditCode, placeOfPhone, placeOfPostcode } from './other-evidence.ts';
import { findPlace, readPlace } from './read-place.ts';

const PLACE = ['province', 'city', 'district'] as const;
const EVIDENCE = [...PLACE, 'address', 'postcode', 'phone', 'credit_code', 'country'] as const;
const CHINA = ['CN', 'HK', 'MO', 'TW'];

/** A place with the field that it was read from. */
interface Sourced {
  readonly place: Place;
  readonly evidence: string;
  readonly confidence: number;
}

/**
 * Province, city and district of Chinese rows by their official names. The evidence, in this order: the fields of the
 * place, the address, the postcode, the area code of the telephone number, the registration code.
 */
export async function regionRules(home: string | null): Promise<readonly Rule[]> {
  const gazetteer = await readGazetteer();
  const convert = await simplifier();
  const plain = (text: string): string =>
    text === '' ? '' : convert(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).trim();
  const codeOf = countryNames(CHINA);
  return entities.flatMap(({ name, fields }): Rule[] => {
    const has = (field: string): boolean => fields.some((each) => each.name === field);
    const places = PLACE.filter(has);
    if (!has('province') || !has('city')) return [];
    return [
      {
        name: 'regions',
        entity: name,
        reads: EVIDENCE.filter(has),
        writes: places,
        clean: (values) => {
          const country = values['country'] ?? null;
          const isChinese = country === null || country.trim() === '' ? null : codeOf(plain(country)) !== null;
          if (isChinese === false) return NOTHING;
          const row = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, plain(value ?? '')]));
          return cleanPlace(values, row, places, evidenceOf(row, gazetteer, isChinese ?? home === 'CN'), gazetteer);
        },
      },
    ];
  });
}

type Texts = Readonly<Record<string, string>>;

/** What each part of a row says of the place, the strongest evidence first. */
function evidenceOf(row: Texts, gazetteer: Gazetteer, isChinese: boolean): Sourced[] {
  const found: Sourced[] = [];
  const add = (evidence: string, confidence: number, place: Place | null): void => {
    if (place !== null) found.push({ place, evidence, confidence });
  };
  const stated = PLACE.map((field) => row[field] ?? '');
  const from = stated.findIndex((text) => readPlace([text], gazetteer) !== null);
  if (from >= 0) add(PLACE[from] ?? 'province', 1, readPlace(stated.slice(from), gazetteer));
  const [first] = found;
  const address = row['address'] ?? '';
  const inside = first === undefined ? null : readPlace([address], gazetteer, first.place);
  add('address', 0.95, inside ?? readPlace([address], gazetteer) ?? findPlace(address, gazetteer));
  if (!isChinese) return found;
  add('postcode', 0.8, placeOfPostcode(row['postcode'] ?? '', gazetteer));
  add('phone', 0.7, placeOfPhone(row['phone'] ?? '', gazetteer));
  add('credit_code', 0.6, placeOfCreditCode(row['credit_code'] ?? '', gazetteer));
  return found;
}

function cleanPlace(
  values: Values,
  row: Texts,
  fields: readonly string[],
  evidence: readonly Sourced[],
  gazetteer: Gazetteer,
): Cleaned {
  const [first] = evidence;
  const unknown = PLACE.filter((field) => isUnknown(row[field] ?? '', first?.place, gazetteer)).map((field) =>
    unknownPlace(field, values[field] ?? ''),
  );
  if (first === undefined) return { written: {}, problems: unknown };
  const written: Record<string, Written> = { province: { value: first.place.province, ...of(first) } };
  // What stands in a field goes only for what was read out of the fields themselves.
  const mayWrite = (field: string, { confidence }: Sourced): boolean => {
    const text = row[field] ?? '';
    return text === '' || isPlaceholder(text) || (confidence === 1 && isRead(text, first.place, gazetteer));
  };
  let city: string | null = null;
  for (const each of evidence.filter(({ place }) => place.province === first.place.province)) {
    const own = each.place.city ?? cityOf(each.place);
    if (city !== null && own !== null && own !== city) continue;
    if (city === null && own !== null && mayWrite('city', each)) written['city'] = { value: own, ...of(each) };
    city ??= own;
    const { district } = each.place;
    if (district !== null && written['district'] === undefined && mayWrite('district', each))
      written['district'] = { value: district, ...of(each) };
  }
  const kept = Object.fromEntries(Object.entries(written).filter(([field]) => fields.includes(field)));
  return { written: kept, problems: [...unknown, ...disagreement(evidence)] };
}

const of = ({ evidence, confidence }: Sourced) => (confidence === 1 ? { confidence } : { evidence, confidence });

/** Words of lists of divisions that stand where there is no city or district. */
const isPlaceholder = (text: string): boolean => /^(?:市?辖[区县]|县|.*直辖.*)$/u.test(text);

/** Whether a text names a place, given the one that is known. */
function isRead(text: string, known: Place | undefined, gazetteer: Gazetteer): boolean {
  const { province, city = null } = known ?? {};
  const inside = province === undefined ? null : readPlace([text], gazetteer, { province, city });
  return inside !== null || readPlace([text], gazetteer) !== null;
}

/** A text in Chinese that is the name of no place at all; one of several places is a name too. */
const isUnknown = (text: string, known: Place | undefined, gazetteer: Gazetteer): boolean =>
  /\p{Script=Han}/u.test(text) && !isPlaceholder(text) && !gazetteer.names.has(text) && !isRead(text, known, gazetteer);

const unknownPlace = (field: string, text: string): Problem => ({
  field,
  code: 'region/unknown',
  message: { en: `"${text}" is not a known ${field} of China.`, zh: `“${text}”不是已知的行政区划。` },
  suggestion: null,
});

/** An address in another province than the one that is stated. */
function disagreement(evidence: readonly Sourced[]): Problem[] {
  const [stated, ...others] = evidence;
  const address = others.find(({ evidence: field }) => field === 'address');
  if (stated === undefined || address === undefined || stated.place.province === address.place.province) return [];
  return [
    {
      field: 'province',
      code: 'region/address-elsewhere',
      message: {
        en: `The address is in ${address.place.province}, not in ${stated.place.province}.`,
        zh: `地址位于${address.place.province}，与${stated.place.province}不一致。`,
      },
      suggestion: address.place.province,
    },
  ];
}
