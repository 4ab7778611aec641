import type { Engine } from '../core/engine.ts';
import { quoteName } from '../engine/sql-text.ts';

/** Whether one of acrm's own tables has any rows. */
export async function hasRecords(engine: Engine, name: string): Promise<boolean> {
  const found = await engine.query(`SELECT count(*) FROM store.acrm.${quoteName(name)}`);
  return Number(found.rows[0]?.[0]) > 0;
}
