import { same, type Text } from '../core/text.ts';
import { entities, entityOf } from '../model/index.ts';
import type { CheckEntry, ChecksSettings } from '../settings/checks/settings.ts';
import type { Located } from '../settings/read-yaml.ts';
import type { Kind } from '../validators/validators.ts';
import { RULES } from './builtin/index.ts';
import type { Check, Dimension, Place } from './check.ts';
import { limitOf } from './limit.ts';

/** What a check of a file asks, by its kind. */
export type Question =
  | { readonly kind: 'not_null' }
  | { readonly kind: 'unique' }
  | { readonly kind: 'accepted'; readonly values: readonly string[] }
  | { readonly kind: 'valid'; readonly as: Kind; readonly country: string }
  | { readonly kind: 'regex'; readonly pattern: string }
  | { readonly kind: 'range'; readonly min: string | null; readonly max: string | null }
  | { readonly kind: 'references'; readonly entity: string; readonly column: string }
  | { readonly kind: 'freshness'; readonly maxAge: string }
  | {
      readonly kind: 'row_count';
      readonly min: number | null;
      readonly max: number | null;
      readonly change: string | null;
    }
  | { readonly kind: 'drift'; readonly max: number }
  | { readonly kind: 'sql'; readonly query: string };

/** A check of a file. */
export interface Declared extends Check {
  readonly asks: Question;
  /** Condition for the rows that are looked at. */
  readonly where: string | null;
}

/** The dimension that each kind of check belongs to. */
const DIMENSION_OF: Readonly<Record<Question['kind'], Dimension>> = {
  not_null: 'completeness',
  unique: 'uniqueness',
  accepted: 'validity',
  valid: 'validity',
  regex: 'validity',
  range: 'validity',
  references: 'consistency',
  freshness: 'timeliness',
  row_count: 'completeness',
  drift: 'consistency',
  sql: 'consistency',
};

/** What an entry says of a check whatever its kind. */
interface Common {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly owner?: string | undefined;
  readonly level: 'error' | 'warn';
  readonly threshold?: string | undefined;
  readonly warn_threshold?: string | undefined;
  readonly where?: string | undefined;
}

/** The checks of a file in its order, `not_null: [a, b]` apart; a name that repeats within an entity, or is a built-in one's, gets a number behind it. */
export function declaredChecks(settings: ChecksSettings, lineOf: Located<unknown>['lineOf'], file: string): Declared[] {
  return entities.flatMap(({ name: entity }) => {
    const entries = settings[entity] ?? [];
    const checks = entries.flatMap((entry, index) =>
      checksOf(entry, entity, { file, line: lineOf(['checks', entity, index]) }),
    );
    return numbered(checks);
  });
}

function numbered(checks: readonly Declared[]): Declared[] {
  const seen = new Map(RULES.map(({ code }) => [code, 1]));
  return checks.map((check) => {
    const times = (seen.get(check.name) ?? 0) + 1;
    seen.set(check.name, times);
    return times === 1 ? check : { ...check, name: `${check.name}_${times}` };
  });
}

