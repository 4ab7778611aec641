// npm run new -- cohort, or npm run new -- rfm migration: writes the frame of an analysis, which passes the gate as it is.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { PACKAGE_ROOT } from '../src/core/package-root.ts';
import { listCommands } from './command-listing.ts';

const path = process.argv.slice(2);
const name = path.join(' ');
const table = (path.at(-1) ?? '').replaceAll('-', '_');

/** Each file of the frame with the template that it is made from. */
const filesOf = (): readonly (readonly [file: string, template: string])[] => {
  const command = path.length === 1 ? `${path[0]}/${path[0]}` : path.join('/');
  return [
    [`commands/${command}.ts`, 'command.ts.txt'],
    [`queries/${path.join('/')}/${table}.sql`, 'query.sql.txt'],
    [`queries/${path.join('/')}/${table}.vl.json`, 'chart.vl.json.txt'],
    [`tests/commands/${path.join('-')}.test.ts`, 'test.ts.txt'],
  ];
};

function faultOf(): string | null {
  const named = path.length >= 1 && path.length <= 2 && path.every((word) => /^[a-z][a-z0-9-]*$/.test(word));
  if (!named) return 'Name the analysis in one or two words of small letters: npm run new -- cohort';
  if (listCommands(PACKAGE_ROOT).some((known) => known.join(' ') === name)) return `acrm ${name} exists.`;
  const there = filesOf().filter(([file]) => existsSync(join(PACKAGE_ROOT, file)));
  return there.length === 0 ? null : `${there.map(([file]) => file).join(', ')} exists.`;
}

function writeFrame(): void {
  for (const [file, template] of filesOf()) {
    const text = readFileSync(join(PACKAGE_ROOT, 'scripts/frame', template), 'utf8')
      .replaceAll('__NAME__', name)
      .replaceAll('__TABLE__', table);
    mkdirSync(dirname(join(PACKAGE_ROOT, file)), { recursive: true });
    writeFileSync(join(PACKAGE_ROOT, file), text);
    process.stdout.write(`${file}\n`);
  }
}

/** Runs a program of the package, its talk shown only where it fails. */
function run(words: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const shell = process.platform === 'win32';
  const done = spawnSync('npx', words, { cwd: PACKAGE_ROOT, shell, encoding: 'utf8', env: { ...process.env, ...env } });
  if (done.status !== 0) throw new Error(`npx ${words.join(' ')} failed:\n${done.stdout}${done.stderr}`);
}

const fault = faultOf();
if (fault === null) {
  writeFrame();
  run(['biome', 'check', '--write', ...filesOf().map(([file]) => file)]);
  run(['tsc', '-p', 'tsconfig.build.json']);
  for (const words of [['--index'], []])
    spawnSync(process.execPath, ['dist/scripts/generate.js', ...words], { cwd: PACKAGE_ROOT });
  run(['vitest', 'run', 'tests/contract.test.ts', '-t', name], { UPDATE_GOLDEN: '1' });
  process.stdout.write(
    `Now adapt them to your question and update the golden: UPDATE_GOLDEN=1 npx vitest run tests/contract.test.ts -t "${name}"\n`,
  );
} else {
  process.stderr.write(`${fault}\n`);
  process.exitCode = 2;
}
