import type { Engine } from '../core/engine.ts';
import { requireFile } from '../engine/require-file.ts';
import type { OpenWritable } from './change-store.ts';
import { takeLock } from './lock.ts';
import { keepBackup, migrate } from './migrate.ts';
import { requireSchema } from './schema.ts';

interface DecideOptions {
  /** For the lock file: what is being done. */
  readonly command: string;
  readonly now: Date;
  readonly open: OpenWritable;
}

/**
 * Records a small decision (an acknowledgement, a review, a run of checks) in the database file itself, as one
 * transaction under `FILE.lock`: it is there whole or not at all. Nothing large is written this way, as readers wait.
 */
export async function decideInStore<T>(
  database: string,
  decide: (engine: Engine) => Promise<T>,
  { command, now, open }: DecideOptions,
): Promise<T> {
  requireFile(database);
  const release = takeLock(database, command, now);
  try {
    const engine = await open(database);
    try {
      keepBackup(database, await requireSchema(engine, database));
      await migrate(engine, database);
      await engine.execute('BEGIN TRANSACTION');
      try {
        const value = await decide(engine);
        await engine.execute('COMMIT');
        await engine.execute('CHECKPOINT store');
        return value;
      } catch (error) {
        await engine.execute('ROLLBACK').catch(() => undefined);
        throw error;
      }
    } finally {
      await engine.close();
    }
  } finally {
    release();
  }
}
