import type { Random } from './random.ts';
import { at } from './random.ts';

export const WON = 'Closed Won';
export const LOST = 'Closed Lost';

/** Open stages in order: usual days in it, chance that it ends in a loss, probability that the CRM shows. */
export const OPEN_STAGES = [
  { name: 'Prospecting', days: 12, loss: 0.17, probability: 10 },
  { name: 'Qualification', days: 14, loss: 0.22, probability: 20 },
  { name: 'Needs Analysis', days: 18, loss: 0.18, probability: 35 },
  { name: 'Proposal/Price Quote', days: 20, loss: 0.24, probability: 60 },
  { name: 'Negotiation/Review', days: 15, loss: 0.25, probability: 80 },
] as const;

export function probabilityOf(stage: string): number {
  if (stage === WON) return 100;
  return OPEN_STAGES.find(({ name }) => name === stage)?.probability ?? 0;
}

/** A change of stage; the first of a deal comes from none. */
export interface Move {
  readonly day: number;
  readonly from: string;
  readonly to: string;
}

const SKIPS = 0.09;
const STEPS_BACK = 0.035;
const STALLS = 0.06;

/** The way of one deal from its first day until it is closed or the books end. */
export function walk(random: Random, created: number, lastDay: number, skill: number): readonly Move[] {
  let stage = random.chance(0.15) ? 1 : 0;
  let day = created;
  let mayStepBack = true;
  const moves: Move[] = [{ day, from: '', to: at(OPEN_STAGES, stage).name }];
  for (;;) {
    const { name, days, loss } = at(OPEN_STAGES, stage);
    const lost = random.chance(loss / skill);
    day += Math.round(random.logNormal(days * (lost ? 0.8 : 1) * (random.chance(STALLS) ? 5 : 1), 0.8));
    if (day > lastDay) return moves;
    const back = !lost && mayStepBack && stage > 0 && random.chance(STEPS_BACK);
    if (back) mayStepBack = false;
    const next = back ? stage - 1 : stage + (random.chance(SKIPS) ? 2 : 1);
    const to = lost ? LOST : (OPEN_STAGES[next]?.name ?? WON);
    moves.push({ day, from: name, to });
    if (to === LOST || to === WON) return moves;
    stage = next;
  }
}
