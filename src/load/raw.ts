import type { Engine } from '../core/engine.ts';
import { quoteName, quoteText } from '../engine/sql-text.ts';

/** A file's rows as they came, all text, in a table of their own that is never changed afterwards. */
export interface RawRows {
  readonly source: string;
  readonly loadId: number;
  /** The file's place in its load. */
  readonly number: number;
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** The expression over the stored table that gives a row's line in the file. */
  readonly line: string;
}

/** `store.raw."orders@3.1"`: source, load and number of the file in it. */
export const rawTable = ({ source, loadId, number }: Pick<RawRows, 'source' | 'loadId' | 'number'>): string =>
  `store.raw.${quoteName(`${source}@${loadId}.${number}`)}`;

/** The rows with their line, for the steps of a load to read. */
export const rowsWithLine = (raw: RawRows): string =>
  `SELECT ${raw.columns.map(quoteName).join(', ')}, ${raw.line} AS _line FROM ${rawTable(raw)}`;

/** Records a raw table and lets `raw.<source>` show the rows of all files of that source, with load, file and line. */
export async function registerRaw(engine: Engine, raw: RawRows): Promise<void> {
  await engine.execute('INSERT INTO store.acrm.raw_files VALUES ($source, $load, $number, $file, $line)', {
    values: { source: raw.source, load: raw.loadId, number: raw.number, file: raw.file, line: raw.line },
  });
  await defineRawView(engine, raw.source);
}

/** Forgets a source that is loaded as it is under a name that was used before. */
export async function dropRaw(engine: Engine, source: string): Promise<void> {
  for (const raw of await registered(engine, source)) await engine.execute(`DROP TABLE IF EXISTS ${rawTable(raw)}`);
  await engine.execute('DELETE FROM store.acrm.raw_files WHERE source = $source', { values: { source } });
}

async function defineRawView(engine: Engine, source: string): Promise<void> {
  const selects = (await registered(engine, source)).map(
    (raw) =>
      `SELECT * EXCLUDE (_line), CAST(${raw.loadId} AS BIGINT) AS _load, ${quoteText(raw.file)} AS _file, CAST(_line AS BIGINT) AS _line ` +
      `FROM (SELECT *, ${raw.line} AS _line FROM ${rawTable(raw)})`,
  );
  await engine.execute(
    `CREATE OR REPLACE VIEW store.raw.${quoteName(source)} AS ${selects.join('\nUNION ALL BY NAME ')}`,
  );
}

type Registered = Pick<RawRows, 'source' | 'loadId' | 'number' | 'file' | 'line'>;

async function registered(engine: Engine, source: string): Promise<Registered[]> {
  const found = await engine.query(
    'SELECT load_id, number, file, line FROM store.acrm.raw_files WHERE source = $source ORDER BY load_id, number',
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
