import type { Engine } from '../../core/engine.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import type { RawRows } from '../raw/raw.ts';
import type { Incoming } from '../write/own-rows.ts';
import { fileMark } from '../write/row-keys.ts';

/**
 * Takes out what a table made keys for when it came before and was read otherwise: among corrected rows, or with other
 * settings. A row with another date or amount has another key.
 */
export async function forgetOtherKeys(
  engine: Engine,
  raw: RawRows,
  { entity, keys }: Incoming,
  select: string,
): Promise<void> {
  if (keys.made?.file !== true || !(await cameBefore(engine, raw))) return;
  const mark = quoteText(`${fileMark(raw)}:`);
  const key = quoteName(entity.key);
  await engine.execute(
    `DELETE FROM store.crm.${entity.name} WHERE starts_with(${key}, ${mark}) AND ${key} NOT IN (SELECT ${key} FROM (${select}))`,
  );
  if (!keys.made.orders) return;
  await engine.execute(
    `DELETE FROM store.crm.orders WHERE starts_with(order_id, ${mark}) AND order_id NOT IN (SELECT order_id FROM (${select}))`,
  );
}

async function cameBefore(engine: Engine, { corrects, digest, loadId, number }: RawRows): Promise<boolean> {
  if (corrects !== undefined || digest === null) return corrects !== undefined;
  const found = await engine.query(
    `SELECT count(*) FROM store.acrm.raw_files WHERE digest = $digest AND mapping IS NOT NULL AND (load_id, number) <> (CAST($load AS BIGINT), CAST($number AS BIGINT))`,
    { values: { digest, load: loadId, number } },
  );
  return Number(found.rows[0]?.[0]) > 0;
}
