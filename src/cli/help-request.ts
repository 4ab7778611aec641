import type { Registered } from '../core/command.ts';
import { findCommand } from '../core/find-command.ts';
import type { Lang } from '../core/text.ts';

/** The help that a command line asks for, as text; null where it asks for something else. */
export async function helpFor(
  words: readonly string[],
  registry: readonly Registered[],
  lang: Lang,
  width: number,
): Promise<string | null> {
  const found = findCommand(words, registry);
  if (found.kind === 'unknown') return null;
  const { programHelp, textOf } = await import('./help.ts');
  const asked = asksForHelp(found.rest);
  if (found.kind === 'nothing') return asked || found.rest.length === 0 ? programHelp(registry, [], lang, width) : null;
  if (found.kind === 'group') return programHelp(registry, found.path, lang, width);
  if (!asked) return null;
  const { buildParser } = await import('./build.ts');
  const { path, load } = found.registered;
  return textOf(buildParser(path, await load(), lang, width));
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
}
