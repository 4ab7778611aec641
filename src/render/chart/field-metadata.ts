import type { Table, Unit } from '../../core/table.ts';
import type { Lang } from '../../core/text.ts';
import { isNumeric } from '../format.ts';
import { isArray, isObject, type Json, type JsonObject, objectsIn } from './json.ts';

/** What is known of a field that a chart draws: a column of its table, or made from columns by a transform. */
export interface Meaning {
  readonly unit: Unit | null;
  readonly label: string | null;
  readonly words: Readonly<Record<string, string>> | null;
}

export type Meanings = ReadonlyMap<string, Meaning>;

const COUNTS = new Set(['count', 'valid', 'missing', 'distinct', 'rank', 'row_number', 'dense_rank', 'ntile']);
const SHARES = new Set(['percent_rank', 'cume_dist']);
const UNITS = new Set<string>(['id', 'text', 'count', 'money', 'share', 'days', 'date', 'score', 'number', 'flag']);
const UNKNOWN: Meaning = { unit: null, label: null, words: null };

/** Columns, then what transforms make of them, then what the spec itself declares in `usermeta.fields`. */
export function meaningsOf(table: Pick<Table, 'columns'>, spec: JsonObject, lang: Lang): Meanings {
  const known = new Map<string, Meaning>(table.columns.map((column) => [column.name, columnMeaning(column, lang)]));
  for (const object of objectsIn(spec)) {
    if (isArray(object.transform)) for (const step of object.transform) if (isObject(step)) addDerived(step, known);
  }
  for (const [name, declared] of Object.entries(declaredFields(spec))) known.set(name, declaredMeaning(declared));
  return known;
}

/** The meaning of an aggregate of a field. */
export function aggregated(op: Json | undefined, meaning: Meaning | undefined): Meaning {
  if (typeof op !== 'string') return meaning ?? UNKNOWN;
  if (COUNTS.has(op)) return { unit: 'count', label: null, words: null };
  if (SHARES.has(op)) return { unit: 'share', label: null, words: null };
  return meaning ?? UNKNOWN;
}

function columnMeaning({ unit, label, words }: Table['columns'][number], lang: Lang): Meaning {
  const entries = Object.entries(words ?? {}).map(([raw, text]) => [raw, text[lang]] as const);
  const flag = lang === 'en' ? { true: 'yes', false: 'no' } : { true: '是', false: '否' };
  const own = entries.length > 0 ? Object.fromEntries(entries) : null;
  return { unit, label: label[lang], words: own ?? (unit === 'flag' ? flag : null) };
}

function addDerived(step: JsonObject, known: Map<string, Meaning>): void {
  for (const list of [step.aggregate, step.joinaggregate, step.window]) {
    if (!isArray(list)) continue;
    for (const item of list) {
      if (isObject(item)) name(item.as, aggregated(item.op, lookUp(item.field, known)), known);
    }
  }
  if (isArray(step.fold)) {
    const [key = 'key', value = 'value'] = isArray(step.as) ? step.as : [];
    const labels = step.fold.flatMap((field) => labelEntry(field, known));
    name(key, { unit: 'text', label: null, words: Object.fromEntries(labels) }, known);
    name(value, { ...UNKNOWN, unit: lookUp(step.fold[0], known)?.unit ?? null }, known);
  } else {
    const source = step.stack ?? step.field ?? step.impute ?? step.flatten;
    for (const target of isArray(step.as) ? step.as : [step.as]) name(target, lookUp(source, known) ?? UNKNOWN, known);
  }
}

function name(target: Json | undefined, meaning: Meaning, known: Map<string, Meaning>): void {
  // A transform may write over a column, which then keeps what is known of it.
  if (typeof target === 'string' && !known.has(target)) known.set(target, meaning);
}

const lookUp = (field: Json | undefined, known: Meanings): Meaning | undefined =>
  typeof field === 'string' ? known.get(field) : undefined;

function labelEntry(field: Json, known: Meanings): readonly (readonly [string, string])[] {
  const label = lookUp(field, known)?.label;
  return typeof field === 'string' && typeof label === 'string' ? [[field, label]] : [];
}

function declaredFields(spec: JsonObject): JsonObject {
  const meta = spec.usermeta;
  return isObject(meta) && isObject(meta.fields) ? meta.fields : {};
}

function declaredMeaning(declared: Json): Meaning {
  if (!isObject(declared)) return UNKNOWN;
  const { unit, label } = declared;
  return { unit: isUnit(unit) ? unit : null, label: typeof label === 'string' ? label : null, words: null };
}

const isUnit = (value: Json | undefined): value is Unit => typeof value === 'string' && UNITS.has(value);

export const isMeasured = ({ unit }: Meaning): boolean => unit !== null && isNumeric(unit);
