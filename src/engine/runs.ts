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

/** A moment as SQL reads it, in UTC to the second. */
export const sqlTimestamp = (moment: Date): string => moment.toISOString().slice(0, 19).replace('T', ' ');
