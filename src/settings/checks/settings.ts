import { z } from 'zod';
import { didYouMean, nearest } from '../../core/nearest.ts';
import { entities } from '../../model/index.ts';
import { mistake } from '../mistake.ts';
import { kindsOf } from './kinds.ts';
import type { KnownNames } from './known-names.ts';
import { commonOf, said, text } from './parts.ts';

/** `checks:` of `acrm.yaml` and of a file of checks; with what the database knows, its names and SQL are checked too. */
export function checksSettings(known: KnownNames | null) {
  // Where nothing is known of the columns, all entities take the same; else the schema of an entity is made once a file has checks of it.
  const any = known === null ? entryOf('', null) : null;
  const entriesOf = (name: string) => z.array(any ?? z.lazy(() => entryOf(name, known)));
  return z.strictObject(Object.fromEntries(entities.map(({ name }) => [name, entriesOf(name).optional()])));
}

/** An entry of the list: `not_null: [name]`; it may name several kinds. */
const entryOf = (entity: string, known: KnownNames | null) =>
  z
    .strictObject(kindsOf(entity, known))
    .partial()
    .refine((entry) => Object.values(entry).some((kind) => kind !== undefined), {
      message: mistake({ en: 'names no kind of check.', zh: '未指定检查类型。' }),
      when: ({ issues }) => issues.length === 0,
    });

const override = z
  .object({
    level: z.enum(['off', 'warn', 'error']).optional(),
    threshold: commonOf('', null).threshold,
    owner: text.optional(),
  })
  .catchall(z.number());

/** `builtin_checks:` of either: what is to be different from what the rules say of themselves. */
export const builtinSettings = (known: KnownNames | null) =>
  z
    .record(
      text,
      z
        .preprocess(
          (value) =>
            typeof value === 'string' || value === false ? { level: value === false ? 'off' : value } : value,
          override,
        )
        .meta({
          short: [{ enum: ['off', 'warn', 'error'] }],
        }),
    )
    .superRefine((rules, context) => {
      if (known === null) return;
      for (const [name, settings] of Object.entries(rules)) {
        const numbers = known.rules.get(name);
        if (numbers === undefined) context.addIssue({ ...unknownRule(name, [...known.rules.keys()]), path: [name] });
        for (const key of Object.keys(settings).filter(
          (one) => !['level', 'threshold', 'owner', ...(numbers ?? [])].includes(one),
        ))
          if (numbers !== undefined) context.addIssue({ ...unknownNumber(key, numbers), path: [name, key] });
      }
    });

function unknownRule(name: string, names: readonly string[]) {
  const advice = didYouMean(nearest(name, names), {
    en: 'List them with acrm check.',
    zh: '可用 acrm check 列出全部内置检查。',
  });
  return said({ en: `is not a built-in check. ${advice.en}`, zh: `不是内置检查。${advice.zh}` }, name);
}

const unknownNumber = (key: string, numbers: readonly string[]) => {
  const can = ['level', 'threshold', 'owner', ...numbers];
  return said(
    { en: `cannot be set here. Allowed: ${can.join(', ')}.`, zh: `不能在此设置。可用：${can.join('、')}。` },
    key,
  );
};

/** One entry of an entity's list, its defaults filled in. */
export type CheckEntry = z.output<ReturnType<typeof entryOf>>;
export type ChecksSettings = z.output<ReturnType<typeof checksSettings>>;
export type BuiltinSettings = z.output<ReturnType<typeof builtinSettings>>;
