import { join } from 'node:path';
import { fileOf, listCommands } from '../../scripts/command-listing.ts';
import type { Command } from '../../src/core/command.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Names of all commands, words apart by a space, from the listing that the registry is generated from. */
export const commandNames: readonly string[] = listCommands(ROOT).map((path) => path.join(' '));

export const pathOf = (name: string): readonly string[] => name.split(' ');

export async function commandOf(name: string): Promise<Command> {
  const { default: command }: { default: Command } = await import(
    join(ROOT, 'commands', `${fileOf(ROOT, pathOf(name))}.ts`)
  );
  return command;
}

const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

/** Splits a command line into the command, the longest of which it begins with the name, and the rest. */
export function readLine(line: string): { readonly name: string; readonly rest: readonly string[] } {
  const words = wordsOf(line);
  const known = [...words.keys()].map((length) => words.slice(0, length + 1).join(' '));
  const name = known.findLast((candidate) => commandNames.includes(candidate)) ?? '';
  return { name, rest: words.slice(pathOf(name).length) };
}
