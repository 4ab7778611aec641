import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { acrmOnTerminal, emptyFolder, PROGRAM } from './program.ts';

/** Runs the built program with a terminal on all three streams, each of `answers` typed once it waits for one. */
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

const onTerminal = (line: string, env = {}, options = {}) =>
  acrmOnTerminal(line.trim().split(' '), { env, ...options });

const hasScript = spawnSync('script', ['--version']).status === 0;

describe('on a terminal', () => {
  test('the default is a table', async () => {
    expect((await onTerminal('doctor')).text).toContain('──');
  });

  test('errors are coloured, unless NO_COLOR or --no-color asks for none', async () => {
    expect((await onTerminal('docter')).text).toContain('\u001b[31macrm:');
    expect((await onTerminal('docter', { NO_COLOR: '1' })).text).not.toContain('\u001b[');
    expect((await onTerminal('docter --no-color')).text).not.toContain('\u001b[');
  });

  test('what went to a file is told once, unless --quiet', async () => {
    expect((await onTerminal('doctor -o checks.csv')).text.match(/Written to checks\.csv\./g)).toHaveLength(1);
    expect((await onTerminal('doctor -o checks.csv --lang zh')).text).toContain('已写入 checks.csv。');
    expect((await onTerminal('doctor -o checks.csv --quiet')).text).toBe('');
  });

  describe('a file that may be either of two things', () => {
    const ambiguous = (): string => {
      const cwd = emptyFolder();
      writeFileSync(join(cwd, 'x.csv'), '门店名称,供应商全称,地址\n一店,甲公司,北京\n');
      return cwd;
    };
    const load = (lang: string) => `load x.csv --only mapping --no-progress --lang ${lang}`;
    const left = '请用 --entity suppliers 或 --entity outlets 指明。';

    // The three that need a keyboard and a terminal as the system has them.
    describe.skipIf(!hasScript)('in a process of its own', () => {
      test('is asked for in people’s words, again where the answer is none of them', async () => {
        const { code, text } = await answered(load('en'), ['9\r', '2\r'], ambiguous());
        expect(text).toContain(
          'x.csv: what are its rows?\r\n  1  Suppliers (suppliers)\r\n  2  Outlets (outlets)\r\n> ',
        );
        expect(text).toContain('Type a number from the list, or press Enter to cancel.\r\n> ');
        expect(text).toMatch(/──[\s\S]*outlets\.name/);
        expect(code).toBe(0);
      });

      test.each([
        ['Ctrl-D', '\u0004', 2, left],
        ['Ctrl-C', '\u0003', 130, '已中断，未作任何改动。'],
      ])('and %s for an answer loads nothing', async (_, typed, exit, said) => {
        const cwd = ambiguous();
        const { code, text } = await answered(load('zh'), [typed], cwd);
        expect(text).toContain(said);
        expect(code).toBe(exit);
        expect(existsSync(join(cwd, 'customers.duckdb'))).toBe(false);
      });
    });

    test('may be told by its name', async () => {
      const { text } = await onTerminal(load('zh'), {}, { cwd: ambiguous(), keys: ['供应商\r'] });
      expect(text).toContain('suppliers.name');
    });

    test('and nothing for an answer loads nothing', async () => {
      const cwd = ambiguous();
      const { code, text } = await onTerminal(load('zh'), {}, { cwd, keys: ['\r'] });
      expect(text).toContain(left);
      expect(code).toBe(2);
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

    test('is drawn, and gone at the end', async () => {
      const { code, text } = await onTerminal(load, {}, { cwd: small() });
      expect(code).toBe(0);
      expect(text).toContain('Inspecting small.csv');
      expect(text.slice(text.lastIndexOf('Inspecting'))).toContain('\u001b[0K');
    });

    test.each([
      ['--quiet', {}, 100],
      ['--no-progress', {}, 100],
      ['', { CI: 'true' }, 100],
      ['', {}, 0],
    ])('is silent with "%s", %j and %i columns', async (flag, env, columns) => {
      const { code, text } = await onTerminal(`${load} ${flag}`, env, { cwd: small(), columns });
      expect(code).toBe(0);
      expect(text).not.toContain('Inspecting');
    });
  });

  test.each(['xlsx', 'png', 'parquet'])('%s is refused with advice', async (format) => {
    const { code, text } = await onTerminal(`doctor -f ${format}`);
    expect(code).toBe(2);
    expect(text).toContain(`-o NAME.${format}`);
  });
});
