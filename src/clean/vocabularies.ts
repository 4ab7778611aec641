import type { Engine } from '../core/engine.ts';
import type { Lang } from '../core/text.ts';
import { quoteName } from '../engine/sql-text.ts';
import type { EntityName, VocabularyName } from '../model/entity.ts';
import { foldWord } from '../model/fold-word.ts';
import { entities } from '../model/index.ts';
import { INDUSTRIES } from '../model/industries.ts';
import { CHANNELS, SOURCES, TIERS } from '../model/market-words.ts';
import { ACCOUNT_STATUS, type ExtraWords, LEAD_STATUS, OPPORTUNITY_STATUS, type Word } from '../model/vocabularies.ts';
import { certain, NOTHING, type Rule } from './rule.ts';
import { simplifier } from './simplify.ts';

interface Vocabulary {
  readonly words: readonly Word[];
  /** Whether the word's code is written, as analyses know it; else its name in the language of the data. */
  readonly coded?: true;
}

const VOCABULARIES: Readonly<Record<VocabularyName, Vocabulary>> = {
  status: { words: ACCOUNT_STATUS, coded: true },
  lead_status: { words: LEAD_STATUS, coded: true },
  opportunity_status: { words: OPPORTUNITY_STATUS, coded: true },
  industry: { words: INDUSTRIES },
  source: { words: SOURCES },
  tier: { words: TIERS },
  channel: { words: CHANNELS },
};

export const VOCABULARY_NAMES: readonly string[] = Object.keys(VOCABULARIES);

/** The fields of a list. */
const fieldsOf = (vocabulary: string): readonly (readonly [entity: EntityName, field: string])[] =>
  entities.flatMap(({ name, vocabularies = {} }) =>
    Object.entries(vocabularies).flatMap(([field, own]) => (own === vocabulary ? [[name, field] as const] : [])),
  );

/** Words of closed lists to the one spelling of each; what is in no list stays and is told, never guessed. */
export async function vocabularyRules(
  engine: Engine,
  extra: Readonly<Record<string, ExtraWords | undefined>>,
  broader: readonly string[] = [],
): Promise<readonly Rule[]> {
  const simplify = await simplifier();
  const fold = (text: string): string => foldWord(simplify(text));
  const rules: Rule[] = [];
  for (const [name, vocabulary] of Object.entries(VOCABULARIES)) {
    for (const [entity, field] of fieldsOf(name)) {
      const lang = vocabulary.coded ? null : await languageOf(engine, entity, field);
      const words = broader.includes(name) ? withinBroader(vocabulary.words) : vocabulary.words;
      const meaning = meanings(words, extra[name] ?? {}, lang, fold);
      rules.push(wordRule(entity, field, (value) => meaning.get(fold(value)) ?? null));
    }
  }
  return rules;
}

function wordRule(entity: EntityName, field: string, meant: (value: string) => string | null): Rule {
  return {
    name: 'vocabularies',
    entity,
    reads: [field],
    writes: [field],
    clean: ({ [field]: value = null }) => {
      if (value === null || value.trim() === '') return NOTHING;
      const word = meant(value);
      if (word !== null) return { written: { [field]: certain(word) }, problems: [] };
      const message = {
        en: `"${value}" is not a known word of ${field}; define it under "vocabularies" in clean.yaml.`,
        zh: `“${value}”不在 ${field} 的词汇表中，请在 clean.yaml 的 vocabularies 中定义。`,
      };
      return { written: {}, problems: [{ field, code: 'vocabulary/unmapped', message, suggestion: null }] };
    },
  };
}

/** Narrower words become further spellings of the broader ones. */
const withinBroader = (words: readonly Word[]): readonly Word[] =>
  words
    .filter(({ within }) => within === undefined)
    .map((word) => {
      const narrower = words.filter(({ within }) => within === word.code);
      return { ...word, aliases: [...word.aliases, ...narrower.flatMap(({ aliases }) => aliases)] };
    });

/** What is written for each folded spelling; the project's own words go first. */
function meanings(
  words: readonly Word[],
  extra: ExtraWords,
  lang: Lang | null,
  fold: (text: string) => string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (spelling: string, word: string): void => {
    if (!found.has(fold(spelling))) found.set(fold(spelling), word);
  };
  const written = ({ code, label }: Word): string => (lang === null ? code : label[lang]);
  for (const [given, spellings] of Object.entries(extra)) {
    const known = words.find(({ code, label }) => [code, label.en, label.zh].map(fold).includes(fold(given)));
    for (const spelling of [given, ...spellings]) add(spelling, known === undefined ? given : written(known));
  }
  for (const word of words) for (const spelling of [word.code, ...word.aliases]) add(spelling, written(word));
  return found;
}

/** The language that at least half of the values of a field are written in; Chinese lists have words like IT and VIP too. */
async function languageOf(engine: Engine, entity: EntityName, field: string): Promise<Lang> {
  const found = await engine.query(
    `SELECT count(*) FILTER (WHERE regexp_matches(v, '\\p{Han}')), count(v) FROM (SELECT ${quoteName(field)} AS v FROM store.crm.${entity})`,
  );
  const [han, all] = (found.rows[0] ?? []).map(Number);
  return Number(han) > 0 && Number(han) * 2 >= Number(all) ? 'zh' : 'en';
}
