import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REGISTRY } from '../../commands/index.ts';
import { acrm, emptyFolder } from './program.ts';

const script = (await acrm(['completion', 'bash'])).out;

/** What bash offers when Tab is pressed at the end of the line. */
function complete(line: string, cwd = emptyFolder()): readonly string[] {
  const program = `${script}
COMP_WORDS=(${line
    .split(' ')
    .map((word) => `'${word}'`)
    .join(' ')}); COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 )); _acrm; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const ran = spawnSync('bash', ['-c', program], { cwd, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  return ran.stdout.split('\n').filter((word) => word !== '');
}

describe('bash completion', () => {
  test('commands', () => {
    expect([...complete('acrm ')].sort()).toEqual([...new Set(REGISTRY.map(({ path }) => path[0] ?? ''))].sort());
    expect(complete('acrm doc')).toEqual(['doctor']);
  });

  test('flags of the command, wherever its name stands', () => {
    expect(complete('acrm doctor --qui')).toEqual(['--quiet']);
    expect(complete('acrm --lang zh init --fo')).toEqual(['--force', '--format']);
    expect(complete('acrm doctor --own')).toEqual([]);
  });

  test('values of flags and of arguments', () => {
    expect(complete('acrm doctor --lang ')).toEqual(['en', 'zh']);
    expect(complete('acrm doctor -f parq')).toEqual(['parquet']);
    expect(complete('acrm completion ')).toEqual(['bash', 'zsh', 'fish']);
    expect(complete('acrm help comp')).toEqual(['completion']);
  });

  test('files, with spaces in their names', () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'my data.duckdb'), '');
    mkdirSync(join(cwd, 'more'));
    expect(complete('acrm doctor --db m', cwd)).toEqual(['more', 'my data.duckdb']);
    expect(complete('acrm doctor -o my', cwd)).toEqual(['my data.duckdb']);
  });
});

describe('zsh and fish', () => {
  test.each(['zsh', 'fish'])('%s names every command with its summary', async (shell) => {
    const { out } = await acrm(['completion', shell]);
    for (const { path, summary } of REGISTRY) {
      expect(out).toContain(path[0]);
      expect(out).toContain(summary.en.replaceAll("'", shell === 'fish' ? "\\'" : "'\\''"));
    }
  });

  test.each(['zsh', 'fish'])('%s finds no fault in its syntax', async (shell) => {
    const file = join(emptyFolder(), 'script');
    writeFileSync(file, (await acrm(['completion', shell])).out);
    const checked = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
    if (checked.error === undefined) expect(checked).toMatchObject({ status: 0, stderr: '' });
  });
});
