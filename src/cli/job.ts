import type { Project } from '../core/project.ts';
import type { Lang } from '../core/text.ts';
import type { Config } from '../settings/settings.ts';
import type { Source } from './open-store.ts';
import { databaseOf } from './read-settings.ts';
import type { Request } from './request.ts';
import type { World } from './world.ts';

/** A request with what the settings say about it. */
export interface Job {
  readonly request: Request;
  readonly config: Config;
  readonly lang: Lang;
  readonly database: string;
  readonly source: Source;
}

export const jobOf = (request: Request, config: Config, { env }: World, lang: Lang): Job => {
  const { db, engine, lake } = request.shared;
  const database = databaseOf(db, env, config);
  // A database named on the command line is meant, whatever engine the settings name.
  const settings = db !== null && engine === null ? null : (config.engine ?? null);
  return { request, config, lang, database, source: { database, engine, lake, settings } };
};

/** The words of closed lists; yes and no are read while loading. */
const vocabulariesOf = ({ vocabularies = {} }: Config): Project['vocabularies'] =>
  Object.fromEntries(
    Object.entries(vocabularies).flatMap(([name, words]) =>
      name === 'boolean' || words === undefined ? [] : [[name, words]],
    ),
  );

/** What the settings say to every command. */
export const projectOf = (config: Config): Project => ({
  stages: config.stages ?? [],
  excludeAccounts: config.exclude_accounts ?? null,
  vocabularies: vocabulariesOf(config),
  fiscalYearStart: config.fiscal_year_start ?? 1,
});
