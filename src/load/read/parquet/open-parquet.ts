import { openScratch } from '../../../engine/duckdb/open.ts';
import { headerNames } from '../header.ts';
import type { ParquetSource } from '../types.ts';
import { readParquet, underParquet } from './parquet-select.ts';

/** Reads names, types and number of rows from the foot of the file; see `openSources`. */
export async function openParquet(path: string, bytes: number): Promise<ParquetSource> {
  const engine = await openScratch();
  try {
    return await underParquet(path, async () => {
      const fields = await engine.describe(`SELECT * FROM ${readParquet(path)}`);
      const counted = await engine.query(`SELECT count(*) FROM ${readParquet(path)}`);
      const names = fields.map(({ name }, index) => (name.trim() === '' ? `column_${index + 1}` : name));
      const header = headerNames(names, []);
      const rows = Number(counted.rows[0]?.[0]);
      return { kind: 'parquet', path, part: null, skipped: [], leftOut: [], header, fields, rows, bytes };
    });
  } finally {
    await engine.close();
  }
}
