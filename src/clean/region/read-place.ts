import type { Gazetteer, Meaning, Place } from './gazetteer.ts';
import { isSame } from './gazetteer.ts';

/** What may stand behind the name of a place that a road, a bridge or a building is called after: 山西路, 陕西南路, 台湾风情街. */
const CALLED_AFTER =
  /^[东南西北中内外环上下前后大小新老一二三四五六七八九十\d]{0,3}(?:路|街|道|巷|弄|胡同|里|桥|坊|风情|广场|大厦|商厦|大楼|宾馆|饭店|酒店|公寓|花园|小区|村)/u;
/** Words of lists of divisions that name no place. */
const NO_PLACE = /^(?:市?辖[区县]|省直辖(?:县级行政区划|行政单位)?|自治区直辖县级行政区划|县级行政区划|县(?=$))/u;
const APART = /[\s,，、;；:：/|()（）[\]【】<>《》"“”_\p{Pd}]+/u;

const NOWHERE: Partial<Place> = {};

/** Reads a place out of texts that follow each other, such as the fields province and city, or an address; null where none of them begins with one. */
export function readPlace(
  texts: readonly string[],
  gazetteer: Gazetteer,
  known: Partial<Place> = NOWHERE,
): Place | null {
  let place: Partial<Place> = known;
  for (const segment of texts.flatMap((text) => text.split(APART))) {
    let rest = segment.replace(/^(?:中国|中华人民共和国)(?=.)/u, '');
    for (;;) {
      if (place.province !== undefined) rest = rest.replace(NO_PLACE, '');
      const found = nextPlace(rest, place, gazetteer);
      if (found === null) break;
      place = found.place;
      rest = rest.slice(found.length);
      if (found.place.district !== null) return found.place;
    }
  }
  return isPlace(place) && place !== known ? place : null;
}

const isPlace = (place: Partial<Place>): place is Place => place.province !== undefined;

interface Found {
  readonly place: Place;
  /** Whether the name stands there whole. */
  readonly isFull: boolean;
  readonly length: number;
}

/** The longest name at the beginning that fits what is known; null where there is none, or it may be one of several places. */
export function nextPlace(text: string, known: Partial<Place>, { names, longest }: Gazetteer): Found | null {
  for (let length = Math.min(longest.get(text[0] ?? '') ?? 0, text.length); length >= 2; length -= 1) {
    const named = names.get(text.slice(0, length));
    if (named === undefined) continue;
    const meanings = named.filter((meaning) => fits(meaning, known, text.slice(length)));
    if (meanings.length === 0) continue;
    const place = widest(meanings);
    const isFull = meanings.some((meaning) => meaning.isFull);
    return place === null ? null : { place: merged(place, known), isFull, length };
  }
  return null;
}

function fits({ place, isFull }: Meaning, known: Partial<Place>, behind: string): boolean {
  if (known.province !== undefined && place.province !== known.province) return false;
  if (known.city != null && place.city !== null && place.city !== known.city) return false;
  if (isFull) return true;
  // Short names of districts are words of every kind: they count only where the province is known.
  if (place.district !== null && known.province === undefined) return false;
  return !CALLED_AFTER.test(behind);
}

/** Of several places of one name the province goes before a city, a city before a district; two of a level cannot be told apart. */
function widest(meanings: readonly Meaning[]): Place | null {
  const level = ({ place }: Meaning): number => (place.district !== null ? 3 : place.city !== null ? 2 : 1);
  const least = Math.min(...meanings.map(level));
  const [first, ...others] = meanings.filter((meaning) => level(meaning) === least);
  return first !== undefined && others.every(({ place }) => isSame(place, first.place)) ? first.place : null;
}

/** A name of a wide place behind that of a narrow one, as 上海市 behind 上海, takes nothing away. */
const merged = (place: Place, known: Partial<Place>): Place => ({
  province: place.province,
  city: place.city ?? known.city ?? null,
  district: place.district ?? known.district ?? null,
});

/** The first whole name of a province or city anywhere in a text, for texts that begin with something else. */
export function findPlace(text: string, gazetteer: Gazetteer): Place | null {
  for (let start = 1; start < text.length - 1; start += 1) {
    const longest = gazetteer.longest.get(text[start] ?? '') ?? 0;
    for (let length = Math.min(longest, text.length - start); length >= 3; length -= 1) {
      const meanings = (gazetteer.names.get(text.slice(start, start + length)) ?? []).filter(({ isFull }) => isFull);
      if (meanings.length === 1 && meanings[0]?.place.district === null)
        return readPlace([text.slice(start)], gazetteer);
    }
  }
  return null;
}
