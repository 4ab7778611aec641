import type { Engine } from '../core/engine.ts';
import { nearest } from '../core/nearest.ts';
import { sqlTimestamp } from './runs.ts';

/** What somebody says of an anomaly that he accepts. */
interface Acknowledgement {
  /** As the table of anomalies names it. */
  readonly key: string;
  readonly reason: string | null;
  /** The last day that it holds, YYYY-MM-DD; null for good. */
  readonly until: string | null;
}

/** Accepts an anomaly; what was said of it before no longer holds. */
export async function acknowledge(engine: Engine, { key, reason, until }: Acknowledgement, now: Date): Promise<void> {
  await engine.execute('DELETE FROM store.acrm.acknowledgements WHERE key = $key', { values: { key } });
  await engine.execute(
    'INSERT INTO store.acrm.acknowledgements VALUES ($key, $reason, CAST($until AS DATE), CAST($now AS TIMESTAMP))',
    { values: { key, reason, until, now: sqlTimestamp(now) } },
  );
}

/** Forgets that an anomaly was accepted; returns whether it was. */
export async function forgetAcknowledgement(engine: Engine, key: string): Promise<boolean> {
  const found = await engine.query('SELECT count(*) FROM store.acrm.acknowledgements WHERE key = $key', {
    values: { key },
  });
  await engine.execute('DELETE FROM store.acrm.acknowledgements WHERE key = $key', { values: { key } });
  return Number(found.rows[0]?.[0]) > 0;
}

/** What the records that anomalies are looked for among are called. */
const RECORDS =
  '(SELECT order_id AS key FROM store.crm.orders UNION ALL SELECT opportunity_id FROM store.crm.opportunities)';
/** Keys of periods in a series: day:2024-11-11, month:2024-11-01:华东. */
const PERIOD = /^(day|week|month):\d{4}-\d{2}-\d{2}(:|$)/;

/** Whether a period, an order or a deal can have this key. */
export async function isAnomalyKey(engine: Engine, key: string): Promise<boolean> {
  if (PERIOD.test(key)) return true;
  const found = await engine.query(`SELECT count(*) FROM ${RECORDS} WHERE key = $key`, { values: { key } });
  return Number(found.rows[0]?.[0]) > 0;
}

/** Keys of orders and deals that are written much like this one. */
export async function keysLike(engine: Engine, key: string): Promise<readonly string[]> {
  const found = await engine.query(
    `SELECT key FROM ${RECORDS} WHERE key IS NOT NULL ORDER BY levenshtein(lower(key), lower($key)), key LIMIT 3`,
    { values: { key } },
  );
  return nearest(
    key,
    found.rows.map(([near]) => String(near)),
  );
}
