import type { Registered } from '../core/command.ts';
import { ANSWER_FLAGS, EVERYWHERE, type Flag, SCOPE_FLAGS } from '../core/flags.ts';
import { FORMATS } from '../core/formats.ts';
import { paramFlags } from '../core/param-flags.ts';
import type { Lang } from '../core/text.ts';

/** What stands after a flag or as an argument: one of some words, a path, or anything. */
export interface Slot {
  readonly words: readonly string[];
  readonly path: 'file' | 'folder' | null;
}

export interface GrammarFlag extends Slot {
  readonly name: string;
  readonly short: string | null;
  readonly takesValue: boolean;
  readonly about: string;
}

export interface GrammarCommand {
  /** `dedupe explain` */
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly GrammarFlag[];
  readonly argument: Slot;
}

/** Every command with its flags and what may stand after them: what a shell needs to complete a line. */
export async function readGrammar(registry: readonly Registered[], lang: Lang): Promise<readonly GrammarCommand[]> {
  const commands = await Promise.all(
    registry.map(async ({ path, summary, load }): Promise<GrammarCommand> => {
      const definition = await load();
      const own = paramFlags(definition.params);
      const scoped = definition.kind === 'analysis' || definition.scoped === true;
      const flags = [
        ...own.filter(({ argument }) => argument === undefined),
        ...(scoped ? [...SCOPE_FLAGS, ...ANSWER_FLAGS] : []),
        ...EVERYWHERE,
      ];
      const [argument] = own.filter((flag) => flag.argument !== undefined);
      return {
        name: path.join(' '),
        summary: summary[lang],
        flags: flags.map((flag) => grammarFlag(flag, lang)),
        argument: argument === undefined ? { words: [], path: null } : slotOf(argument),
      };
    }),
  );
  return commands.map((command) => (command.name === 'help' ? withTopics(command, commands) : command));
}

/** `help` takes the first words of all commands. */
const withTopics = (help: GrammarCommand, commands: readonly GrammarCommand[]): GrammarCommand => ({
  ...help,
  argument: { words: [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? name))], path: null },
});

function grammarFlag(flag: Flag, lang: Lang): GrammarFlag {
  return {
    name: flag.kind === 'negated' ? `no-${flag.name}` : flag.name,
    short: flag.short ?? null,
    takesValue: flag.kind === 'value' || flag.kind === 'list',
    about: flag.about[lang],
    ...slotOf(flag),
  };
}

function slotOf({ name, choices, placeholder }: Flag): Slot {
  if (name === 'format') return { words: FORMATS.map((format) => format.name), path: null };
  const path = /^FILES?$/.test(placeholder) ? 'file' : /^(DIR|FOLDER)$/.test(placeholder) ? 'folder' : null;
  return { words: choices ?? [], path };
}
