import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.ts';
import { writeOrderLines } from './order-lines.ts';

/**
 * `node dist/bench/encodings.js [LINES]`: an export in GB18030 loaded as it is, against conversion by iconv followed by
 * the load of the UTF-8 file, and against that load alone. Prints Markdown.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(ROOT, 'dist', 'src', 'cli', 'main.js');
const BY_HAND = join(ROOT, 'bench', 'by-hand', 'iconv-load.mjs');
const PLACE = process.env['ACRM_BENCH_DIR'] ?? join(ROOT, 'bench', 'data');
const RUNS = Number(process.env['ACRM_BENCH_RUNS'] ?? 3);

const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/^.*\n/, '订单编号,下单日期,客户编号,客户名称,地区,产品编号,产品名称,产品类别,数量,单价,销售额,利润\n'],
  [/Customer (\d)/g, '上海第$1客户有限公司'],
  [/Product /g, '产品型号'],
  [/Category /g, '品类'],
  [/\bNorth\b/g, '华北'],
  [/\bSouth\b/g, '华南'],
  [/\bEast\b/g, '华东'],
  [/\bWest\b/g, '西南'],
];

mkdirSync(PLACE, { recursive: true });
const lines = Number(process.argv[2] ?? 1_000_000);
const english = join(PLACE, `lines-${lines}.csv`);
const utf8 = join(PLACE, `lines-${lines}-zh.csv`);
const gb = join(PLACE, `lines-${lines}-gb18030.csv`);
if (!existsSync(gb)) {
  await writeOrderLines(english, lines);
  writeFileSync(
    utf8,
    CHINESE.reduce((text, [from, to]) => text.replace(from, to), readFileSync(english, 'utf8')),
  );
  const out = openSync(gb, 'w');
  spawnSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030', utf8], { stdio: ['ignore', out, 'inherit'] });
  closeSync(out);
}
const database = (name: string): string => join(PLACE, `encodings-${name}.duckdb`);
const before = (name: string) => (): void => {
  for (const file of [database(name), `${database(name)}.wal`]) rmSync(file, { force: true });
};
const results = measure(
  [
    { args: [MAIN, 'load', gb, '--db', database('gb'), '--quiet'], before: before('gb') },
    { args: [BY_HAND, MAIN, gb, database('iconv')], before: before('iconv') },
    { args: [MAIN, 'load', utf8, '--db', database('utf8'), '--quiet'], before: before('utf8') },
  ],
  RUNS,
);
const names = ['`acrm load` of GB18030', '`iconv`, then `acrm load`', '`acrm load` of UTF-8 alone'];
console.log(`${lines} lines, ${Math.round(statSync(gb).size / 1e6)} MB in GB18030, ${RUNS} runs each, in turn\n`);
console.log('| | median | range | the first takes |\n| --- | ---: | ---: | ---: |');
const [ours] = results;
for (const [index, { milliseconds, fastest, slowest }] of results.entries())
  console.log(
    `| ${names[index]} | ${(milliseconds / 1000).toFixed(2)} s | ${(fastest / 1000).toFixed(2)} to ${(slowest / 1000).toFixed(2)} s | ${((ours?.milliseconds ?? 0) / milliseconds).toFixed(2)} × |`,
  );
