import type { Engine } from '../core/engine.ts';
import type { Text } from '../core/text.ts';

/** Notes a run that changed the data, so that it can be listed and undone; returns its number, one more than the last. */
export async function recordRun(engine: Engine, command: string, now: Date, summary: Text): Promise<number> {
  const last = await engine.query('SELECT coalesce(max(run), 0) FROM store.acrm.runs');
  const run = Number(last.rows[0]?.[0]) + 1;
  await engine.execute(
    'INSERT INTO store.acrm.runs VALUES ($run, $command, CAST($ran_at AS TIMESTAMP), $summary_en, $summary_zh, NULL)',
    { values: { run, command, ran_at: sqlTimestamp(now), summary_en: summary.en, summary_zh: summary.zh } },
  );
  return run;
}

/** A run as it was noted; moments in UTC. */
export interface Run {
  readonly run: number;
  readonly command: string;
  readonly ranAt: string;
  readonly summary: Text;
  readonly undoneAt: string | null;
}

/** All runs, the first one first. */
export async function readRuns(engine: Engine): Promise<readonly Run[]> {
  const found = await engine.query(
    'SELECT run, command, CAST(ran_at AS VARCHAR), summary_en, summary_zh, CAST(undone_at AS VARCHAR) FROM store.acrm.runs ORDER BY run',
  );
  return found.rows.map(([run, command, ranAt, en, zh, undoneAt]) => ({
    run: Number(run),
    command: String(command),
    ranAt: String(ranAt),
    summary: { en: String(en), zh: String(zh) },
    undoneAt: typeof undoneAt === 'string' ? undoneAt : null,
  }));
}

export async function markUndone(engine: Engine, run: number, now: Date): Promise<void> {
  await engine.execute('UPDATE store.acrm.runs SET undone_at = CAST($now AS TIMESTAMP) WHERE run = $run', {
    values: { run, now: sqlTimestamp(now) },
  });
}

/** A moment as SQL reads it, in UTC to the second. */
export const sqlTimestamp = (moment: Date): string => moment.toISOString().slice(0, 19).replace('T', ' ');
