import { constants, copyFileSync, existsSync } from 'node:fs';
import type { Engine } from '../core/engine.ts';
import { ensureSchema, requireSchema, SCHEMA_VERSION } from './schema.ts';

/**
 * Brings the schema of an existing database up to this program's; returns the version that it had. Tables and columns
 * that it lacks are added; what earlier versions did not record is filled where it follows from the rest.
 */
export async function migrate(engine: Engine, file: string): Promise<number> {
  const version = await requireSchema(engine, file);
  await ensureSchema(engine);
  if (version < 2) await datedByLoad(engine);
  if (version < SCHEMA_VERSION) {
    await engine.execute(`UPDATE store.acrm.meta SET value = '${SCHEMA_VERSION}' WHERE key = 'schema_version'`);
  }
  return version;
}

/** Before version 2 a load had no snapshot: it shows the day on which it was made. */
async function datedByLoad(engine: Engine): Promise<void> {
  for (const table of ['raw_files', 'files']) {
    await engine.execute(
      `UPDATE store.acrm.${table} AS f SET snapshot = CAST(l.loaded_at AS DATE)
       FROM store.acrm.loads l WHERE l.load_id = f.load_id AND f.snapshot IS NULL`,
    );
  }
}

/** Keeps a database as an earlier schema had it, as `FILE.bak-<version>`; one that is there already is left alone. */
export function keepBackup(database: string, version: number): void {
  const backup = `${database}.bak-${version}`;
  if (version < SCHEMA_VERSION && !existsSync(backup)) copyFileSync(database, backup, constants.COPYFILE_FICLONE);
}
