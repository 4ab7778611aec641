import type { Text } from '../core/text.ts';
import { same } from '../core/text.ts';
import { foldWord } from './fold-word.ts';
import { CANONICAL_STAGES, type CanonicalStage, type Outcome } from './stage-names.ts';

export type { Outcome } from './stage-names.ts';

/** What `acrm.yaml` says of one stage. */
export interface StageDeclaration {
  readonly stage: string;
  readonly aliases?: readonly string[] | undefined;
  readonly outcome?: Outcome | undefined;
  /** Its place among all stages, counted from 1. */
  readonly position?: number | undefined;
  /** The stage that it follows. */
  readonly after?: string | undefined;
}

export interface Stage {
  readonly code: string;
  readonly label: Text;
  /** Place in the whole vocabulary, counted from 1. */
  readonly position: number;
  readonly outcome: Outcome;
  readonly probability: number;
  readonly aliases: readonly string[];
}

/** The stage that a name means; null unless the whole name is a known spelling. */
export function stageOf(name: string, extra: readonly StageDeclaration[] = []): Stage | null {
  return lookUp(vocabulary(extra), name);
}

type Vocabulary = readonly CanonicalStage[];

/** The stage that has the name; one declared in `acrm.yaml` has taken the name from the others. */
function lookUp(stages: Vocabulary, name: string): Stage | null {
  const folded = foldWord(name);
  const index = stages.findIndex(({ aliases }) => aliases.some((alias) => foldWord(alias) === folded));
  const found = stages[index];
  return found === undefined ? null : { ...found, position: index + 1 };
}

/** The canonical stages with what `acrm.yaml` adds: further names, or stages of one's own. */
export function vocabulary(extra: readonly StageDeclaration[]): Vocabulary {
  return extra.reduce<Vocabulary>((stages, declared, index) => {
    const known = lookUp(stages, declared.stage);
    const names = [declared.stage, ...(declared.aliases ?? [])];
    if (known !== null && onlyNames(declared, known)) return withNames(stages, known.code, names);
    const own = ownStage(declared, known, names);
    return inserted(withoutNames(stages, names), own, placeOf(stages, extra, index, known));
  }, CANONICAL_STAGES);
}

const onlyNames = ({ outcome, position, after }: StageDeclaration, known: Stage): boolean =>
  position === undefined && after === undefined && (outcome === undefined || outcome === known.outcome);

function ownStage(declared: StageDeclaration, known: Stage | null, aliases: readonly string[]): CanonicalStage {
  const outcome = declared.outcome ?? known?.outcome ?? 'open';
  const assumed = { open: known?.probability ?? 0.5, won: 1, lost: 0 }[outcome];
  return { code: foldWord(declared.stage), label: same(declared.stage), outcome, probability: assumed, aliases };
}

const withNames = (stages: Vocabulary, code: string, names: readonly string[]): Vocabulary =>
  withoutNames(stages, names).map((stage) =>
    stage.code === code ? { ...stage, aliases: [...stage.aliases, ...names] } : stage,
  );

function withoutNames(stages: Vocabulary, names: readonly string[]): Vocabulary {
  const taken = new Set(names.map(foldWord));
  return stages.map((stage) => ({ ...stage, aliases: stage.aliases.filter((alias) => !taken.has(foldWord(alias))) }));
}

/**
 * Where a stage of one's own goes: where it says; else where its name stood; else behind the one declared before it,
 * or in front of the next declared one that is known; else behind all open stages.
 */
function placeOf(stages: Vocabulary, extra: readonly StageDeclaration[], index: number, known: Stage | null): number {
  const { position, after } = extra[index] ?? {};
  if (position !== undefined) return position - 1;
  if (after !== undefined) return lookUp(stages, after)?.position ?? stages.length;
  if (known !== null) return known.position;
  const before = extra[index - 1];
  if (before !== undefined) return lookUp(stages, before.stage)?.position ?? stages.length;
  const next = extra.slice(index + 1).map(({ stage }) => lookUp(stages, stage));
  return (next.find((stage) => stage !== null)?.position ?? stages.length + 1) - 1;
}

const RANK: Readonly<Record<Outcome, number>> = { open: 0, won: 1, lost: 2 };

/** Puts a stage at its place and then open before won before lost. */
const inserted = (stages: Vocabulary, stage: CanonicalStage, place: number): Vocabulary =>
  stages.toSpliced(place, 0, stage).sort((a, b) => RANK[a.outcome] - RANK[b.outcome]);
