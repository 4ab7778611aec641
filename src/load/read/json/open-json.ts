import type { EncodingGuess } from '../encoding/guess-encoding.ts';
import type { ByteOptions } from '../file-bytes.ts';
import type { JsonSource, OpenOptions } from '../types.ts';
import { ColumnUnion, jsonHeader } from './column-union.ts';
import { documentRecords } from './document-records.ts';
import { flattenRecord } from './flatten-record.ts';
import { noRecords } from './json-errors.ts';
import { isObject, type JsonValue } from './json-value.ts';
import { lineRecords } from './line-records.ts';

/** Reads all records once to know their columns; see `openSources`. */
export async function openJson(
  path: string,
  bytes: ByteOptions,
  guess: EncodingGuess,
  lines: boolean,
  options: OpenOptions,
): Promise<JsonSource> {
  const { encoding, bom, confidence } = guess;
  const file = { path, encoding, bom, compressed: bytes.compressed, member: bytes.member ?? null, bytes: bytes.size };
  const union = new ColumnUnion();
  let lineList: string | null = null;
  let records = 0;
  let list: readonly string[] = [];
  const add = (record: JsonValue): void => {
    records += 1;
    if (!isObject(record)) return;
    const flat = flattenRecord(record, lineList);
    lineList = flat.lineList;
    for (const row of flat.rows) union.add(row);
  };
  if (lines) {
    for await (const found of lineRecords(file, options))
      for (const each of found) add('bad' in each ? null : each.record);
  } else {
    const found = documentRecords(file, options, ({ listPath }) => {
      list = listPath ?? [];
    });
    for await (const some of found) some.forEach(add);
  }
  const columns = union.columns(lineList);
  if (columns.length === 0) throw noRecords(path);
  return {
    kind: 'json',
    part: null,
    skipped: [],
    leftOut: [],
    ...file,
    confidence,
    lines,
    list: list.join('.'),
    lineList,
    fields: columns,
    header: jsonHeader(columns),
    records,
  };
}
