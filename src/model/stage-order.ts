import { foldWord } from './fold-word.ts';
import { type Outcome, type Stage, type StageDeclaration, stageOf } from './stages.ts';

/** A stage name as it occurs in the data. */
export interface ObservedStage {
  readonly stage: string;
  /** Mean chance of winning of its deals, 0 to 1; null where the data has none. */
  readonly probability: number | null;
  readonly deals: number;
}

export interface OrderedStage {
  readonly stage: string;
  /** Code of the stage that the name means; null for an unknown one. */
  readonly code: string | null;
  /** Place among the stages of the data, counted from 1. */
  readonly position: number;
  readonly outcome: Outcome;
  readonly known: boolean;
}

interface Placed extends ObservedStage {
  readonly meant: Stage | null;
  /** Chance of winning to compare unknown stages with: the data's, else the assumed one. */
  readonly chance: number | null;
}

/**
 * The stages of the data in the order of selling: open before won before lost. A stage that nobody knows goes before the
 * first known open stage with a higher chance of winning, or, without a chance of its own, behind all of them.
 */
export function orderStages(
  observed: readonly ObservedStage[],
  extra: readonly StageDeclaration[] = [],
): readonly OrderedStage[] {
  const placed = observed.map((one): Placed => {
    const meant = stageOf(one.stage, extra);
    return { ...one, meant, chance: one.probability ?? meant?.probability ?? null };
  });
  const known = (outcome: Outcome): Placed[] =>
    placed.filter(({ meant }) => meant?.outcome === outcome).sort(byVocabulary);
  const unknown = placed.filter(({ meant }) => meant === null).sort(byChance);
  return [...unknown.reduce(insertByChance, known('open')), ...known('won'), ...known('lost')].map(
    ({ stage, meant }, index) => ({
      stage,
      code: meant?.code ?? null,
      position: index + 1,
      outcome: meant?.outcome ?? 'open',
      known: meant !== null,
    }),
  );
}

/** The open stage that a deal has reached once active selling began: the engaging one or else the next in the data. */
export function engagedStage(ordered: readonly OrderedStage[], extra: readonly StageDeclaration[] = []): string | null {
  const engaging = stageOf('Engaging', extra)?.position ?? 0;
  const reached = ordered.find(
    ({ stage, outcome }) => outcome === 'open' && (stageOf(stage, extra)?.position ?? 0) >= engaging,
  );
  return reached?.stage ?? null;
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Names of one stage stand in the order of its aliases. */
function byVocabulary(a: Placed, b: Placed): number {
  return (a.meant?.position ?? 0) - (b.meant?.position ?? 0) || aliasIndex(a) - aliasIndex(b) || text(a.stage, b.stage);
}

const aliasIndex = ({ stage, meant }: Placed): number => {
  const folded = foldWord(stage);
  return meant?.aliases.findIndex((alias) => foldWord(alias) === folded) ?? 0;
};

/** More than any chance of winning, so that stages without one come last. */
const NO_CHANCE = 2;

const byChance = (a: Placed, b: Placed): number =>
  (a.chance ?? NO_CHANCE) - (b.chance ?? NO_CHANCE) || b.deals - a.deals || text(a.stage, b.stage);

function insertByChance(stages: Placed[], stage: Placed): Placed[] {
  const { chance } = stage;
  const next = chance === null ? -1 : stages.findIndex((other) => other.chance !== null && other.chance > chance);
  return next < 0 ? [...stages, stage] : stages.toSpliced(next, 0, stage);
}
