import type { ExecutedQuery } from '../core/answer.ts';
import type { Analysis } from '../core/command.ts';
import { userError } from '../core/errors.ts';
import type { Finding } from '../core/result.ts';
import type { Table } from '../core/table.ts';
import type { Lang, Text } from '../core/text.ts';
import { entityOf } from '../model/index.ts';
import type { ScopedSession } from './scope/session.ts';

/** What every analysis asks of its data, so that none need ask for itself. */

/** Refuses where an entity was never loaded; says so where its files held no rows. */
export async function requireEntities(
  { reads }: Analysis,
  path: readonly string[],
  session: ScopedSession,
): Promise<Finding[]> {
  const needs = reads.map((need) => [need].flat());
  const empty = needs.filter((any) => any.every((entity) => session.catalog.rows(entity) === 0));
  if (empty.length === 0) return [];
  const loaded = new Set(await session.engine.loadedEntities());
  const missing = empty.filter((any) => !any.some((entity) => loaded.has(entity)));
  if (missing.length > 0) throw neverLoaded(path, missing);
  return [
    warning('analysis/no-rows', {
      en: `The loaded files contain no rows of ${wordsFor(empty, 'en').toLowerCase()}.`,
      zh: `已导入的文件中没有${wordsFor(empty, 'zh')}的数据行。`,
    }),
  ];
}

const neverLoaded = (path: readonly string[], missing: readonly (readonly string[])[]): Error =>
  userError(
    'analysis/missing-entity',
    {
      en: `${path.join(' ')} needs ${missing.map((any) => any.join(' or ')).join(', ')}, which this database does not have.`,
      zh: `${path.join(' ')} 需要${wordsFor(missing, 'zh')}（${missing.flat().join('、')}），当前数据库中没有。`,
    },
    { en: 'Load an export with them: acrm load FILE.', zh: '请先导入包含这些数据的文件：acrm load 文件。' },
  );

const wordsFor = (needs: readonly (readonly string[])[], lang: Lang): string =>
  needs
    .map((any) => any.map((entity) => entityOf(entity)?.label[lang] ?? entity).join(lang === 'zh' ? '或' : ' or '))
    .join(lang === 'zh' ? '、' : ', ');

/** Money of several currencies is never added up: a result that shows sums of it is refused. */
export async function requireOneCurrency(
  { reads }: Analysis,
  tables: readonly Table[],
  session: ScopedSession,
): Promise<void> {
  if (!tables.some(({ columns }) => columns.some(({ unit }) => unit === 'money'))) return;
  for (const relation of relationsOf(reads)) {
    const found = await session.currencies(relation);
    if (found.length < 2) continue;
    const { en, zh } = labelOf(relation);
    const some = found.slice(0, 5);
    throw userError(
      'analysis/currencies',
      {
        en: `${en} in scope are in several currencies (${some.join(', ')}${found.length > 5 ? ' …' : ''}), which cannot be added up.`,
        zh: `范围内的${zh}涉及多种货币（${some.join('、')}${found.length > 5 ? '……' : ''}），不能直接相加。`,
      },
      { en: `Choose one at a time: --currency ${found[0]}.`, zh: `请逐一查看，例如 --currency ${found[0]}。` },
    );
  }
}

/** The relations with money that an analysis of these entities adds up. */
const relationsOf = (reads: Analysis['reads']): readonly string[] => {
  const entities = new Set(reads.flat());
  const sales = entities.has('orders') || entities.has('order_items');
  return [...(sales ? ['sales'] : []), ...(entities.has('opportunities') ? ['opportunities'] : [])];
};

const labelOf = (relation: string): Text =>
  relation === 'sales' ? { en: 'Sales', zh: '销售' } : (entityOf(relation)?.label ?? { en: relation, zh: relation });

/** Rows without the date that the period is cut by drop out of it: said once, for all analyses. */
export async function undatedRows(
  { when }: Analysis,
  executed: readonly ExecutedQuery[],
  session: ScopedSession,
): Promise<Finding[]> {
  // A query that asks for the period but not whether one was set has one in any case.
  const always = executed.some(({ values }) => 'from' in values && !('bounded' in values));
  if (!session.period.bounded && !always) return [];
  const [relation = '', list = ''] = when.split('.');
  const dates = list.split(', ');
  const undated = await session.undated(relation, dates);
  if (undated === 0) return [];
  const count = undated.toLocaleString('en-US');
  const { en, zh } = labelOf(relation);
  return [
    warning('scope/undated', {
      en: `${en}: rows without a date (${dates.join(', ')}) are in no period: ${count}.`,
      zh: `${zh}：有 ${count} 条没有日期（${dates.join('、')}），未计入任何期间。`,
    }),
  ];
}

/** Dates after the day of the load are not believed. */
export function laterEvents({ catalog, asOf }: ScopedSession): Finding[] {
  if (catalog.later === 0) return [];
  return [
    warning('as-of/later-events', {
      en: `${catalog.later} ${catalog.later === 1 ? 'date is' : 'dates are'} after the day of the load and ignored; as of ${asOf}.`,
      zh: `有 ${catalog.later} 个日期晚于导入当天，已忽略；数据截至 ${asOf}。`,
    }),
  ];
}

const warning = (code: string, text: Text): Finding => ({ code, level: 'warn', text, cites: [] });
