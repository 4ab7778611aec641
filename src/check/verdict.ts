import type { Level, Verdict } from './check.ts';

/** What a check that is not held comes to. */
export const verdictOf = (level: Level): Verdict => (level === 'error' ? 'fail' : 'warn');

/** Whether a check was not held. */
export const isBroken = ({ verdict }: { readonly verdict: unknown }): boolean =>
  verdict === 'fail' || verdict === 'warn';

/** Whether a check fails the run that it is part of: warnings do only where they are asked to. */
export const failsRun = ({ verdict }: { readonly verdict: Verdict }, warningsFail: boolean): boolean =>
  verdict === 'fail' || (warningsFail && verdict === 'warn');
