import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { emptyFolder, PROGRAM } from './program.ts';

/** Runs the program with a terminal on all three streams; what it prints there. */
function onTerminal(args: string, env: Readonly<Record<string, string>> = {}): { code: number | null; text: string } {
  const line = `"${process.execPath}" "${PROGRAM}" ${args}`;
  const ran = spawnSync('script', ['-qec', line, '/dev/null'], {
    cwd: emptyFolder(),
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', TERM: 'xterm', NO_COLOR: '', ...env },
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

  test.each(['xlsx', 'png', 'parquet'])('%s is refused with advice', (format) => {
    const { code, text } = onTerminal(`doctor -f ${format}`);
    expect(code).toBe(2);
    expect(text).toContain(`-o NAME.${format}`);
  });
});
