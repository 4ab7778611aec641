import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { TestProject } from 'vitest/node';

const ROOT = join(import.meta.dirname, '..');
const BUILT = join(ROOT, 'dist/src/cli/main.js');

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the databases of fixtures, which all test files share. */
    readonly fixtureStores: string;
  }
}

export default function setup(project: TestProject): () => void {
  build();
  const folder = mkdtempSync(join(tmpdir(), 'acrm-fixtures-'));
  project.provide('fixtureStores', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Tests of the command line run the built program: it is built where a source is newer. */
function build(): void {
  if (existsSync(BUILT) && newestSource() <= statSync(join(ROOT, 'dist/scripts/generate.js')).mtimeMs) return;
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}${built.stderr}`);
}

function newestSource(): number {
  const files = ['src', 'commands', 'scripts'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => statSync(join(ROOT, folder, file)).mtimeMs),
  );
  return Math.max(...files);
}
