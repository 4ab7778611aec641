import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parquetFiles } from '../src/engine/lake/folders.ts';
import { type Measured, measure, type Task } from './measure.ts';
import { writeOrderLines } from './order-lines.ts';

/**
 * `npm run bench:scale [-- MILLIONS…]`: the same analyses on the DuckDB file, on the lake with DuckDB, and on the lake
 * with a Spark server of this machine, in turn. Writes the tables into docs/scale.md. ACRM_SPARK_HEAP sizes the server.
 */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const MAIN = join(ROOT, 'dist', 'src', 'cli', 'main.js');
const PAGE = join(ROOT, 'docs', 'scale.md');
const PLACE = process.env['ACRM_BENCH_DIR'] ?? join(ROOT, 'bench', 'data');
const RUNS = Number(process.env['ACRM_BENCH_RUNS'] ?? 3);
/** From here on the CSV file is deleted once it is loaded, so that the disk holds one copy. */
const BIG_MILLIONS = 20;

const ANALYSES = [
  ['rfm'],
  ['rank', 'accounts'],
  ['rank', 'products', '--measure', 'profit'],
  ['trend'],
  ['figures'],
] as const;

interface Server {
  readonly address: string;
  readonly process: ChildProcess;
  readonly pid: number;
}

async function main(): Promise<void> {
  mkdirSync(PLACE, { recursive: true });
  const millions = process.argv.slice(2).map(Number);
  for (const million of millions.length > 0 ? millions : [1, 10]) insert(million, await section(million));
}

async function section(million: number): Promise<string> {
  const [csv, database, lake] = ['csv', 'duckdb', 'lake'].map((kind) => join(PLACE, `scale-${million}m.${kind}`));
  if (csv === undefined || database === undefined || lake === undefined) throw new Error('no place');
  const lines: string[] = [];
  if (!existsSync(database)) {
    if (!existsSync(csv)) await writeOrderLines(csv, million * 1_000_000);
    const [load] = measure([acrm('load', csv, '--db', database, '--quiet')], 1);
    lines.push(
      row(
        '`acrm load`',
        load,
        `${gigabytes(statSync(csv).size)} GB of CSV, file of ${gigabytes(statSync(database).size)} GB`,
      ),
    );
    if (million >= BIG_MILLIONS) rmSync(csv);
  }
  rmSync(lake, { recursive: true, force: true });
  const [first, again] = [0, 1].map(() => measure([acrm('export', '--lake', lake, '--db', database, '--quiet')], 1)[0]);
  const parquet = parquetFiles(lake);
  const size = parquet.reduce((sum, file) => sum + statSync(file).size, 0);
  lines.push(row('`acrm export --lake`', first, `${parquet.length} Parquet files, ${gigabytes(size)} GB`));
  lines.push(row('the same again, nothing changed', again, 'fingerprints only'));
  return [...steps(lines), '', ...(await analyses(database, lake))].join('\n');
}

const steps = (lines: readonly string[]): string[] => [
  '| step | time | peak memory | |',
  '| --- | ---: | ---: | --- |',
  ...lines,
];
const row = (name: string, measured: Measured | undefined, note: string): string =>
  `| ${name} | ${seconds(measured?.milliseconds)} | ${memory(measured?.megabytes)} | ${note} |`;

async function analyses(database: string, lake: string): Promise<string[]> {
  const server = await startServer();
  try {
    const rows = ANALYSES.map((words) => {
      const tasks = [
        acrm(...words, '--db', database, '-f', 'json', '--quiet'),
        acrm(...words, '--engine', 'duckdb', '--lake', lake, '-f', 'json', '--quiet'),
        acrm(...words, '--engine', server.address, '--lake', lake, '-f', 'json', '--quiet'),
      ];
      const cells = measure(tasks, RUNS).map((one) => `${seconds(one.milliseconds)} (${memory(one.megabytes)})`);
      return `| \`acrm ${words.join(' ')}\` | ${cells.join(' | ')} |`;
    });
    const peak = `The server’s own peak: ${memory(residentPeak(server.pid))}, with a heap of ${process.env['ACRM_SPARK_HEAP'] ?? '1g'}.`;
    return [
      '| analysis | DuckDB file | DuckDB on the lake | Spark on the lake |',
      '| --- | ---: | ---: | ---: |',
      ...rows,
      '',
      peak,
    ];
  } finally {
    server.process.kill('SIGTERM');
    await new Promise((resolve) => server.process.once('exit', resolve));
  }
}

/** A server of this machine; it says its address and process once it answers. */
async function startServer(): Promise<Server> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'spark.mjs'), '--serve'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address, pid] = /answers at (\S+), process (\d+)/.exec(line) ?? [];
    if (address !== undefined) return { address, process: child, pid: Number(pid) };
  }
  throw new Error('no Spark server: it needs Python 3 and Java 17');
}

/** Megabytes; only Linux says. */
function residentPeak(pid: number): number {
  const status = `/proc/${pid}/status`;
  const found = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return found === undefined ? Number.NaN : Number(found) / 1024;
}

/** Puts the tables of one size between its marks. */
function insert(million: number, text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [`<!-- measured:${million} -->`, `<!-- /measured:${million} -->`];
  const [start, end] = [page.indexOf(from), page.indexOf(to)];
  const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; median of ${RUNS}, whole processes, in turn; in brackets the peak memory of the acrm process.`;
  if (start < 0 || end < 0) console.log(`${machine}\n\n${text}`);
  else writeFileSync(PAGE, `${page.slice(0, start + from.length)}\n${machine}\n\n${text}\n${page.slice(end)}`);
}

const acrm = (...args: string[]): Task => ({ args: [MAIN, ...args] });
const seconds = (milliseconds = Number.NaN): string => `${(milliseconds / 1000).toFixed(1)} s`;
const memory = (megabytes = Number.NaN): string => (Number.isNaN(megabytes) ? '–' : `${Math.round(megabytes)} MB`);
const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(2);

await main();
