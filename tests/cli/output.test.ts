import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtureStore } from '../commands/fixture-store.ts';
import { acrm, emptyFolder, start } from './program.ts';

describe('where output goes', () => {
  test('a pipe gets csv, and nothing but data', async () => {
    const { code, out, err } = await acrm(['doctor']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')[0]).toBe('item,value,outcome');
    expect(out).toMatch(/^threads,\d+,ok$/m);
  });

  test('the extension of -o names the format, -f overrules it, and the folder is made', async () => {
    const cwd = emptyFolder();
    expect(await acrm(['doctor', '-o', 'deep/er/checks.json'], { cwd })).toEqual({ code: 0, out: '', err: '' });
    expect(JSON.parse(readFileSync(join(cwd, 'deep/er/checks.json'), 'utf8'))).toMatchObject({ schema: 'acrm/1' });
    await acrm(['doctor', '-o', 'checks.json', '-f', 'md'], { cwd });
    expect(readFileSync(join(cwd, 'checks.json'), 'utf8')).toContain('| --- |');
  });

  test('a file is replaced whole, through a link to it, and nothing is left beside it', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'real.csv'), 'old');
    symlinkSync(join(cwd, 'real.csv'), join(cwd, 'link.csv'));
    expect((await acrm(['doctor', '-o', 'link.csv'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'real.csv'), 'utf8')).toMatch(/^item,value/);
    expect(readdirSync(cwd).sort()).toEqual(['link.csv', 'real.csv']);
  });

  test('an error leaves the old file and no part of a new one', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'checks.csv'), 'old');
    expect((await acrm(['doctor', '--only', 'nope', '-o', 'checks.csv'], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'checks.csv'), 'utf8')).toBe('old');
    expect(readdirSync(cwd)).toEqual(['checks.csv']);
  });

  test('a place that cannot be written is exit 3 with the reason', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'file'), '');
    const { code, err } = await acrm(['doctor', '-o', 'file/checks.csv'], { cwd });
    expect(code).toBe(3);
    expect(err).toContain('file/checks.csv cannot be written');
  });

  test('a folder takes pictures, not a workbook', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'out'));
    const { code, err } = await acrm(['doctor', '-o', 'out', '-f', 'xlsx'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('out is a folder');
    expect((await acrm(['doctor', '-o', 'out/', '-f', 'csv'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['checks.csv']);
  });

  test('a device is written, not replaced', async () => {
    expect((await acrm(['doctor', '-o', '/dev/null', '-f', 'csv'])).code).toBe(0);
    expect(existsSync('/dev/null')).toBe(true);
  });

  test('a reader that goes away ends it quietly', async () => {
    const child = start(['completion', 'bash']);
    let err = '';
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout?.destroy();
    const [code] = await once(child, 'close');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('no colour leaves the program where stdout is no terminal', async () => {
    const { out } = await acrm(['doctor', '-f', 'table'], { env: { NO_COLOR: '', FORCE_COLOR: '' } });
    expect(out).not.toContain('\u001b[');
  });
});

describe('the line about a report', () => {
  const report = async (...blocks: readonly string[]): Promise<{ readonly out: string; readonly err: string }> => {
    const cwd = emptyFolder();
    const parts = blocks.map((line) => `\`\`\`acrm\n${line}\n\`\`\`\n`);
    writeFileSync(join(cwd, 'mine.md'), `---\ntitle: Mine\n---\n# A\n${parts.join('\n')}`);
    const scope = ['--from', '2024-02-01', '--region', 'North', '--db', await fixtureStore('tiny')];
    return await acrm(['report', 'mine.md', ...scope, '-f', 'json'], { cwd });
  };

  test('names the period and the filters that hold for all of it, as its JSON does', async () => {
    const { out, err } = await report('rank accounts', 'rank products --top 3');
    expect(err).toContain('as of 2024-06-30 · from 2024-02-01 · region=North\n');
    expect(JSON.parse(out)).toMatchObject({ as_of: '2024-06-30', filters: { region: ['North'] } });
  });

  test('keeps silent about what its parts do not share', async () => {
    const { out, err } = await report('rank accounts', 'rank products --from 2024-03-01 --region South');
    expect(err).toContain('as of 2024-06-30\n');
    expect(JSON.parse(out).filters).toEqual({});
  });
});
