import type { Engine } from '../../core/engine.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import type { Entity } from '../../model/entity.ts';

/** Keys that the complete files of one load and day have: entity, key. */
export const PRESENT = 'load_present';

export async function forgetPresent(engine: Engine): Promise<void> {
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${PRESENT} (entity VARCHAR, key VARCHAR)`);
}

/** Notes the keys of rows that a complete file has. */
export async function notePresent(engine: Engine, entity: Entity, select: string): Promise<void> {
  await engine.execute(
    `INSERT INTO ${PRESENT} SELECT ${quoteText(entity.name)}, CAST(${quoteName(entity.key)} AS VARCHAR) FROM (${select})`,
  );
}
