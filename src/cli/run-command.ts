import type { Answer } from '../core/answer.ts';
import type { Analysis, Outcome } from '../core/command.ts';
import type { Project } from '../core/project.ts';
import type { ScopeRequest } from '../core/scope.ts';
import type { Store } from '../core/store.ts';
import type { Lang } from '../core/text.ts';
import { unknownName } from '../render/select.ts';
import { db as dbSection } from '../settings/db.ts';
import { engine as engineSection } from '../settings/engine.ts';
import type { Produced } from './deliver.ts';
import { makeEffects } from './effects.ts';
import { openStore, type Source } from './open-store.ts';
import { makeProgress } from './progress.ts';
import { showingProgress } from './query-progress.ts';
import type { Request } from './request.ts';
import type { World } from './world.ts';

/** A request with what the settings say about it. */
export interface Job {
  readonly request: Request;
  readonly config: Project;
  readonly lang: Lang;
  readonly database: string;
  readonly source: Source;
}

export const jobOf = (request: Request, config: Project, { env }: World, lang: Lang): Job => {
  const { db, engine, lake } = request.shared;
  const database = db ?? (env['ACRM_DB'] || config.get(dbSection));
  // A database named on the command line is meant, whatever engine the settings name.
  const settings = db !== null && engine === null ? null : config.get(engineSection);
  return { request, config, lang, database, source: { database, engine, lake, settings } };
};

/** Runs a command, whichever kind it is. */
export async function perform(job: Job, world: World): Promise<Produced> {
  const { request, lang, database, source } = job;
  const { definition } = request;
  requirePart(request);
  if (definition.kind === 'analysis') {
    const engine = await openStore(source, world);
    try {
      const progress = await makeProgress(world.stderr, world.manners, world.env, lang);
      return { kind: 'answer', answer: await analyse(definition, request, job, showingProgress(engine, progress)) };
    } finally {
      await engine.close();
    }
  }
  const effects = await makeEffects(job, world);
  try {
    const { only, config } = request.shared;
    return await definition.run(request.params, {
      lang,
      database,
      settings: config ?? 'acrm.yaml',
      project: job.config,
      effects,
      only,
    });
  } finally {
    await effects.close();
  }
}

/** A wrong `--only` is told before anything is done, where the names are known. */
function requirePart({ definition, shared: { only } }: Request): void {
  if (only === null) return;
  const parts =
    definition.kind === 'analysis'
      ? [...definition.tables, ...definition.charts]
      : (definition.gives ?? []).map((name) => ({ name }));
  if (parts.length > 0 && !parts.some(({ name }) => name === only)) throw unknownName(only, parts);
}

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

/** What an effect gives back to a command that ran another one. */
export const asOutcome = (produced: Produced): Outcome =>
  produced.kind === 'answer' ? { kind: 'result', result: produced.answer.result } : produced;
