import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Column, Row } from '../core/table.ts';
import { CSV, headerLine, rowLine, TSV } from './delimited.ts';
import { ndjsonLine } from './ndjson.ts';

export type StreamFormat = 'csv' | 'tsv' | 'ndjson' | 'xlsx';
type Batches = AsyncIterable<readonly Row[]>;
type Writer = (
  columns: readonly Column[],
  batches: Batches,
  target: NodeJS.WritableStream,
  manner: Manner,
) => Promise<number>;

interface Manner {
  /** Whether csv and tsv begin with the names of the columns. */
  readonly named: boolean;
}

const WRITERS: Readonly<Record<StreamFormat, Writer>> = {
  csv: lines(
    (columns) => headerLine(columns, CSV),
    (_, row) => rowLine(row, CSV),
  ),
  tsv: lines(
    (columns) => headerLine(columns, TSV),
    (_, row) => rowLine(row, TSV),
  ),
  ndjson: lines(() => '', ndjsonLine),
  async xlsx(columns, batches, target) {
    const { streamXlsx } = await import('./stream-xlsx.ts');
    return streamXlsx(columns, batches, target);
  },
};

/**
 * Writes rows as they come, never faster than the target takes them, and says how many there were.
 * A path is created and closed; a stream given stays open.
 */
export async function streamRows(
  columns: readonly Column[],
  batches: Batches,
  format: StreamFormat,
  target: string | NodeJS.WritableStream,
  manner: Manner = { named: true },
): Promise<number> {
  if (typeof target !== 'string') return WRITERS[format](columns, batches, target, manner);
  const file = createWriteStream(target);
  const closed = finished(file);
  const writing = WRITERS[format](columns, batches, file, manner).finally(() => file.end());
  // A disk that is full ends the file, and with it the wait for it to take more.
  const [rows] = await Promise.all([Promise.race([writing, closed.then(() => writing)]), closed]);
  return rows;
}

function lines(
  header: (columns: readonly Column[]) => string,
  line: (columns: readonly Column[], row: Row) => string,
): Writer {
  return async (columns, batches, target, { named }) => {
    let count = 0;
    if (named) await write(target, header(columns));
    for await (const rows of batches) {
      count += rows.length;
      await write(target, rows.map((row) => line(columns, row)).join(''));
    }
    return count;
  };
}

async function write(target: NodeJS.WritableStream, text: string): Promise<void> {
  if (text !== '' && !target.write(text)) await once(target, 'drain');
}
