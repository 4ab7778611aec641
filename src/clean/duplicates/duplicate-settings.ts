import { z } from 'zod';
import type { EntityName } from '../../model/entity.ts';
import { entities } from '../../model/index.ts';

/** Entities of lines and events. What has a name, or what others may refer to, is no copy to be set aside: such records are merged. */
export const REPEATABLE: readonly EntityName[] = entities
  .filter(({ title }) => title !== 'name')
  .filter(({ name }) => !entities.some(({ fields }) => fields.some(({ refersTo }) => refersTo === name)))
  .map(({ name }) => name);

const aside = z
  .preprocess(
    (value) => (value === 'aside' ? {} : value),
    z.strictObject({
      keep: z
        .array(z.preprocess((key) => (typeof key === 'number' ? String(key) : key), z.string().trim().min(1)))
        .optional()
        .describe('Keys of rows to keep although they repeat others'),
    }),
  )
  .meta({ short: [{ const: 'aside' }] });

/** `duplicates:` of a recipe: entities whose repeated rows are set aside, as a list or each with what is to stay. */
export const duplicateSettings = () =>
  z
    .preprocess(
      (value) => (Array.isArray(value) ? Object.fromEntries(value.map((name) => [String(name), 'aside'])) : value),
      z.strictObject(Object.fromEntries(REPEATABLE.map((name) => [name, aside.optional()]))),
    )
    .meta({ short: [{ type: 'array', items: { enum: [...REPEATABLE] } }] });

export type Duplicates = z.output<ReturnType<typeof duplicateSettings>>;
