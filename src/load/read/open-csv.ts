import { type BadSpot, decodeBlock } from './decode.ts';
import { sampleCells, sniffDialect } from './dialect.ts';
import { type EncodingGuess, guessEncoding, isUtf32 } from './encoding/guess-encoding.ts';
import { type ByteOptions, headBytes } from './file-bytes.ts';
import { binaryFile, brokenHeader, emptyFile, noHeader } from './file-errors.ts';
import { fileKind, textKind } from './file-kind.ts';
import { headerNames } from './header.ts';
import { type RawRecord, RecordCutter } from './record-cutter.ts';
import { isBlank, markLength } from './records.ts';
import { repairRecord } from './repair-record.ts';
import { type Scan, scanFile } from './scan.ts';
import type { CsvSource, Dialect, OpenOptions } from './types.ts';

const HEAD = 256 << 10;
const MOST_GUESSES = 3;

interface Head {
  readonly bytes: Buffer;
  readonly whole: boolean;
}

interface Layout {
  readonly dialect: Dialect;
  readonly header: readonly string[];
  /** Whether the header is line 1, one line long, and every cell of it a column. */
  readonly plainHeader: boolean;
}

/** Detects everything about a text file; see `openSources`. */
export async function openCsv(path: string, bytes: ByteOptions, options: OpenOptions): Promise<CsvSource> {
  const head = await headBytes(path, { ...bytes, onProgress: undefined }, HEAD);
  if (head.bytes.length === 0) throw emptyFile(path);
  refuseBinary(path, head.bytes, bytes.compressed);
  let guess = guessEncoding(head.bytes, options.encoding);
  for (let tries = 1; ; tries += 1) {
    const layout = layoutOf(path, head, guess, options);
    const skip = markLength(guess);
    const scan = await scanFile(path, bytes, { guess, skip, dialect: layout.dialect });
    if (scan.verdict.encoding === guess.encoding)
      return sourceOf(path, bytes, { ...guess, ...scan.verdict }, layout, scan);
    // Evidence that swings between two encodings ends with the last verdict: bytes that do not fit become bad rows.
    guess = { ...scan.verdict, bom: false, settled: tries === MOST_GUESSES };
  }
}

function sourceOf(path: string, bytes: ByteOptions, guess: EncodingGuess, layout: Layout, scan: Scan): CsvSource {
  const { encoding, bom, confidence } = guess;
  const { dialect, header } = layout;
  const fast = scan.certain && layout.plainHeader;
  return {
    kind: 'csv',
    path,
    part: null,
    skipped: [],
    encoding,
    bom,
    confidence,
    compressed: bytes.compressed,
    dialect,
    header,
    bytes: bytes.size,
    facts: scan.facts,
    fast,
  };
}

function refuseBinary(path: string, head: Buffer, compressed: boolean): void {
  if (isUtf32(head)) throw binaryFile(path, { en: 'UTF-32', zh: 'UTF-32 编码的文件' });
  const kind = compressed ? fileKind(head) : 'text';
  if (kind !== 'text') throw binaryFile(path, { en: 'a packed file within a gzip', zh: 'gzip 内的非文本文件' });
}

function layoutOf(path: string, head: Head, guess: EncodingGuess, options: OpenOptions): Layout {
  const block = { bytes: head.bytes.subarray(markLength(guess)), offset: 0 };
  const { text, bad } = decodeBlock(block, guess.encoding);
  if (text.trim() === '') throw head.whole ? noHeader(path) : binaryFile(path, { en: 'blank', zh: '空白内容' });
  const other = textKind(text);
  if (other !== null) throw binaryFile(path, other);
  const dialect = sniffDialect(text, head.whole, options.separator);
  const records = new RecordCutter(dialect).cut(text, true);
  const first = records.find((record) => !isBlank(record.text, 2));
  if (first === undefined) throw noHeader(path);
  const [sound = [], ...sample] = sampleCells(text, head.whole, dialect);
  if (options.anyHeader !== true) requireSound(path, first, sound, bad, dialect);
  const cells = first.broken || sound.length === 0 ? repairRecord(first.text, sound.length, dialect) : sound;
  const header = headerNames(cells, sample);
  const plainHeader = first.line === 1 && !/[\r\n]/.test(first.text) && cells.length === header.length;
  return { dialect, header, plainHeader };
}

/** The header record must be read for sure: everything else depends on it. */
function requireSound(
  path: string,
  first: RawRecord,
  cells: readonly string[],
  bad: readonly BadSpot[],
  { quote }: Dialect,
): void {
  if (first.broken)
    throw brokenHeader(path, first.line, { en: `its quotes ${quote} do not match`, zh: `引号 ${quote} 不配对` });
  if (first.text.includes('\0') || bad.some(({ at }) => at < first.end))
    throw brokenHeader(path, first.line, { en: 'some of its bytes are no text', zh: '含有非文本字节' });
  if (cells.length === 0) throw brokenHeader(path, first.line, { en: 'it does not end', zh: '没有结束' });
}
