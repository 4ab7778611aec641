import type { Engine } from '../../core/engine.ts';
import type { EntityName } from '../../model/entity.ts';
import { fieldOf, isEntityName, requireEntity } from '../../model/index.ts';
import { type Mapping, placeOf } from '../map/mapping.ts';
import { type KeptFile, keptFiles } from './kept-files.ts';
import { keptLoads, type LoadOptions } from './kept-loads.ts';
import { defineRawView, type RawRows } from './raw.ts';

/** A file in whose place another stands. */
export interface ReplacedFile {
  readonly file: string;
  readonly load: number;
  readonly by: string;
  /** `reading`: the same table, read in another way; `again`: most of its rows came again. */
  readonly why: 'reading' | 'again';
  readonly entity: EntityName;
  /** Its own rows that went, and what they add up to; null where they have no amount. */
  readonly rows: number;
  readonly amount: number | null;
}

/**
 * Lets the files of a load take the place of the same tables that were read in another way before. A copy that was loaded
 * as it is stays beside.
 */
export async function replaceOtherReadings(engine: Engine, loadId: number): Promise<readonly ReplacedFile[]> {
  const loads = await keptLoads(engine);
  const files = (await keptFiles(engine)).filter(({ raw }) => raw.corrects === undefined && raw.digest !== null);
  const replaced: ReplacedFile[] = [];
  for (const file of files.filter(({ raw }) => raw.loadId === loadId)) {
    for (const other of files) {
      const isOther = other.raw.loadId < loadId && other.raw.digest === file.raw.digest;
      if (isOther && readingOf(other, loads) !== readingOf(file, loads))
        replaced.push(...(await replaceFile(engine, other.raw, file.raw, 'reading')));
    }
  }
  return replaced;
}

/** A file that has the bytes of one that is there, and is read like it. */
export interface SameTable {
  readonly file: string;
  readonly earlier: string;
  readonly load: number;
}

/** The files of a load that are the same tables as files before them. */
export async function sameTables(engine: Engine, loadId: number): Promise<readonly SameTable[]> {
  const files = (await keptFiles(engine)).filter(({ raw }) => raw.corrects === undefined && raw.digest !== null);
  return files.flatMap(({ raw }, index) => {
    const earlier = files.slice(0, index).find((other) => other.raw.digest === raw.digest);
    if (raw.loadId !== loadId || earlier === undefined) return [];
    return [{ file: raw.file, earlier: earlier.raw.file, load: earlier.raw.loadId }];
  });
}

/** All that decides what the rows of a table mean. */
function readingOf({ raw, mapping, encoding, separator }: KeptFile, loads: ReadonlyMap<number, LoadOptions>): string {
  const { dateOrder = null, decimal = null, currency = null } = loads.get(raw.loadId) ?? {};
  return JSON.stringify([
    mapping === null ? null : placesOf(mapping),
    encoding,
    separator,
    dateOrder,
    decimal,
    currency,
  ]);
}

const placesOf = ({ root, columns, document }: Mapping) => [
  root,
  document ?? null,
  columns.map((column) => [column.header, placeOf(root, column)]),
];

/** Lets one file stand in the place of another, and of the corrections of it. The rows stay, so that undoing the load brings them back. */
export async function replaceFile(
  engine: Engine,
  earlier: Pick<RawRows, 'loadId' | 'file' | 'source'>,
  by: Pick<RawRows, 'loadId' | 'file'>,
  why: ReplacedFile['why'],
): Promise<ReplacedFile[]> {
  const values = { load: earlier.loadId, file: earlier.file, source: earlier.source };
  const found = await engine.query(
    'SELECT DISTINCT entity FROM store.acrm.files WHERE load_id = $load AND file = $file AND source = $source AND is_own IS NOT FALSE ORDER BY 1',
    { values },
  );
  const replaced: ReplacedFile[] = [];
  for (const [name] of found.rows) {
    const entity = String(name);
    if (!isEntityName(entity)) continue;
    replaced.push({
      ...(await rowsOf(engine, entity, earlier)),
      file: earlier.file,
      load: earlier.loadId,
      by: by.file,
      why,
    });
  }
  await engine.execute(
    `UPDATE store.acrm.raw_files SET replaced_by = $by WHERE replaced_by IS NULL AND (load_id, number) IN (
       WITH RECURSIVE chain AS (
         SELECT load_id, number FROM store.acrm.raw_files WHERE load_id = $load AND file = $file AND source = $source AND mapping IS NOT NULL
         UNION SELECT f.load_id, f.number FROM store.acrm.raw_files f JOIN chain c ON f.corrects_load = c.load_id AND f.corrects_number = c.number)
       SELECT (load_id, number) FROM chain)`,
    { values: { ...values, by: by.loadId } },
  );
  await defineRawView(engine, earlier.source);
  return replaced;
}

async function rowsOf(
  engine: Engine,
  entity: EntityName,
  { loadId, file }: Pick<RawRows, 'loadId' | 'file'>,
): Promise<Pick<ReplacedFile, 'entity' | 'rows' | 'amount'>> {
  const amount = fieldOf(requireEntity(entity), 'amount') === undefined ? 'NULL' : 'sum(amount)';
  const found = await engine.query(
    `SELECT count(*), ${amount} FROM store.crm.${entity} WHERE _load = $load AND _file = $file`,
    { values: { load: loadId, file } },
  );
  const [rows, sum] = found.rows[0] ?? [];
  return { entity, rows: Number(rows), amount: sum === null || sum === undefined ? null : Number(sum) };
}

/** Brings back what the files of a run stand in the place of; returns the sources that it is of. */
export async function restoreReplaced(engine: Engine, run: number): Promise<readonly string[]> {
  const by = 'replaced_by IN (SELECT load_id FROM store.acrm.loads WHERE run = $run)';
  const values = { run };
  const found = await engine.query(`SELECT DISTINCT source FROM store.acrm.raw_files WHERE ${by} ORDER BY 1`, {
    values,
  });
  await engine.execute(`UPDATE store.acrm.raw_files SET replaced_by = NULL WHERE ${by}`, { values });
  return found.rows.map(([source]) => String(source));
}
