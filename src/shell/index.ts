import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import type { GrammarCommand } from './grammar.ts';
import { zshScript } from './zsh.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** The completion script of each shell. */
export const SCRIPTS: Readonly<Record<(typeof SHELLS)[number], (commands: readonly GrammarCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};
