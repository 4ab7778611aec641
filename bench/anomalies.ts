import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `node dist/bench/anomalies.js [SEED]`: how many planted anomalies `acrm anomalies` and `acrm anomalies series` find,
 * and how many ordinary records they flag, on invented noise of several kinds. Prints Markdown; a seed gives the same.
 */
const MAIN = join(fileURLToPath(new URL('../../', import.meta.url)), 'dist', 'src', 'cli', 'main.js');
const place = mkdtempSync(join(tmpdir(), 'acrm-anomalies-'));

/** Numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Noise = (random: () => number) => number;
const normal: Noise = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const laplace: Noise = (random) => (random() < 0.5 ? 1 : -1) * -Math.log(1 - random()) * Math.SQRT1_2;
/** Student's t of three degrees of freedom. */
const heavy: Noise = (random) =>
  normal(random) / Math.sqrt((normal(random) ** 2 + normal(random) ** 2 + normal(random) ** 2) / 3);
/** One order in seven is a small one, a tenth of the others. */
const twoKinds: Noise = (random) => normal(random) - (random() < 1 / 7 ? Math.log(10) / 0.5 : 0);

const NOISES: readonly (readonly [string, Noise])[] = [
  ['lognormal', normal],
  ['Laplace', laplace],
  ['Student t, 3 degrees', heavy],
  ['one in seven a small order', twoKinds],
];

interface Planted {
  readonly lines: readonly string[];
  readonly keys: ReadonlySet<string>;
  readonly records: number;
}

/** 400 customers with 1 to some 60 orders each; one order in a hundred is multiplied or divided by the factor. */
function plantOrders(noise: Noise, factor: number, seed: number): Planted {
  const random = randomFrom(seed);
  const lines = ['Order ID,Order Date,Account ID,Account Name,Tier,Industry,Amount'];
  const keys = new Set<string>();
  for (let customer = 0; customer < 400; customer += 1) {
    const [tier, industry] = ['ABC'.charAt(Math.floor(random() * 3)), Math.floor(random() * 4)];
    const usual = Math.exp(7 + normal(random) * 1.2);
    const orders = 1 + Math.floor(-Math.log(1 - random()) * 12);
    for (let order = 0; order < orders; order += 1) {
      const key = `O${customer}-${order}`;
      const drawn = random();
      const odd = factor > 1 && drawn < 0.01;
      if (odd) keys.add(key);
      const shift = odd ? (drawn < 0.005 ? factor : 1 / factor) : 1;
      const amount = usual * Math.exp(0.5 * noise(random)) * shift;
      const day = new Date(Date.UTC(2022, 0, 1 + Math.floor(random() * 730))).toISOString().slice(0, 10);
      lines.push(`${key},${day},C${customer},Company ${customer},${tier},Industry ${industry},${amount.toFixed(2)}`);
    }
  }
  return { lines, keys, records: lines.length - 1 };
}

/** Ten regions with two years of days: a week, a yearly swing, growth; one day in a hundred is multiplied or divided. */
function plantDays(noise: Noise, spread: number, factor: number, seed: number): Planted {
  const random = randomFrom(seed);
  const lines = ['Order ID,Order Date,Account ID,Account Name,Region,Amount'];
  const keys = new Set<string>();
  for (let region = 0; region < 10; region += 1) {
    const week = Array.from({ length: 7 }, () => Math.exp(0.5 * normal(random)));
    for (let day = 0; day < 730; day += 1) {
      const date = new Date(Date.UTC(2022, 0, 2 + day)).toISOString().slice(0, 10);
      const drawn = random();
      const odd = factor > 1 && drawn < 0.01;
      if (odd) keys.add(`day:${date}:Region ${region}`);
      const shift = odd ? (drawn < 0.005 ? factor : 1 / factor) : 1;
      const level = 5000 * (week[day % 7] ?? 1) * (1 + 0.2 * Math.sin(day / 58)) * 1.0004 ** day;
      const amount = level * Math.exp(spread * noise(random)) * shift;
      lines.push(`R${region}-${day},${date},C${region},Company ${region},Region ${region},${amount.toFixed(2)}`);
    }
  }
  return { lines, keys, records: lines.length - 1 };
}

function acrm(...args: string[]): string {
  const child = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', maxBuffer: 1 << 29 });
  if (child.status !== 0) throw new Error(child.stderr);
  return child.stdout;
}

/** Keys of the anomalies that a command finds in the lines. */
function flagged(lines: readonly string[], command: readonly string[]): string[] {
  const [file, database] = [join(place, 'lines.csv'), join(place, 'lines.duckdb')];
  rmSync(database, { force: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
  acrm('load', file, '--db', database, '--quiet');
  const printed = acrm(...command, '--db', database, '--only', 'anomalies', '-f', 'tsv', '--quiet');
  const [header = '', ...rows] = printed.trimEnd().split('\n');
  const at = header.split('\t').indexOf('key');
  return rows.map((row) => row.split('\t')[at] ?? '');
}

function score({ lines, keys, records }: Planted, command: readonly string[]): string {
  const found = new Set(flagged(lines, command));
  const hits = [...found].filter((key) => keys.has(key)).length;
  const percent = (part: number, whole: number, digits: number): string =>
    whole === 0 ? '' : `${((part / whole) * 100).toFixed(digits)} %`;
  const falseAlarms = percent(found.size - hits, records - keys.size, 2);
  return `${keys.size} | ${percent(hits, keys.size, 0)} | ${percent(hits, found.size, 0)} | ${falseAlarms}`;
}

const seed = Number(process.argv[2] ?? 1);
const HEAD = 'planted | found (recall) | of those flagged (precision) | ordinary ones flagged |';
console.log(`### Orders\n\n| noise of log amounts | odd ones | ${HEAD}\n| --- | --- | ---: | ---: | ---: | ---: |`);
for (const [name, noise] of NOISES)
  for (const factor of [1, 5, 10, 30]) {
    const kind = factor === 1 ? 'none' : `× or ÷ ${factor}`;
    console.log(`| ${name} | ${kind} | ${score(plantOrders(noise, factor, seed), ['anomalies'])} |`);
  }
const series = ['anomalies', 'series', '--by', 'region', '--holidays', 'none'];
console.log(`\n### Days of ten regions\n\n| noise | odd ones | ${HEAD}\n| --- | --- | ---: | ---: | ---: | ---: |`);
for (const [name, noise, spread] of [
  ['10 %, lognormal', normal, 0.1],
  ['30 %, lognormal', normal, 0.3],
  ['10 %, Laplace', laplace, 0.1],
] as const)
  for (const factor of [1, 1.3, 1.6, 3]) {
    const kind = factor === 1 ? 'none' : `× or ÷ ${factor}`;
    console.log(`| ${name} | ${kind} | ${score(plantDays(noise, spread, factor, seed), series)} |`);
  }
rmSync(place, { recursive: true });
