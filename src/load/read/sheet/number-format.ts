/** What a number format says beside the value: `"K"000`, `00-000`, `[$€-407] #,##0.00`, `0%`. */
export interface NumberFormat {
  readonly sections: readonly Section[];
}

interface Section {
  /** The condition under which it goes for a number: `[<=9999999]`. */
  readonly when: { readonly sign: string; readonly bound: number } | null;
  readonly tokens: readonly Token[];
}

/** `place` is one of 0 # ?, `sign` a currency in brackets with the code of its language, `other` what makes it no mere pattern of digits. */
export interface Token {
  readonly kind: 'literal' | 'place' | 'other' | 'sign';
  readonly text: string;
  /** The code of the language that a sign belongs to: 804, en-CA; of others empty. */
  readonly language: string;
}

const TOKEN =
  /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)(?:-([^\]]*))?\]|\[([<>=]+)(-?[\d.]+)\]|\[[^\]]*\]|general|[eE][+-]|([0#?])|([.,%@/a-zA-Z])|(.)/gisu;

/** Reads the code of a number format; null for one that shows numbers as they are. */
export function numberFormat(code: string | undefined): NumberFormat | null {
  if (code === undefined || /^(?:general|@|0|#)?$/i.test(code)) return null;
  return { sections: sectionsOf(code).map(sectionOf) };
}

/** Semicolons part sections, but not between quotes, in brackets or behind a backslash. */
const sectionsOf = (code: string): string[] => code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/gsu) ?? [];

function sectionOf(text: string): Section {
  const tokens: Token[] = [];
  let when: Section['when'] = null;
  for (const [whole, quoted, escaped, sign, language, compare, bound, place, other, mark] of text.matchAll(TOKEN)) {
    if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, language: language ?? '' });
    else if (compare !== undefined) when = { sign: compare, bound: Number(bound) };
    else if (place !== undefined) tokens.push(token('place', place));
    else if (quoted !== undefined || escaped !== undefined || mark !== undefined)
      tokens.push(token('literal', quoted ?? escaped ?? mark ?? ''));
    else if (other !== undefined || /^(?:general|e.)$/i.test(whole)) tokens.push(token('other', whole));
  }
  return { when, tokens };
}

/** The tokens that go for a number: by their conditions, else for those above zero, below it and zero. */
export function tokensFor({ sections }: NumberFormat, value: number): readonly Token[] {
  const [first, second, third] = sections;
  if (first === undefined) return [];
  if (sections.some(({ when }) => when !== null))
    return (sections.find(({ when }) => when === null || meets(value, when)) ?? first).tokens;
  if (value < 0 && second !== undefined) return second.tokens;
  return (value === 0 && third !== undefined ? third : first).tokens;
}

function meets(value: number, { sign, bound }: { readonly sign: string; readonly bound: number }): boolean {
  if (sign === '=') return value === bound;
  if (sign === '<>') return value !== bound;
  if (value === bound) return sign.includes('=');
  return sign.startsWith('<') ? value < bound : value > bound;
}

const token = (kind: Token['kind'], text: string): Token => ({ kind, text, language: '' });
