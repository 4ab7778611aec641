import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { emptyFolder } from './cli/program.ts';

const ROOT = join(import.meta.dirname, '..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function run(program: string, args: readonly string[], cwd: string): string {
  const ran = spawnSync(program, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  expect([args.join(' '), ran.status, ran.status === 0 ? '' : ran.stderr]).toEqual([args.join(' '), 0, '']);
  return ran.stdout;
}

test('the package installs from its tarball into an empty folder and works there', { timeout: 300_000 }, () => {
  const folder = emptyFolder();
  run(npm, ['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  run(npm, ['install', `./${tarball}`, '--prefer-offline', '--no-audit', '--no-fund'], folder);
  const bin = join(folder, 'node_modules/.bin/acrm');
  expect(run(bin, ['--version'], folder)).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(run(bin, ['demo', 'd', '--quiet', '-f', 'csv'], folder)).toContain('orders,25118,25118,true');
  const ranking = run(
    bin,
    ['rank', 'accounts', '--top', '1', '--db', 'd/lumen.duckdb', '-f', 'csv', '--quiet'],
    folder,
  );
  expect(ranking.trim().split('\n')).toHaveLength(2);
});
