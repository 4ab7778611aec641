import { z } from 'zod';
import { didYouMean, nearest } from '../../core/nearest.ts';
import type { Text } from '../../core/text.ts';
import { entityOf } from '../../model/index.ts';
import { mistake } from '../mistake.ts';
import { spelling } from '../spelling.ts';
import type { ColumnType, KnownNames } from './known-names.ts';

export const text = spelling;

/** A mistake that is found out by looking at the value. */
export const said = (sentence: Text, input: unknown): z.core.$ZodSuperRefineIssue => ({
  code: 'custom',
  message: mistake(sentence),
  input,
});

const TYPE_NAMES: Readonly<Record<ColumnType, Text>> = {
  text: { en: 'text', zh: '文本' },
  number: { en: 'a number', zh: '数值' },
  date: { en: 'a date', zh: '日期' },
  flag: { en: 'yes or no', zh: '是/否' },
  other: { en: 'neither text, a number nor a date', zh: '其他类型' },
};

/** The name of a column of an entity; where the database is known, one that it has and of a type that the check can look at. */
export function columnOf(entity: string, known: KnownNames | null, types: readonly ColumnType[] = []): z.ZodString {
  if (known === null) return text;
  return text.superRefine((name, context) => {
    const fault = columnFault(name, entity, known, types);
    if (fault !== null) context.addIssue(said(fault, name));
  });
}

/** What is wrong with the name of a column; null where it is one of the types, none of which means any. */
export function columnFault(
  name: string,
  entity: string,
  known: KnownNames,
  types: readonly ColumnType[],
): Text | null {
  const columns = known.columns(entity);
  const type = columns.get(name);
  if (type === undefined) {
    const names = [...columns.keys()];
    const advice = didYouMean(nearest(name, names), {
      en: `Columns: ${names.join(', ')}.`,
      zh: `可用的列：${names.join('、')}。`,
    });
    return {
      en: `is not a column of ${entity}. ${advice.en}`,
      zh: `不是${entityOf(entity)?.label.zh ?? entity}（${entity}）的列。${advice.zh}`,
    };
  }
  if (types.length === 0 || types.includes(type)) return null;
  const wanted = (lang: 'en' | 'zh'): string =>
    types.map((one) => TYPE_NAMES[one][lang]).join({ en: ' or ', zh: '或' }[lang]);
  return {
    en: `is ${TYPE_NAMES[type].en}, but this check needs ${wanted('en')}.`,
    zh: `的类型为${TYPE_NAMES[type].zh}，而该检查只适用于${wanted('zh')}。`,
  };
}

/** A condition, query or pattern; where the database is known, one that works on it. */
export function sqlOf(what: 'where' | 'query' | 'pattern', entity: string, known: KnownNames | null): z.ZodString {
  if (known === null) return text;
  return text.superRefine(async (sql, context) => {
    const fault = await known.fault(what, sql, entity);
    if (fault !== null) context.addIssue(said(fault, sql));
  });
}

/** ISO code of a country. */
export const country = z.string().regex(
  /^[A-Z]{2}$/,
  mistake({
    en: 'is not a country; write its ISO code in two capital letters, like CN.',
    zh: '不是国家代码，请写两个大写字母的 ISO 代码，如 CN。',
  }),
);

const NO_LIMIT = mistake({
  en: 'is neither a count such as 5 nor a share such as 1%.',
  zh: '既不是行数（如 5），也不是比例（如 1%）。',
});

/** `5` rows or `0.5%` of them. */
const limit = (about: string): z.ZodType<string> =>
  z
    .preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      z.string().regex(/^\d+$|^\d+(\.\d+)?%$/, NO_LIMIT),
    )
    .meta({ type: ['string', 'integer'], pattern: '^\\d+$|^\\d+(\\.\\d+)?%$' })
    .describe(about);

/** What every check may say beside what it looks at. */
export const commonOf = (entity: string, known: KnownNames | null) => ({
  name: text.optional().describe('Name of the check; unique within its entity'),
  description: text.optional().describe('Its purpose, shown with its outcome'),
  owner: text.optional().describe('Who is responsible for it'),
  level: z.enum(['error', 'warn']).default('error').describe('Outcome above the threshold'),
  threshold: limit('How many rows may fail: a count, or a share such as 1%').optional(),
  warn_threshold: limit('A lower bound that only warns').optional(),
  where: sqlOf('where', entity, known).optional().describe('SQL condition: only these rows are checked'),
});
