import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { emptyFolder } from './cli/program.ts';

const ROOT = join(import.meta.dirname, '..');

test('a new analysis passes the gate as it is written', { timeout: 600_000 }, () => {
  const copy = emptyFolder();
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const file of git.stdout.split('\0').filter((file) => file !== '')) cpSync(join(ROOT, file), join(copy, file));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const npm = (...words: readonly string[]): void => {
    const shell = process.platform === 'win32';
    const ran = spawnSync('npm', words, { cwd: copy, shell, encoding: 'utf8', env: { ...process.env, CI: '' } });
    expect([words.join(' '), ran.status, ran.status === 0 ? '' : ran.stdout + ran.stderr]).toEqual([
      words.join(' '),
      0,
      '',
    ]);
  };
  npm('run', 'new', '--', 'probe');
  npm('run', 'new', '--', 'rfm', 'probe');
  for (const step of ['style', 'types', 'dead', 'generated']) npm('run', `check:${step}`);
  npm(
    'exec',
    '--',
    'vitest',
    'run',
    'tests/contract.test.ts',
    'tests/commands/probe.test.ts',
    'tests/commands/rfm-probe.test.ts',
    '-t',
    'probe',
  );
});
