import type { Answer } from '../core/answer.ts';
import type { Analysis } from '../core/command.ts';
import type { ScopeRequest } from '../core/scope.ts';
import type { Store } from '../core/store.ts';
import type { Job } from './job.ts';
import type { Request } from './request.ts';

/** Runs an analysis on an open database, by the rules of the settings. */
export async function analyse(
  command: Analysis,
  request: Request,
  { config, lang }: Job,
  engine: Store,
  outer?: ScopeRequest,
): Promise<Answer> {
  const { runAnalysis } = await import('../run/run-analysis.ts');
  const { path, params } = request;
  const scope = outer === undefined ? request.scope : mergeScopes(outer, request.scope);
  return await runAnalysis({ command, path, params, scope, project: config, lang, engine });
}

/** One scope with whatever another one says on top. */
const mergeScopes = (outer: ScopeRequest, inner: ScopeRequest): ScopeRequest => ({
  ...outer,
  ...inner,
  filters: { ...outer.filters, ...inner.filters },
});
