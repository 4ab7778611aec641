import type { Engine } from '../../core/engine.ts';
import { readQuery } from '../../engine/sql-files.ts';

const TABLE = 'store.crm.opportunity_history';

/**
 * Brings `opportunity_history` up to date: completes what exports of changes tell, and finds out what changed from one
 * export of deals to the next. A change that an export of changes tells is not told twice.
 */
export async function deriveStageHistory(engine: Engine): Promise<void> {
  await engine.execute(`DELETE FROM ${TABLE} WHERE source = 'snapshot'`);
  await engine.execute(
    `UPDATE ${TABLE} AS h SET field = d.field, from_stage = d.from_stage, from_value = d.from_value, to_value = d.to_value,
       changed_on = d.changed_on, source = 'export'
     FROM (${readQuery(['load'], 'told_changes')}) AS d WHERE d.history_id = h.history_id`,
  );
  await engine.execute(`INSERT INTO ${TABLE} BY NAME ${readQuery(['load'], 'seen_changes')}`);
}
