import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../src/core/command.ts';

const COMMANDS = join(import.meta.dirname, '../../commands');

/** Names of all commands, from the listing that the registry is generated from. */
export const commandNames: readonly string[] = readdirSync(COMMANDS)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();

export async function commandOf(name: string): Promise<Command> {
  const { default: command }: { default: Command } = await import(join(COMMANDS, `${name}.ts`));
  return command;
}
