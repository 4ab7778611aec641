import type { Engine } from '../../core/engine.ts';
import { quoteName, quoteText } from '../../engine/sql-text.ts';

/** A file's rows as they came, all text, in a table of their own that is never changed afterwards. */
export interface RawRows {
  readonly source: string;
  readonly loadId: number;
  /** The file's place in its load. */
  readonly number: number;
  readonly file: string;
  /** The day whose state the file shows, YYYY-MM-DD. */
  readonly snapshot: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** The expression over the stored table that gives a row's line in the file. */
  readonly line: string;
  /** The file whose rejected rows these are, corrected: what is decided on whole columns is decided on both together. */
  readonly corrects?: RawRows;
}

/** The file that the rows come from in the end, however often they were corrected. */
export const originOf = (raw: RawRows): RawRows => (raw.corrects === undefined ? raw : originOf(raw.corrects));

/** `store.raw."orders@3.1"`: source, load and number of the file in it. */
export const rawTable = ({ source, loadId, number }: Pick<RawRows, 'source' | 'loadId' | 'number'>): string =>
  `store.raw.${quoteName(`${source}@${loadId}.${number}`)}`;

/** The rows that came with a load, with their line. */
export const ownRowsWithLine = (raw: RawRows): string =>
  `SELECT ${raw.columns.map(quoteName).join(', ')}, ${raw.line} AS _line FROM ${rawTable(raw)}`;

/** The same for the steps of a load to read: corrected rows stand among those of the file that they correct. */
export function rowsWithLine(raw: RawRows): string {
  const own = ownRowsWithLine(raw);
  if (raw.corrects === undefined) return own;
  return `SELECT * FROM (${rowsWithLine(raw.corrects)}) WHERE NOT (${isOwnLine(raw)}) UNION ALL ${own}`;
}

/** A condition on `_line`: whether the row came with the load itself. */
export const isOwnLine = (raw: RawRows): string =>
  raw.corrects === undefined ? 'true' : `_line IN (SELECT ${raw.line} FROM ${rawTable(raw)})`;

/** What `defineRawView` needs to know of a file. */
type Registered = Pick<RawRows, 'source' | 'loadId' | 'number' | 'file' | 'line'>;

/**
 * Lets `raw.<source>` show the rows of all files of that source, with load, file and line. A table that is loaded as it
 * is replaces the one that was loaded so under its name before; the earlier rows stay for `undo`.
 */
export async function defineRawView(engine: Engine, source: string): Promise<void> {
  const view = `store.raw.${quoteName(source)}`;
  const files = await registered(engine, source);
  if (files.length === 0) {
    await engine.execute(`DROP VIEW IF EXISTS ${view}`);
    return;
  }
  const selects = files.map(
    (raw) =>
      `SELECT * EXCLUDE (_line), CAST(${raw.loadId} AS BIGINT) AS _load, ${quoteText(raw.file)} AS _file, CAST(_line AS BIGINT) AS _line ` +
      `FROM (SELECT *, ${raw.line} AS _line FROM ${rawTable(raw)})`,
  );
  await engine.execute(`CREATE OR REPLACE VIEW ${view} AS ${selects.join('\nUNION ALL BY NAME ')}`);
}

async function registered(engine: Engine, source: string): Promise<Registered[]> {
  const found = await engine.query(
    `SELECT load_id, number, file, line FROM store.acrm.raw_files
     WHERE source = $source AND load_id >= (SELECT coalesce(max(load_id) FILTER (WHERE is_raw), 0) FROM store.acrm.raw_files WHERE source = $source)
     ORDER BY load_id, number`,
    { values: { source } },
  );
  return found.rows.map(([load, number, file, line]) => ({
    source,
    loadId: Number(load),
    number: Number(number),
    file: String(file),
    line: String(line),
  }));
}
