import type { Engine } from '../../core/engine.ts';
import { userError } from '../../core/errors.ts';
import { ensureEntities } from '../../store/schema.ts';
import { type KeptFile, keptFiles } from '../raw/kept-files.ts';
import { keptLoads } from '../raw/kept-loads.ts';
import { forgetStates } from '../write/past.ts';
import { type BringOptions, bringFiles } from './bring.ts';
import type { LoadedFile } from './load-file.ts';

/** What bringing files in records beside the canonical rows. */
const RECORDED = ['files', 'mappings', 'rejects', 'warnings', 'conflicts', 'facts'];

/**
 * Builds the canonical tables, their history and all records of it anew from the rows as they came, as decided when
 * they were loaded. The result is that of loading the same files in the order of the days that they show.
 */
export async function replay(
  engine: Engine,
  options: Omit<BringOptions, 'loads'>,
): Promise<ReadonlyMap<KeptFile, LoadedFile>> {
  await requireKept(engine);
  await forgetStates(engine);
  await ensureEntities(engine);
  for (const table of RECORDED) await engine.execute(`DELETE FROM store.acrm.${table}`);
  return bringFiles(engine, await keptFiles(engine), { ...options, loads: await keptLoads(engine) });
}

/** Loads made before mappings were kept cannot be done again (exit 2). */
export async function requireKept(engine: Engine): Promise<void> {
  const found = await engine.query(
    'SELECT DISTINCT load_id FROM store.acrm.raw_files WHERE mapping IS NULL AND is_raw IS NOT TRUE ORDER BY load_id',
  );
  if (found.rows.length === 0) return;
  const loads = found.rows.map(([load]) => String(load));
  throw userError(
    'load/not-kept',
    {
      en: `Load ${loads.join(', ')} was made by an older acrm that did not record its decisions, so the database cannot be rebuilt.`,
      zh: `导入批次 ${loads.join('、')} 由旧版 acrm 完成，当时的决定未记录，无法重建数据库。`,
    },
    {
      en: 'Load all exports into a new database, oldest first.',
      zh: '请按导出的先后顺序，将全部文件导入新的数据库。',
    },
  );
}
