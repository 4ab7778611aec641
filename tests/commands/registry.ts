import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Command } from '../../src/core/command.ts';

const COMMANDS = join(import.meta.dirname, '../../commands');

/** Names of all commands, words apart by a space, from the listing that the registry is generated from. */
export const commandNames: readonly string[] = readdirSync(COMMANDS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => file.slice(0, -'.ts'.length).split(sep).join(' '))
  .sort();

export const pathOf = (name: string): readonly string[] => name.split(' ');

export async function commandOf(name: string): Promise<Command> {
  const { default: command }: { default: Command } = await import(`${join(COMMANDS, ...pathOf(name))}.ts`);
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
