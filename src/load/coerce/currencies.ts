import type { Engine } from '../../core/engine.ts';
import type { Text } from '../../core/text.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import { AMOUNT_WORDS, SHARED_SIGNS } from '../../model/currency-words.ts';
import { type HeaderUnit, unitOfHeader } from '../../model/fold-header.ts';
import { languageOf } from './language.ts';

/** In which currency the amounts of a column are, as their signs or the header say. */
export interface CurrencyReading {
  /** An expression over the raw column: an ISO code, the sign where it cannot be told which currency it means, or NULL. */
  readonly sql: string;
  /** The same of amounts that name their currency by a code or a sign of it alone; null where none does. */
  readonly firm: string | null;
  readonly how: Text;
  /** A sign that several currencies share and nothing decides. */
  readonly open: string | null;
  /** Amounts without a sign among amounts of several currencies. */
  readonly unsigned: number;
}

export interface CurrencyHints {
  /** The currency of amounts that do not say theirs, as the user named it. */
  readonly currency?: string | undefined;
  /** What a line above the table says its amounts are in. */
  readonly above?: HeaderUnit | undefined;
}

interface MoneyColumn {
  readonly header: string;
  /** Whether some value is more than digits. */
  readonly isDirty: boolean;
}

interface SignCount {
  readonly sign: string;
  readonly values: number;
  /** Of which have a fraction. */
  readonly fractions: number;
}

/** What the columns of a file say of currencies, by header. */
export interface Currencies {
  /** Of money columns; one of which nothing tells the currency is not among them. */
  readonly money: ReadonlyMap<string, CurrencyReading>;
  /** How columns of currencies are read where they do not hold ISO codes throughout. */
  readonly names: ReadonlyMap<string, string>;
}

/** Judges the columns of money and of currencies; `headers` are all of the file's, which tell what ¥ means. */
export async function judgeCurrencies(
  engine: Engine,
  rows: string,
  columns: readonly (MoneyColumn & { readonly isCurrency: boolean })[],
  headers: readonly string[],
  hints: CurrencyHints,
): Promise<Currencies> {
  const counted = new Map<string, readonly SignCount[]>();
  const named = new Map<string, readonly string[]>();
  for (const { header, isDirty, isCurrency } of columns) {
    if (isCurrency) named.set(header, await namesIn(engine, rows, header));
    else counted.set(header, isDirty ? await signsIn(engine, rows, header) : []);
  }
  const signs = [...counted.values()].flat();
  const words = [...signs.map(({ sign }) => sign), ...[...named.values()].flat().map(wordOf)];
  const evidence: Evidence = {
    named: new Set([
      ...headers.flatMap((header) => unitOfHeader(header).currency ?? []),
      ...words.flatMap((word) => AMOUNT_WORDS.get(word) ?? []),
    ]),
    hints,
    hasFractions: signs.some(({ sign, fractions }) => sign === '¥' && fractions > 0),
    language: words.includes('¥') || headers.some(namesYen) ? await languageOf(engine, rows, headers) : null,
  };
  return {
    money: new Map(
      [...counted].flatMap(([header, found]) => {
        const reading = readingOf(header, found, evidence);
        return reading === null ? [] : [[header, reading] as const];
      }),
    ),
    names: new Map(
      [...named].flatMap(([header, found]) => {
        const sql = namesAsCodes(header, found, evidence);
        return sql === null ? [] : [[header, sql] as const];
      }),
    ),
  };
}

const namesYen = (header: string): boolean => unitOfHeader(header).currency === '¥';
const wordOf = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** So many names of currencies has nobody: a column with more holds something else. */
const MOST_NAMES = 200;

async function namesIn(engine: Engine, rows: string, header: string): Promise<readonly string[]> {
  const found = await engine.query(
    `SELECT DISTINCT clean_text(${quoteName(header)}) AS name FROM ${rows} WHERE clean_text(${quoteName(header)}) IS NOT NULL ORDER BY name LIMIT ${MOST_NAMES}`,
  );
  return found.rows.map(([name]) => String(name));
}

