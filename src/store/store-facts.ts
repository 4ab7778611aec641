import type { Engine } from '../core/engine.ts';
import { hasTable } from '../engine/has-table.ts';

/** What a database says of itself; null where it does not say. */
export interface StoreFacts {
  readonly version: string | null;
  readonly lastLoad: string | null;
}

export async function readStoreFacts(engine: Engine): Promise<StoreFacts> {
  for (const name of ['meta', 'loads', 'raw_files'])
    if (!(await hasTable(engine, 'acrm', name))) return { version: null, lastLoad: null };
  const facts = await engine.query(
    "SELECT (SELECT max(value) FROM store.acrm.meta WHERE key = 'schema_version'), CAST((SELECT max(loaded_at) FROM store.acrm.loads l WHERE EXISTS (SELECT 1 FROM store.acrm.raw_files f WHERE f.load_id = l.load_id)) AS VARCHAR)",
  );
  const [version, lastLoad] = facts.rows[0] ?? [];
  return { version: version == null ? null : String(version), lastLoad: lastLoad == null ? null : String(lastLoad) };
}

/** What an engine says of itself and of the limits that it works under. */
export interface EngineFacts {
  readonly version: string;
  readonly threads: string;
  readonly memory: string;
}

export async function readEngineFacts(engine: Engine): Promise<EngineFacts> {
  const facts = await engine.query("SELECT version(), current_setting('threads'), current_setting('memory_limit')");
  const [version = '', threads = '', memory = ''] = (facts.rows[0] ?? []).map(String);
  return { version, threads, memory };
}
