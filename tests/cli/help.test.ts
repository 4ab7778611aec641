import { describe, expect, test } from 'vitest';
import { REGISTRY } from '../../commands/index.ts';
import { EXIT_CODES } from '../../src/core/exit-codes.ts';
import { FORMATS } from '../../src/core/formats.ts';
import { acrm, acrmAlone } from './program.ts';

const HEAVY = /node_modules\/(zod|exceljs|vega|vega-lite|arquero|@duckdb|yaml|csv-parse|@resvg|ora|chalk)\//;

describe('help', () => {
  test('acrm alone is its help, on stdout', async () => {
    const alone = await acrm([]);
    expect(alone).toMatchObject({ code: 0, err: '' });
    expect(alone.out).toBe((await acrm(['--help'])).out);
    for (const { path, summary } of REGISTRY) {
      expect(alone.out).toMatch(new RegExp(`^  ${path.join(' ')} +${escaped(summary.en.slice(0, 30))}`, 'm'));
    }
  });

  test('the language comes from --lang, then from the locale', async () => {
    const chinese = (await acrm(['--help', '--lang', 'zh'])).out;
    expect(chinese).toContain('用法：');
    expect((await acrm(['--help'], { env: { LC_ALL: 'zh_CN.UTF-8' } })).out).toBe(chinese);
    expect((await acrm(['--help'], { env: { LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_TW.UTF-8' } })).out).toBe(chinese);
    expect((await acrm(['--help', '--lang', 'en'], { env: { LC_ALL: 'zh_CN.UTF-8' } })).out).toContain('Usage:');
  });

  test('no heavy package and no command is loaded for it', () => {
    const { out, err } = acrmAlone(['--help'], { env: { NODE_DEBUG: 'module,esm' } });
    expect(out).toContain('Usage:');
    expect(err).toContain('commander');
    expect(err).not.toMatch(HEAVY);
    expect(err).not.toMatch(/dist\/commands\/(?!index)\w+\.js/);
  });

  test('only the named command is loaded for its own', () => {
    const { err } = acrmAlone(['doctor', '--help'], { env: { NODE_DEBUG: 'module,esm' } });
    expect(err).toMatch(/dist\/commands\/doctor\.js/);
    expect(err).not.toMatch(/dist\/commands\/(?!index|doctor)\w+\.js/);
    expect(err).not.toMatch(/node_modules\/(exceljs|vega|@duckdb)\//);
  });

  test('help COMMAND equals COMMAND --help', async () => {
    const asked = await acrm(['help', 'doctor']);
    expect(asked).toEqual(await acrm(['doctor', '--help']));
    expect(asked.out).toMatch(/^Usage: acrm doctor \[flags\]\n/);
    expect(asked.out).toContain('  acrm doctor --db sales.duckdb\n');
  });

  test('topics list every exit code, every format and every filter', async () => {
    const codes = (await acrm(['help', 'exit-codes'])).out;
    for (const { code, about } of EXIT_CODES)
      expect(codes).toMatch(new RegExp(`^ +${code} +${escaped(about.en)}$`, 'm'));
    const formats = (await acrm(['help', 'formats', '--lang', 'zh'])).out;
    for (const { name, about } of FORMATS)
      expect(formats).toMatch(new RegExp(`^ +${name} +${escaped(about.zh)}$`, 'm'));
    expect((await acrm(['help', 'filters'])).out).toMatch(/^ +--province NAME +only in these provinces$/m);
  });

  test('an unknown topic is an error with near names', async () => {
    const unknown = await acrm(['help', 'exit-code']);
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toContain('"exit-codes"');
  });

  test('--version prints the version alone', async () => {
    expect(await acrm(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });
});

const escaped = (text: string): string => text.replaceAll(/[()[\].*+?^$|\\/]/g, '\\$&');
