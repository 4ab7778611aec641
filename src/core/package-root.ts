import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder, above `src/` and `dist/src/` alike: `queries/` and `templates/` are in it. */
export const PACKAGE_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'queries')) && existsSync(join(folder, 'package.json'))) return folder;
  if (folder === dirname(folder)) throw new Error('the installation has no queries/');
  return findRoot(dirname(folder));
}
