import type { Provenance } from '../core/answer.ts';
import type { Document } from '../core/document.ts';
import { provenanceFacts } from '../render/answer-document.ts';

type Facts = Document['facts'];

/** The as-of date, period and filters that hold for the whole report: what a block adds of its own is not among them. */
export function commonFacts(sources: readonly Provenance[]): Facts {
  const [first = [], ...others] = sources.map((source) => provenanceFacts(source));
  return first.filter((fact) => others.every((facts) => facts.some((other) => isSame(fact, other))));
}

const isSame = (a: Facts[number], b: Facts[number]): boolean => a.label.en === b.label.en && a.value.en === b.value.en;

/** The latest date that any part of the report speaks for. */
export const asOfOf = (sources: readonly Provenance[]): string | null =>
  sources.reduce<string | null>(
    (latest, { asOf }) => (asOf !== null && (latest === null || asOf > latest) ? asOf : latest),
    null,
  );
