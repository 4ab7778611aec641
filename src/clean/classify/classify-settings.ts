import { z } from 'zod';
import { didYouMean, nearest } from '../../core/nearest.ts';
import type { Text } from '../../core/text.ts';
import type { EntityName } from '../../model/entity.ts';
import { entities, entityOf, fieldOf } from '../../model/index.ts';
import { said, text } from '../../settings/checks/parts.ts';
import { mistake } from '../../settings/mistake.ts';

/** What is wrong with a condition over an entity's columns; null where it works. */
export type ConditionFault = (condition: string, entity: string) => Promise<Text | null>;

const TAGGED: readonly EntityName[] = entities
  .filter((each) => fieldOf(each, 'tags') !== undefined)
  .map(({ name }) => name);

/** Entries of `classify:`; with a database at hand their conditions are tried on it. */
export const classifySettings = (faultOf: ConditionFault | null) =>
  z.array(
    entry.superRefine(async (given, context) => {
      const issue = shapeFault(given);
      if (issue !== null) context.addIssue(issue);
      const entity = given.entity ?? given.field?.split('.')[0] ?? '';
      if (given.where === undefined || faultOf === null || entityOf(entity) === undefined) return;
      const fault = await faultOf(given.where, entity);
      if (fault !== null) context.addIssue({ ...said(fault, given.where), path: ['where'] });
    }),
  );

const entry = z.strictObject({
  tag: text
    .regex(
      /^[^;；,，、|]*$/u,
      mistake({ en: 'is more than one tag; write one entry per tag.', zh: '含有多个标签，请为每个标签分别写一条。' }),
    )
    .optional()
    .describe('Tag given to rows; with entity and where'),
  entity: z.enum(TAGGED).optional().describe('Entity whose rows get the tag'),
  where: text.optional().describe("SQL condition over the row's columns: only such rows"),
  field: text.optional().describe('Field to set, such as accounts.industry; with value and where, or from and words'),
  value: text.optional().describe('Value to set'),
  from: text.optional().describe('Field of the same row to search for the words'),
  words: z
    .record(text, z.array(text).min(1))
    .optional()
    .describe('Values of the field, each with its words; the first found counts'),
  replace: z.boolean().optional().describe('Whether existing values are replaced; otherwise only empty fields are set'),
});

export type ClassifyEntry = z.infer<typeof entry>;

type Key = keyof ClassifyEntry;
type Issue = z.core.$ZodSuperRefineIssue;

/** The forms of an entry: what it must have, and what it may have besides. */
const FORMS: Readonly<
  Record<'tag' | 'value' | 'words', { readonly must: readonly Key[]; readonly may: readonly Key[] }>
> = {
  tag: { must: ['tag', 'entity', 'where'], may: [] },
  value: { must: ['field', 'value', 'where'], may: ['replace'] },
  words: { must: ['field', 'from', 'words'], may: ['where', 'replace'] },
};

/** The first thing that is wrong with the keys of an entry and the fields that they name. */
function shapeFault(given: ClassifyEntry): Issue | null {
  const form = FORMS[given.tag !== undefined ? 'tag' : given.value !== undefined ? 'value' : 'words'];
  const missing = form.must.filter((key) => given[key] === undefined);
  const other = Object.keys(given).filter((key) => ![...form.must, ...form.may].some((allowed) => allowed === key));
  if (missing.length > 0 || other.length > 0)
    return said(
      {
        en: 'matches no form: tag, entity and where; field, value and where; field, from and words.',
        zh: '不符合任何一种写法：tag、entity 和 where；field、value 和 where；field、from 和 words。',
      },
      given,
    );
  return given.field === undefined ? null : fieldFault(given.field, given.from);
}

function fieldFault(path: string, from: string | undefined): Issue | null {
  const [name = '', field = ''] = path.split('.');
  const entity = entityOf(name);
  const paths = entities.flatMap((each) => settable(each.name).map((one) => `${each.name}.${one}`));
  if (entity === undefined || !settable(name).includes(field))
    return {
      ...unknown(path, entity === undefined ? paths : paths.filter((each) => each.startsWith(`${name}.`))),
      path: ['field'],
    };
  if (from === undefined || fieldOf(entity, from) !== undefined) return null;
  return {
    ...unknown(
      from,
      entity.fields.map((each) => each.name),
    ),
    path: ['from'],
  };
}

/** Fields that a classification may set: words that sort the row, no keys and nothing that is computed. */
const settable = (entity: string): readonly string[] =>
  (entityOf(entity)?.fields ?? []).flatMap(({ name, type, derived }) =>
    type === 'text' && derived !== true && name !== 'tags' ? [name] : [],
  );

function unknown(name: string, known: readonly string[]): Issue {
  const advice = didYouMean(nearest(name, known), {
    en: `Allowed: ${known.join(', ')}.`,
    zh: `可用：${known.join('、')}。`,
  });
  return said(
    { en: `is not a field that can be used here. ${advice.en}`, zh: `不是此处可用的字段。${advice.zh}` },
    name,
  );
}
