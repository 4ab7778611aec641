import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { REGISTRY } from '../commands/index.ts';
import { type Ran, runTour, type Step, tourSteps } from '../scripts/readme-tour.ts';
import { LANGS, type Lang } from '../src/core/text.ts';
import { demo } from '../src/demo/index.ts';
import { emptyFolder } from './cli/program.ts';
import { acrmHere } from './docs/guide.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGES: Readonly<Record<Lang, string>> = { en: 'README.md', zh: 'README.zh.md' };
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** A folder with the exports of the demo company, as `acrm demo` leaves it. */
function demoExports(): string {
  const folder = emptyFolder();
  for (const { name, content } of demo().files) writeFileSync(join(folder, name), content);
  return folder;
}

/** Each line with how it ended, and what it printed where the page shows that or where it failed. */
const asShown = (steps: readonly Step[]): readonly unknown[] => steps.map(({ line, shown }) => [line, 0, shown]);
const asRun = (steps: readonly Step[], ran: readonly Ran[]): readonly unknown[] =>
  steps.map(({ line, shown }, at) => [
    line,
    ran[at]?.code,
    shown === '' && ran[at]?.code === 0 ? '' : ran[at]?.printed,
  ]);

/** Runs a tour as the built program would, but in this process; lines with a pipe are for the shell and the program. */
async function tour(steps: readonly Step[], folder: string, lang: Lang): Promise<readonly Ran[]> {
  const ran: Ran[] = [];
  for (const step of steps) {
    const line = / -[fo] /.test(step.line) ? step.line : `${step.line} -f table`;
    if (line.includes('|')) ran.push(...(await runTour([step], folder, lang)));
    else ran.push(await acrmHere(line, folder, lang));
  }
  return ran;
}

// Where what is printed differs from the page and is right: npm run pictures
test.skipIf(process.platform === 'win32')(
  'every line of the tour works and prints what is shown',
  { timeout: 180_000 },
  async () => {
    const folder = demoExports();
    const english = tourSteps(read(PAGES.en));
    expect(english.length).toBeGreaterThan(10);
    expect(asRun(english, await tour(english, folder, 'en'))).toEqual(asShown(english));
    const chinese = tourSteps(read(PAGES.zh)).filter(({ shown }) => shown !== '');
    expect(asRun(chinese, await tour(chinese, folder, 'zh'))).toEqual(asShown(chinese));
  },
);

describe('the pages', () => {
  test('both languages take the same tour and name every command', () => {
    expect(tourSteps(read(PAGES.zh)).map(({ line }) => line)).toEqual(
      tourSteps(read(PAGES.en)).map(({ line }) => line),
    );
    for (const lang of LANGS)
      for (const { path } of REGISTRY) expect(read(PAGES[lang])).toContain(`\`acrm ${path.join(' ')}\``);
  });

  test.each([...Object.values(PAGES), 'CONTRIBUTING.md', 'docs/changelog.md'])(
    'every link of %s leads somewhere',
    (file) => {
      const targets = [...read(file).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(
        ([, a, b]) => a ?? b ?? '',
      );
      const local = targets
        .filter((target) => !/^(https?:|mailto:|#)/.test(target))
        .map((target) => target.split('#')[0] ?? '');
      expect(local.filter((target) => !existsSync(join(ROOT, dirname(file), target)))).toEqual([]);
    },
  );

  test('pictures are small', () => {
    const sizes = readdirSync(join(ROOT, 'docs/images')).map((name) => [
      name,
      statSync(join(ROOT, 'docs/images', name)).size < 300_000,
    ]);
    expect(sizes.filter(([, small]) => small !== true)).toEqual([]);
    expect(sizes.length).toBeGreaterThan(0);
  });
});
