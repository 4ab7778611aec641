import { HAN_FORMS, JAPANESE_FORMS, LATIN_FORMS } from './legal-forms.ts';
import { type Gazetteer, readGazetteer } from './region/gazetteer.ts';
import { placeBefore, placeText, placeWhole } from './region/name-place.ts';
import { simplifier } from './simplify.ts';
import { tradeOf } from './trade-words.ts';

/** The parts of a company's name. */
export interface CompanyName {
  /** What is left without legal form and branch: simplified, in lower case, half width, without punctuation. */
  readonly core: string;
  /** In the one spelling of each form. */
  readonly form: string | null;
  /** A branch as written behind its company's name, such as 北京分公司. */
  readonly branch: string | null;
  /** The place at the beginning of a Chinese name or in brackets, by its official names. */
  readonly region: string | null;
  /** What the company does, in the last words of a Chinese name. */
  readonly industry: string | null;
}

export type NameReader = (name: string) => CompanyName;

const BRANCH_WORDS =
  '分公司|子公司|分行|支行|分理处|办事处|代表处|营业部|经营部|分店|分厂|分院|分部|分社|分所|分支机构';
/** The name of a company, then its branch. */
const BRANCH = new RegExp(`^(.*(?:公司|集团|银行|事务所|中心|厂|社))([^公司]{0,12}?(?:${BRANCH_WORDS}))$`, 'u');
const BRACKETS = /[([{【「『《]([^()[\]{}【】「」『』《》]*)[)\]}】」』》]/gu;

/** A reader of names; `stopWords` are words that do not count. */
export async function nameReader(stopWords: readonly string[]): Promise<NameReader> {
  const simplify = await simplifier();
  const gazetteer = await readGazetteer();
  const fold = (text: string): string =>
    simplify(text.normalize('NFKC'))
      .replace(/\p{Cf}/gu, '')
      .trim()
      .toLowerCase();
  const stops = stopWords.map(fold).filter((word) => word !== '');
  return (name) => {
    const plain = fold(name);
    const parts = /\p{Script=Han}/u.test(plain) ? readHan(plain, gazetteer) : readLatin(plain);
    return { ...parts, core: withoutStops(parts.core, stops) || parts.core || plain };
  };
}

/** Words in Chinese stand without a space between them; in other names they are whole words. */
function withoutStops(core: string, stops: readonly string[]): string {
  const left = stops.reduce(
    (text, stop) =>
      /\p{Script=Han}/u.test(stop) ? text.replaceAll(stop, '') : ` ${text} `.replaceAll(` ${stop} `, ' ').trim(),
    core,
  );
  return left.trim();
}

function readHan(plain: string, gazetteer: Gazetteer): CompanyName {
  const { core, form, branch } = partHan(plain.replace(BRACKETS, (_, inside: string) => ` ${inside} `));
  return { core: lettersOf(core), form, branch, ...describedBy(plain, gazetteer) };
}

function partHan(name: string) {
  const open = name.replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '');
  const [, company = open, branch = null] = BRANCH.exec(open) ?? [];
  const { rest, form } = withoutHanForm(company);
  return { core: rest, form, branch };
}

/** Where a company is and what it does, as far as its name says. A place in brackets is nearer than one at the beginning. */
function describedBy(plain: string, gazetteer: Gazetteer): Pick<CompanyName, 'region' | 'industry'> {
  const inside = [...plain.matchAll(BRACKETS)].map(([, text = '']) => placeWhole(text.trim(), gazetteer));
  const { core } = partHan(plain.replace(BRACKETS, ''));
  const before = placeBefore(core, gazetteer);
  const place = inside.find((each) => each !== null) ?? before?.place ?? null;
  return { region: place === null ? null : placeText(place), industry: tradeOf(before?.rest ?? core) };
}

function withoutHanForm(name: string): { readonly rest: string; readonly form: string | null } {
  const japanese = JAPANESE_FORMS.find((form) => name.startsWith(form) || name.endsWith(form));
  if (japanese !== undefined && name !== japanese) return { rest: name.replace(japanese, ''), form: japanese };
  // Punctuation may stand between the name and its form.
  const bare = name.replace(/[^\p{L}\p{N}]+$/u, '');
  if (HAN_FORMS.some(({ spelling }) => spelling === bare)) return { rest: bare, form: null };
  const found = HAN_FORMS.find(
    ({ spelling }) => bare.endsWith(spelling) && [...lettersOf(bare)].length - spelling.length >= 2,
  );
  return found === undefined
    ? { rest: bare, form: null }
    : { rest: bare.slice(0, -found.spelling.length), form: found.form };
}

/** In Chinese names only letters and digits count; Latin words in them stay apart. */
const lettersOf = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
    .trim();

function readLatin(plain: string): CompanyName {
  const words = plain
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .replace(/&/g, ' and ')
    .replace(/\b(?:\p{L}[./]){1,}\p{L}?(?=[^\p{L}]|$)/gu, (letters) => letters.replace(/[./]/g, ''))
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
  const end = words.at(-1) === 'branch' ? branchStart(words) : words.length;
  const company = words.slice(0, end);
  const found = LATIN_FORMS.find((form) => company.length > form.words.length && endsWith(company, form.words));
  const core = company.slice(0, company.length - (found?.words.length ?? 0));
  if (core.at(-1) === 'and' && core.length > 1) core.pop();
  return {
    core: core.join(' '),
    form: found?.form ?? null,
    branch: end === words.length ? null : words.slice(end).join(' '),
    region: null,
    industry: null,
  };
}

/** Where the branch begins: behind the legal form of its company. */
function branchStart(words: readonly string[]): number {
  for (let end = words.length - 1; end > Math.max(1, words.length - 5); end -= 1) {
    if (LATIN_FORMS.some((form) => end > form.words.length && endsWith(words.slice(0, end), form.words))) return end;
  }
  return words.length;
}

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.every((word, at) => words[words.length - end.length + at] === word);