/** RMB, 人民币 and usd as CNY and USD, so that one currency has one name; null where all have theirs. */
function namesAsCodes(header: string, names: readonly string[], evidence: Evidence): string | null {
  const cases = names.flatMap((name) => {
    const word = wordOf(name);
    const code = AMOUNT_WORDS.has(word)
      ? codeOf(word, null, evidence)
      : /^[a-z]{3}$/.test(name)
        ? name.toUpperCase()
        : name;
    return code === name ? [] : [`WHEN ${quoteText(name)} THEN ${quoteText(code)}`];
  });
  const text = `clean_text(${quoteName(header)})`;
  return cases.length === 0 ? null : `CASE ${text} ${cases.join(' ')} ELSE ${text} END`;
}

async function signsIn(engine: Engine, rows: string, header: string): Promise<readonly SignCount[]> {
  const found = await engine.query(
    `SELECT sign, count(*), count(*) FILTER (WHERE regexp_matches(value, '[.,]\\d{1,2}\\D*$'))
     FROM (SELECT ${quoteName(header)} AS value, currency_sign(${quoteName(header)}) AS sign FROM ${rows} WHERE NOT is_missing(${quoteName(header)}))
     GROUP BY sign ORDER BY count(*) DESC, sign`,
  );
  return found.rows.map(([sign, values, fractions]) => ({
    sign: String(sign),
    values: Number(values),
    fractions: Number(fractions),
  }));
}

/** What tells which of several currencies a sign means. */
interface Evidence {
  /** Currencies that headers and amounts of the file name. */
  readonly named: ReadonlySet<string>;
  readonly hints: CurrencyHints;
  readonly hasFractions: boolean;
  readonly language: 'zh' | 'ja' | null;
}

/** The ISO code that a word or sign means in this file; the sign itself where nothing tells. */
function codeOf(sign: string, own: string | null, { named, hints, hasFractions, language }: Evidence): string {
  const code = AMOUNT_WORDS.get(sign) ?? sign;
  const shared = SHARED_SIGNS[code];
  if (shared === undefined) return code;
  const among = (one: string | null | undefined): one is string => shared.includes(one ?? '');
  if (among(own)) return own;
  const others = [...named].filter(among);
  if (others.length === 1 && others[0] !== undefined) return others[0];
  if (among(hints.above?.currency)) return hints.above.currency;
  if (code === '¥' && (language === 'zh' || hasFractions) && !(language === 'ja')) return 'CNY';
  if (code === '¥' && language === 'ja' && !hasFractions) return 'JPY';
  if (among(hints.currency)) return hints.currency;
  return code === '$' ? 'USD' : code;
}

function readingOf(header: string, found: readonly SignCount[], evidence: Evidence): CurrencyReading | null {
  const named = unitOfHeader(header).currency ?? evidence.hints.above?.currency ?? null;
  const own = named === null ? null : codeOf(named, null, evidence);
  const codes = new Map(
    found.flatMap(({ sign }) => (sign === '' ? [] : [[sign, codeOf(sign, own, evidence)] as const])),
  );
  const distinct = [...new Set([...codes.values(), ...(own === null ? [] : [own])])];
  const [only] = distinct;
  if (only === undefined) return null;
  const unsigned = found.find(({ sign }) => sign === '')?.values ?? 0;
  const open = distinct.find((code) => isShared(code)) ?? null;
  if (distinct.length === 1) {
    const how = { en: `in ${only}`, zh: `币种 ${only}` };
    // An accountant writes the sign on the first row and the total alone.
    const isFirm = [...codes.keys(), ...(named === null ? [] : [named])].some((sign) => !isShared(sign));
    return { sql: quoteText(only), firm: isFirm ? quoteText(only) : null, how, open, unsigned: 0 };
  }
  const firm = [...codes].filter(([sign]) => !isShared(sign));
  const rest = own === null ? '' : ` ELSE ${quoteText(own)}`;
  return {
    sql: bySign(header, [...codes], rest),
    firm: firm.length === 0 ? null : bySign(header, firm, ''),
    how: { en: `currency by its sign (${distinct.join(', ')})`, zh: `按符号识别币种（${distinct.join('、')}）` },
    open,
    unsigned: own === null ? unsigned : 0,
  };
}

const isShared = (sign: string): boolean => Object.hasOwn(SHARED_SIGNS, sign);

function bySign(header: string, codes: readonly (readonly [string, string])[], rest: string): string {
  const cases = codes.map(([sign, code]) => `WHEN ${quoteText(sign)} THEN ${quoteText(code)}`);
  return `CASE currency_sign(${quoteName(header)}) ${cases.join(' ')}${rest} END`;
}
