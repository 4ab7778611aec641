import type { BadSpot } from './decode.ts';
import { decodeBlock } from './decode.ts';
import { fileBytes } from './file-bytes.ts';
import { lineBlocks } from './line-blocks.ts';
import { type RawRecord, RecordCutter } from './record-cutter.ts';
import type { CsvSource, ReadOptions, TextFile } from './types.ts';

/** Ctrl-Z, with which DOS programs end a file. */
const DOS_END = '\u001a';

/** A record with the undecodable bytes in it, if any. */
export interface LocatedRecord {
  readonly record: RawRecord;
  readonly badOffset: number | null;
}

/** A line of nothing, spaces or the end mark of DOS is no record; in a file of one column only nothing is nothing. */
export function isBlank(text: string, columns: number): boolean {
  return text === '' || (columns > 1 && /^[ \u3000]*$/.test(text.endsWith(DOS_END) ? text.slice(0, -1) : text));
}

/** The records of a CSV file, in pieces of the file. */
export async function* recordsOf(source: TextFile, options: ReadOptions): AsyncGenerator<LocatedRecord[]> {
  const chunks = fileBytes(source.path, {
    compressed: source.compressed,
    member: source.member,
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
function locate(records: readonly RawRecord[], spots: readonly BadSpot[]): LocatedRecord[] {
  let next = 0;
  return records.map((record) => {
    while ((spots[next]?.at ?? record.start) < record.start) next += 1;
    const spot = spots[next];
    return { record, badOffset: spot !== undefined && spot.at < record.end ? spot.offset : null };
  });
}
