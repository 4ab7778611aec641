import type { FoundTable } from '../layout/table-finder.ts';
import { type CsvTables, csvTables, isWhole, plainTable } from './csv-tables.ts';
import { decodeBlock } from './decode.ts';
import { sniffDialect, tableWidth } from './dialect.ts';
import { type EncodingGuess, guessEncoding, isUtf32 } from './encoding/guess-encoding.ts';
import { type ByteOptions, headBytes } from './file-bytes.ts';
import { binaryFile, brokenHeader, emptyFile, noHeader } from './file-errors.ts';
import { fileKind, textKind } from './file-kind.ts';
import { headerNames } from './header.ts';
import { markLength } from './records.ts';
import { type Scan, scanFile } from './scan.ts';
import type { CsvSource, Dialect, OpenOptions, TextFile } from './types.ts';

const HEAD = 256 << 10;
const MOST_GUESSES = 3;

interface Head {
  readonly bytes: Buffer;
  readonly whole: boolean;
}

/** What the first records say before the file is read. */
interface Sample {
  readonly text: string;
  readonly dialect: Dialect;
  /** The number of cells that the rows of the table have. */
  readonly width: number;
}

/** Detects everything about a text file and finds the tables in it; see `openSources`. */
export async function openCsv(path: string, bytes: ByteOptions, options: OpenOptions): Promise<readonly CsvSource[]> {
  const head = await headBytes(path, { ...bytes, onProgress: undefined }, HEAD);
  if (head.bytes.length === 0) throw emptyFile(path);
  refuseBinary(path, head.bytes, bytes.compressed);
  let guess = guessEncoding(head.bytes, options.encoding);
  for (let tries = 1; ; tries += 1) {
    const sample = sampleOf(path, head, guess, options);
    const skip = markLength(guess);
    const scan = await scanFile(path, bytes, { guess, skip, dialect: sample.dialect });
    if (scan.verdict.encoding === guess.encoding) {
      const file = textFile(path, bytes, { ...guess, ...scan.verdict }, sample.dialect);
      const plain = head.whole ? null : plainTable(sample.text, scan, sample.dialect);
      const found =
        plain === null
          ? await csvTables(file, sample.width, bytes.chunkSize === undefined ? {} : { chunkSize: bytes.chunkSize })
          : { tables: [plain], unsound: new Map() };
      return sourcesOf(file, found, scan, options);
    }
    // Evidence that swings between two encodings ends with the last verdict: bytes that do not fit become bad rows.
    guess = { ...scan.verdict, bom: false, settled: tries === MOST_GUESSES };
  }
}

function textFile(path: string, bytes: ByteOptions, guess: EncodingGuess, dialect: Dialect): SureFile {
  const { encoding, bom, confidence } = guess;
  const { compressed, member = null, size } = bytes;
  return { path, encoding, bom, confidence, compressed, member, dialect, bytes: size };
}

type SureFile = TextFile & Pick<CsvSource, 'confidence'>;

function sourcesOf(file: SureFile, found: CsvTables, scan: Scan, options: OpenOptions): readonly CsvSource[] {
  const { tables, unsound } = found;
  if (tables.length === 0) throw noHeader(file.path);
  const alone = tables.length === 1;
  return tables.map((table, index) => {
    if (options.anyHeader !== true) requireSound(file, table, unsound);
    return {
      ...file,
      kind: 'csv',
      part: alone ? null : `#${index + 1}`,
      skipped: table.skipped,
      leftOut: [],
      ...columnsOf(table),
      headerLines: table.headerRows.map(({ line }) => line),
      body: table.body,
      facts: scan.facts,
      fast: scan.certain && alone && table.skipped.length === 0 && isWhole(table) && isFirstLine(table),
    };
  });
}

const isFirstLine = ({ headerRows: [names, ...others] }: FoundTable): boolean =>
  names?.line === 1 && others.length === 0 && !names.cells.some((cell) => /[\r\n]/.test(cell));

/** What stands left of the table in rows of data is kept, in columns without names; what stands right makes a row too wide. */
function columnsOf({ header, columns, beside }: FoundTable): Pick<CsvSource, 'header' | 'columns' | 'width'> {
  const width = (columns.at(-1) ?? 0) + 1;
  const left = beside.filter((column) => column < width);
  const names = [...header, ...left.map((column) => `column_${column + 1}`)];
  return { header: headerNames(names, [names]), columns: [...columns, ...left], width };
}

function refuseBinary(path: string, head: Buffer, compressed: boolean): void {
  if (isUtf32(head)) throw binaryFile(path, { en: 'UTF-32', zh: 'UTF-32 编码的文件' });
  const kind = compressed ? fileKind(head) : 'text';
  if (kind !== 'text') throw binaryFile(path, { en: 'not text inside its gzip', zh: 'gzip 内的非文本文件' });
}

function sampleOf(path: string, head: Head, guess: EncodingGuess, options: OpenOptions): Sample {
  const block = { bytes: head.bytes.subarray(markLength(guess)), offset: 0 };
  const { text } = decodeBlock(block, guess.encoding);
  if (text.trim() === '') throw head.whole ? noHeader(path) : binaryFile(path, { en: 'blank', zh: '空白内容' });
  const other = textKind(text);
  if (other !== null) throw binaryFile(path, other);
  const dialect = sniffDialect(text, head.whole, options.separator);
  return { text, dialect, width: tableWidth(text, head.whole, dialect) };
}

/** The header must be read for sure: everything else depends on it. */
function requireSound({ path, dialect }: TextFile, { headerRows }: FoundTable, unsound: CsvTables['unsound']): void {
  for (const { line } of headerRows) {
    const fault = unsound.get(line);
    if (fault === 'quotes')
      throw brokenHeader(path, line, {
        en: `its quotes ${dialect.quote} do not match`,
        zh: `引号 ${dialect.quote} 不配对`,
      });
    if (fault === 'bytes')
      throw brokenHeader(path, line, { en: 'some of its bytes are not text', zh: '含有非文本字节' });
  }
}
