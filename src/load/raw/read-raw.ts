import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../core/engine.ts';
import { KnownError } from '../../core/errors.ts';
import { quoteText } from '../../engine/sql-text.ts';
import { parquetSelect, underParquet } from '../read/parquet/parquet-select.ts';
import { readRows } from '../read/source.ts';
import { transcode } from '../read/transcode.ts';
import type { BadRow, ColumnUse, CsvSource, Dialect, ParquetSource, Source } from '../read/types.ts';
import { type RawRows, rawTable } from './raw.ts';

export interface ReadTools {
  /** A folder for intermediate files, on the disk of the database. */
  readonly folder: string;
  /** Told what share of the file, 0 to 1, has been read. */
  readonly onShare: (share: number) => void;
  /** Whether columns keep the types that the file has; otherwise all is text. */
  readonly typed: boolean;
  /** What the columns are used for. */
  readonly uses: ReadonlyMap<string, ColumnUse>;
}

export interface ReadOutcome {
  readonly raw: RawRows;
  readonly bad: readonly BadRow[];
}

/** The line of a row where the header is line 1 and every row is one line. */
const LINE_BY_ROW = 'rowid + 2';

/**
 * Brings a file's rows into a raw table. DuckDB reads the file itself where that is certain to be right; if it finds
 * fault with a row, and for every other file, the rows are read one by one, which tells which rows are bad and why.
 */
export async function readRaw(
  engine: Engine,
  source: Source,
  place: Pick<RawRows, 'source' | 'loadId' | 'number' | 'snapshot' | 'digest'>,
  file: string,
  tools: ReadTools,
): Promise<ReadOutcome> {
  const target = { ...place, file, columns: source.header };
  if (source.kind === 'parquet') {
    const rows = await createFromParquet(engine, source, rawTable(target), tools);
    return { raw: { ...target, rows, line: 'rowid + 1' }, bad: [] };
  }
  if (source.kind === 'csv' && source.fast) {
    const rows = await readFast(engine, source, rawTable(target), tools);
    if (rows !== null) return { raw: { ...target, rows, line: LINE_BY_ROW }, bad: [] };
  }
  return readCarefully(engine, source, target, tools);
}

/** Null where DuckDB refuses a row. */
async function readFast(engine: Engine, source: CsvSource, table: string, tools: ReadTools): Promise<number | null> {
  const direct = source.encoding === 'utf-8' && source.member === null;
  const path = direct ? source.path : join(tools.folder, 'utf-8.csv');
  try {
    if (!direct) await transcode(source, path, { onProgress: shareOf(tools) });
    await engine.execute(
      `CREATE OR REPLACE TABLE ${table} AS FROM ${readCsv(path, source.header, { ...source, compressed: direct && source.compressed })}`,
      {
        onProgress: tools.onShare,
      },
    );
    return await countRows(engine, table);
  } catch (error) {
    if (error instanceof KnownError && error.code === 'sql/wrong') return null;
    throw error;
  } finally {
    if (!direct) await rm(path, { force: true });
  }
}

async function createFromParquet(
  engine: Engine,
  source: ParquetSource,
  table: string,
  { typed, onShare }: ReadTools,
): Promise<number> {
  return await underParquet(source.path, async () => {
    await engine.execute(`CREATE OR REPLACE TABLE ${table} AS ${parquetSelect(source, { typed })}`, {
      onProgress: onShare,
    });
    return await countRows(engine, table);
  });
}

const readCsv = (
  path: string,
  columns: readonly string[],
  source: { readonly compressed: boolean; readonly dialect: Pick<Dialect, 'separator' | 'quote'> },
): string =>
  `read_csv(${quoteText(path)}, auto_detect = false, header = true, strict_mode = true, null_padding = false, ` +
  `compression = '${source.compressed ? 'gzip' : 'none'}', max_line_size = 20000000, ` +
  `delim = ${quoteText(source.dialect.separator)}, quote = ${quoteText(source.dialect.quote)}, escape = ${quoteText(source.dialect.quote)}, ` +
  `columns = {${columns.map((name) => `${quoteText(name)}: 'VARCHAR'`).join(', ')}})`;

async function readCarefully(
  engine: Engine,
  source: Source,
  target: Omit<RawRows, 'rows' | 'line'>,
  tools: ReadTools,
): Promise<ReadOutcome> {
  const path = join(tools.folder, 'rows.csv');
  const columns = [...target.columns, '_line'];
  try {
    const bad = await writeClean(source, path, columns, tools);
    const plain = {
      dialect: { separator: ',', quote: '"' },
      compressed: false,
    };
    const table = rawTable(target);
    await engine.execute(
      `CREATE OR REPLACE TABLE ${table} AS SELECT * REPLACE (CAST(_line AS BIGINT) AS _line) FROM ${readCsv(path, columns, plain)}`,
    );
    return { raw: { ...target, rows: await countRows(engine, table), line: '_line' }, bad };
  } finally {
    await rm(path, { force: true });
  }
}

/** Writes the rows as a CSV that leaves nothing to guess, each with its line; returns the bad ones. */
async function writeClean(
  source: Source,
  path: string,
  columns: readonly string[],
  tools: ReadTools,
): Promise<BadRow[]> {
  const bad: BadRow[] = [];
  const out = createWriteStream(path);
  out.write(csvLine(columns));
  for await (const batch of readRows(source, { onProgress: shareOf(tools), uses: tools.uses })) {
    bad.push(...batch.bad);
    const text = batch.rows.map(({ line, cells }) => csvLine([...cells, String(line)])).join('');
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return bad;
}

const shareOf =
  ({ onShare }: ReadTools) =>
  (done: number, total: number): void =>
    onShare(total === 0 ? 1 : done / total);

const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`)).join(',')}\n`;

async function countRows(engine: Engine, table: string): Promise<number> {
  return Number((await engine.query(`SELECT count(*) FROM ${table}`)).rows[0]?.[0]);
}

/** A name for a table's rows in `raw`: the file's own without folder and endings, then the part of the file. */
export const sourceName = (path: string, part: string | null): string => {
  const file =
    path.replace(/^.*[\\/]/, '').replace(/(\.(csv|tsv|txt|gz|xlsx|xlsm|json|ndjson|jsonl|parquet|zip))+$/i, '') ||
    'rows';
  return (part === null ? file : `${file}/${part}`).replaceAll('@', '_');
};
