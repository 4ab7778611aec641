import { readFile } from 'node:fs/promises';
import { type CheckSources, runProjectChecks } from '../../src/check/project-checks.ts';
import type { Ran } from '../../src/check/run-checks.ts';
import { NO_PROJECT, type Project } from '../../src/core/project.ts';
import { LOAD_DAY, readSmall } from '../load/open-fixture.ts';

interface RunOptions extends Partial<CheckSources> {
  readonly asOf?: string;
  readonly most?: number;
  readonly project?: Project;
}

const SILENT = { begin: () => undefined, advance: () => undefined, end: () => undefined };

/** Runs the checks of a database; the settings file is that of `settings`, or none. */
export async function runOn(
  database: string,
  { asOf, most = 20, project = NO_PROJECT, ...sources }: RunOptions,
): Promise<Ran> {
  const { file = null, settings = 'none.yaml', pack = null } = sources;
  const store = await readSmall(database);
  try {
    const effects = {
      readFile: (path: string) => readFile(path),
      exists: (path: string) => Promise.resolve(path !== 'none.yaml'),
      clock: () => LOAD_DAY,
      progress: SILENT,
    };
    const { ran } = await runProjectChecks(
      store,
      project,
      { file, settings, pack },
      { asOf: asOf ?? null, most, effects },
    );
    return ran;
  } finally {
    await store.close();
  }
}
