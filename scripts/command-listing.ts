import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../src/core/command.ts';

/** A command with its place: `commands/dedupe/explain.ts` has the path dedupe, explain. */
export interface Listed {
  readonly path: readonly string[];
  /** Below `commands`, without the ending. */
  readonly file: string;
  readonly definition: Command;
}

/**
 * The paths of all commands, from the listing of their folder, in alphabetical order. A file that exports a command by
 * default is one: `commands/rfm/rfm.ts` is `acrm rfm`, `commands/rfm/migration.ts` is `acrm rfm migration`; any other
 * file is a part of the command whose folder it stands in.
 */
export function listCommands(root: string): readonly (readonly string[])[] {
  const folder = join(root, 'commands');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .filter((file) => /^export default define(Analysis|Action)\(/m.test(readFileSync(join(folder, file), 'utf8')))
    .map((file) => pathOf(file.slice(0, -'.ts'.length).split(/[/\\]/)))
    .sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
}

const pathOf = (parts: readonly string[]): readonly string[] =>
  parts.length > 1 && parts.at(-1) === parts.at(-2) ? parts.slice(0, -1) : parts;

/** The file of a command, without its ending: `rfm/rfm` where it has a folder of its name, else `undo`. */
export const fileOf = (root: string, path: readonly string[]): string => {
  const own = [...path, path.at(-1)].join('/');
  return existsSync(join(root, 'commands', `${own}.ts`)) ? own : path.join('/');
};

/** Loads the definitions, compiled or not, as this file is. */
export function readCommands(root: string, paths: readonly (readonly string[])[]): Promise<readonly Listed[]> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return Promise.all(
    paths.map(async (path) => {
      const file = fileOf(root, path);
      const module: { default?: unknown } = await import(
        new URL(`../commands/${file}.${extension}`, import.meta.url).href
      );
      if (!isCommand(module.default)) throw new Error(`commands/${file}.ts exports no command as default`);
      return { path, file, definition: module.default };
    }),
  );
}

const isCommand = (value: unknown): value is Command =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'analysis' || value.kind === 'action');
