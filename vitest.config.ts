import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const INCLUDED: Readonly<Record<string, string[]>> = {
  nightly: ['tests/**/*.{test,nightly}.ts'],
  // Tests that need a Spark server, whose address is in ACRM_SPARK: scripts/spark.mjs starts one.
  spark: ['tests/spark/**/*.live.ts'],
};

export default defineConfig(({ mode }) => ({
  test: {
    include: INCLUDED[mode] ?? ['tests/**/*.test.ts'],
    // One server answers all of them: side by side they would only wait for each other.
    ...(mode === 'spark' ? { fileParallelism: false } : {}),
    // Much of a test is waiting for a process of its own: on a small machine one worker, the default there, is too few.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Files of one worker share what they import: no test changes what another sees.
    isolate: false,
    globalSetup: ['tests/global-setup.ts'],
    setupFiles: ['tests/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { TZ: 'UTC', NO_COLOR: '1', LC_ALL: 'C.UTF-8', NIGHTLY: mode === 'nightly' ? '1' : '0' },
  },
}));
