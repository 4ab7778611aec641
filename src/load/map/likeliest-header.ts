import type { FieldType } from '../../model/entity.ts';
import { fieldOf, requireEntity } from '../../model/index.ts';
import type { MappedColumn, Mapping, Target } from './mapping.ts';
import { fitsOf, valuesOf } from './value-shapes.ts';

/** A column that may be meant, with its first values. */
export interface Suggestion {
  readonly header: string;
  readonly examples: readonly string[];
}

/** Values of which fewer look like the field's type are of another kind. */
const LEAST_FIT = 0.8;
const EXAMPLES = 2;
/** A stage is one of a few words. */
const MOST_STAGES = 20;

const TEMPORAL: ReadonlySet<FieldType> = new Set(['date', 'timestamp']);

/** Words that a header of such a field has in whatever language people write it. */
const HINTS: Readonly<Record<'time' | 'money' | 'id' | 'text', RegExp>> = {
  time: /dat[eu]|time|day|when|\bdt\b|_dt|dt$|tag|fecha|jour|日|时|期/i,
  money:
    /am(?:oun)?t|total|sum|price|value|sales|revenue|paid|betrag|umsatz|preis|importe|monto|montant|prix|金额|额|款|价|钱/i,
  id: /id$|no$|num|nr$|key|code|编|号/i,
  text: /stage|status|phase|state|step|阶段|状态|进度/i,
};

const kindOf = (type: FieldType): keyof typeof HINTS => {
  if (TEMPORAL.has(type)) return 'time';
  return type === 'money' ? 'money' : type === 'id' ? 'id' : 'text';
};

/** The column of a file that is likeliest to be a field which none was found for; null where none looks like it. */
export function likeliestHeader(
  mapping: Mapping,
  target: Target,
  rows: readonly (readonly string[])[],
): Suggestion | null {
  const type = fieldOf(requireEntity(target.entity), target.field)?.type ?? 'text';
  const headers = mapping.columns.map(({ header }) => header);
  const fits = fitsOf(headers, rows, 1);
  const filled = valuesOf(headers, rows);
  const judged = mapping.columns.flatMap((column) => {
    const values = filled(column.header);
    const score = isFree(column, target, type) ? scoreOf(column.header, values, type, fits(column.header, type)) : null;
    return score === null ? [] : [{ score: score + (column.target === null ? 0.5 : 0), header: column.header, values }];
  });
  const [best] = judged.sort((a, b) => b.score - a.score);
  return best === undefined ? null : { header: best.header, examples: [...new Set(best.values)].slice(0, EXAMPLES) };
}

/** A column without a place; a date also where another date of the row is told, as one may stand for the other. */
function isFree(column: MappedColumn, wanted: Target, type: FieldType): boolean {
  if (column.via === 'user' || column.via === 'ignored') return false;
  if (column.target === null) return true;
  const entity = requireEntity(column.target.entity);
  const placed = fieldOf(entity, column.target.field)?.type;
  return TEMPORAL.has(type) && placed !== undefined && TEMPORAL.has(placed) && column.target.entity === wanted.entity;
}

function scoreOf(header: string, values: readonly string[], type: FieldType, fit: number | null): number | null {
  const kind = kindOf(type);
  const hinted = HINTS[kind].test(header) ? 1 : 0;
  if (kind === 'time' || kind === 'money') {
    if (fit === null) return hinted === 0 ? null : hinted;
    if (fit < LEAST_FIT) return null;
    // Five digits may be a day of a spreadsheet, and any digits a key: bare ones need the header's word for it.
    const bare = values.every((value) => /^\d+$/.test(value) && !/^(?:19|20)\d{6}$/.test(value));
    return bare && hinted === 0 ? null : fit + hinted + (kind === 'money' && isPriced(values) ? 0.5 : 0);
  }
  if (hinted === 0) return null;
  const distinct = new Set(values).size;
  if (kind === 'id') return distinct === values.length ? hinted : null;
  return distinct <= MOST_STAGES ? hinted : null;
}

/** Amounts have cents or a sign of money. */
const isPriced = (values: readonly string[]): boolean =>
  values.some((value) => /\d[.,]\d{2}$|[$€£¥￥]|元$/.test(value));
