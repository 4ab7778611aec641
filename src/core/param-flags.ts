import { z } from 'zod';
import { CUSTOM_COLUMN_FORM, customColumn } from './custom-column.ts';
import type { Flag } from './flags.ts';
import { metaOf } from './param.ts';

/** A parameter with the key under which its schema knows it; `argument` is its place where it is positional. */
export interface ParamFlag extends Flag {
  readonly key: string;
  readonly required: boolean;
  readonly argument?: number;
}

/** The flags and arguments that a schema declares, arguments first and in their order. */
export function paramFlags(schema: z.ZodObject<z.ZodRawShape>): readonly ParamFlag[] {
  const flags = Object.entries(schema.shape).map(([key, field]) => paramFlag(key, field));
  return [...flags].sort((a, b) => (a.argument ?? Infinity) - (b.argument ?? Infinity) || 0);
}

function paramFlag(key: string, field: z.core.$ZodType): ParamFlag {
  const meta = metaOf(field);
  const form = formOf(field);
  const { core } = form;
  const name = key.replaceAll(/_|(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();
  const list = core instanceof z.ZodArray || core instanceof z.ZodTuple;
  const choices = choicesOf(core instanceof z.ZodArray ? formOf(core.element).core : core);
  const fallback = fallbackWords(form.fallback);
  const switched = core instanceof z.ZodBoolean;
  return {
    key,
    name,
    kind: switched ? (form.fallback === true ? 'negated' : 'switch') : list ? 'list' : 'value',
    about: meta.about,
    placeholder: switched ? '' : (meta.placeholder ?? placeholderOf(core, name)),
    required: !form.optional && !switched,
    ...(choices === null ? {} : { choices }),
    ...(takesCustom(core) ? { furtherForm: CUSTOM_COLUMN_FORM } : {}),
    ...(fallback === null || switched ? {} : { fallback }),
    ...(core instanceof z.ZodTuple ? { words: core.def.items.length } : {}),
    ...(meta.argument === undefined ? {} : { argument: meta.argument }),
  };
}

interface Form {
  readonly core: z.core.$ZodType;
  readonly optional: boolean;
  readonly fallback: unknown;
}

/** The schema inside its wrappers (default, optional, pipe …), with what the wrappers say. */
function formOf(schema: z.core.$ZodType): Form {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return { ...formOf(schema.def.innerType), optional: true, fallback: schema.def.defaultValue };
  }
  if (schema instanceof z.ZodOptional) return { ...formOf(schema.def.innerType), optional: true };
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly) return formOf(schema.def.innerType);
  if (schema instanceof z.ZodPipe)
    return formOf(schema.def.in instanceof z.ZodTransform ? schema.def.out : schema.def.in);
  return { core: schema, optional: false, fallback: undefined };
}

function choicesOf(core: z.core.$ZodType): readonly string[] | null {
  if (core instanceof z.ZodEnum) return core.options.map(String);
  if (core instanceof z.ZodLiteral) return [...core.def.values].map(String);
  if (core instanceof z.ZodUnion) {
    const parts = core.def.options.filter((option) => option !== customColumn).map(choicesOf);
    return parts.every((part) => part !== null) ? parts.flat() : null;
  }
  return null;
}

const takesCustom = (core: z.core.$ZodType): boolean =>
  core instanceof z.ZodUnion && core.def.options.includes(customColumn);

function fallbackWords(fallback: unknown): string | null {
  if (Array.isArray(fallback)) return fallback.length > 0 ? fallback.join(' ') : null;
  return fallback === undefined || fallback === null || fallback === '' ? null : String(fallback);
}

function placeholderOf(core: z.core.$ZodType, name: string): string {
  return core instanceof z.ZodNumber ? 'N' : name.toUpperCase();
}