function checksOf(entry: CheckEntry, entity: string, at: Place): Declared[] {
  const found: Declared[] = [];
  const add = (columns: readonly string[], common: Common, asks: Question): void => {
    const name = common.name ?? [asks.kind, ...columns].join('_');
    found.push({
      entity,
      name,
      title: common.description === undefined ? titleOf(columns.join(', '), asks, name) : same(common.description),
      columns,
      dimension: DIMENSION_OF[asks.kind],
      level: common.level,
      limit: common.threshold === undefined ? null : limitOf(common.threshold),
      warnLimit: common.warn_threshold === undefined ? null : limitOf(common.warn_threshold),
      owner: common.owner ?? null,
      fix: null,
      at,
      asks,
      where: common.where ?? null,
    });
  };
  const { not_null, unique, accepted, valid, regex, range, references, freshness, row_count, drift, sql } = entry;
  for (const column of not_null?.columns ?? [])
    if (not_null !== undefined) add([column], not_null, { kind: 'not_null' });
  if (unique !== undefined) add(unique.columns, unique, { kind: 'unique' });
  if (accepted !== undefined) add([accepted.column], accepted, { kind: 'accepted', values: accepted.values });
  if (valid !== undefined) add([valid.column], valid, { kind: 'valid', as: valid.as, country: valid.country });
  if (regex !== undefined) add([regex.column], regex, { kind: 'regex', pattern: regex.pattern });
  if (range !== undefined)
    add([range.column], range, { kind: 'range', min: range.min ?? null, max: range.max ?? null });
  if (references !== undefined)
    add([references.column], references, { kind: 'references', ...targetOf(references.to) });
  if (freshness !== undefined) add([freshness.column], freshness, { kind: 'freshness', maxAge: freshness.max_age });
  if (row_count !== undefined) {
    const { min = null, max = null, change = null } = row_count;
    add([], row_count, { kind: 'row_count', min, max, change });
  }
  if (drift !== undefined) add([drift.column], drift, { kind: 'drift', max: drift.max });
  if (sql !== undefined) add([], sql, { kind: 'sql', query: sql.query });
  return found;
}

/** An entity alone means its key. */
function targetOf(to: string): { readonly entity: string; readonly column: string } {
  const [entity = '', ...column] = to.split('.');
  return { entity, column: column.join('.') || (entityOf(entity)?.key ?? '') };
}

const VALID_WORDS: Readonly<Record<Kind, Text>> = {
  phone: { en: 'a phone number', zh: '电话号码' },
  email: { en: 'an e-mail address', zh: '邮箱地址' },
  url: { en: 'a web address', zh: '网址' },
  credit_code: { en: 'a unified social credit code', zh: '统一社会信用代码' },
  date: { en: 'a date', zh: '日期' },
};

function boundsTitle(columns: string, min: string | null, max: string | null): Text {
  if (max === null) return { en: `${columns} is at least ${min}`, zh: `${columns} 不小于 ${min}` };
  if (min === null) return { en: `${columns} is at most ${max}`, zh: `${columns} 不大于 ${max}` };
  return { en: `${columns} is between ${min} and ${max}`, zh: `${columns} 在 ${min} 至 ${max} 之间` };
}

/** Enough of a long list to know it by. */
const firstOf = (values: readonly string[]): readonly string[] =>
  values.length <= 6 ? values : [...values.slice(0, 5), '…'];

function titleOf(columns: string, asks: Question, name: string): Text {
  switch (asks.kind) {
    case 'not_null':
      return { en: `${columns} has a value`, zh: `${columns} 已填写` };
    case 'unique':
      return { en: `${columns} is unique`, zh: `${columns} 不重复` };
    case 'accepted':
      return {
        en: `${columns} is one of ${firstOf(asks.values).join(', ')}`,
        zh: `${columns} 取值为 ${firstOf(asks.values).join('、')} 之一`,
      };
    case 'valid':
      return { en: `${columns} is ${VALID_WORDS[asks.as].en}`, zh: `${columns} 为有效的${VALID_WORDS[asks.as].zh}` };
    case 'regex':
      return { en: `${columns} matches ${asks.pattern}`, zh: `${columns} 符合 ${asks.pattern}` };
    case 'range':
      return boundsTitle(columns, asks.min, asks.max);
    case 'references':
      return {
        en: `${columns} is in ${asks.entity}.${asks.column}`,
        zh: `${columns} 存在于 ${asks.entity}.${asks.column}`,
      };
    case 'freshness':
      return { en: `${columns} is not older than ${asks.maxAge}`, zh: `${columns} 不早于 ${asks.maxAge} 前` };
    case 'row_count':
      return { en: 'Number of rows', zh: '行数' };
    case 'drift':
      return { en: `${columns} is distributed as before`, zh: `${columns} 的分布与之前一致` };
    case 'sql':
      return same(name);
  }
}
