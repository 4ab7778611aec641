import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/settings/read-yaml.ts';
import { configSchema } from '../../src/settings/settings.ts';
import { acrm, emptyFolder } from './program.ts';

describe('init', () => {
  test('writes the settings as delivered and says what is next', async () => {
    const cwd = emptyFolder();
    const { code, out } = await acrm(['init'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('acrm load FILE');
    const written = readFileSync(join(cwd, 'acrm.yaml'), 'utf8');
    expect(written).toBe(readFileSync(join(import.meta.dirname, '../../templates/acrm.yaml'), 'utf8'));
    expect(readYaml(written, 'acrm.yaml', configSchema)).toEqual({});
  });

  test('every example in it is valid once it is no comment', () => {
    const template = readFileSync(join(import.meta.dirname, '../../templates/acrm.yaml'), 'utf8');
    const examples = template.replaceAll(/^# (?=(\w+:( |$))| {2})/gm, '');
    const config = readYaml(examples, 'acrm.yaml', configSchema);
    expect(config).toMatchObject({
      db: 'customers.duckdb',
      lang: 'en',
      fiscal_year_start: 4,
      timezone: 'Asia/Shanghai',
      stages: [{ stage: 'Legal review' }, { stage: 'Signed' }],
    });
  });

  test('does not overwrite without --force', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'acrm.yaml'), 'lang: zh\n');
    const refused = await acrm(['init'], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('acrm init --force');
    expect(readFileSync(join(cwd, 'acrm.yaml'), 'utf8')).toBe('lang: zh\n');
    expect(await acrm(['init', '--force'], { cwd })).toMatchObject({ code: 0, err: '' });
  });
});

describe('doctor', () => {
  const checks = async (
    args: readonly string[],
    options: Parameters<typeof acrm>[1] = {},
  ): Promise<Record<string, [string, string]>> => {
    const { tables } = JSON.parse((await acrm(['doctor', '-f', 'json', ...args], options)).out);
    return Object.fromEntries(
      tables.checks.rows.map((row: Record<string, string>) => [row['item'], [row['value'], row['outcome']]]),
    );
  };

  test('an absent database is no error', async () => {
    const { code } = await acrm(['doctor']);
    expect(code).toBe(0);
    expect((await checks([]))['database']?.[0]).toContain('customers.duckdb (does not exist yet)');
  });

  test('shows the limits in force', async () => {
    const bounded = await checks([], { env: { ACRM_THREADS: '1', ACRM_MEMORY: '512MB' } });
    expect(bounded['threads']).toEqual(['1', 'ok']);
    expect(bounded['memory']?.[0]).toContain('488');
  });

  test('the database comes from --db, then ACRM_DB, then acrm.yaml', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'acrm.yaml'), 'db: settings.duckdb\nlang: zh\n');
    expect((await checks([], { cwd }))['database']?.[0]).toContain('settings.duckdb');
    expect((await checks([], { cwd }))['language']?.[0]).toBe('zh');
    expect((await checks([], { cwd, env: { ACRM_DB: 'env.duckdb' } }))['database']?.[0]).toContain('env.duckdb');
    expect((await checks(['--db', 'flag.duckdb'], { cwd, env: { ACRM_DB: 'env.duckdb' } }))['database']?.[0]).toContain(
      'flag.duckdb',
    );
  });

  test('points at what is broken or left over, without failing', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'acrm.yaml'), 'langg: zh\n');
    writeFileSync(
      join(cwd, 'customers.duckdb'),
      'not a database, only some words that are long enough to be read as a header',
    );
    writeFileSync(join(cwd, 'customers.duckdb.next'), '');
    writeFileSync(
      join(cwd, 'customers.duckdb.lock'),
      '{"pid":999999999,"host":"","command":"load","since":"2024-01-01"}',
    );
    const found = await checks([], { cwd });
    expect(found['settings']).toEqual([expect.stringContaining('langg'), 'attention']);
    expect(found['database']).toEqual([expect.stringContaining('not a DuckDB database'), 'attention']);
    expect(found['left-over files']).toEqual(['customers.duckdb.next', 'attention']);
    expect(found['lock']?.[0]).toContain('999999999');
    expect((await acrm(['doctor'], { cwd })).code).toBe(0);
  });
});
