import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acrm } from '../cli/program.ts';
import { fixtureStore } from '../commands/fixture-store.ts';

const block = (line: string): string => `\`\`\`acrm\n${line}\n\`\`\`\n`;

const report = (...lines: readonly string[]): string =>
  `---\ntitle: {en: T, zh: T}\nabout: {en: A, zh: A}\naudience: {en: B, zh: B}\n---\n\n# {en: S, zh: S}\n\n${lines.map(block).join('\n')}`;

test('blocks that share a session give what each gives alone, whatever scope stands between them', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'acrm-report-'));
  cpSync(await fixtureStore('tiny'), join(cwd, 'customers.duckdb'));
  const lines = [
    'rank accounts',
    'rank regions',
    'rank accounts --region North',
    'rank accounts --top 2',
    'figures',
    'rfm',
    'rank products --region North',
    'rank products',
  ];
  const tables = async (template: string): Promise<readonly unknown[]> => {
    writeFileSync(join(cwd, 'mine.md'), template);
    const { out, err, code } = await acrm(['report', 'mine.md', '-f', 'json'], { cwd });
    expect(code, err).toBe(0);
    const answer: { readonly tables: Readonly<Record<string, unknown>> } = JSON.parse(out);
    return Object.values(answer.tables);
  };
  const together = await tables(report(...lines));
  const alone: unknown[] = [];
  for (const line of lines) alone.push(...(await tables(report(line))));
  expect(together).toEqual(alone);
});
