import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Measured {
  /** Median of whole-process wall time, milliseconds. */
  readonly milliseconds: number;
  readonly fastest: number;
  readonly slowest: number;
  /** Highest peak memory of all runs, megabytes. */
  readonly megabytes: number;
}

export interface Task {
  readonly args: readonly string[];
  /** Done before each run, not measured. */
  readonly before?: () => void;
}

const USAGE = fileURLToPath(new URL('../../bench/usage.mjs', import.meta.url));

/** Runs tasks in turn, A B A B …, so that a machine that slows down slows all of them. */
export function measure(tasks: readonly Task[], runs: number): Measured[] {
  const times = tasks.map((): number[] => []);
  const memory = tasks.map(() => 0);
  for (let run = 0; run < runs; run += 1) {
    tasks.forEach((task, index) => {
      const { milliseconds, megabytes } = once(task);
      times[index]?.push(milliseconds);
      memory[index] = Math.max(memory[index] ?? 0, megabytes);
    });
  }
  return times.map((list, index) => {
    const sorted = [...list].sort((a, b) => a - b);
    return {
      milliseconds: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
      fastest: sorted[0] ?? Number.NaN,
      slowest: sorted.at(-1) ?? Number.NaN,
      megabytes: memory[index] ?? 0,
    };
  });
}

function once({ args, before }: Task): { milliseconds: number; megabytes: number } {
  before?.();
  const folder = mkdtempSync(join(tmpdir(), 'acrm-bench-'));
  const usage = join(folder, 'usage');
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
    env: { ...process.env, NODE_OPTIONS: `--import ${USAGE}`, ACRM_BENCH_USAGE: usage },
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (child.status !== 0) throw new Error(`${args.join(' ')} failed: ${child.stderr.toString().slice(0, 500)}`);
  const megabytes = Math.max(...readFileSync(usage, 'utf8').trim().split('\n').map(Number)) / 1024;
  rmSync(folder, { recursive: true });
  return { milliseconds, megabytes };
}
