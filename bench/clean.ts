import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAccounts } from './accounts.ts';
import { type Measured, measure } from './measure.ts';

/**
 * `node dist/bench/clean.js [ACCOUNTS [PYTHON]]`: `acrm clean` of messy Chinese customers; where a Python with cpca and
 * phonenumbers is named, these two on the same file, for telephone numbers and places alone. Prints Markdown.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(ROOT, 'dist', 'src', 'cli', 'main.js');
const PLACE = process.env['ACRM_BENCH_DIR'] ?? join(ROOT, 'bench', 'data');
const RUNS = Number(process.env['ACRM_BENCH_RUNS'] ?? 3);

mkdirSync(PLACE, { recursive: true });
const count = Number(process.argv[2] ?? 1_000_000);
const python = process.argv[3];
const file = join(PLACE, `accounts-${count}.csv`);
const loaded = join(PLACE, `accounts-${count}.duckdb`);
const cleaned = join(PLACE, 'accounts-cleaned.duckdb');
if (!existsSync(file)) writeAccounts(file, count);
const acrm = (...args: string[]): void => {
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args, '--quiet'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`acrm ${args.join(' ')} failed: ${stderr}`);
};
rmSync(loaded, { force: true });
acrm('load', file, '--db', loaded);
const copy = (): void => {
  rmSync(cleaned, { force: true });
  spawnSync('cp', [loaded, cleaned]);
};
const rules = ['--rules', 'phones', 'regions'];
const tasks = [
  { name: '`acrm clean`', args: [MAIN, 'clean', '--db', cleaned, '--quiet'], before: copy },
  {
    name: '`acrm clean --rules phones regions`',
    args: [MAIN, 'clean', '--db', cleaned, '--quiet', ...rules],
    before: copy,
  },
];
console.log(`${count} customers, ${RUNS} runs each, in turn\n`);
console.log('| | median | range | peak memory |\n| --- | ---: | ---: | ---: |');
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)}`;
const row = (name: string, { milliseconds, fastest, slowest, megabytes }: Measured): string =>
  `| ${name} | ${seconds(milliseconds)} s | ${seconds(fastest)} to ${seconds(slowest)} s | ${Math.round(megabytes)} MB |`;
const own = measure(tasks, RUNS);
for (const [index, measured] of own.entries()) console.log(row(tasks[index]?.name ?? '', measured));
if (python !== undefined) {
  const script = join(ROOT, 'bench', 'by-hand', 'clean.py');
  const times = Array.from({ length: RUNS }, () => {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(python, [script, file, join(PLACE, 'accounts-by-hand.csv')], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return Number(process.hrtime.bigint() - start) / 1e6;
  }).sort((a, b) => a - b);
  console.log(
    `| cpca and phonenumbers | ${seconds(times[Math.floor(RUNS / 2)] ?? Number.NaN)} s | ${seconds(times[0] ?? 0)} to ${seconds(times.at(-1) ?? 0)} s | |`,
  );
}
