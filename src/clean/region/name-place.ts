import type { Gazetteer, Place } from './gazetteer.ts';
import { nextPlace } from './read-place.ts';

/** Short names of places that companies bear for what the word means: 东方 is the east before it is a city on Hainan. */
const ORDINARY = new Set(
  '东方 九龙 新界 港岛 阿里 朝阳 新星 新北 安康 吉安 文昌 兴安 大同 天门 海东 海西 双河 昆玉 山南 桃园 白银 金昌 和田 三沙 玉树 胡杨河'.split(
    ' ',
  ),
);
/** Cities below a city that stand in names without their province, so many companies are there. */
const WELL_KNOWN = new Set(
  '昆山 义乌 江阴 张家港 常熟 太仓 宜兴 慈溪 余姚 诸暨 海宁 桐乡 温岭 乐清 永康 晋江 石狮 福清 顺德 浏阳 胶州 即墨 龙口'.split(
    ' ',
  ),
);
/** What is called after a place wherever it is: 吉林大药房, 兰州拉面, 成都印象. */
const CALLED_AFTER =
  /^大?(?:药房|药店|酒楼|菜馆|餐馆|饭庄|面馆|拉面|火锅|烤鸭|小吃|大学|学院|味道|印象|故事|往事|人家|情)/u;

/** The place at the beginning of a company's name, with what stands behind it; null where there is none, or only by chance. */
export function placeBefore(
  name: string,
  gazetteer: Gazetteer,
): { readonly place: Place; readonly rest: string } | null {
  const start = name.replace(/^中国(?=..)/u, '');
  let found: { readonly place: Place; readonly rest: string } | null = wellKnown(start, gazetteer);
  for (;;) {
    const text = found?.rest ?? start;
    const next = nextPlace(text, found?.place ?? {}, gazetteer);
    if (next === null) return found;
    const rest = text.slice(next.length);
    // Short names of districts are words of every kind; so are whole ones of two signs where nothing else is known (北区).
    const isWhole = next.isFull && (found !== null || next.length > 2) && !ORDINARY.has(text.slice(0, next.length));
    const isShort = next.place.district === (found?.place.district ?? null) && isRegion(text, rest);
    if (!isWhole && !isShort) return found;
    found = { place: next.place, rest };
  }
}

/** Whether what stands before the rest of a name tells a place by its short name. */
const isRegion = (name: string, rest: string): boolean =>
  rest.length >= 2 && !CALLED_AFTER.test(rest) && !ORDINARY.has(name.slice(0, name.length - rest.length));

function wellKnown(name: string, { names }: Gazetteer) {
  const short = [2, 3].map((length) => name.slice(0, length)).find((each) => WELL_KNOWN.has(each));
  const [meaning] = names.get(short ?? '') ?? [];
  const rest = name.slice(short?.length ?? 0);
  return short === undefined || meaning === undefined || /^[市区]/u.test(rest) || !isRegion(name, rest)
    ? null
    : { place: meaning.place, rest };
}

/** The place that a text is and nothing besides, such as what stands in brackets. */
export function placeWhole(text: string, gazetteer: Gazetteer): Place | null {
  let place: Place | null = null;
  let rest = text;
  while (rest !== '') {
    const next = nextPlace(rest, place ?? {}, gazetteer);
    if (next === null || (ORDINARY.has(rest) && place === null)) return null;
    place = next.place;
    rest = rest.slice(next.length);
  }
  return place;
}

/** A place from wide to narrow in one text, each name once: 广东省深圳市, 上海市. */
export const placeText = ({ province, city, district }: Place): string =>
  [...new Set([province, city, district])].filter((each) => each !== null).join('');
