import type { Engine } from '../../core/engine.ts';
import { sqlTimestamp } from '../../store/runs.ts';
import type { KeptFile } from '../raw/kept-files.ts';
import type { LoadOptions } from '../raw/kept-loads.ts';
import type { LoadedFile } from './load-file.ts';

/** Notes that a load began; returns its number, one more than the last. */
export async function recordLoad(
  engine: Engine,
  load: { readonly options: LoadOptions; readonly run: number; readonly files: number; readonly now: Date },
): Promise<number> {
  const last = await engine.query('SELECT coalesce(max(load_id), 0) FROM store.acrm.loads');
  const loadId = Number(last.rows[0]?.[0]) + 1;
  await engine.execute(
    `INSERT INTO store.acrm.loads BY NAME SELECT CAST($load AS BIGINT) AS load_id, CAST($now AS TIMESTAMP) AS loaded_at,
     CAST($files AS BIGINT) AS files, CAST($run AS BIGINT) AS run, CAST($full AS BOOLEAN) AS is_full, $options AS options`,
    {
      values: {
        load: loadId,
        now: sqlTimestamp(load.now),
        files: load.files,
        run: load.run,
        full: load.options.full,
        options: JSON.stringify(load.options),
      },
    },
  );
  return loadId;
}

/** Notes what a file brought, entity by entity, and where its columns went. */
export async function recordFile(
  engine: Engine,
  { raw, encoding, separator }: KeptFile,
  { counts, mapping, readings, keys }: LoadedFile,
): Promise<void> {
  for (const { entity, rows, loaded, unchanged, superseded, rejected, gone } of counts) {
    await engine.execute(
      `INSERT INTO store.acrm.files BY NAME SELECT $load AS load_id, $file AS file, $source AS source, $entity AS entity, $encoding AS encoding,
       $separator AS separator, $rows AS rows, $loaded AS loaded, $unchanged AS unchanged, $superseded AS superseded, $rejected AS rejected,
       CAST($snapshot AS DATE) AS snapshot, $gone AS gone, $own AS is_own, $made AS made_of`,
      {
        values: {
          load: raw.loadId,
          file: raw.file,
          source: raw.source,
          entity,
          encoding,
          separator,
          rows,
          loaded,
          unchanged,
          superseded,
          rejected,
          snapshot: raw.snapshot,
          gone,
          own: entity === mapping.root,
          made: entity === mapping.root && keys.made !== null ? keys.made.of.join(',') : null,
        },
      },
    );
  }
  const columns = mapping.columns.map((column) => ({
    header: column.header,
    entity: column.target?.entity ?? mapping.root,
    field: column.via === 'ignored' ? null : (column.target?.field ?? `ext.${column.header}`),
    reading: readings.get(column.header)?.how.en ?? null,
  }));
  await engine.execute(
    `INSERT INTO store.acrm.mappings SELECT $load, $file, c.header, c.entity, c.field, c.reading
     FROM (SELECT unnest(from_json($columns, '[{"header": "VARCHAR", "entity": "VARCHAR", "field": "VARCHAR", "reading": "VARCHAR"}]')) AS c)`,
    { values: { load: raw.loadId, file: raw.file, columns: JSON.stringify(columns) } },
  );
}

/** Corrects what was noted of a file, once all files of its day are in. */
export async function recordCounts(engine: Engine, { raw }: KeptFile, { counts }: LoadedFile): Promise<void> {
  for (const { entity, loaded, unchanged, gone } of counts) {
    await engine.execute(
      `UPDATE store.acrm.files SET loaded = $loaded, unchanged = $unchanged, gone = $gone
       WHERE load_id = $load AND file = $file AND source = $source AND entity = $entity`,
      { values: { load: raw.loadId, file: raw.file, source: raw.source, entity, loaded, unchanged, gone } },
    );
  }
}
