import type { Registered } from './command.ts';
import { ANSWER_FLAGS, EVERYWHERE, type Flag, SCOPE_FLAGS } from './flags.ts';

/** What a command line is about, before any definition is loaded. */
export type Found =
  | { readonly kind: 'command'; readonly registered: Registered; readonly rest: readonly string[] }
  | { readonly kind: 'group'; readonly path: readonly string[]; readonly rest: readonly string[] }
  | { readonly kind: 'nothing'; readonly rest: readonly string[] }
  | { readonly kind: 'unknown'; readonly path: readonly string[]; readonly word: string };

const SHARED: readonly Flag[] = [...EVERYWHERE, ...SCOPE_FLAGS, ...ANSWER_FLAGS];

/** Finds the longest command path among the words; shared flags may stand before, between and after it. */
export function findCommand(words: readonly string[], registry: readonly Registered[]): Found {
  let path: readonly string[] = [];
  const used = new Set<number>();
  let stray: string | null = null;
  for (let at = 0; at < words.length && words[at] !== '--'; at += 1) {
    const word = words[at] ?? '';
    if (isFlag(word)) {
      if (takesNext(word)) at += 1;
      continue;
    }
    const longer = [...path, word];
    if (!registry.some((command) => startsWith(command.path, longer))) {
      stray = word;
      break;
    }
    path = longer;
    used.add(at);
  }
  const rest = words.filter((_, at) => !used.has(at));
  const registered = registry.find((command) => command.path.length === path.length && startsWith(command.path, path));
  if (registered !== undefined) return { kind: 'command', registered, rest };
  if (stray !== null) return { kind: 'unknown', path, word: stray };
  return path.length === 0 ? { kind: 'nothing', rest } : { kind: 'group', path, rest };
}

/** Words that look like a flag: a query that begins with a comment (`-- top ten`) and a negative number do not. */
export const isFlag = (word: string): boolean => /^--?[a-z]/i.test(word);

/** The flag that a word names, by its long or short form. */
export function flagNamed(word: string, flags: readonly Flag[]): Flag | undefined {
  if (!word.startsWith('--')) return flags.find(({ short }) => short !== undefined && short === word[1]);
  const name = word.slice(2).split('=', 1)[0] ?? '';
  return flags.find((flag) => flag.name === name || (flag.kind === 'negated' && name === `no-${flag.name}`));
}

/** Whether the value of a shared flag is the word after it. */
function takesNext(word: string): boolean {
  const flag = flagNamed(word, SHARED);
  const alone = word.startsWith('--') ? !word.includes('=') : word.length === 2;
  return flag !== undefined && (flag.kind === 'value' || flag.kind === 'list') && alone;
}

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.every((word, at) => path[at] === word);
