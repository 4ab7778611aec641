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
  /** What tells the table by its bytes, see `digests`; null where an older program read it. */
  readonly digest: string | null;
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
 * is replaces the one that was loaded so under its name before, and is replaced where a file of that name is then recognised;
 * the earlier rows stay for `undo`.
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
     WHERE source = $source AND replaced_by IS NULL AND CASE WHEN is_raw THEN load_id ELSE 0 END =
       (SELECT arg_max(CASE WHEN is_raw THEN load_id ELSE 0 END, load_id) FROM store.acrm.raw_files
        WHERE source = $source AND replaced_by IS NULL)
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
