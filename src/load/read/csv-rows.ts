import type { BadSpot } from './decode.ts';
import { decodeBlock } from './decode.ts';
import { fileBytes } from './file-bytes.ts';
import { lineBlocks } from './line-blocks.ts';
import { cellsOf } from './record-cells.ts';
import { type RawRecord, RecordCutter } from './record-cutter.ts';
import { columnsMessage, encodingMessage, nulMessage, quoteMessage } from './row-messages.ts';
import type { BadRow, CsvSource, ReadOptions, RowBatch, TextRow } from './types.ts';

const BATCH = 5000;

/** Ctrl-Z, with which DOS programs end a file. */
const DOS_END = '\u001a';

/** A record with the undecodable bytes in it, if any. */
interface Located {
  readonly record: RawRecord;
  readonly badOffset: number | null;
}

/** The careful road through a CSV file; see `readRows`. */
export async function* csvRows(source: CsvSource, options: ReadOptions): AsyncGenerator<RowBatch> {
  const { batchSize = BATCH, onProgress } = options;
  let bytes = 0;
  let headerSeen = false;
  const progress = (done: number, total: number): void => {
    bytes = done;
    onProgress?.(done, total);
  };
  for await (const located of recordsOf(source, { ...options, onProgress: progress })) {
    // Above the header a line of spaces is blank however many columns follow.
    const header = headerSeen ? -1 : located.findIndex(({ record }) => !isBlank(record.text, 2));
    if (!headerSeen && header < 0) continue;
    headerSeen = true;
    const body = located.slice(header + 1).filter(({ record }) => !isBlank(record.text, source.header.length));
    for (let from = 0; from < body.length; from += batchSize) {
      yield { ...sort(body.slice(from, from + batchSize), source), bytes };
    }
  }
}

/** A line of nothing, spaces or the end mark of DOS is no record; in a file of one column only nothing is nothing. */
export function isBlank(text: string, columns: number): boolean {
  return text === '' || (columns > 1 && /^[ \u3000]*$/.test(text.endsWith(DOS_END) ? text.slice(0, -1) : text));
}

async function* recordsOf(source: CsvSource, options: ReadOptions): AsyncGenerator<Located[]> {
  const chunks = fileBytes(source.path, {
    compressed: source.compressed,
    size: source.bytes,
    chunkSize: options.chunkSize,
    onProgress: options.onProgress,
  });
  const skip = markLength(source);
  const cutter = new RecordCutter(source.dialect);
  let spots: BadSpot[] = [];
  let length = 0;
  for await (const block of lineBlocks(chunks, { path: source.path, encoding: source.encoding, skip })) {
    const { text, bad } = decodeBlock(block, source.encoding);
    const start = length;
    spots.push(...bad.map(({ at, offset }) => ({ at: at + start, offset })));
    length += text.length;
    const records = cutter.cut(text, false);
    yield locate(records, spots);
    const done = records.at(-1)?.end ?? 0;
    if (spots.length > 0) spots = spots.filter(({ at }) => at >= done);
  }
  yield locate(cutter.cut('', true), spots);
}

/** Bytes of the byte order mark. */
export function markLength({ bom, encoding }: Pick<CsvSource, 'bom' | 'encoding'>): number {
  if (!bom) return 0;
  return encoding === 'utf-8' ? 3 : 2;
}

/** Both lists are in the order of the text. */
function locate(records: readonly RawRecord[], spots: readonly BadSpot[]): Located[] {
  let next = 0;
  return records.map((record) => {
    while ((spots[next]?.at ?? record.start) < record.start) next += 1;
    const spot = spots[next];
    return { record, badOffset: spot !== undefined && spot.at < record.end ? spot.offset : null };
  });
}

function sort(located: readonly Located[], source: CsvSource): Pick<RowBatch, 'rows' | 'bad'> {
  const bad: BadRow[] = [];
  const sound: RawRecord[] = [];
  for (const one of located) {
    const fault = faultOf(one, source);
    if (fault === null) sound.push(one.record);
    else bad.push({ line: one.record.line, text: one.record.text, ...fault });
  }
  const rows: TextRow[] = [];
  for (const [index, cells] of cellsOf(sound, source.dialect).entries()) {
    const record = sound[index];
    if (record === undefined) continue;
    if (fits(cells, source.header.length)) rows.push({ line: record.line, cells });
    else
      bad.push({
        line: record.line,
        text: record.text,
        code: 'E_COLUMNS',
        message: columnsMessage(source, record.line, cells.length),
      });
  }
  bad.sort((a, b) => a.line - b.line);
  return { rows, bad };
}

function faultOf({ record, badOffset }: Located, source: CsvSource): Pick<BadRow, 'code' | 'message'> | null {
  const { line } = record;
  if (badOffset !== null) return { code: 'E_ENCODING', message: encodingMessage(source, line, badOffset) };
  if (record.text.includes('\0')) return { code: 'E_NUL', message: nulMessage(source, line) };
  return record.broken ? { code: 'E_QUOTE', message: quoteMessage(source, line) } : null;
}

/** Drops cells after the last column where all of them are empty: some programs end every line with a separator. */
function fits(cells: string[], columns: number): boolean {
  if (cells.length > columns && cells.slice(columns).every((cell) => cell === '')) cells.length = columns;
  return cells.length === columns;
}
