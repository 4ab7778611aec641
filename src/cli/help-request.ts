import type { Registered } from '../core/command.ts';
import type { Lang } from '../core/text.ts';
import { locate } from './find-command.ts';

/** The help that a command line asks for, as text; null where it asks for something else. */
export async function helpFor(
  words: readonly string[],
  registry: readonly Registered[],
  lang: Lang,
  width: number,
): Promise<string | null> {
  const located = locate(words, registry);
  if (located.kind === 'unknown') return null;
  const { programHelp, textOf } = await import('./help.ts');
  const asked = asksForHelp(located.rest);
  if (located.kind === 'nothing')
    return asked || located.rest.length === 0 ? programHelp(registry, [], lang, width) : null;
  if (located.kind === 'group') return programHelp(registry, located.path, lang, width);
  if (!asked) return null;
  const { buildParser } = await import('./build.ts');
  const { path, load } = located.registered;
  return textOf(buildParser(path, await load(), lang, width));
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
}
