import { z } from 'zod';
import type { Text } from './text.ts';

/** What help and docs say of a parameter, and how it stands on the command line. */
export interface ParamMeta {
  readonly about: Text;
  /** Positional: its place counted from 0; otherwise the parameter is a flag named after its key. */
  readonly argument?: number;
  /** The word for the value in help: `--top N`. */
  readonly placeholder?: string;
}

const metas = z.registry<ParamMeta>();

/** Attaches the meta to a zod schema: `top: param(z.coerce.number().int().min(1).default(10), {about})`. */
export function param<T extends z.ZodType>(schema: T, meta: ParamMeta): T {
  metas.add(schema, meta);
  return schema;
}

/** The meta of a schema that `param` made; throws for any other, which is a bug of the declaration. */
export function metaOf(schema: z.core.$ZodType): ParamMeta {
  const meta = metas.get(schema);
  if (meta === undefined) throw new Error('a parameter was declared without param()');
  return meta;
}
