import { z } from 'zod';
import { recipeSchema } from '../src/clean/recipe.ts';
import { configSchema } from '../src/settings/settings.ts';
import { mergeDefinitions } from './merge-definitions.ts';

/** `docs/config.schema.json`: what editors check `acrm.yaml` against. */
export const settingsSchema = (): string => written(configSchema);

/** `docs/clean.schema.json`: the same for `clean.yaml`. */
export const cleaningSchema = (): string => written(recipeSchema(null));

function written(schema: z.ZodType): string {
  const whole = z.toJSONSchema(schema, { io: 'input', reused: 'ref', override: withShortForms });
  return `${JSON.stringify(mergeDefinitions(JSON.parse(JSON.stringify(whole))))}\n`;
}

/** A schema that also takes a short form says so in `short`: either form is right. */
function withShortForms({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { short, description, ...full } = jsonSchema;
  if (!Array.isArray(short)) return;
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
  Object.assign(jsonSchema, { ...(description === undefined ? {} : { description }), anyOf: [...short, full] });
}
