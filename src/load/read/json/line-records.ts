import { fileOf } from '../../open/describe-source.ts';
import { decodeBlock } from '../decode.ts';
import { lineBlocks } from '../line-blocks.ts';
import { markLength } from '../records.ts';
import { encodingMessage } from '../row-messages.ts';
import type { BadRow } from '../types.ts';
import { brokenLine } from './json-errors.ts';
import { JsonFault } from './json-fault.ts';
import { type JsonFile, jsonBytes, type ReadingOptions } from './json-text.ts';
import { JsonTokens } from './json-tokens.ts';
import { isObject, type JsonValue } from './json-value.ts';
import { RecordBuilder } from './record-builder.ts';

/** A line of NDJSON: its record, or why it has none. */
export type LineRecord = { readonly line: number; readonly record: JsonValue } | { readonly bad: BadRow };

/** The records of NDJSON, a block of lines at a time; blank lines are none. */
export async function* lineRecords(file: JsonFile, options: ReadingOptions): AsyncGenerator<readonly LineRecord[]> {
  const { path, encoding } = file;
  let line = 0;
  for await (const block of lineBlocks(jsonBytes(file, options), { path, encoding, skip: markLength(file) })) {
    const { text, bad } = decodeBlock(block, encoding);
    const found: LineRecord[] = [];
    let at = 0;
    let next = 0;
    for (const part of text.split(/(\r\n|\n|\r)/)) {
      const isEnd = /^[\r\n]/.test(part);
      if (!isEnd && part.trim() !== '') {
        const spot = bad[next];
        const offset = spot !== undefined && spot.at < at + part.length ? spot.offset : null;
        if (offset !== null) next += 1;
        found.push(offset === null ? read(file, line + 1, part) : undecoded(file, line + 1, part, offset));
      }
      at += part.length;
      if (isEnd) line += 1;
    }
    yield found;
  }
}

const undecoded = (file: JsonFile, line: number, text: string, offset: number): LineRecord => ({
  bad: { line, text, cells: [], code: 'E_ENCODING', message: encodingMessage(file, line, offset) },
});

function read(file: JsonFile, line: number, text: string): LineRecord {
  try {
    return { line, record: lineRecord(text) };
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return { bad: { line, text, cells: [], code: 'E_JSON', message: brokenLine(fileOf(file), line, error.reason) } };
  }
}

/** The object on the line as it stands, with no list taken for a wrapping of records. */
function lineRecord(text: string): JsonValue {
  const found: JsonValue[] = [];
  const builder = new RecordBuilder((record) => found.push(record), { wholeDocument: true });
  const tokens = new JsonTokens((token) => builder.token(token));
  tokens.write(Buffer.from(text));
  tokens.end();
  builder.end(Buffer.byteLength(text));
  const [record] = found;
  if (!isObject(record)) throw new JsonFault(0, { en: 'it is not an object', zh: '不是对象' });
  return record;
}
