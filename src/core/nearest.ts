import { distance } from 'fastest-levenshtein';
import type { Text } from './text.ts';

/** Up to `count` of the known names that look most like the given one, best first; case, width and accents do not count. */
export function nearest(given: string, known: Iterable<string>, count = 3): string[] {
  const fold = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const target = fold(given);
  const limit = Math.max(2, Math.ceil(target.length * 0.4));
  return [...new Set(known)]
    .map((name) => ({ name, gap: gapBetween(target, fold(name)) }))
    .filter(({ gap }) => gap <= limit)
    .sort((a, b) => a.gap - b.gap || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

function gapBetween(target: string, name: string): number {
  const contained = name.includes(target) || target.includes(name);
  return contained && Math.min(name.length, target.length) > 1 ? 1 : distance(target, name);
}

/** "Did you mean …?" for the names found, or the advice to fall back on. */
export function didYouMean(found: readonly string[], otherwise: Text): Text {
  if (found.length === 0) return otherwise;
  const quoted = found.map((name) => `"${name}"`);
  return { en: `Did you mean ${quoted.join(' or ')}?`, zh: `是否想用 ${quoted.join('、')}？` };
}
