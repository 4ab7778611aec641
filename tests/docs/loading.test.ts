import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { refreshed, tourSteps } from '../../scripts/readme-tour.ts';
import { LANGS, type Lang } from '../../src/core/text.ts';
import { scratchFolder } from '../load/open-fixture.ts';
import { runPart } from './guide.ts';

const PAGES: Readonly<Record<Lang, string>> = { en: 'loading.md', zh: 'loading.zh.md' };
const placeOf = (lang: Lang): string => join(import.meta.dirname, '../../docs', PAGES[lang]);
const partsOf = (lang: Lang): string[] => readFileSync(placeOf(lang), 'utf8').split(/^(?=## )/m);
const titleOf = (part: string): string => part.slice(3, part.indexOf('\n'));

// Where what is printed differs from the page and is right: UPDATE_GOLDEN=1, and read what it wrote.
describe.skipIf(process.platform === 'win32').each(LANGS)('what the guide shows in %s', (lang) => {
  const parts = partsOf(lang);

  test.each(parts.flatMap((part, at) => (part.startsWith('## ') ? [[titleOf(part), part, at] as const] : [])))(
    '%s',
    async (_, part, at) => {
      const steps = tourSteps(part);
      const folder = scratchFolder();
      try {
        const ran = await runPart(steps, folder.path, lang);
        if (process.env['UPDATE_GOLDEN'] === '1') {
          parts[at] = refreshed(part, ran);
          writeFileSync(placeOf(lang), parts.join(''));
        } else {
          expect(steps.length).toBeGreaterThan(0);
          expect(ran.map(({ printed }) => printed)).toEqual(steps.map(({ shown }) => shown));
        }
      } finally {
        folder.remove();
      }
    },
  );
});

test('both pages run the same lines', () => {
  const lines = (lang: Lang): string[] => partsOf(lang).flatMap((part) => tourSteps(part).map(({ line }) => line));
  expect(lines('zh')).toEqual(lines('en'));
});
