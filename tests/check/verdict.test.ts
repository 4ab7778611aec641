import { expect, test } from 'vitest';
import { failsRun, isBroken, verdictOf } from '../../src/check/verdict.ts';

test.each([
  ['fail', true, true, true],
  ['warn', true, false, true],
  ['pass', false, false, false],
  ['skipped', false, false, false],
] as const)('%s: not held %s, fails the run %s, where warnings do %s', (verdict, broken, fails, strictly) => {
  expect([isBroken({ verdict }), failsRun({ verdict }, false), failsRun({ verdict }, true)]).toEqual([
    broken,
    fails,
    strictly,
  ]);
});

test('an error fails, a warning warns', () => {
  expect([verdictOf('error'), verdictOf('warn')]).toEqual(['fail', 'warn']);
});
