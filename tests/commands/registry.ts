import { join } from 'node:path';
import { REGISTRY } from '../../commands/index.ts';
import { fileOf, listCommands } from '../../scripts/command-listing.ts';
import { type Request, requestFor } from '../../src/cli/request.ts';
import type { BoundAnalysis, Command } from '../../src/core/command.ts';
import type { Lang } from '../../src/core/text.ts';
import { splitWords } from '../../src/report/command-line.ts';

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

/** An analysis bound to the parameters of a command line, found and read as the program does it. */
export async function bindLine(
  line: string,
  lang: Lang = 'en',
): Promise<Pick<Request, 'path' | 'scope'> & { readonly bound: BoundAnalysis }> {
  const { path, scope, bound } = await requestFor(splitWords(line) ?? [], REGISTRY, lang);
  if (bound.kind !== 'analysis') throw new Error(`${line} is no analysis`);
  return { path, scope, bound };
}
