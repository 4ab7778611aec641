import { z } from 'zod';
import { didYouMean, nearest } from '../../core/nearest.ts';
import type { Text } from '../../core/text.ts';
import { type Entity, type Field, SQL_TYPES } from '../../model/entity.ts';
import { entityOf, fieldOf } from '../../model/index.ts';
import { said } from '../../settings/checks/parts.ts';

/** Fields in which the rows of a group are alike; none: all rows are one group. `unfit` says why there can be none. */
export const groupsOf = (entity: Entity, unfit: Text | null = null) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z
        .array(
          z.string().superRefine((name, context) => {
            if (fieldOf(entity, name) === undefined) context.addIssue(said(noField(name, entity), name));
          }),
        )
        .superRefine((names, context) => {
          if (unfit !== null) context.addIssue(said(unfit, names));
        }),
    )
    .meta({ short: [{ type: 'string' }] });

function noField(name: string, { name: entity, label, fields }: Entity): Text {
  const names = fields.map((field) => field.name);
  const advice = didYouMean(nearest(name, names), {
    en: `Available: ${names.join(', ')}.`,
    zh: `可用的字段：${names.join('、')}。`,
  });
  return { en: `is not a field of ${entity}. ${advice.en}`, zh: `不是${label.zh}（${entity}）的字段。${advice.zh}` };
}

/** Where a value is looked up: the reference of the row, and the record and field that it leads to. */
export interface Link {
  readonly reference: string;
  readonly target: Entity;
  readonly field: Field;
}

/**
 * What `account_id` leads to, or `account_id.region` where the record calls the field by another name; or what is wrong
 * with it.
 */
export function readLink(text: string, entity: Entity, own: Field): Link | Text {
  const [reference = '', name = own.name] = text.split('.');
  const target = entityOf(fieldOf(entity, reference)?.refersTo ?? '');
  if (target === undefined) return noReference(reference, entity);
  const field = fieldOf(target, name);
  if (field === undefined) return noField(name, target);
  if (SQL_TYPES[field.type] === SQL_TYPES[own.type]) return { reference, target, field };
  return {
    en: `leads to ${target.name}.${name}, which is of a different type than ${own.name}.`,
    zh: `指向 ${target.name}.${name}，其类型与 ${own.name} 不同。`,
  };
}

function noReference(name: string, { name: entity, label, fields }: Entity): Text {
  const names = fields.filter(({ refersTo }) => refersTo !== undefined).map((field) => field.name);
  if (names.length === 0)
    return {
      en: `is not a reference: ${entity} has none.`,
      zh: `不是引用字段：${label.zh}（${entity}）没有引用字段。`,
    };
  const advice = didYouMean(nearest(name, names), {
    en: `Available: ${names.join(', ')}.`,
    zh: `可用的引用字段：${names.join('、')}。`,
  });
  return {
    en: `is not a reference of ${entity}. ${advice.en}`,
    zh: `不是${label.zh}（${entity}）的引用字段。${advice.zh}`,
  };
}
