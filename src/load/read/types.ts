import type { EngineColumn } from '../../core/engine.ts';
import type { Text } from '../../core/text.ts';
import type { ZipEntry } from './zip/zip-directory.ts';

export type Newline = '\n' | '\r\n' | '\r';

/** How a line of text is cut into cells. */
export interface Dialect {
  /** One character or more. */
  readonly separator: string;
  /** Whether a run of separators is one, and at the start or end of a line none: columns made even with spaces. */
  readonly runs: boolean;
  /** What opens a quoted cell, such as a double quote or “; empty where quotes are characters like any other. */
  readonly quote: string;
  /** How a quote stands inside a quoted cell: doubled, or doubled or after a backslash. */
  readonly escaping: 'doubled' | 'backslash';
  /** The line end that most lines have; reading accepts all three. */
  readonly newline: Newline;
}

/** A dialect as far as records and cells go. */
export type Dividers = Omit<Dialect, 'newline'>;

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'shift_jis', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A byte that is no character in the file's encoding: its physical line (from 1) and offset (from 0, after unpacking). */
export interface BadByte {
  readonly line: number;
  readonly offset: number;
}

/** What one pass over all bytes saw. */
export interface Facts {
  readonly quotes: boolean;
  readonly blankLines: boolean;
  readonly nulBytes: boolean;
  readonly mixedNewlines: boolean;
  readonly firstBadByte: BadByte | null;
  /** Physical lines; the last counts also without a line end. */
  readonly lines: number;
}

/** A row of a file that belongs to no table: told to the user, never loaded. */
export interface SkippedRow {
  readonly line: number;
  readonly kind: 'title' | 'blank' | 'note' | 'total';
  /** The row as it stands in the file, cells apart by tabs. */
  readonly text: string;
}

/** What every table of a file has, however it is stored. */
interface TableSource {
  readonly path: string;
  /** Which of several tables of the file this is: a sheet, a member of an archive, a block of lines; null for the only one. */
  readonly part: string | null;
  readonly skipped: readonly SkippedRow[];
  /** Distinct (case does not count), trimmed, never empty. */
  readonly header: readonly string[];
  /** What else came with the table and was not opened, and why; told once, with the first table. */
  readonly leftOut: readonly Text[];
}

/** Where in the rows of a file, or of a sheet, a table stands. */
interface GridSource extends TableSource {
  /** The lines, or rows of the sheet (from 1), that hold the header; none where the table has none. */
  readonly headerLines: readonly number[];
  /** The columns of the file or sheet, from 0, that the table has, one a name of the header. */
  readonly columns: readonly number[];
  /** The lines of the first and last row of data; null where there is none. */
  readonly body: { readonly first: number; readonly last: number } | null;
}

export interface CsvSource extends GridSource {
  readonly kind: 'csv';
  readonly encoding: Encoding;
  /** Whether the file starts with a byte order mark, which no cell contains. */
  readonly bom: boolean;
  /** 0 to 1: how sure the encoding is; 1 where the user gave it, a mark says it, or strict UTF-8 holds. */
  readonly confidence: number;
  /** Whether the file is gzip. */
  readonly compressed: boolean;
  /** The member of a zip that holds the bytes; null where the file itself does. */
  readonly member: ZipEntry | null;
  readonly dialect: Dialect;
  /** Cells of a row of data; `columns` are among them. */
  readonly width: number;
  /** Size on disk. */
  readonly bytes: number;
  readonly facts: Facts;
  /**
   * Whether DuckDB's strict read_csv of this file (or of its `transcode`) with all columns VARCHAR, this separator and
   * quote (doubled inside) and the header on line 1 either fails or gives the rows of `readRows`, row n on line n + 1.
   * It fails on rows with another number of cells: then the careful road tells which.
   */
  readonly fast: boolean;
}

export interface SheetSource extends GridSource {
  readonly kind: 'sheet';
  /** The member of a zip that is the workbook; null where the file itself is. */
  readonly member: ZipEntry | null;
  readonly sheet: string;
  /** Visible sheets with anything in them that were not opened because none was asked for, in the order of the workbook. */
  readonly unread: readonly string[];
  /** Hidden sheets with anything in them that were not opened, in the order of the workbook. */
  readonly hidden: readonly string[];
  /** Rows of data. */
  readonly rows: number;
  readonly bytes: number;
}

