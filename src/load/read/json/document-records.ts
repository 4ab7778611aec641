import { longLine } from '../file-errors.ts';
import { brokenJson } from './json-errors.ts';
import { JsonFault } from './json-fault.ts';
import { type JsonFile, type ReadingOptions, utf8Pieces } from './json-text.ts';
import { JsonTokens } from './json-tokens.ts';
import type { JsonValue } from './json-value.ts';
import { RecordBuilder } from './record-builder.ts';

const LARGEST_RECORD_MB = 64;
const LF = 0x0a;

/**
 * The records of a document, some at a time; the builder tells afterwards where they stood. Memory holds one piece and one
 * record. Throws a KnownError (exit 3) where the document is broken, with line and offset.
 */
export async function* documentRecords(
  file: JsonFile,
  options: ReadingOptions,
  told: (builder: RecordBuilder) => void = () => undefined,
): AsyncGenerator<readonly JsonValue[]> {
  let found: JsonValue[] = [];
  const builder = new RecordBuilder((record) => found.push(record));
  const tokens = new JsonTokens((token) => builder.token(token));
  let offset = 0;
  let lines = 0;
  let sinceRecord = 0;
  for await (const piece of utf8Pieces(file, options)) {
    guarded(file.path, { piece, offset, lines }, () => tokens.write(piece));
    offset += piece.length;
    lines += linesIn(piece, piece.length);
    sinceRecord = found.length > 0 ? 0 : sinceRecord + piece.length;
    if (sinceRecord > LARGEST_RECORD_MB << 20) throw longLine(file.path, LARGEST_RECORD_MB);
    yield found;
    found = [];
  }
  guarded(file.path, { piece: Buffer.alloc(0), offset, lines }, () => {
    tokens.end();
    builder.end(offset);
  });
  told(builder);
  yield found;
}

interface Place {
  readonly piece: Buffer;
  /** Of the piece in the text, and the line ends before it. */
  readonly offset: number;
  readonly lines: number;
}

function guarded(path: string, { piece, offset, lines }: Place, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const line = lines + linesIn(piece, Math.max(0, error.offset - offset)) + 1;
    throw brokenJson(path, line, error.offset, error.reason);
  }
}

function linesIn(bytes: Buffer, end: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at >= 0 && at < end; at = bytes.indexOf(LF, at + 1)) lines += 1;
  return lines;
}
