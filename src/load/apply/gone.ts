import type { Engine } from '../../core/engine.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';
import type { EntityName } from '../../model/entity.ts';
import { requireEntity } from '../../model/index.ts';
import type { KeptFile } from '../raw/kept-files.ts';
import { defineHistory, retire } from '../write/past.ts';
import { PRESENT } from '../write/present.ts';
import type { LoadedFile } from './load-file.ts';

const ABSENT = 'load_absent';

/**
 * Takes out the rows that complete files lack: of those that a file of the same kind and the same registered source
 * brought once. A list of order lines says so of orders too. Files of which some key could not be read say nothing.
 */
export async function markGone(
  engine: Engine,
  files: readonly KeptFile[],
  loaded: ReadonlyMap<KeptFile, LoadedFile>,
): Promise<ReadonlyMap<KeptFile, LoadedFile>> {
  const told = new Map(loaded);
  const first = new Map<string, KeptFile>();
  for (const file of files) {
    const root = loaded.get(file)?.mapping.root;
    const name = `${root} ${file.registered ?? ''}`;
    if (root !== undefined && !first.has(name)) first.set(name, file);
  }
  for (const file of first.values()) {
    const root = loaded.get(file)?.mapping.root;
    const same = files.filter((each) => loaded.get(each)?.mapping.root === root && each.registered === file.registered);
    if (root === undefined || !same.every((each) => loaded.get(each)?.complete === true)) continue;
    for (const entity of root === 'order_items' ? (['order_items', 'orders'] as const) : [root]) {
      const gone = await retireAbsent(engine, entity, root, file);
      const before = told.get(file);
      if (gone === 0 || before === undefined) continue;
      const counts = before.counts.map((each) => (each.entity === entity ? { ...each, gone: each.gone + gone } : each));
      told.set(file, { ...before, counts });
    }
  }
  return told;
}

async function retireAbsent(engine: Engine, name: EntityName, root: EntityName, file: KeptFile): Promise<number> {
  const entity = requireEntity(name);
  await defineHistory(engine, new Set([name]));
  const key = quoteName(entity.key);
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ${ABSENT} AS SELECT ${key} FROM store.crm.${name} e
     WHERE CAST(${key} AS VARCHAR) NOT IN (SELECT key FROM ${PRESENT} WHERE entity = ${quoteText(name)})
       AND ${key} IN (SELECT h.${key} FROM store.history.${name} h JOIN store.acrm.raw_files f ON f.load_id = h._load AND f.file = h._file
         WHERE json_extract_string(f.mapping, '$.root') IN (${quoteText(root)}, ${quoteText(mayBeLines(root))}) AND f.registered IS NOT DISTINCT FROM $registered)`,
    { values: { registered: file.registered } },
  );
  const count = Number((await engine.query(`SELECT count(*) FROM ${ABSENT}`)).rows[0]?.[0]);
  if (count > 0) await retire(engine, entity, ABSENT, file.raw);
  return count;
}

/** A list of orders in which an order repeats was read as one of lines. */
const mayBeLines = (root: EntityName): EntityName => (root === 'order_items' ? 'orders' : root);
