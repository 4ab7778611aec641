import type { Answer } from '../core/answer.ts';
import type { BoundAnalysis } from '../core/command.ts';
import type { ScopeRequest } from '../core/scope.ts';
import type { Store } from '../core/store.ts';
import type { ScopedSession } from '../run/scope/session.ts';
import type { Job } from './job.ts';

/** Puts a scope in front of an open database, by the rules of the settings. */
export async function openSession(engine: Store, scope: ScopeRequest, { config }: Job): Promise<ScopedSession> {
  const { ScopedSession } = await import('../run/scope/session.ts');
  return await ScopedSession.open(engine, scope, config);
}

export async function analyse(
  bound: BoundAnalysis,
  path: readonly string[],
  session: ScopedSession,
  { config, lang }: Job,
): Promise<Answer> {
  const { runAnalysis } = await import('../run/run-analysis.ts');
  return await runAnalysis({ bound, path, session, project: config, lang });
}

/** One scope with whatever another one says on top. */
export const mergeScopes = (outer: ScopeRequest, inner: ScopeRequest): ScopeRequest => ({
  ...outer,
  ...inner,
  filters: { ...outer.filters, ...inner.filters },
});