/** A text file and how its bytes become records. */
export type TextFile = Pick<CsvSource, 'path' | 'encoding' | 'bom' | 'compressed' | 'member' | 'dialect' | 'bytes'>;

/** Records of JSON, each a row, or one row for each line that a record has (`line_items`). */
export interface JsonSource extends TableSource {
  readonly kind: 'json';
  /** Whether each line is a document of its own (NDJSON); otherwise the file is one document. */
  readonly lines: boolean;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly confidence: number;
  readonly compressed: boolean;
  readonly member: ZipEntry | null;
  /** Keys that lead to the list of records, joined by dots; empty where the document is the list, or one record. */
  readonly list: string;
  /** The list within a record whose members are rows of their own. */
  readonly lineList: string | null;
  /** Flattened names as records have them, one for each of `header`. */
  readonly fields: readonly string[];
  readonly bytes: number;
  readonly records: number;
}

/** A Parquet file, which DuckDB reads itself. */
export interface ParquetSource extends TableSource {
  readonly kind: 'parquet';
  /** Names and DuckDB types as the file has them, one for each of `header`. */
  readonly fields: readonly EngineColumn[];
  readonly rows: number;
  readonly bytes: number;
}

export type Source = CsvSource | SheetSource | JsonSource | ParquetSource;

/**
 * One row of text. `line` is the physical line (from 1) where the record starts, or the sheet's row; in a JSON document,
 * and where records of NDJSON have lines of their own, the number of the row (from 1). No two rows have the same.
 */
export interface TextRow {
  readonly line: number;
  /** Exactly as many as the header; as written, not trimmed. */
  readonly cells: readonly string[];
}

/**
 * E_COLUMNS too few or too many cells, E_QUOTE quoting that does not close, E_ENCODING and E_NUL bytes that are no text,
 * E_FORMULA a sheet's formula that was saved without its result, E_JSON a record that is no JSON object.
 */
export type BadRowCode = 'E_COLUMNS' | 'E_QUOTE' | 'E_ENCODING' | 'E_NUL' | 'E_FORMULA' | 'E_JSON';

export interface BadRow {
  readonly line: number;
  /** The record as it stands in the file, without its line end; undecodable bytes show as U+FFFD. */
  readonly text: string;
  /** Its cells as far as they can be told, for a person to correct; quotes that do not match are repaired by guess. */
  readonly cells: readonly string[];
  readonly code: BadRowCode;
  readonly message: Text;
}

export interface RowBatch {
  readonly rows: readonly TextRow[];
  readonly bad: readonly BadRow[];
  /** Bytes of the file on disk read so far. */
  readonly bytes: number;
}

export type OnProgress = (bytesDone: number, bytesTotal: number) => void;

export interface OpenOptions {
  /** Trusted, not checked against the evidence; bytes that do not fit become bad rows. */
  readonly encoding?: Encoding;
  readonly separator?: string;
  /** A workbook's sheet; `*` for all visible ones; the first visible one with a table otherwise. */
  readonly sheet?: string;
  /** A header whose quotes or bytes are broken is read as far as it goes: to show a file, not to load it. */
  readonly anyHeader?: boolean;
  readonly onProgress?: OnProgress;
  /** Bytes read at a time; tests make it small. */
  readonly chunkSize?: number;
}

/**
 * `day`: plain numbers are days since the epoch of the workbook; `code`: what a cell shows counts, not the number below it;
 * `money`: the currency that it shows counts too; `number`: the value alone does.
 */
export type ColumnUse = 'day' | 'code' | 'money' | 'number';

export interface ReadOptions {
  /** What columns are used for, which tells how the numbers of a workbook are read. */
  readonly uses?: ReadonlyMap<string, ColumnUse>;
  /** Rows of a batch, about. */
  readonly batchSize?: number;
  readonly onProgress?: OnProgress;
  readonly chunkSize?: number;
}
