import { z } from 'zod';
import type { Text } from '../../core/text.ts';
import type { Entity, Field, FieldType } from '../../model/entity.ts';
import { entities } from '../../model/index.ts';
import { said } from '../../settings/checks/parts.ts';
import { constantOf } from './constant.ts';
import { groupsOf, readLink } from './named-fields.ts';

/** Fewest known values of a group that are taken to say something of it. */
export const FEWEST = 3;

const WAYS = ['from', 'mode_by', 'median_by', 'constant'] as const;

const NUMBERS: readonly FieldType[] = ['money', 'quantity', 'number', 'share', 'integer'];

type Ways = ReturnType<typeof waysOf>;

/** The ways to fill a field of this type; of several the linked record goes first, then the group, then the constant. */
const waysOf = (entity: Entity, type: FieldType) =>
  z
    .strictObject({
      leave: z.literal(true).describe('Values stay missing; the default'),
      from: z.string().describe('Reference to the record with the value: account_id, or account_id.region'),
      mode_by: groupsOf(entity).describe('Most common value of rows that agree in these fields'),
      median_by: groupsOf(entity, NUMBERS.includes(type) ? null : NO_MEDIAN).describe(
        'Median of the rows that agree in these fields',
      ),
      constant: constantOf(type).describe('This value'),
      at_least: z.int().min(1).describe(`Fewest known values a group needs to be used; ${FEWEST} by default`),
      even_keys: z.boolean().describe('Must be true to fill a key or identifying number'),
      even_amounts: z.boolean().describe('Must be true to fill an amount or quantity'),
    })
    .partial();

/** How the missing values of one field are filled. */
function policyOf(ways: Ways, entity: Entity, field: Field) {
  const policy = ways.superRefine((given, context) => {
    const [way] = WAYS.filter((each) => given[each] !== undefined);
    if (way === undefined) {
      if (given.leave !== true) context.addIssue(said(SAYS_NOTHING, given));
      return;
    }
    for (const fault of faultsOf(given, entity, field)) context.addIssue({ ...said(fault, given[way]), path: [way] });
  });
  return z
    .preprocess((value) => (value === 'leave' ? { leave: true } : value), policy)
    .meta({ short: [{ const: 'leave' }] });
}

function faultsOf(given: z.output<Ways>, entity: Entity, field: Field): readonly Text[] {
  const link = given.from === undefined ? null : readLink(given.from, entity, field);
  const grouped = [...(given.mode_by ?? []), ...(given.median_by ?? [])];
  return [
    ...(given.leave === true ? [LEFT_AND_FILLED] : []),
    ...(given.mode_by !== undefined && given.median_by !== undefined ? [MODE_AND_MEDIAN] : []),
    ...(link !== null && 'en' in link ? [link] : []),
    ...(grouped.includes(field.name) ? [BY_ITSELF] : []),
    ...(field.name === entity.key ? [OWN_KEY] : isKey(field) && given.even_keys !== true ? [KEY] : []),
    ...(isAmount(field) && given.even_amounts !== true ? [AMOUNT] : []),
  ];
}

const isKey = ({ type, unit }: Field): boolean => type === 'id' || (type === 'text' && unit === 'id');
const isAmount = ({ type }: Field): boolean => type === 'money' || type === 'quantity';

const NO_MEDIAN = {
  en: 'asks for the median of a field that is not a number; use mode_by.',
  zh: '要求计算中位数，但该字段不是数值，请改用 mode_by。',
};
const BY_ITSELF = { en: 'groups by the field to be filled.', zh: '按要填补的字段本身分组。' };
const SAYS_NOTHING = {
  en: 'does not say what to do; write leave, or one of from, mode_by, median_by and constant.',
  zh: '未说明如何处理，请写 leave，或 from、mode_by、median_by、constant 之一。',
};
const LEFT_AND_FILLED = {
  en: 'cannot be combined with leave; keep one of the two.',
  zh: '不能与 leave 同时填写，请只保留其一。',
};
const MODE_AND_MEDIAN = {
  en: 'cannot be combined with median_by; keep one of the two.',
  zh: '不能与 median_by 同时填写，请只保留其一。',
};
const OWN_KEY = {
  en: 'would fill in the row’s own key, which is never allowed; write leave.',
  zh: '会填补行自身的主键，这是不允许的，请写 leave。',
};
const KEY = {
  en: 'would fill in a key or identifying number, which is off by default: to allow it, add even_keys: true.',
  zh: '会填补主键、编号或号码，默认不允许；确需填补请加上 even_keys: true。',
};
const AMOUNT = {
  en: 'would fill in an amount or quantity, which is off by default: to allow it, add even_amounts: true.',
  zh: '会填补金额或数量，默认不允许；确需填补请加上 even_amounts: true。',
};

export type Policy = z.output<ReturnType<typeof policyOf>>;

/** `missing:` of a recipe: entity, field, and how its missing values are filled. */
export const missingSettings = () =>
  z.strictObject(
    // Hundreds of fields: their schemas are made where a recipe has something missing.
    Object.fromEntries(entities.map((entity) => [entity.name, z.lazy(() => fieldsOf(entity)).optional()])),
  );

function fieldsOf(entity: Entity) {
  const ways = new Map<FieldType, Ways>();
  for (const { type } of entity.fields) if (!ways.has(type)) ways.set(type, waysOf(entity, type));
  return z.strictObject(
    Object.fromEntries(
      entity.fields.map((field) => [
        field.name,
        policyOf(ways.get(field.type) ?? waysOf(entity, field.type), entity, field).optional(),
      ]),
    ),
  );
}

export type Missing = z.output<ReturnType<typeof missingSettings>>;
