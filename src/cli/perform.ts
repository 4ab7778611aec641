import type { Answer } from '../core/answer.ts';
import type { Analysis, Outcome } from '../core/command.ts';
import type { Engine } from '../core/engine.ts';
import type { Project } from '../core/project.ts';
import type { ScopeRequest } from '../core/scope.ts';
import type { Lang } from '../core/text.ts';
import type { Config } from '../model/config.ts';
import { unknownName } from '../render/select.ts';
import type { Produced } from './deliver.ts';
import { makeEffects } from './effects.ts';
import type { Request } from './request.ts';
import { databaseOf } from './settings.ts';
import type { World } from './world.ts';

/** A request with what the settings say about it. */
export interface Job {
  readonly request: Request;
  readonly config: Config;
  readonly lang: Lang;
  readonly database: string;
}

export const jobOf = (request: Request, config: Config, { env }: World, lang: Lang): Job => ({
  request,
  config,
  lang,
  database: databaseOf(request.shared.db, env, config),
});

/** Runs a command, whichever kind it is. */
export async function perform(job: Job, world: World): Promise<Produced> {
  const { request, lang, database } = job;
  const { definition } = request;
  requirePart(request);
  if (definition.kind === 'analysis') {
    const engine = await openStore(database, world);
    try {
      return { kind: 'answer', answer: await analyse(definition, request, job, engine) };
    } finally {
      await engine.close();
    }
  }
  const effects = await makeEffects(job, world);
  try {
    return await definition.run(request.params, { lang, database, project: projectOf(job.config), effects });
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
  engine: Engine,
  outer?: ScopeRequest,
): Promise<Answer> {
  const { runAnalysis } = await import('../engine/run-analysis.ts');
  const { path, params } = request;
  const scope = outer === undefined ? request.scope : mergeScopes(outer, request.scope);
  return await runAnalysis({ command, path, params, scope, project: projectOf(config), lang, engine });
}

/** What the settings say to every command. */
const projectOf = (config: Config): Project => ({
  stages: config.stages ?? [],
  excludeAccounts: config.exclude_accounts ?? null,
  fiscalYearStart: config.fiscal_year_start ?? 1,
});

/** One scope with whatever another one says on top. */
const mergeScopes = (outer: ScopeRequest, inner: ScopeRequest): ScopeRequest => ({
  ...outer,
  ...inner,
  filters: { ...outer.filters, ...inner.filters },
});

/** Opens the database read-only; a signal interrupts what runs on it. */
export async function openStore(
  database: string,
  { interrupts, limits }: World,
  allowWrite: readonly string[] = [],
): Promise<Engine> {
  const { openReadOnly } = await import('../engine/duckdb/open.ts');
  interrupts.check();
  return watched(await openReadOnly(database, { limits, allowWrite }), interrupts);
}

/** Lets a signal stop an engine for as long as it is open. */
export function watched(engine: Engine, interrupts: World['interrupts']): Engine {
  const forget = interrupts.watch(engine);
  return {
    name: engine.name,
    query: (sql, options) => engine.query(sql, options),
    stream: (sql, options) => engine.stream(sql, options),
    describe: (sql) => engine.describe(sql),
    execute: (sql, options) => engine.execute(sql, options),
    interrupt: () => engine.interrupt(),
    close() {
      forget();
      return engine.close();
    },
  };
}

/** What an effect gives back to a command that ran another one. */
export const asOutcome = (produced: Produced): Outcome =>
  produced.kind === 'answer' ? { kind: 'result', result: produced.answer.result } : produced;
