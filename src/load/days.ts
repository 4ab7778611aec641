import type { Engine } from '../core/engine.ts';
import { quoteText } from '../engine/sql-text.ts';
import type { EntityName } from '../model/entity.ts';
import type { KeptFile } from './kept-files.ts';
import type { Mapping } from './map/mapping.ts';
import { describedEntities } from './write/grouped-rows.ts';

/** The latest day, YYYY-MM-DD, of which the database has rows of the entities that a mapping writes; null where it has none. */
export async function latestDay(engine: Engine, mapping: Mapping): Promise<string | null> {
  const names = [...writtenEntities(mapping)].map(quoteText).join(', ');
  const found = await engine.query(
    `SELECT CAST(max(snapshot) AS VARCHAR) FROM store.acrm.files WHERE entity IN (${names})`,
  );
  const day = found.rows[0]?.[0];
  return typeof day === 'string' ? day : null;
}

/** Whether a file shows an earlier day than what the database has of the same entities. */
export async function isLate(engine: Engine, files: readonly KeptFile[]): Promise<boolean> {
  for (const { raw, mapping } of files) {
    const latest = mapping === null ? null : await latestDay(engine, mapping);
    if (latest !== null && raw.snapshot < latest) return true;
  }
  return false;
}

/** A list of orders in which one repeats is read as lines, so that the two go together. */
function writtenEntities(mapping: Mapping): ReadonlySet<EntityName> {
  const written = new Set<EntityName>([mapping.root, ...describedEntities(mapping)]);
  if (written.has('orders') || written.has('order_items'))
    for (const name of ['orders', 'order_items'] as const) written.add(name);
  return written;
}
