import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { REGISTRY } from '../../commands/index.ts';
import { requestFor } from '../../src/cli/request.ts';
import { checks as section } from '../../src/settings/checks.ts';
import { parseConfig } from '../../src/settings/settings.ts';

const pageOf = (name: string): string => readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8');
const blocksOf = (page: string, language: string): string[] =>
  [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, of, text = '']) => (of === language ? [text] : []));

/** Command lines of a page, without what a shell takes care of. */
const linesOf = (page: string): string[][] =>
  [...page.matchAll(/^(?:\s*- (?:run: )?)?(acrm .*)$/gm)].map(([, line = '']) =>
    line
      .replace(/\s+#.*$/, '')
      .replaceAll('"', '')
      .split(' ')
      .slice(1),
  );

describe.each(['check.md', 'check.zh.md'])('docs/%s', (name) => {
  const page = pageOf(name);
  const blocks = blocksOf(page, 'yaml');

  test('its checks are settings that are understood', () => {
    const [checks = ''] = blocks.filter((text) => text.startsWith('checks:'));
    const { accounts = [], orders = [] } = parseConfig(checks, name).get(section);
    expect([...accounts, ...orders].flatMap((entry) => Object.keys(entry)).sort()).toEqual([
      'accepted',
      'drift',
      'freshness',
      'not_null',
      'range',
      'references',
      'regex',
      'row_count',
      'sql',
      'unique',
      'valid',
    ]);
  });

  test('its workflows are YAML', () => {
    expect(blocks.filter((text) => !text.startsWith('checks:')).map((text) => Object.keys(parse(text)))).toEqual([
      ['name', 'on', 'permissions', 'jobs'],
      ['data-checks'],
    ]);
  });

  test('its command lines are understood', async () => {
    const lines = linesOf(page);
    expect(lines.length).toBeGreaterThanOrEqual(8);
    for (const words of lines) await requestFor(words, REGISTRY, 'en');
  });
});

test('both pages have the same parts and the same keys', () => {
  const shape = (page: string) => [
    page.match(/^#+ /gm),
    page.match(/^\| `[^|]*` (?=\|)/gm)?.map((cell) => cell.replaceAll('、', ', ')),
    page.match(/--[a-z][a-z-]*/g)?.filter((flag) => flag !== '--lang').length,
  ];
  expect(shape(pageOf('check.zh.md'))).toEqual(shape(pageOf('check.md')));
});
