import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { emptyFolder, PROGRAM } from './program.ts';

/** Runs the program with a terminal on all three streams; what it prints there. */
function onTerminal(
  args: string,
  env: Readonly<Record<string, string>> = {},
  { columns = 100, cwd = emptyFolder() } = {},
): { code: number | null; text: string } {
  const line = `stty cols ${columns}; "${process.execPath}" "${PROGRAM}" ${args}`;
  const ran = spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', TERM: 'xterm', NO_COLOR: '', CI: '', ...env },
    timeout: 30_000,
  });
  return { code: ran.status, text: ran.stdout };
}

const hasScript = spawnSync('script', ['--version']).status === 0;

describe.skipIf(!hasScript)('on a terminal', () => {
  test('the default is a table', () => {
    expect(onTerminal('doctor').text).toContain('──');
  });

  test('errors are coloured, unless NO_COLOR or --no-color asks for none', () => {
    expect(onTerminal('docter').text).toContain('\u001b[31macrm:');
    expect(onTerminal('docter', { NO_COLOR: '1' }).text).not.toContain('\u001b[');
    expect(onTerminal('docter --no-color').text).not.toContain('\u001b[');
  });

  test('what went to a file is told once, unless --quiet', () => {
    expect(onTerminal('doctor -o checks.csv').text.match(/Written to checks\.csv\./g)).toHaveLength(1);
    expect(onTerminal('doctor -o checks.csv --lang zh').text).toContain('已写入 checks.csv。');
    expect(onTerminal('doctor -o checks.csv --quiet').text).toBe('');
  });

  describe('progress', () => {
    const load = 'load small.csv --db x.duckdb';
    const small = (): string => {
      const cwd = emptyFolder();
      writeFileSync(join(cwd, 'small.csv'), 'customer id,customer name\nC1,Ann\n');
      return cwd;
    };

    test('is drawn, and gone at the end', () => {
      const { code, text } = onTerminal(load, {}, { cwd: small() });
      expect(code).toBe(0);
      expect(text).toContain('Looking at small.csv');
      expect(text.slice(text.lastIndexOf('Looking at'))).toContain('\u001b[0K');
    });

    test.each([
      ['--quiet', {}, 100],
      ['--no-progress', {}, 100],
      ['', { CI: 'true' }, 100],
      ['', {}, 0],
    ])('is silent with "%s", %j and %i columns', (flag, env, columns) => {
      const { code, text } = onTerminal(`${load} ${flag}`, env, { cwd: small(), columns });
      expect(code).toBe(0);
      expect(text).not.toContain('Looking at');
    });
  });

  test.each(['xlsx', 'png', 'parquet'])('%s is refused with advice', (format) => {
    const { code, text } = onTerminal(`doctor -f ${format}`);
    expect(code).toBe(2);
    expect(text).toContain(`-o NAME.${format}`);
  });
});
