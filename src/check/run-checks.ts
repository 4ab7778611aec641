import { KnownError } from '../core/errors.ts';
import type { Project } from '../core/project.ts';
import type { ScopedSession } from '../run/scope/session.ts';
import { type Builtin, defineStages, runBuiltin } from './builtin/run-builtin.ts';
import { type CheckRun, type FailingRow, type Found, idOf, type Outcome, VERDICTS } from './check.ts';
import type { Declared } from './declared.ts';
import { plainQuery } from './known.ts';
import { judgeRows } from './limit.ts';
import type { Previous } from './previous.ts';
import type { Profile } from './profile.ts';
import { failingRow, runQuery } from './run-query.ts';
import { type Asked, countRows, failingSql, prepareRows, stoppedBy } from './run-rows.ts';
import { judgeRowCount, runDrift, runFreshness } from './run-whole.ts';
import type { StoredColumn, StoredColumns } from './stored-columns.ts';

export interface RunContext {
  readonly session: ScopedSession;
  readonly project: Project;
  readonly stored: StoredColumns;
  readonly previous: Previous;
  /** The day that freshness is counted from, YYYY-MM-DD. */
  readonly today: string;
  /** How many failing rows of each check are given. */
  readonly most: number;
  /** Told before each check. */
  readonly onCheck: () => void;
}

/** A run, with the distributions that it is to be remembered by. */
export interface Ran extends CheckRun {
  readonly profiles: ReadonlyMap<string, Profile>;
}

/** What one check came to. */
interface Result {
  readonly outcome: Outcome;
  readonly failing: readonly FailingRow[];
}

/** Runs checks: those that look at the rows of one entity in one pass over it. The worst outcomes come first. */
export async function runChecks(
  builtin: readonly Builtin[],
  declared: readonly Declared[],
  context: RunContext,
): Promise<Omit<Ran, 'filled'>> {
  const { session, project } = context;
  const profiles = new Map<string, Profile>();
  const results: Result[] = [];
  if (builtin.length > 0) await defineStages(session, project);
  for (const check of builtin) {
    context.onCheck();
    const { found, rows } = await runBuiltin(session, check, context.most);
    results.push({ outcome: { ...check, ...found }, failing: rows });
  }
  for (const entity of new Set(declared.map((check) => check.entity))) {
    const here = declared.filter((check) => check.entity === entity);
    results.push(...(await runEntity(entity, here, context, profiles)));
  }
  const sorted = VERDICTS.flatMap((verdict) => results.filter(({ outcome }) => outcome.verdict === verdict));
  return {
    asOf: session.asOf,
    outcomes: sorted.map(({ outcome }) => outcome),
    failing: sorted.flatMap(({ failing }) => failing),
    profiles,
  };
}

const LOOKS_AT_ROWS: readonly string[] = ['not_null', 'unique', 'accepted', 'valid', 'regex', 'range', 'references'];

async function runEntity(
  entity: string,
  checks: readonly Declared[],
  context: RunContext,
  profiles: Map<string, Profile>,
): Promise<readonly Result[]> {
  const engine = context.session.engine;
  const asked = await prepareRows(
    engine,
    entity,
    checks.filter(({ asks }) => LOOKS_AT_ROWS.includes(asks.kind)),
    context.stored,
  );
  const counted = await countRows(engine, entity, asked);
  const results: Result[] = [];
  for (const check of checks) {
    context.onCheck();
    const at = asked.findIndex((one) => one.check === check);
    const one = asked[at];
    const found = counted[at];
    results.push(
      one === undefined || found === undefined
        ? await runWhole(check, context, profiles)
        : { outcome: { ...check, ...found }, failing: await failingOf(one, found, context) },
    );
  }
  return results;
}

/** Rows that fail, fetched only where there are any. */
async function failingOf(
  asked: Asked,
  { failing }: Found,
  { session: { engine }, most }: RunContext,
): Promise<readonly FailingRow[]> {
  if (failing === null || failing === 0 || most === 0) return [];
  const { rows } = await engine.query(failingSql(engine, asked.check.entity, asked, most));
  return rows.map((row) => failingRow(asked.check, row, asked.check.columns));
}

async function runWhole(check: Declared, context: RunContext, profiles: Map<string, Profile>): Promise<Result> {
  const { asks, entity } = check;
  const { session, previous, today } = context;
  const { engine, catalog } = session;
  const alone = (found: Found): Result => ({ outcome: { ...check, ...found }, failing: [] });
  switch (asks.kind) {
    case 'row_count':
      return alone(judgeRowCount(check, asks, catalog.rows(entity), previous));
    case 'freshness':
      return alone(await runFreshness(engine, check, asks, columnOf(check, context.stored), today));
    case 'drift': {
      const { found, profile } = await runDrift(engine, check, asks, columnOf(check, context.stored), previous);
      profiles.set(idOf(check), profile);
      return alone(found);
    }
    case 'sql': {
      const values = { as_of: session.asOf };
      const { failing, rows } = await runQuery(session, check, plainQuery(asks.query), values, context.most).catch(
        (error: unknown) => Promise.reject(error instanceof KnownError ? stoppedBy(check, error) : error),
      );
      return { outcome: { ...check, ...judgeRows(check, catalog.rows(entity), failing) }, failing: rows };
    }
    default:
      throw new Error(`${idOf(check)} looks at rows`);
  }
}

function columnOf({ entity, columns: [name = ''] }: Declared, stored: StoredColumns): StoredColumn {
  const column = stored.get(entity)?.get(name);
  if (column === undefined) throw new Error(`${entity} has no column ${name}`);
  return column;
}
