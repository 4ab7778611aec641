import { openScratch } from '../../../engine/duckdb/open.ts';
import type { ParquetSource, ReadOptions, RowBatch } from '../types.ts';
import { parquetSelect, underParquet } from './parquet-select.ts';

/** The rows of a Parquet file as text, numbered from 1; see `readRows`. */
export async function* parquetRows(source: ParquetSource, options: ReadOptions): AsyncGenerator<RowBatch> {
  const engine = await openScratch();
  let line = 0;
  try {
    const sql = parquetSelect(source, { typed: false });
    const { batches } = await underParquet(source.path, () => engine.stream(sql));
    const each = batches[Symbol.asyncIterator]();
    for (;;) {
      const { done, value } = await underParquet(source.path, () => each.next());
      if (done === true) return;
      const first = line + 1;
      line += value.length;
      const bytes = Math.round((line / Math.max(1, source.rows)) * source.bytes);
      const rows = value.map((cells, index) => ({
        line: first + index,
        cells: cells.map((cell) => String(cell ?? '')),
      }));
      yield { rows, bad: [], bytes };
      options.onProgress?.(bytes, source.bytes);
    }
  } finally {
    await engine.close();
  }
}
