import type { Project } from '../../core/project.ts';
import type { Catalog } from '../../core/store.ts';
import type { Text } from '../../core/text.ts';
import { readQuery } from '../../engine/sql-files.ts';
import { quoteText } from '../../engine/sql-text.ts';
import { stageOf } from '../../model/stages.ts';
import type { ScopedSession } from '../../run/scope/session.ts';
import type { BuiltinSettings } from '../../settings/checks/settings.ts';
import { stages } from '../../settings/stages.ts';
import { type Check, type FailingRow, type Found, skipped } from '../check.ts';
import { judgeRows, limitOf } from '../limit.ts';
import { runQuery } from '../run-query.ts';
import { RULES } from './index.ts';
import type { Rule } from './rule.ts';

/** A built-in check as this project wants it. */
export interface Builtin extends Check {
  readonly rule: Rule;
  readonly numbers: Readonly<Record<string, number>>;
}

/** The built-in checks of the entities that have rows, without those that a project turned off. */
export function builtinChecks(settings: BuiltinSettings, catalog: Catalog): Builtin[] {
  return RULES.flatMap((rule): Builtin[] => {
    const { level = rule.level, threshold, owner = null, ...numbers } = settings[rule.code] ?? {};
    if (level === 'off' || catalog.rows(rule.entity) === 0) return [];
    return [
      {
        entity: rule.entity,
        name: rule.code,
        title: rule.title,
        columns: [rule.column],
        dimension: rule.dimension,
        level,
        limit: threshold === undefined ? null : limitOf(threshold),
        warnLimit: null,
        owner,
        fix: rule.fix,
        at: null,
        rule,
        numbers: { ...rule.numbers, ...numbers },
      },
    ];
  });
}

/** Runs one, where the database holds what it looks at. */
export async function runBuiltin(
  session: ScopedSession,
  check: Builtin,
  most: number,
): Promise<{ readonly found: Found; readonly rows: readonly FailingRow[] }> {
  const lacking = lackingFor(check.rule, session.catalog);
  if (lacking !== null) return { found: skipped(lacking), rows: [] };
  const query = readQuery(['check'], check.name);
  const { failing, rows } = await runQuery(session, check, query, { as_of: session.asOf, ...check.numbers }, most);
  return { found: judgeRows(check, examined(check.rule, session.catalog), failing), rows };
}

/** Rows that a rule looks at. */
function examined({ entity, column, dimension, over, needs }: Rule, catalog: Catalog): number {
  const all = catalog.rows(entity);
  const [first] = needs;
  if (over === 'rows' || dimension === 'completeness' || Array.isArray(first)) return all;
  return catalog.present(entity, column);
}

function lackingFor({ needs }: Rule, catalog: Catalog): Text | null {
  const holds = (need: string): boolean => {
    const [of = '', column = ''] = need.split('.');
    return catalog.present(of, column) > 0;
  };
  const missing = needs.find((need) => ![need].flat().some(holds));
  if (missing === undefined) return null;
  const names = [missing].flat();
  return { en: `no values in ${names.join(' or ')}`, zh: `${names.join('、')} 没有数据` };
}

/** The relation `check_stages`: every stage that the database names and the vocabulary knows, with its place and outcome. */
export async function defineStages({ engine, catalog }: ScopedSession, project: Project): Promise<void> {
  const columns = [
    ['opportunities', 'stage'],
    ['opportunity_history', 'from_stage'],
    ['opportunity_history', 'to_stage'],
  ].filter(([entity = '', column = '']) => catalog.present(entity, column) > 0);
  const selects = columns.map(
    ([entity = '', column]) => `SELECT ${column} AS stage FROM ${engine.stored(entity)} WHERE ${column} IS NOT NULL`,
  );
  const names =
    selects.length === 0 ? [] : (await engine.query(selects.join(' UNION '))).rows.map(([name]) => String(name));
  const declared = project.get(stages);
  const rows = names.sort().flatMap((name) => {
    const stage = stageOf(name, declared);
    return stage === null ? [] : [`(${quoteText(name)}, ${stage.position}, ${quoteText(stage.outcome)})`];
  });
  const values = rows.length === 0 ? "('', 0, '')" : rows.join(', ');
  await engine.materialise('check_stages', `SELECT * FROM (VALUES ${values}) AS v(stage, position, outcome)`);
}
