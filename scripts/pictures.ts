// npm run pictures: draws the pictures of the README and refreshes what its lines print, all from what the program itself
// makes of the demo company.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { PACKAGE_ROOT } from '../src/core/package-root.ts';
import { LANGS, type Lang } from '../src/core/text.ts';
import { reportPicture } from './picture-report.ts';
import { type Scene, terminalPicture } from './picture-terminal.ts';
import { refreshed, runTour, tourSteps } from './readme-tour.ts';

const PROGRAM = join(PACKAGE_ROOT, 'dist/src/cli/main.js');
const IMAGES = join(PACKAGE_ROOT, 'docs/images');
const COLUMNS = 104;

const SESSION = ['load *.csv --only files', 'rank accounts --top 5 --only ranking'];
const CHARTS: readonly { name: string; words: readonly string[] }[] = [
  { name: 'segments', words: ['rfm', '--only', 'segments'] },
];

const TERMINAL = {
  ...process.env,
  LC_ALL: 'C.UTF-8',
  TERM: 'xterm-256color',
  NO_COLOR: '',
  CI: '',
};

const home = mkdtempSync(join(tmpdir(), 'acrm-pictures-'));
const exports = join(home, 'exports');
try {
  acrm(['demo', home, '--quiet'], 'en');
  mkdirSync(IMAGES, { recursive: true });
  for (const lang of LANGS) {
    draw(lang);
    await refresh(lang);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}

function draw(lang: Lang): void {
  save(`report-${lang}.svg`, reportPicture(readFileSync(join(home, `reports/overview-${lang}.html`), 'utf8')));
  rmSync(join(exports, 'customers.duckdb'), { force: true });
  save(
    `terminal-${lang}.svg`,
    terminalPicture(
      SESSION.map((words) => scene(words, lang)),
      COLUMNS,
    ),
  );
  for (const { name, words } of CHARTS) {
    const file = `${name}-${lang}.svg`;
    acrm([...words, '--db', 'lumen.duckdb', '-o', file], lang);
    copyFileSync(join(home, file), join(IMAGES, file));
  }
}

async function refresh(lang: Lang): Promise<void> {
  const file = join(PACKAGE_ROOT, lang === 'en' ? 'README.md' : `README.${lang}.md`);
  rmSync(join(exports, 'customers.duckdb'), { force: true });
  const page = readFileSync(file, 'utf8');
  writeFileSync(file, refreshed(page, await runTour(tourSteps(page), exports, lang)));
}

function save(file: string, svg: string): void {
  writeFileSync(join(IMAGES, file), svg);
}

function acrm(words: readonly string[], lang: Lang): void {
  const ran = spawnSync(process.execPath, [PROGRAM, ...words, '--lang', lang], { cwd: home, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`acrm ${words.join(' ')} ended with ${ran.status}:\n${ran.stderr}`);
}

/** One command with what it prints on a real terminal: `script` of util-linux gives it one. */
function scene(words: string, lang: Lang): Scene {
  const line = `stty cols ${COLUMNS}; '${process.execPath}' '${PROGRAM}' ${words} --lang ${lang} --no-progress`;
  const ran = spawnSync('script', ['-qec', line, '/dev/null'], { cwd: exports, encoding: 'utf8', env: TERMINAL });
  if (ran.status !== 0) throw new Error(`acrm ${words} ended with ${ran.status}:\n${ran.stdout}`);
  return { command: `acrm ${words}`, printed: ran.stdout.replaceAll('\r', '') };
}
