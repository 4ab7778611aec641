import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAccounts } from './accounts.ts';
import { measure, type Task } from './measure.ts';

/**
 * `node dist/bench/clean.js [ACCOUNTS [PYTHON]]`: `acrm clean` of messy Chinese customers; where a Python with cpca and
 * phonenumbers is named, these two on the same file, for telephone numbers and places alone. Prints Markdown.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(ROOT, 'dist', 'src', 'cli', 'main.js');
const BY_HAND = join(ROOT, 'bench', 'by-hand', 'clean-py.mjs');
const PLACE = process.env['ACRM_BENCH_DIR'] ?? join(ROOT, 'bench', 'data');
const RUNS = Number(process.env['ACRM_BENCH_RUNS'] ?? 3);

mkdirSync(PLACE, { recursive: true });
const count = Number(process.argv[2] ?? 1_000_000);
const python = process.argv[3];
const file = join(PLACE, `accounts-${count}.csv`);
const loaded = join(PLACE, `accounts-${count}.duckdb`);
const cleaned = join(PLACE, 'accounts-cleaned.duckdb');
if (!existsSync(file)) writeAccounts(file, count);
rmSync(loaded, { force: true });
const { status, stderr } = spawnSync(process.execPath, [MAIN, 'load', file, '--db', loaded, '--quiet']);
if (status !== 0) throw new Error(`nothing was loaded: ${stderr}`);
const copy = (): void => copyFileSync(loaded, cleaned);
const clean = (...flags: string[]): Task => ({
  args: [MAIN, 'clean', '--db', cleaned, '--quiet', ...flags],
  before: copy,
});
const tasks: Readonly<Record<string, Task>> = {
  '`acrm clean`': clean(),
  '`acrm clean --rules phones regions`': clean('--rules', 'phones', 'regions'),
  ...(python === undefined
    ? {}
    : { 'cpca and phonenumbers': { args: [BY_HAND, python, file, join(PLACE, 'accounts-by-hand.csv')] } }),
};
const results = measure(Object.values(tasks), RUNS);
console.log(`${count} customers, ${RUNS} runs each, in turn\n`);
console.log('| | median | range |\n| --- | ---: | ---: |');
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
for (const [index, name] of Object.keys(tasks).entries()) {
  const { milliseconds = 0, fastest = 0, slowest = 0 } = results[index] ?? {};
  console.log(`| ${name} | ${seconds(milliseconds)} s | ${seconds(fastest)} to ${seconds(slowest)} s |`);
}
