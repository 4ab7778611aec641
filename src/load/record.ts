import type { Engine } from '../core/engine.ts';
import { sqlTimestamp } from '../engine/runs.ts';
import type { LoadedFile } from './load-file.ts';
import type { RawRows } from './raw.ts';
import type { Source } from './read/types.ts';

/** Notes that a load began; returns its number, one more than the last. */
export async function recordLoad(engine: Engine, now: Date, files: number): Promise<number> {
  const last = await engine.query('SELECT coalesce(max(load_id), 0) FROM store.acrm.loads');
  const loadId = Number(last.rows[0]?.[0]) + 1;
  await engine.execute('INSERT INTO store.acrm.loads VALUES ($load, CAST($now AS TIMESTAMP), $files)', {
    values: { load: loadId, now: sqlTimestamp(now), files },
  });
  return loadId;
}

export const encodingOf = (source: Source): string => (source.kind === 'csv' ? source.encoding : 'xlsx');
export const separatorOf = (source: Source): string =>
  source.kind === 'csv' ? source.dialect.separator : source.sheet;

/** Notes what a file brought, entity by entity, and where its columns went. */
export async function recordFile(
  engine: Engine,
  raw: RawRows,
  source: Source,
  { counts, mapping, readings }: LoadedFile,
): Promise<void> {
  for (const { entity, rows, loaded, unchanged, superseded, rejected } of counts) {
    await engine.execute(
      `INSERT INTO store.acrm.files VALUES ($load, $file, $source, $entity, $encoding, $separator, $rows, $loaded, $unchanged, $superseded, $rejected)`,
      {
        values: {
          load: raw.loadId,
          file: raw.file,
          source: raw.source,
          entity,
          encoding: encodingOf(source),
          separator: separatorOf(source),
          rows,
          loaded,
          unchanged,
          superseded,
          rejected,
        },
      },
    );
  }
  for (const { header, target } of mapping.columns) {
    await engine.execute('INSERT INTO store.acrm.mappings VALUES ($load, $file, $header, $entity, $field, $reading)', {
      values: {
        load: raw.loadId,
        file: raw.file,
        header,
        entity: target?.entity ?? mapping.root,
        field: target?.field ?? `ext.${header}`,
        reading: readings.get(header)?.how.en ?? null,
      },
    });
  }
}
