import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
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

/** The same, where each of the answers is typed once the program waits for one. */
function answered(
  args: string,
  answers: readonly string[],
  cwd: string,
): Promise<{ code: number | null; text: string }> {
  const line = `"${process.execPath}" "${PROGRAM}" ${args}`;
  const env = { ...process.env, LC_ALL: 'C.UTF-8', TERM: 'xterm', NO_COLOR: '1' };
  const child = spawn('script', ['-qec', line, '/dev/null'], { cwd, env });
  let text = '';
  let given = 0;
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text += more;
    if ((text.match(/^> /gm) ?? []).length > given) child.stdin.write(answers[given++] ?? '');
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, text })));
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

  describe('a file that may be either of two things', () => {
    const ambiguous = (): string => {
      const cwd = emptyFolder();
      writeFileSync(join(cwd, 'x.csv'), '门店名称,供应商全称,地址\n一店,甲公司,北京\n');
      return cwd;
    };
    const load = (lang: string) => `load x.csv --only mapping --no-progress --lang ${lang}`;

    test('is asked for in people’s words, again where the answer is none of them', async () => {
      const { code, text } = await answered(load('en'), ['9\r', '2\r'], ambiguous());
      expect(text).toContain('x.csv: what are its rows?\r\n  1  Suppliers (suppliers)\r\n  2  Outlets (outlets)\r\n> ');
      expect(text).toContain('Type a number of the list, or nothing to leave.\r\n> ');
      expect(text).toContain('outlets.name');
      expect(code).toBe(0);
      expect((await answered(load('zh'), ['供应商\r'], ambiguous())).text).toContain('suppliers.name');
    });

    test.each([
      ['nothing', '\r', 2, '请用 --entity suppliers 或 --entity outlets 指明。'],
      ['Ctrl-D', '\u0004', 2, '请用 --entity suppliers 或 --entity outlets 指明。'],
      ['Ctrl-C', '\u0003', 130, '已中断，未作任何改动。'],
    ])('and %s for an answer loads nothing', async (_, typed, exit, said) => {
      const cwd = ambiguous();
      const { code, text } = await answered(load('zh'), [typed], cwd);
      expect(text).toContain(said);
      expect(code).toBe(exit);
      expect(existsSync(join(cwd, 'customers.duckdb'))).toBe(false);
    });
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
