import type { Engine } from '../../core/engine.ts';
import { userError } from '../../core/errors.ts';
import type { Progress } from '../../core/progress.ts';
import { sqlTimestamp } from '../../store/runs.ts';
import { guessDaysAgain } from '../raw/days.ts';
import { defineRawView, rawTable } from '../raw/raw.ts';
import { restoreReplaced } from '../raw/replaced-files.ts';
import { replay, requireKept } from './replay.ts';

/**
 * Takes a load back: its raw rows go, and the canonical tables are built anew from all other loads, so that the result
 * is that of never having made it, whatever was loaded since.
 */
export async function undoLoad(
  engine: Engine,
  run: number,
  { now, progress }: { readonly now: Date; readonly progress: Progress },
): Promise<void> {
  await requireKept(engine);
  await requireUncorrected(engine, run);
  const values = { run };
  const files = await engine.query(
    `SELECT f.source, f.load_id, f.number FROM store.acrm.raw_files f JOIN store.acrm.loads l ON l.load_id = f.load_id
     WHERE l.run = $run ORDER BY f.load_id, f.number`,
    { values },
  );
  const places = files.rows.map(([source, load, number]) => ({
    source: String(source),
    loadId: Number(load),
    number: Number(number),
  }));
  const restored = await restoreReplaced(engine, run);
  const loads = '(SELECT load_id FROM store.acrm.loads WHERE run = $run)';
  for (const table of ['raw_files', 'unread']) {
    await engine.execute(`DELETE FROM store.acrm.${table} WHERE load_id IN ${loads}`, { values });
  }
  await engine.execute('UPDATE store.acrm.loads SET undone_at = CAST($now AS TIMESTAMP) WHERE run = $run', {
    values: { ...values, now: sqlTimestamp(now) },
  });
  for (const source of new Set([...places.map((place) => place.source), ...restored]))
    await defineRawView(engine, source);
  for (const place of places) await engine.execute(`DROP TABLE ${rawTable(place)}`);
  await guessDaysAgain(engine);
  progress.begin({ en: 'Rebuilding the tables', zh: '正在重建数据表' }, null);
  await replay(engine, { now: await lastLoad(engine, now) });
  progress.end();
}

/** What was later than today when data was last loaded still is. */
async function lastLoad(engine: Engine, now: Date): Promise<Date> {
  const found = await engine.query(
    'SELECT CAST(max(loaded_at) AS VARCHAR) FROM store.acrm.loads WHERE undone_at IS NULL',
  );
  const last = found.rows[0]?.[0];
  return typeof last === 'string' ? new Date(`${last.replace(' ', 'T')}Z`) : now;
}

/** Corrected rows are nothing without the file that they stand in: they are to be undone first (exit 2). */
async function requireUncorrected(engine: Engine, run: number): Promise<void> {
  const found = await engine.query(
    `SELECT DISTINCT later.run FROM store.acrm.raw_files f
     JOIN store.acrm.loads later ON later.load_id = f.load_id
     JOIN store.acrm.loads earlier ON earlier.load_id = f.corrects_load
     WHERE earlier.run = $run ORDER BY later.run DESC`,
    { values: { run } },
  );
  const [first] = found.rows.map(([later]) => Number(later));
  if (first === undefined) return;
  throw userError(
    'undo/corrected',
    {
      en: `Run ${first} loaded corrected rows rejected by run ${run}.`,
      zh: `操作 ${first} 导入了操作 ${run} 中被拒绝后修正的行。`,
    },
    { en: `Undo it first: acrm undo ${first}.`, zh: `请先撤销：acrm undo ${first}。` },
  );
}
