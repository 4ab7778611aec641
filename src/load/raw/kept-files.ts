import type { Engine } from '../../core/engine.ts';
import type { Row } from '../../core/table.ts';
import type { Mapping } from '../map/mapping.ts';
import type { BadRow } from '../read/types.ts';
import { defineRawView, type RawRows, rawTable } from './raw.ts';

/** A file that was read: its rows as they came, and what was decided of it, so that it can be loaded again. */
export interface KeptFile {
  readonly raw: RawRows;
  readonly encoding: string;
  readonly separator: string;
  /** Null where the rows were loaded as they are. */
  readonly mapping: Mapping | null;
  /** The day on which the file was written, YYYY-MM-DD, where neither the user nor its name says which day it shows. */
  readonly guessed: string | null;
  /** The registered source that the file belongs to. */
  readonly registered: string | null;
}

const BATCH = 1000;

/** Keeps what was read of a file, and the rows that could not be read. */
export async function keepFile(engine: Engine, file: KeptFile, bad: readonly BadRow[]): Promise<void> {
  const { raw, encoding, separator, mapping, registered, guessed } = file;
  await engine.execute(
    `INSERT INTO store.acrm.raw_files BY NAME SELECT $source AS source, CAST($load AS BIGINT) AS load_id, CAST($number AS BIGINT) AS number,
     $file AS file, $line AS line, CAST($snapshot AS DATE) AS snapshot, CAST($guessed AS DATE) AS guessed, $encoding AS encoding, $separator AS separator,
     $mapping AS mapping, $raw AS is_raw, $registered AS registered, $digest AS digest, CAST($of AS BIGINT) AS corrects_load, CAST($ofNumber AS BIGINT) AS corrects_number`,
    {
      values: {
        source: raw.source,
        load: raw.loadId,
        number: raw.number,
        file: raw.file,
        line: raw.line,
        snapshot: raw.snapshot,
        guessed,
        encoding,
        separator,
        mapping: mapping === null ? null : JSON.stringify(mapping),
        raw: mapping === null,
        registered,
        digest: raw.digest,
        of: raw.corrects?.loadId ?? null,
        ofNumber: raw.corrects?.number ?? null,
      },
    },
  );
  for (let start = 0; start < bad.length; start += BATCH) {
    const rows = bad.slice(start, start + BATCH).map((row) => ({ line: row.line, bad: JSON.stringify(row) }));
    await engine.execute(
      `INSERT INTO store.acrm.unread SELECT $load, $number, r.line, r.bad
       FROM (SELECT unnest(from_json($rows, '[{"line":"BIGINT","bad":"VARCHAR"}]')) AS r)`,
      { values: { load: raw.loadId, number: raw.number, rows: JSON.stringify(rows) } },
    );
  }
  await defineRawView(engine, raw.source);
}

/** The rows of a file that could not be read, in the order of its lines. */
export async function unreadRows(engine: Engine, { loadId, number }: RawRows): Promise<readonly BadRow[]> {
  const found = await engine.query(
    'SELECT bad FROM store.acrm.unread WHERE load_id = $load AND number = $number ORDER BY line, bad',
    { values: { load: loadId, number } },
  );
  return found.rows.flatMap(([bad]) => {
    const row: unknown = JSON.parse(String(bad));
    // Before cells were kept, a row that could not be read had its text alone.
    const whole: unknown = typeof row === 'object' ? { cells: [], ...row } : row;
    return isBadRow(whole) ? [whole] : [];
  });
}

/** Every file whose rows are in the canonical tables (none that another took the place of), as they came, in the order in which they were loaded; of one load or of all. */
export async function keptFiles(engine: Engine, load: number | null = null): Promise<readonly KeptFile[]> {
  const found = await engine.query(
    `SELECT source, load_id, number, file, line, CAST(snapshot AS VARCHAR), encoding, separator, mapping, registered, CAST(guessed AS VARCHAR),
       corrects_load, corrects_number, digest
     FROM store.acrm.raw_files WHERE mapping IS NOT NULL AND replaced_by IS NULL ORDER BY load_id, number`,
  );
  const files = new Map<string, KeptFile>();
  for (const row of found.rows) {
    // A file is corrected by later loads only: what it corrects has been read.
    const file = await keptFile(engine, row, (place) => files.get(place));
    files.set(placeOf(file.raw), file);
  }
  return [...files.values()].filter(({ raw }) => load === null || raw.loadId === load);
}

const placeOf = ({ loadId, number }: Pick<RawRows, 'loadId' | 'number'>): string => `${loadId}.${number}`;

async function keptFile(engine: Engine, row: Row, earlier: (place: string) => KeptFile | undefined): Promise<KeptFile> {
  const [source, load, number, file, line, snapshot, encoding, separator, mapping, registered, guessed] = row;
  const decided: unknown = JSON.parse(String(mapping));
  if (!isMapping(decided)) throw new Error(`load ${String(load)}: the mapping of ${String(file)} cannot be read`);
  const place = { source: String(source), loadId: Number(load), number: Number(number) };
  const rows = await engine.query(`SELECT count(*) FROM ${rawTable(place)}`);
  const corrects = earlier(placeOf({ loadId: Number(row[11]), number: Number(row[12]) }));
  const raw: RawRows = {
    ...place,
    file: String(file),
    line: String(line),
    snapshot: String(snapshot),
    digest: typeof row[13] === 'string' ? row[13] : null,
    columns: decided.columns.map(({ header }) => header),
    rows: Number(rows.rows[0]?.[0]),
    ...(corrects === undefined ? {} : { corrects: corrects.raw }),
  };
  return {
    raw,
    encoding: String(encoding),
    separator: String(separator),
    mapping: decided,
    guessed: typeof guessed === 'string' ? guessed : null,
    registered: registered === null || registered === undefined ? null : String(registered),
  };
}

// Written by this program and read back: what was a `Mapping` when it was written is one.
const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && 'root' in value && 'columns' in value && Array.isArray(value.columns);
const isBadRow = (value: unknown): value is BadRow =>
  typeof value === 'object' &&
  value !== null &&
  'line' in value &&
  'code' in value &&
  'message' in value &&
  'cells' in value;
