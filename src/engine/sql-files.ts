import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../core/package-root.ts';

const folderOf = (command: readonly string[]): string => join(PACKAGE_ROOT, 'queries', ...command);

/** The text of `queries/<command>/<name>.sql`. */
export const readQuery = (command: readonly string[], name: string): string =>
  readFileSync(join(folderOf(command), `${name}.sql`), 'utf8');

/** The Vega-Lite specification of `queries/<command>/<name>.vl.json`. */
export function readChart(command: readonly string[], name: string): object {
  const spec: unknown = JSON.parse(readFileSync(join(folderOf(command), `${name}.vl.json`), 'utf8'));
  if (typeof spec !== 'object' || spec === null) throw new Error(`chart ${name} is not an object`);
  return spec;
}

/** Names of the SQL files of a command, for tests that loop over them. */
export const queryNames = (command: readonly string[]): string[] =>
  existsSync(folderOf(command))
    ? readdirSync(folderOf(command))
        .filter((file) => file.endsWith('.sql'))
        .map((file) => file.slice(0, -'.sql'.length))
        .sort()
    : [];

/** The statements of `queries/<folder>/<name>.sql`, a file of macros: one ends where a line ends with a semicolon. */
export const readMacros = (folder: string, name: string): string[] =>
  readFileSync(join(folderOf([folder]), `${name}.sql`), 'utf8')
    .replace(/^--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
