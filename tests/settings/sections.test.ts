import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { NO_PROJECT } from '../../src/core/project.ts';
import { SECTIONS } from '../../src/settings/sections.ts';
import { projectOf } from '../../src/settings/settings.ts';

describe.each(SECTIONS.map((section) => [section.key, section] as const))('%s', (key, section) => {
  it('says in both languages what it is for', () => {
    expect(section.about.en).toMatch(/^[A-Z][^\p{Script=Han}]*\.$/su);
    expect(section.about.zh).toMatch(/\p{Script=Han}.*。$/su);
  });

  it('shows an example of itself, which commands get as it stands', () => {
    if (section.example === null) return;
    const said = z.record(z.string(), z.unknown()).parse(parse(section.example));
    expect(Object.keys(said)).toEqual([key]);
    expect(projectOf(said).get(section)).toEqual(section.schema.parse(said[key]));
  });

  it('holds as declared where nothing is said', () => {
    expect(projectOf({}).get(section)).toEqual(section.absent);
    expect(NO_PROJECT.get(section)).toEqual(section.absent);
    if (section.absent !== null) expect(section.schema.parse(section.absent)).toEqual(section.absent);
  });
});

test('no key is declared twice', () => {
  expect(new Set(SECTIONS.map(({ key }) => key)).size).toBe(SECTIONS.length);
});

test.each(['config', 'clean'])('docs/%s.schema.json is small enough for editors', (name) => {
  const text = readFileSync(join(import.meta.dirname, `../../docs/${name}.schema.json`), 'utf8');
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(50_000);
});
