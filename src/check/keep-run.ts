import type { Engine } from '../core/engine.ts';
import type { Cell } from '../core/table.ts';
import { quoteName, quoteText } from '../engine/sql-text.ts';
import { sqlTimestamp } from '../store/runs.ts';
import { OWN_TABLES } from '../store/system-tables.ts';
import type { Ran } from './run-checks.ts';
import { scoresOf } from './score.ts';
import { valuesText } from './tables.ts';

export interface KeepOptions {
  readonly now: Date;
  /** The newest load that the run saw. */
  readonly load: number;
  /** Keeps the failing rows too, in place of those of the run that kept them last. */
  readonly failures: boolean;
}

/** Notes a run with its outcomes, scores and distributions; returns its number. Part of one transaction. */
export async function keepRun(engine: Engine, ran: Ran, { now, load, failures }: KeepOptions): Promise<number> {
  const last = await engine.query('SELECT coalesce(max(run), 0) FROM store.acrm.check_runs');
  const run = Number(last.rows[0]?.[0]) + 1;
  await insert(engine, 'check_runs', [[run, sqlTimestamp(now), ran.asOf, load]]);
  await insert(engine, 'check_outcomes', outcomeRows(run, ran));
  await insert(engine, 'check_scores', scoreRows(run, ran));
  await insert(engine, 'check_profiles', profileRows(run, ran));
  if (failures) await replaceFailures(engine, run, ran);
  return run;
}

const outcomeRows = (run: number, { outcomes }: Ran): Cell[][] =>
  outcomes.map((one, place) => [
    run,
    place,
    one.entity,
    one.name,
    one.columns.join(', '),
    one.dimension,
    one.level,
    one.verdict,
    one.measured,
    one.threshold,
    one.rows,
    one.failing,
    one.owner,
  ]);

const scoreRows = (run: number, { outcomes }: Ran): Cell[][] =>
  scoresOf(outcomes).map(({ entity, dimension, checks, rows, failing, score }, place) => [
    run,
    place,
    entity ?? 'all',
    dimension,
    checks,
    rows,
    failing,
    score,
  ]);

const profileRows = (run: number, { outcomes, profiles }: Ran): Cell[][] =>
  outcomes.flatMap(({ entity, name }) =>
    (profiles.get(`${entity}/${name}`) ?? []).map(({ kind, label, rows }, place) => [
      run,
      entity,
      name,
      place,
      kind,
      label,
      rows,
    ]),
  );

async function replaceFailures(engine: Engine, run: number, { failing }: Ran): Promise<void> {
  await engine.execute('DELETE FROM store.acrm.check_failing');
  await insert(
    engine,
    'check_failing',
    failing.map((row, place) => [
      run,
      place,
      row.check.entity,
      row.check.name,
      row.key,
      valuesText(row),
      row.file,
      row.line,
    ]),
  );
}

/** Adds rows, their cells in the order of the table's columns, in one statement. */
async function insert(engine: Engine, table: string, rows: readonly (readonly Cell[])[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(OWN_TABLES[table] ?? {});
  const objects = rows.map((row) => Object.fromEntries(columns.map(([name], at) => [name, row[at] ?? null])));
  const structure = quoteText(JSON.stringify([Object.fromEntries(columns)]));
  const list = columns.map(([name]) => `row.${quoteName(name)}`).join(', ');
  await engine.execute(
    `INSERT INTO store.acrm.${table} SELECT ${list} FROM (SELECT unnest(from_json(CAST($rows AS JSON), ${structure})) AS row)`,
    { values: { rows: JSON.stringify(objects) } },
  );
}
