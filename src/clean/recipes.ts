import type { Engine } from '../core/engine.ts';
import type { Text } from '../core/text.ts';
import { recordRun } from '../store/runs.ts';
import { keptRecipe, type Recipe } from './recipe.ts';

/** Notes a recipe as the one that lies over the loaded rows from now on; returns the number of the run. */
export async function recordRecipe(engine: Engine, recipe: Recipe, now: Date, summary: Text): Promise<number> {
  const run = await recordRun(engine, 'clean', now, summary);
  await engine.execute('INSERT INTO store.acrm.cleanings VALUES ($run, $recipe)', {
    values: { run, recipe: JSON.stringify(recipe) },
  });
  return run;
}

/** The recipe of the last cleaning that was not taken back. */
export async function currentRecipe(engine: Engine): Promise<Recipe | null> {
  const found = await engine.query('SELECT recipe FROM store.acrm.cleanings ORDER BY run DESC LIMIT 1');
  const recipe = found.rows[0]?.[0];
  return typeof recipe === 'string' ? await keptRecipe(recipe) : null;
}

/** Takes a cleaning back: the recipe before it, if there was one, lies over the loaded rows again. */
export async function undoCleaning(engine: Engine, run: number): Promise<void> {
  await engine.execute('DELETE FROM store.acrm.cleanings WHERE run = $run', { values: { run } });
}
