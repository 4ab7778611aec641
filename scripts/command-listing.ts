import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../src/core/command.ts';

/** A command with its place: `commands/dedupe/explain.ts` has the path dedupe, explain. */
export interface Listed {
  readonly path: readonly string[];
  readonly definition: Command;
}

/** The paths of all commands, from the listing of their folder, in alphabetical order. */
export function listCommands(root: string): readonly (readonly string[])[] {
  return readdirSync(join(root, 'commands'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length).split(/[/\\]/))
    .sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
}

/** Loads the definitions, compiled or not, as this file is. */
export function readCommands(paths: readonly (readonly string[])[]): Promise<readonly Listed[]> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return Promise.all(
    paths.map(async (path) => {
      const url = new URL(`../commands/${path.join('/')}.${extension}`, import.meta.url);
      const module: { default?: unknown } = await import(url.href);
      if (!isCommand(module.default)) throw new Error(`commands/${path.join('/')}.ts exports no command as default`);
      return { path, definition: module.default };
    }),
  );
}

const isCommand = (value: unknown): value is Command =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'analysis' || value.kind === 'action');
