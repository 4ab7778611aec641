import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { emptyFolder, PROGRAM } from './program.ts';

test('acrm load loads nothing of the cleaning until a database is cleaned', () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'a.csv'), 'Account ID,Account Name\nA1,Acme\n');
  const first = modulesOf(['load', 'a.csv'], cwd);
  expect(first).toContain('load');
  expect(first).not.toContain('clean');
  expect(modulesOf(['clean'], cwd)).toContain('clean');
  expect(modulesOf(['load', 'a.csv'], cwd)).toContain('clean');
});

/** Folders of dist/src from which a command line loads modules. */
function modulesOf(args: readonly string[], cwd: string): readonly string[] {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_DEBUG: 'esm' },
    maxBuffer: 1 << 26,
  });
  expect(status).toBe(0);
  return [...new Set([...stderr.matchAll(/dist\/src\/(\w+)\//g)].map(([, folder]) => folder ?? ''))];
}
