import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohortCounts, type Path, type Step, snapshotCounts } from '../../src/stats/funnel-counts.ts';

const STEPS: readonly Step[] = [
  { stage: 'New', outcome: 'open' },
  { stage: 'Offer', outcome: 'open' },
  { stage: 'Won', outcome: 'won' },
  { stage: 'Lost', outcome: 'lost' },
];

const path = (part: Partial<Path>): Path => ({
  passed: null,
  stage: null,
  isEngaged: false,
  outcome: 'open',
  deals: 1,
  amount: 10,
  ...part,
});
const deals = (paths: readonly Path[], order: 'implied' | 'strict' | 'any'): number[] =>
  cohortCounts(paths, STEPS, order, 'Offer').map((stage) => stage.deals);

describe('cohort', () => {
  test('a lost deal without history reached the first stage alone', () =>
    expect(deals([path({ stage: 'Lost', outcome: 'lost' })], 'implied')).toEqual([1, 0, 0]));
  test('a day of engagement proves the engaging stage', () =>
    expect(deals([path({ stage: 'Lost', outcome: 'lost', isEngaged: true })], 'implied')).toEqual([1, 1, 0]));
  test('a deal won, reopened and lost is not won', () =>
    expect(deals([path({ passed: ['Won'], stage: 'Lost', outcome: 'lost' })], 'implied')).toEqual([1, 0, 0]));
  test('a skip ends the way under strict and not under any', () => {
    const skipped = [path({ passed: ['New'], stage: 'Won', outcome: 'won' })];
    expect(deals(skipped, 'strict')).toEqual([1, 0, 0]);
    expect(deals(skipped, 'any')).toEqual([1, 0, 1]);
  });

  const anyPath = fc.record({
    passed: fc.option(fc.subarray(['New', 'Offer', 'Won', 'Lost'])),
    stage: fc.constantFrom('New', 'Offer', 'Won', 'Lost', null),
    isEngaged: fc.boolean(),
    outcome: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
    deals: fc.integer({ min: 1, max: 50 }),
    amount: fc.constant(1),
  });

  test('strict is within any, any within implied, and implied never grows on the way', () => {
    fc.assert(
      fc.property(fc.array(anyPath), (paths) => {
        const [implied, strict, any] = [deals(paths, 'implied'), deals(paths, 'strict'), deals(paths, 'any')];
        implied.forEach((count, at) => {
          expect(strict[at]).toBeLessThanOrEqual(any[at] ?? 0);
          expect(any[at]).toBeLessThanOrEqual(count);
          expect(count).toBeLessThanOrEqual(implied[at - 1] ?? Infinity);
        });
      }),
    );
  });

  test('a snapshot counts every deal once', () => {
    fc.assert(
      fc.property(fc.array(anyPath), (paths) => {
        const counted = snapshotCounts(paths, STEPS).reduce((sum, stage) => sum + stage.deals, 0);
        expect(counted).toBe(paths.reduce((sum, one) => sum + one.deals, 0));
      }),
    );
  });
});
