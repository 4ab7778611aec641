import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';

/**
 * `node dist/bench/messy-csv.js FOLDER… [--python PYTHON]`: how rightly messy CSV files are read by acrm, DuckDB, and,
 * where a Python with clevercsv is named, CleverCSV and Python's csv. Each folder holds csv/ and clean/ with the same
 * names. Prints Markdown. F1 over rows as multisets: trimmed cells, empty cells at the end left out.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(ROOT, 'dist', 'src', 'cli', 'main.js');
const SCRIPT = join(ROOT, 'bench', 'by-hand', 'messy_csv.py');

type Read = (file: string) => string | null;

async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const at = given.indexOf('--python');
  const python = at < 0 ? undefined : given[at + 1];
  const folders = at < 0 ? given : given.toSpliced(at, 2);
  const files = folders.flatMap((folder) =>
    readdirSync(join(folder, 'csv'))
      .filter((name) => existsSync(join(folder, 'clean', name)))
      .map((name) => ({ file: join(folder, 'csv', name), clean: join(folder, 'clean', name) })),
  );
  const place = mkdtempSync(join(tmpdir(), 'acrm-messy-'));
  const scores: { readonly name: string; readonly all: readonly number[] }[] = [];
  const score = (name: string, read: Read): void => {
    scores.push({ name, all: files.map(({ file, clean }) => f1(read(file), readFileSync(clean, 'utf8'))) });
  };
  score('acrm', readWithAcrm);
  await readWithDuckDb(
    files.map(({ file }) => file),
    place,
  );
  for (const name of Object.keys(DUCKDB)) score(name, kept(join(place, name)));
  if (python !== undefined) {
    spawnSync(python, [SCRIPT, place, ...files.map(({ file }) => file)], { stdio: 'ignore' });
    score('clevercsv', kept(join(place, 'clevercsv')));
    score('python', kept(join(place, 'python')));
  }
  rmSync(place, { recursive: true });
  const others = scores.slice(1);
  const best = files.map((_, index) => Math.max(...others.map(({ all }) => all[index] ?? 0)));
  console.log(`${files.length} files\n\n| reader | mean F1 | files read without fault |\n| --- | ---: | ---: |`);
  for (const { name, all } of [...scores, { name: 'the best of the others, file by file', all: best }])
    console.log(`| ${name} | ${mean(all).toFixed(3)} | ${all.filter((one) => one === 1).length} |`);
}

function readWithAcrm(file: string): string | null {
  if (statSync(file).size === 0) return '';
  const args = [MAIN, 'inspect', file, '--only', 'data', '-f', 'csv', '--no-header-names'];
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 29 });
  return child.status === 0 ? child.stdout : null;
}

/** DuckDB as it comes, and asked to be lenient. */
const DUCKDB: Readonly<Record<string, string>> = {
  duckdb: '',
  'duckdb-lenient': ', strict_mode = false, null_padding = true, ignore_errors = true',
};

async function readWithDuckDb(files: readonly string[], place: string): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const [name, options] of Object.entries(DUCKDB)) {
    mkdirSync(join(place, name));
    for (const file of files) {
      const from = `read_csv('${file.replaceAll("'", "''")}', all_varchar = true, header = false${options})`;
      const to = join(place, name, basename(file)).replaceAll("'", "''");
      await connection.run(`COPY (FROM ${from}) TO '${to}' (HEADER false)`).catch(() => undefined);
    }
  }
}

const kept =
  (folder: string): Read =>
  (file) =>
    existsSync(join(folder, basename(file))) ? readFileSync(join(folder, basename(file)), 'utf8') : null;

const rowsOf = (text: string): string[] => {
  const rows: string[][] = parse(text, { bom: true, relax_column_count: true, relax_quotes: true });
  return rows
    .map((cells) =>
      cells
        .map((cell) => cell.replace(/\r\n?/g, '\n').trim())
        .join('\u241f')
        .replace(/\u241f+$/, ''),
    )
    .filter((row) => row !== '');
};

function f1(read: string | null, clean: string): number {
  if (read === null) return 0;
  const expected = rowsOf(clean);
  const actual = rowsOf(read);
  const left = new Map<string, number>();
  for (const row of expected) left.set(row, (left.get(row) ?? 0) + 1);
  let hits = 0;
  for (const row of actual) {
    const count = left.get(row) ?? 0;
    if (count === 0) continue;
    hits += 1;
    left.set(row, count - 1);
  }
  return expected.length + actual.length === 0 ? 1 : (2 * hits) / (expected.length + actual.length);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

await main();
