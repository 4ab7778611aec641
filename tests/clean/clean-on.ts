import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanResult, rememberCleaned } from '../../src/clean/clean-result.ts';
import type { Recipe } from '../../src/clean/recipe.ts';
import { recordRecipe } from '../../src/clean/recipes.ts';
import { DATA_COMMANDS } from '../../src/cli/data-commands.ts';
import type { Result } from '../../src/core/result.ts';
import { type LoadReport, type LoadRequest, loadFiles } from '../../src/load/load-files.ts';
import { openFiles } from '../../src/load/open/open-files.ts';
import { changeStore } from '../../src/store/change-store.ts';
import { underOverlays } from '../../src/store/overlay.ts';
import { undoRun } from '../../src/store/undo.ts';
import { LOAD_DAY, openSmall } from '../load/open-fixture.ts';

const SILENT = { begin: () => undefined, advance: () => undefined, end: () => undefined };
const CHANGE = { now: LOAD_DAY, keep: true, open: openSmall };

/** Cleans a database as `acrm clean` does. */
export const clean = (database: string, recipe: Recipe = {}): Promise<Result> =>
  changeStore(
    database,
    async (engine) => {
      await rememberCleaned(engine);
      await underOverlays(engine, DATA_COMMANDS, () =>
        recordRecipe(engine, recipe, LOAD_DAY, { en: 'clean.yaml', zh: 'clean.yaml' }),
      );
      return cleanResult(engine, 'en', null);
    },
    { ...CHANGE, command: 'clean' },
  );

/** Loads a file over a database that may have been cleaned. */
export async function loadOver(database: string, path: string, snapshot: string): Promise<LoadReport> {
  const request: LoadRequest = {
    files: [path],
    database,
    maps: [],
    stages: [],
    snapshot,
    now: LOAD_DAY,
    progress: SILENT,
  };
  const opened = await openFiles(request);
  return changeStore(
    database,
    (engine) => underOverlays(engine, DATA_COMMANDS, () => loadFiles(engine, opened, request)),
    { ...CHANGE, command: 'load' },
  );
}

export const undo = (database: string, run: number): Promise<unknown> =>
  changeStore(database, (engine) => undoRun(engine, run, DATA_COMMANDS, { now: LOAD_DAY, progress: SILENT }), {
    ...CHANGE,
    command: 'undo',
  });

/** A CSV file in a folder, its cells quoted. */
export function csv(folder: string, name: string, ...rows: readonly (readonly string[])[]): string {
  const path = join(folder, name);
  const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  writeFileSync(path, `${quoted.join('\n')}\n`);
  return path;
}

/** The rows of a table of a result as records. */
export function records(result: Result, name: string): readonly Readonly<Record<string, unknown>>[] {
  const table = result.tables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table.rows.map((row) => Object.fromEntries(table.columns.map((column, at) => [column.name, row[at]])));
}
