import type { Lang } from '../core/text.ts';
import { unknownName } from '../render/select.ts';
import { analyse } from './analyse.ts';
import { deliver } from './deliver.ts';
import type { Produced } from './delivery.ts';
import { makeEffects } from './effects.ts';
import { type Job, jobOf } from './job.ts';
import { openStore } from './open-store.ts';
import { makeProgress } from './progress.ts';
import { showingProgress } from './query-progress.ts';
import { readConfig } from './read-settings.ts';
import { type Request, requestFor } from './request.ts';
import type { World } from './world.ts';

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
  const effects = await makeEffects(job, world, (words, { lang }) => runInside(words, lang, job, world));
  try {
    const { only, config } = request.shared;
    return await definition.run(request.params, {
      lang,
      database,
      settings: config ?? 'acrm.yaml',
      project: job.config,
      registry: world.registry,
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

/** Another command as if it stood alone: with `-o` it writes its file. */
async function runInside(words: readonly string[], lang: Lang, outer: Job, world: World): Promise<void> {
  const request = await requestFor(words, world.registry, lang);
  const { shared } = request;
  const config = shared.config === null ? outer.config : await readConfig(shared.config);
  const job = jobOf(request, config, world, shared.lang ?? lang);
  const produced = await perform(job, world);
  if (shared.output !== null) {
    const { path, definition, params } = request;
    const delivery = {
      command: path.join(' '),
      title: definition.summary,
      params,
      database: job.database,
      shared,
      lang: job.lang,
    };
    const silent = { ...world.diagnostics, say: () => undefined, findings: () => undefined };
    await deliver(produced, delivery, { ...world.screen, diagnostics: silent });
  }
}
