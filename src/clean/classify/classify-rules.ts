import type { Engine } from '../../core/engine.ts';
import { same } from '../../core/text.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import { admitConditions } from '../../engine/user-conditions.ts';
import { entityOf, isEntityName } from '../../model/index.ts';
import type { SetRule } from '../rule.ts';
import type { ClassifyEntry } from './classify-settings.ts';
import { withTag } from './tag-list.ts';
import { wordPattern } from './word-pattern.ts';

/** A word in a name mostly says what the company does, and sometimes is only its name. */
const WORD_FOUND = 0.8;

/** Tags and values that rows get by conditions, and by words found in them, in the order of the recipe. */
export async function classifyRules(engine: Engine, entries: readonly ClassifyEntry[]): Promise<readonly SetRule[]> {
  if (entries.length > 0) await admitConditions(engine);
  return entries.map(ruleOf);
}

function ruleOf(entry: ClassifyEntry): SetRule {
  const { tag, entity, field: path = `${entity}.tags`, value } = entry;
  const [name = '', field = ''] = path.split('.');
  if (!isEntityName(name)) throw new Error(`no entity ${name}`);
  const { from = '', words = {}, where = 'TRUE' } = entry;
  const found =
    tag !== undefined
      ? { value: withTag('tags', tag), unless: `has_tag(tags, ${quoteText(tag)})` }
      : { value: value === undefined ? firstFound(from, words) : quoteText(value), unless: kept(field, entry) };
  const [evidence, confidence] = entry.from === undefined ? ['NULL', 1] : [quoteText(from), WORD_FOUND];
  return {
    name: 'classify',
    title: same(tag ?? (value === undefined ? path : `${path}: ${value}`)),
    entity: name,
    field,
    select: `SELECT key, value, ${evidence} AS evidence, ${confidence} AS confidence
FROM (SELECT ${quoteName(entityOf(name)?.key ?? '')} AS key, ${found.value} AS value FROM store.crm.${name}
      WHERE (\n${where}\n) IS TRUE AND NOT (${found.unless}))
WHERE value IS NOT NULL`,
  };
}

/** A value that is there stays, unless the entry says otherwise. */
const kept = (field: string, { replace }: ClassifyEntry): string =>
  replace === true ? 'FALSE' : `coalesce(trim(${quoteName(field)}), '') <> ''`;

/** The first value one of whose words is in a field. */
function firstFound(from: string, words: Readonly<Record<string, readonly string[]>>): string {
  const text = `CAST(${quoteName(from)} AS VARCHAR)`;
  const cases = Object.entries(words).map(
    ([value, spellings]) =>
      `WHEN regexp_matches(${text}, ${quoteText(wordPattern(spellings))}) THEN ${quoteText(value)}`,
  );
  return `CASE ${cases.join(' ')} END`;
}
