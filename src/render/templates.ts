import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The text of a file in `templates/`, which lies above both `src/` and `dist/src/`. */
export function readTemplate(name: string): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'templates', name);
    if (existsSync(file)) return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
    if (folder === dirname(folder)) throw new Error(`the installation has no templates/${name}`);
  }
}
