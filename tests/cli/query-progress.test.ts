import { expect, test } from 'vitest';
import { showingProgress } from '../../src/cli/query-progress.ts';
import type { Store } from '../../src/core/store.ts';
import { openScratch } from '../../src/engine/duckdb/open.ts';

/** What a progress bar was told. */
function recorder() {
  const told: (string | number)[] = [];
  return {
    told,
    progress: {
      begin: (label: { en: string }, total: number | null) => told.push(`begin ${label.en} ${total}`),
      advance: (done: number) => told.push(done),
      end: () => told.push('end'),
    },
  };
}

test('a query that tells how far it is moves the bar from begin to end, also where it fails', async () => {
  const scratch = await openScratch();
  const telling: Store = {
    ...scratch,
    async query(_, options) {
      for (const share of [0, 0.5, 1]) options?.onProgress?.(share);
      throw new Error('broke');
    },
  };
  const { told, progress } = recorder();
  await expect(showingProgress(telling, progress).query('SELECT 1')).rejects.toThrow('broke');
  expect(told).toEqual(['begin Computing 100', 0, 50, 100, 'end']);
  await scratch.close();
});

test('a short query shows none; a long one on DuckDB does', async () => {
  const scratch = await openScratch();
  const { told, progress } = recorder();
  const store = showingProgress(scratch, progress);
  expect((await store.query('SELECT 1 AS one')).rows).toEqual([[1]]);
  expect(told).toEqual([]);
  await store.query('SELECT count(*) FROM range(30000) a(i), range(2000) b(j) WHERE hash(i + j) % 7 = 1');
  expect(told[0]).toBe('begin Computing 100');
  expect(told.at(-1)).toBe('end');
  await store.close();
});
