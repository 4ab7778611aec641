import { entities } from '../model/index.ts';
import { DIMENSIONS, type Dimension, type Outcome } from './check.ts';

/** How good the data of an entity is in one dimension. */
export interface Score {
  /** Null stands for all entities together. */
  readonly entity: string | null;
  readonly dimension: Dimension;
  /** Checks that were made; those that were skipped are not among them. */
  readonly checks: number;
  /** Over these checks: rows looked at, and rows that failed, each counted once a check. */
  readonly rows: number;
  readonly failing: number;
  /** 0 to 1: the mean over the checks of the share of rows that passed; a check of the whole table is 1 where it passed, else 0. */
  readonly score: number;
}

/** Scores by entity, in the order of the model, and dimension; then those of all entities together. */
export function scoresOf(outcomes: readonly Outcome[]): readonly Score[] {
  const made = outcomes.filter(({ verdict }) => verdict !== 'skipped');
  const places = [...entities.map(({ name }): string | null => name), null];
  return places.flatMap((entity) =>
    DIMENSIONS.flatMap((dimension) => {
      const here = made.filter((one) => one.dimension === dimension && (entity === null || one.entity === entity));
      return here.length === 0 ? [] : [scoreOf(entity, dimension, here)];
    }),
  );
}

function scoreOf(entity: string | null, dimension: Dimension, made: readonly Outcome[]): Score {
  const total = (count: (one: Outcome) => number): number => made.reduce((sum, one) => sum + count(one), 0);
  return {
    entity,
    dimension,
    checks: made.length,
    rows: total(({ rows, failing }) => (failing === null ? 0 : (rows ?? 0))),
    failing: total(({ failing }) => failing ?? 0),
    score: total(passedShare) / made.length,
  };
}

function passedShare({ verdict, rows, failing }: Outcome): number {
  if (failing === null || rows === null) return verdict === 'pass' ? 1 : 0;
  return rows === 0 ? 1 : Math.max(0, 1 - failing / rows);
}
