import type { Lang } from '../core/text.ts';
import { unknownName } from '../render/select.ts';
import { analyse, openSession } from './analyse.ts';
import { deliver } from './deliver.ts';
import { deliveryOf, type Produced } from './delivery.ts';
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
  const { bound } = request;
  requirePart(request);
  if (bound.kind === 'analysis') {
    const engine = await openStore(source, world);
    try {
      const progress = await makeProgress(world.stderr, world.manners, world.env, lang);
      const session = await openSession(showingProgress(engine, progress), request.scope, job);
      return { kind: 'answer', answer: await analyse(bound, request.path, session, job) };
    } finally {
      await engine.close();
    }
  }
  const effects = await makeEffects(job, world, (words, { lang }) => runInside(words, lang, job, world));
  try {
    const { only, config } = request.shared;
    return await bound.run({
      lang,
      database,
      settings: config ?? 'acrm.yaml',
      project: job.config,
      registry: world.registry,
      effects,
      only,
      line: [...request.path, ...request.rest],
    });
  } finally {
    await effects.close();
  }
}

/** A wrong `--only` is told before anything is done, where the names are known. */
function requirePart({ bound: { command }, shared: { only } }: Request): void {
  if (only === null) return;
  const parts =
    command.kind === 'analysis'
      ? [...command.tables, ...command.charts]
      : (command.gives ?? []).map((name) => ({ name }));
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
    const silent = { ...world.diagnostics, say: () => undefined, findings: () => undefined };
    await deliver(produced, deliveryOf(job), { ...world.screen, diagnostics: silent });
  }
}
