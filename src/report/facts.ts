import { isDeepStrictEqual } from 'node:util';
import type { Provenance } from '../core/answer.ts';
import type { Document } from '../core/document.ts';
import type { ReportOutcome } from '../core/outcome.ts';
import { sourceFacts } from '../render/result-document.ts';

type Scope = ReportOutcome['scope'];

/** The scope of a whole report: the latest date that any part speaks for, the period and filters that all parts share. */
export function scopeOf(sources: readonly Provenance[]): Scope {
  const [first, ...others] = sources;
  if (first === undefined) return { asOf: null };
  const latest = sources.flatMap(({ asOf }) => asOf ?? []).reduce<string | null>(later, null);
  const filters = Object.entries(first.filters).filter(([flag, values]) =>
    others.every((other) => isDeepStrictEqual(other.filters[flag], values)),
  );
  const isShared = others.every(({ period }) => isDeepStrictEqual(period, first.period));
  return { asOf: latest, filters: Object.fromEntries(filters), ...(isShared ? { period: first.period } : {}) };
}

const later = (a: string | null, b: string): string => (a === null || b > a ? b : a);

/** What holds for the whole report, printed at its head: what a block adds of its own is not among it. */
export function commonFacts(sources: readonly Provenance[]): Document['facts'] {
  const dates = new Set(sources.map(({ asOf }) => asOf));
  const [asOf = null] = dates.size === 1 ? dates : [];
  return sourceFacts({ ...scopeOf(sources), asOf });
}
