import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Layers that neither run SQL nor touch the world. */
const PURE = ['core', 'model', 'settings', 'stats', 'validators'] as const;

/** What each layer may import besides itself: DESIGN.md section 2. */
const MAY_SEE: Readonly<Record<string, readonly string[]>> = {
  core: [],
  model: ['core'],
  settings: ['core', 'model'],
  stats: ['core'],
  validators: ['core'],
  engine: [...PURE],
  store: [...PURE, 'engine'],
  run: [...PURE, 'engine', 'store'],
  load: [...PURE, 'engine', 'store'],
  match: [...PURE, 'engine', 'store'],
  clean: [...PURE, 'engine', 'store'],
  check: [...PURE, 'engine', 'store', 'run'],
  render: ['core'],
  report: [...PURE, 'engine', 'run', 'render'],
  shell: ['core'],
  demo: ['core', 'model', 'stats'],
  commands: [...PURE, 'engine', 'store', 'run', 'load', 'match', 'check', 'clean', 'report', 'shell', 'demo'],
};

const ANALYSIS_SEES = ['core', 'model', 'settings', 'stats'];

/** Analyses that are the face of a library, whose tables they show. */
const FACES = ['commands/loads.ts'];

interface Source {
  readonly file: string;
  readonly text: string;
}

const sources: readonly Source[] = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') })),
);

const layerOf = (file: string): string => (file.startsWith('src/') ? (file.split('/')[1] ?? '') : 'commands');

function importsOf({ file, text }: Source): readonly string[] {
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g);
  return [...found].map(([, path]) => relative(ROOT, join(ROOT, dirname(file), path ?? '')).replaceAll('\\', '/'));
}

describe('layers', () => {
  const layers = [...new Set(sources.map(({ file }) => layerOf(file)))].filter((layer) => layer !== 'cli');

  test.each(layers)('%s imports only what lies below it', (layer) => {
    const allowed = [layer, ...(MAY_SEE[layer] ?? [])];
    const wrong = sources
      .filter(({ file }) => layerOf(file) === layer && file !== 'commands/index.ts')
      .flatMap((source) => importsOf(source).map((target) => ({ from: source.file, target })))
      .filter(({ target }) => !allowed.includes(layerOf(target)));
    expect(MAY_SEE[layer], `${layer} is a layer of DESIGN.md`).toBeDefined();
    expect(wrong).toEqual([]);
  });

  test('commands see the engine’s interface and no concrete engine', () => {
    const wrong = sources
      .filter(({ file }) => file.startsWith('commands/'))
      .filter((source) => importsOf(source).some((target) => target.startsWith('src/engine/duckdb/')));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('no files import each other in a circle, not even their types', () => {
    // What nothing imports, and what imports nothing, is in no circle: it goes, until only circles are left.
    let left = new Map(sources.map((source) => [source.file, importsOf(source)]));
    for (let before = -1; before !== left.size; ) {
      before = left.size;
      const wanted = new Set([...left.values()].flat());
      const among = left;
      left = new Map([...left].filter(([file, targets]) => wanted.has(file) && targets.some((one) => among.has(one))));
    }
    const wrong = [...left].map(([file, targets]) => ({ file, imports: targets.filter((one) => left.has(one)) }));
    expect(wrong).toEqual([]);
  });

  test('an analysis sees core, model, settings, stats and its own folder', () => {
    const isAnalysis = (text: string): boolean => /^export default defineAnalysis\(/m.test(text);
    const placeOf = (file: string): string => file.split('/').slice(0, 2).join('/');
    const places = new Set(
      sources.filter(({ file, text }) => isAnalysis(text) && !FACES.includes(file)).map(({ file }) => placeOf(file)),
    );
    const wrong = sources
      .filter(({ file, text }) => places.has(placeOf(file)) && !/^export default defineAction\(/m.test(text))
      .flatMap((source) => importsOf(source).map((target) => ({ from: source.file, target })))
      .filter(({ from, target }) => placeOf(from) !== placeOf(target) && !ANALYSIS_SEES.includes(layerOf(target)));
    expect(places.size).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('every import names a file that is there', () => {
    const files = new Set(sources.map(({ file }) => file));
    const wrong = sources.flatMap((source) => importsOf(source).filter((target) => !files.has(target)));
    expect(wrong).toEqual([]);
  });
});

describe('places', () => {
  const having = (pattern: RegExp, except: (file: string) => boolean): readonly string[] =>
    sources.filter(({ file, text }) => !except(file) && pattern.test(withoutComments(text))).map(({ file }) => file);

  test('process.exit stands in cli/main.ts alone', () => {
    expect(having(/process\.exit\b(?!Code)/, (file) => file === 'src/cli/main.ts')).toEqual([]);
  });

  test('stdout and stderr are written by cli/output.ts and cli/diagnostics.ts alone', () => {
    expect(having(/console\.\w+\(/, () => false)).toEqual([]);
    const writers = ['src/cli/output.ts', 'src/cli/diagnostics.ts'];
    expect(having(/process\.(stdout|stderr)\.write/, (file) => writers.includes(file))).toEqual([]);
  });

  test('SQL is written in queries, and in template literals of engine, store, run, load, match, check and clean only', () => {
    const sql = /`[^`]*\b(SELECT\s+[\w*$"'(]|INSERT\s+INTO)/;
    expect(having(sql, (file) => /^src\/(engine|store|run|load|match|check|clean)\//.test(file))).toEqual([]);
  });

  test('no drawer for odds and ends', () => {
    const drawers = sources.filter(({ file }) => /\/(utils?|helpers?|common|misc)\.ts$/.test(file));
    expect(drawers.map(({ file }) => file)).toEqual([]);
  });
});

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
