import type { Project } from '../core/project.ts';
import type { Lang } from '../core/text.ts';
import { db as dbSection } from '../settings/db.ts';
import { engine as engineSection } from '../settings/engine.ts';
import type { Source } from './open-store.ts';
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
