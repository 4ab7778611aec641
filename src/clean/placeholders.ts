import type { Engine } from '../core/engine.ts';
import { quoteName, quoteText } from '../engine/sql-text.ts';
import type { Entity, Field } from '../model/entity.ts';
import { entities } from '../model/index.ts';
import type { SetRule } from './rule.ts';

/**
 * What stands where nothing was filled in: first words of lists, words of programs, errors of spreadsheets. None, 无, unknown
 * and NA (Namibia, North America) may be answers and are left.
 */
const WORDS = `
  select, select one, please select, choose, choose one, please choose, none selected, not selected,
  n/a, n.a, #n/a, null, <null>, (null), (blank), nan, undefined, not available, not provided,
  #ref!, #value!, #name, #div/0!, #num!, #null!,
  请选择, 请选, 未选择, 未填, 未填写, 未提供, 待补充, 待完善, 待填写, 暂缺, （空）, (空)`
  .trim()
  .split(/,\s+/);

/** Signs that lists and forms put around such words, or in their place. */
const FRAME = ' .…-—_/*?？';

const word = (field: string): string => `lower(trim(${quoteName(field)}, ${quoteText(FRAME)}))`;

/** Whether a value says nothing: a placeholder, or only signs. */
const isPlaceholder = (field: string): string =>
  `(${word(field)} = '' OR ${word(field)} IN (${WORDS.map((each) => quoteText(each)).join(', ')}))`;

/** Words and marks that stand for nothing are taken out of texts, so that they are missing and neither counted nor compared. */
export async function placeholderRules(engine: Engine): Promise<readonly SetRule[]> {
  const rules: SetRule[] = [];
  for (const entity of entities) {
    const texts = entity.fields.filter(({ type, unit, name }) => type === 'text' && unit === 'text' && name !== 'tags');
    const counts = texts.map(({ name }) => `count_if(${isPlaceholder(name)})`);
    const found = await engine.query(`SELECT ${counts.join(', ')} FROM store.crm.${entity.name}`);
    rules.push(...texts.filter((_, at) => Number(found.rows[0]?.[at]) > 0).map((field) => ruleOf(entity, field)));
  }
  return rules;
}

const ruleOf = ({ name: entity, key }: Entity, { name: field, label }: Field): SetRule => ({
  name: 'placeholders',
  title: label,
  entity,
  field,
  select: `SELECT ${quoteName(key)} AS key, CAST(NULL AS VARCHAR) AS value, NULL AS evidence, 1 AS confidence FROM store.crm.${entity} WHERE ${isPlaceholder(field)}`,
});
