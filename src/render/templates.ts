import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../core/package-root.ts';

/** The text of a file in `templates/`. */
export const readTemplate = (name: string): string =>
  readFileSync(join(PACKAGE_ROOT, 'templates', name), 'utf8').replaceAll('\r\n', '\n');
