import { unknownName } from '../render/select.ts';
import { analyse } from './analyse.ts';
import type { Produced } from './delivery.ts';
import { makeEffects } from './effects.ts';
import { type Job, projectOf } from './job.ts';
import { openStore } from './open-store.ts';
import { makeProgress } from './progress.ts';
import { showingProgress } from './query-progress.ts';
import type { Request } from './request.ts';
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
  const effects = await makeEffects(job, world, perform);
  try {
    const { only, config } = request.shared;
    return await definition.run(request.params, {
      lang,
      database,
      settings: config ?? 'acrm.yaml',
      project: projectOf(job.config),
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
