import { z } from 'zod';
import { AGE } from '../../core/age.ts';
import { isDate } from '../../core/dates.ts';
import { entities, entityOf } from '../../model/index.ts';
import { mistake } from '../mistake.ts';
import type { KnownNames } from './known-names.ts';
import { columnFault, columnOf, commonOf, country, said, sqlOf, text } from './parts.ts';

/** What `valid` can ask of a text. */
const VALID_AS = ['phone', 'email', 'credit_code', 'url', 'date'] as const;

/** `column`, or a list of them, in place of the keys written out. */
const columnsWritten = (value: unknown): unknown => {
  if (typeof value === 'string' || Array.isArray(value)) return { columns: [value].flat() };
  if (typeof value !== 'object' || value === null || !('column' in value)) return listed(value);
  const { column, ...rest } = value;
  return { columns: [column].flat(), ...rest };
};

const listed = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'columns' in value
    ? { ...value, columns: [value.columns].flat() }
    : value;

const columnWritten = (value: unknown): unknown => (typeof value === 'string' ? { column: value } : value);

/** A schema that also takes the short form; editors are told both. */
const orShort = <T extends z.ZodType>(full: T, short: readonly object[], write: (value: unknown) => unknown) =>
  z.preprocess(write, full).meta({ short });

const SHORT_COLUMN = { type: 'string' };
const SHORT_COLUMNS = { type: 'array', items: { type: 'string' }, minItems: 1 };

const age = text.regex(
  AGE,
  mistake({ en: 'is not an age; write one like 36h, 30d or 2w.', zh: '不是时长，请写成 36h、30d 或 2w 这样的形式。' }),
);
const percent = z
  .string()
  .regex(
    /^\d+(\.\d+)?%$/,
    mistake({ en: 'is not a share; write one like 20%.', zh: '不是百分比，请写成 20% 这样的形式。' }),
  );
const NO_BOUND = mistake({
  en: 'has no bounds; give min or max (for row counts also change).',
  zh: '缺少界限，请填写 min 或 max（统计行数时也可填写 change）。',
});

/** Each kind of check over the rows of one entity; an entry of the list names one. */
export function kindsOf(entity: string, known: KnownNames | null) {
  const common = commonOf(entity, known);
  const column = columnOf(entity, known);
  const { threshold: _, warn_threshold: __, where: ___, ...whole } = common;
  const columns = z.array(column).min(1);
  return {
    not_null: orShort(z.strictObject({ columns, ...common }), [SHORT_COLUMN, SHORT_COLUMNS], columnsWritten).describe(
      'These columns have a value; one check per column',
    ),
    unique: orShort(z.strictObject({ columns, ...common }), [SHORT_COLUMN, SHORT_COLUMNS], columnsWritten).describe(
      'No two rows have the same combination of these values',
    ),
    accepted: z
      .strictObject({ column, values: z.array(z.coerce.string()).min(1), ...common })
      .describe('The column has one of these values'),
    valid: z
      .strictObject({
        column: columnOf(entity, known, ['text', 'date']),
        as: z.enum(VALID_AS),
        country: country.default('CN').describe('Country of phone numbers without +'),
        ...common,
      })
      .describe('The text is a valid phone number, e-mail, web address, credit code or date'),
    regex: z
      .strictObject({
        column: columnOf(entity, known, ['text']),
        pattern: sqlOf('pattern', entity, known).describe('RE2, matched anywhere: ^ and $ anchor it to the ends'),
        ...common,
      })
      .describe('The text matches a pattern'),
    range: rangeOf(entity, known, common),
    references: z
      .strictObject({ column, to: targetOf(known), ...common })
      .describe('The value exists in a column of another entity'),
    freshness: z
      .strictObject({ column: columnOf(entity, known, ['date']), max_age: age, ...whole })
      .describe('The newest date, not after the as-of date, is not older than this'),
    row_count: z
      .strictObject({
        min: z.int().min(0).optional(),
        max: z.int().min(0).optional(),
        change: percent.optional().describe('Greatest allowed change of the count since the last run on earlier data'),
        ...whole,
      })
      .refine(({ min, max, change }) => min !== undefined || max !== undefined || change !== undefined, NO_BOUND)
      .describe('Number of rows'),
    drift: orShort(
      z.strictObject({
        column: columnOf(entity, known, ['number', 'text', 'flag']),
        max: z.number().positive().default(0.2).describe('Population stability index; 0.1 is some drift, 0.25 a lot'),
        ...whole,
      }),
      [SHORT_COLUMN],
      columnWritten,
    ).describe('The distribution matches the last run on earlier data'),
    sql: z
      .strictObject({
        ...common,
        name: text,
        query: sqlOf('query', entity, known).describe('SELECT of the failing rows; $as_of is available'),
      })
      .omit({ where: true })
      .describe('A query of your own that returns the failing rows'),
  };
}

/** Bounds are numbers for numbers and days for dates. */
function rangeOf(entity: string, known: KnownNames | null, common: ReturnType<typeof commonOf>) {
  const bound = z
    .preprocess((value) => (typeof value === 'number' ? String(value) : value), text)
    .meta({ type: ['string', 'number'] });
  return z
    .strictObject({
      column: columnOf(entity, known, ['number', 'date']),
      min: bound.optional(),
      max: bound.optional(),
      ...common,
    })
    .refine(({ min, max }) => min !== undefined || max !== undefined, NO_BOUND)
    .superRefine(({ column, min, max }, context) => {
      const type = known?.columns(entity).get(column);
      for (const [key, value] of Object.entries({ min, max })) {
        if (value === undefined || type === undefined || fits(value, type)) continue;
        const wanted =
          type === 'date'
            ? { en: 'a day such as 2024-01-31', zh: '日期，如 2024-01-31' }
            : { en: 'a number', zh: '数字' };
        context.addIssue({ ...said({ en: `must be ${wanted.en}.`, zh: `应为${wanted.zh}。` }, value), path: [key] });
      }
    })
    .describe('The value is within bounds, inclusive');
}

const fits = (value: string, type: string): boolean =>
  type === 'date' ? isDate(value) : Number.isFinite(Number(value));

/** `accounts.account_id`; an entity alone means its key. */
const targetOf = (known: KnownNames | null): z.ZodString =>
  text.superRefine((target, context) => {
    const [entity = '', ...rest] = target.split('.');
    const found = entityOf(entity);
    if (found === undefined) {
      const names = entities.map(({ name }) => name).join(', ');
      context.addIssue(
        said(
          {
            en: `names no entity; write it like accounts.account_id. Entities: ${names}.`,
            zh: `未指向任何数据表，请写成 accounts.account_id。可用：${names}。`,
          },
          target,
        ),
      );
      return;
    }
    const fault = known === null || rest.length === 0 ? null : columnFault(rest.join('.'), entity, known, []);
    if (fault !== null) context.addIssue(said(fault, target));
  });
