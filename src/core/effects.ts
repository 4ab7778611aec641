import type { Answer } from './answer.ts';
import type { DataCommand } from './data-command.ts';
import type { Document } from './document.ts';
import type { Engine } from './engine.ts';
import type { Progress } from './progress.ts';
import type { Store } from './store.ts';
import type { Lang, Text } from './text.ts';

/** One of several that a person may choose. */
export interface Choice {
  readonly name: string;
  readonly label: Text;
}

/** What a command may do to the world. The real ones are wired by `cli`, recording ones by tests. */
export interface Effects {
  readonly clock: () => Date;
  readonly progress: Progress;
  /** Commands that change the data, the one whose overlay lies lowest first. */
  readonly dataCommands: readonly DataCommand[];
  /** The folder that relative paths are told from. */
  readonly folder: string;
  /** Words for people, on stderr. */
  say(text: Text): void;
  /** Lines for the program that runs this one, on stderr as they are, even where people want to hear nothing. */
  announce(lines: readonly string[]): void;
  readFile(path: string): Promise<Uint8Array>;
  /** Whether a person sits at a terminal and can be asked. */
  readonly interactive: boolean;
  /** Asks which of several is meant; its name, or null where nobody sits at a terminal or nothing is answered. */
  choose(question: Text, choices: readonly Choice[]): Promise<string | null>;
  /** All that is piped in; null where stdin is a terminal. */
  readStdin(): Promise<Uint8Array | null>;
  /** Written under a temporary name and renamed, so that no half file is ever seen; makes the folder. */
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** Opens the database read-only and locked down; `mayWrite` are folders that SQL may write files to, each ending with a slash. The caller closes it. */
  openStore(database: string, options?: { readonly mayWrite?: readonly string[] }): Promise<Store>;
  /**
   * Builds the next state of the database beside it and swaps it in when `build` returns; the old file stays whole
   * if anything fails. `keep: false` throws the new file away (a dry run).
   */
  changeStore<T>(
    database: string,
    build: (engine: Engine) => Promise<T>,
    options: { readonly keep: boolean },
  ): Promise<T>;
  /** Records a small decision in the database itself, as one transaction; the database must be there. */
  decide<T>(database: string, decide: (engine: Engine) => Promise<T>): Promise<T>;
  /** Runs an analysis by its command line, with the scope of this command. */
  analyse(words: readonly string[]): Promise<Answer>;
  /** Runs another command as if it stood alone, its scope flags and format included; with `-o` it writes its file. */
  run(words: readonly string[], options: { readonly lang: Lang }): Promise<void>;
  /** The help of a command or of a group of them; of the program, where no words are given. */
  help(words: readonly string[], options: { readonly lang: Lang }): Promise<string>;
  /** A document as Markdown, for a file beside the output. */
  markdown(document: Document): Promise<string>;
  /** Versions, limits and places for `doctor`. */
  environment(database: string): Promise<readonly (readonly [item: string, value: string, ok: boolean])[]>;
}
