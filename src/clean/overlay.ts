import type { Overlay } from '../core/data-command.ts';
import type { Engine } from '../core/engine.ts';
import type { Progress } from '../core/progress.ts';
import { quoteText } from '../engine/sql-text.ts';
import type { EntityName } from '../model/entity.ts';
import { isEntityName, requireEntity } from '../model/index.ts';
import { refreshTouched } from '../store/refresh-touched.ts';
import { putValues } from './changes.ts';
import { giveBack, runAsideRule } from './duplicates/set-aside.ts';
import { homeCountry } from './home-country.ts';
import { type Court, openCourt } from './judges.ts';
import { currentRecipe } from './recipes.ts';
import { type AnyRule, rulesOf } from './rules.ts';
import { runRule } from './run-rule.ts';
import { runSetRule } from './run-set-rule.ts';

/** Cleaned values over the loaded ones, by the recipe of the last cleaning. */
export const CLEANING: Overlay = { lift, lay };

async function lift(engine: Engine): Promise<void> {
  const touched = await filledOrEmptied(engine);
  await giveBack(engine);
  const found = await engine.query('SELECT DISTINCT entity, field FROM store.acrm.cleaned ORDER BY entity, field');
  for (const [name, field] of found.rows) {
    const entity = requireEntity(String(name));
    const own = `(SELECT * FROM store.acrm.cleaned WHERE entity = ${quoteText(entity.name)})`;
    await putValues(engine, entity, String(field), own, 'before');
  }
  await engine.execute('DELETE FROM store.acrm.cleaned');
  await engine.execute('DELETE FROM store.acrm.cleaning_problems');
  await countAgain(engine, touched);
}

async function lay(engine: Engine, progress?: Progress): Promise<void> {
  const recipe = await currentRecipe(engine);
  if (recipe === null) return;
  const setting = { home: await homeCountry(engine, recipe), stopWords: recipe.stop_words ?? [] };
  const court = openCourt(await threadsOf(engine), setting);
  try {
    for (const rule of await rulesOf(engine, recipe, setting)) await run(engine, rule, court, progress);
  } finally {
    await court.close();
  }
  await countAgain(engine, await filledOrEmptied(engine));
}

/** Cores, or what ACRM_THREADS says: the engine knows it. */
const threadsOf = async (engine: Engine): Promise<number> =>
  Number((await engine.query("SELECT current_setting('threads')")).rows[0]?.[0]);

async function run(engine: Engine, rule: AnyRule, court: Court, progress?: Progress): Promise<void> {
  const { label } = requireEntity(rule.entity);
  progress?.begin(
    { en: `Cleaning ${label.en.toLowerCase()}: ${rule.name}`, zh: `正在清洗${label.zh}：${rule.name}` },
    100,
  );
  if ('aside' in rule) await runAsideRule(engine, rule);
  else if ('select' in rule) await runSetRule(engine, rule);
  else await runRule(engine, rule, court, (share) => progress?.advance(Math.round(share * 100)));
  progress?.end();
}

/** Entities in which the cleaning changes how many values there are. */
async function filledOrEmptied(engine: Engine): Promise<ReadonlySet<EntityName>> {
  const found = await engine.query(
    'SELECT DISTINCT entity FROM store.acrm.cleaned WHERE (before IS NULL) <> (after IS NULL) ORDER BY entity',
  );
  return new Set(found.rows.flatMap(([name]) => [String(name)].filter(isEntityName)));
}

/** What was later than today when data was last loaded still is. */
async function countAgain(engine: Engine, touched: ReadonlySet<EntityName>): Promise<void> {
  if (touched.size === 0) return;
  const found = await engine.query('SELECT CAST(max(loaded_at) AS VARCHAR) FROM store.acrm.loads');
  await refreshTouched(engine, touched, new Date(`${String(found.rows[0]?.[0]).replace(' ', 'T')}Z`));
}
