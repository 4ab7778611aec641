import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { writeDeals } from './deals.ts';
import { type Measured, measure, type Task } from './measure.ts';
import { writeOrderLines } from './order-lines.ts';
import { writeWorkbook } from './workbook.ts';

/** `npm run bench [-- MILLIONS…]`: acrm against DuckDB by hand, in one run, on the same files. Prints Markdown. */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const MAIN = join(ROOT, 'dist', 'src', 'cli', 'main.js');
const BY_HAND = join(ROOT, 'dist', 'bench', 'run-sql.js');
const PLACE = process.env['ACRM_BENCH_DIR'] ?? join(ROOT, 'bench', 'data');
const RUNS = Number(process.env['ACRM_BENCH_RUNS'] ?? 3);

const script = (name: string): string => join(ROOT, 'bench', 'by-hand', `${name}.sql`);
const fresh = (database: string) => (): void => {
  for (const file of [database, `${database}.wal`]) rmSync(file, { force: true });
};
const acrm = (...args: string[]): Task => ({ args: [MAIN, ...args] });
const byHand = (database: string, name: string, file = ''): Task => ({ args: [BY_HAND, database, script(name), file] });

async function main(): Promise<void> {
  mkdirSync(PLACE, { recursive: true });
  const millions = process.argv.slice(2).map(Number);
  console.log(await machine());
  for (const million of millions.length > 0 ? millions : [1, 10]) await loadAndAnalyse(million);
  await loadWorkbook();
  report('start', ['acrm --help', 'node -e 0'], measure([acrm('--help'), { args: ['-e', '0'] }], Math.max(RUNS, 9)));
}

async function machine(): Promise<string> {
  const instance = await DuckDBInstance.create(':memory:');
  const version = (await (await instance.connect()).runAndReadAll('SELECT version()')).getRows()[0]?.[0];
  return `Node ${process.version}, DuckDB ${String(version)}, ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${RUNS} runs each, in turn; medians of whole processes.`;
}

async function loadAndAnalyse(million: number): Promise<void> {
  const file = join(PLACE, `lines-${million}m.csv`);
  if (!existsSync(file)) await writeOrderLines(file, million * 1_000_000);
  const deals = join(PLACE, 'deals.csv');
  writeDeals(deals, 200_000);
  const [ours, theirs, plain] = ['acrm', 'by-hand', 'ctas'].map((name) => join(PLACE, `${name}-${million}m.duckdb`));
  if (ours === undefined || theirs === undefined || plain === undefined) return;
  console.log(`\n## ${million} million order lines (${Math.round(statSync(file).size / 1e6)} MB)`);
  const loads = [
    { ...acrm('load', file, '--db', ours, '--quiet'), before: fresh(ours) },
    { ...byHand(theirs, 'load', file), before: fresh(theirs) },
    { ...byHand(plain, 'ctas', file), before: fresh(plain) },
  ];
  report('load', ['acrm load', 'DuckDB by hand, same tables', 'DuckDB, one CTAS'], measure(loads, RUNS));
  for (const [name, ...args] of [
    ['rank', 'rank', 'accounts'],
    ['rfm', 'rfm'],
  ] as const) {
    report(
      name,
      [`acrm ${args.join(' ')}`, 'bare SQL'],
      measure([acrm(...args, '--db', ours, '-f', 'json', '--quiet'), byHand(ours, name)], RUNS),
    );
  }
  // Recorded as it is in use, which is part of the price.
  const checks = ['check', '--file', join(ROOT, 'bench', 'checks.yaml'), '--fail-on', 'never'];
  report(
    'check',
    ['acrm check, 20 checks', 'the 20 SELECTs'],
    measure(
      [acrm(...checks, '--as-of', '2024-12-31', '--db', ours, '-f', 'json', '--quiet'), byHand(ours, 'checks')],
      RUNS,
    ),
  );
  const pipeline = join(PLACE, 'deals.duckdb');
  fresh(pipeline)();
  measure([acrm('load', deals, '--db', pipeline, '--quiet')], 1);
  report(
    'funnel',
    ['acrm funnel', 'bare SQL'],
    measure([acrm('funnel', '--db', pipeline, '-f', 'json', '--quiet'), byHand(pipeline, 'funnel')], RUNS),
  );
}

/** A workbook against the same rows as CSV. */
async function loadWorkbook(): Promise<void> {
  const [csv, book] = ['csv', 'xlsx'].map((ending) => join(PLACE, `lines-200k.${ending}`));
  if (csv === undefined || book === undefined) return;
  if (!existsSync(csv)) await writeOrderLines(csv, 200_000);
  if (!existsSync(book)) await writeWorkbook(book, csv);
  console.log(`\n## 200,000 order lines as a workbook (${Math.round(statSync(book).size / 1e6)} MB)`);
  const database = join(PLACE, 'workbook.duckdb');
  const loads = [book, csv].map((file) => ({
    ...acrm('load', file, '--db', database, '--quiet'),
    before: fresh(database),
  }));
  report('load', ['acrm load, workbook', 'acrm load, the same rows as CSV'], measure(loads, RUNS));
}

function report(title: string, names: readonly string[], measured: readonly Measured[]): void {
  const [base] = measured;
  console.log(`\n### ${title}\n\n| | median | range | peak memory | acrm takes |\n| --- | ---: | ---: | ---: | ---: |`);
  measured.forEach(({ milliseconds, fastest, slowest, megabytes }, index) => {
    const ratio = index === 0 || base === undefined ? '' : `${(base.milliseconds / milliseconds).toFixed(2)} ×`;
    console.log(
      `| ${names[index]} | ${seconds(milliseconds)} | ${seconds(fastest)} to ${seconds(slowest)} | ${Math.round(megabytes)} MB | ${ratio} |`,
    );
  });
}

const seconds = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;

await main();
