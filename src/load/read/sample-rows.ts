import { readRows } from './source.ts';
import type { Source } from './types.ts';

/** The cells of the first rows below the header, at most `count`. */
export async function sampleRows(source: Source, count: number): Promise<(readonly string[])[]> {
  const sample: (readonly string[])[] = [];
  for await (const { rows } of readRows(source, { batchSize: count })) {
    sample.push(...rows.slice(0, count - sample.length).map(({ cells }) => cells));
    if (sample.length >= count) break;
  }
  return sample;
}
