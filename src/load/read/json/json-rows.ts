import type { BadRow, JsonSource, ReadOptions, RowBatch, TextRow } from '../types.ts';
import { documentRecords } from './document-records.ts';
import { type FlatRow, flattenRecord } from './flatten-record.ts';
import { badCharacter, notRecord } from './json-errors.ts';
import { isObject, type JsonValue, jsonText } from './json-value.ts';
import { type LineRecord, lineRecords } from './line-records.ts';

/** U+0000 and halves of surrogate pairs, which JSON can write and no text has. */
const NO_TEXT = /[\0\p{Surrogate}]/u;

/** The rows of a JSON source; see `readRows`. */
export async function* jsonRows(source: JsonSource, options: ReadOptions): AsyncGenerator<RowBatch> {
  let bytes = 0;
  const numbering = new RowReader(source);
  const reading = {
    chunkSize: options.chunkSize,
    onProgress: (done: number, total: number): void => {
      bytes = done;
      options.onProgress?.(done, total);
    },
  };
  if (source.lines) {
    for await (const found of lineRecords(source, reading)) yield { ...numbering.fromLines(found), bytes };
  } else {
    for await (const found of documentRecords(source, reading)) yield { ...numbering.fromRecords(found), bytes };
  }
}

type Rows = Pick<RowBatch, 'rows' | 'bad'>;

/** Makes rows of records. Rows are numbered by themselves except in NDJSON whose every record is one row. */
class RowReader {
  readonly #source: JsonSource;
  #row = 0;
  #record = 0;

  constructor(source: JsonSource) {
    this.#source = source;
  }

  fromRecords(records: readonly JsonValue[]): Rows {
    return gather(
      records.map((record) => {
        this.#record += 1;
        return this.#rowsOf(record, this.#record, null);
      }),
    );
  }

  fromLines(found: readonly LineRecord[]): Rows {
    const byLine = this.#source.lineList === null;
    return gather(
      found.map((each) => {
        if (!('bad' in each)) return this.#rowsOf(each.record, each.line, byLine ? each.line : null);
        return { rows: [], bad: [{ ...each.bad, line: byLine ? each.bad.line : this.#next() }] };
      }),
    );
  }

  #next(): number {
    this.#row += 1;
    return this.#row;
  }

  #rowsOf(record: JsonValue, number: number, line: number | null): Rows {
    const { path, lineList } = this.#source;
    const bad = (code: BadRow['code'], message: BadRow['message']): Rows => ({
      rows: [],
      bad: [{ line: line ?? this.#next(), text: jsonText(record), cells: [], code, message }],
    });
    if (!isObject(record)) return bad('E_JSON', notRecord(path, number));
    const { rows } = flattenRecord(record, lineList ?? '');
    const spoilt = rows
      .flatMap((row) => [...row])
      .find(([name, text]) => NO_TEXT.test(name) || NO_TEXT.test(text ?? ''));
    if (spoilt !== undefined) return bad('E_NUL', badCharacter(path, number, JSON.stringify(spoilt[0])));
    return { rows: rows.map((row) => ({ line: line ?? this.#next(), cells: this.#cells(row) })), bad: [] };
  }

  #cells(row: FlatRow): TextRow['cells'] {
    return this.#source.fields.map((name) => row.get(name) ?? '');
  }
}

const gather = (parts: readonly Rows[]): Rows => ({
  rows: parts.flatMap(({ rows }) => rows),
  bad: parts.flatMap(({ bad }) => bad),
});
