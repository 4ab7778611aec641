import type { Lang } from '../core/text.ts';
import { openStore, type Source } from './open-store.ts';
import type { World } from './world.ts';

type Check = readonly [item: string, value: string, ok: boolean];

/** What `doctor --engine … --lake …` shows: whether the engine answers, and whether it sees every table as it was written. */
export async function sourceChecks(
  source: Source,
  world: World,
  lang: Lang,
  explain: (error: unknown) => string,
): Promise<readonly Check[]> {
  if (source.engine === null && source.lake === null && source.settings?.address === undefined) return [];
  try {
    const { storeChecks } = await import('../store/store-checks.ts');
    const store = await openStore(source, world);
    try {
      return await storeChecks(store, lang, explain);
    } finally {
      await store.close();
    }
  } catch (error) {
    const all: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
    return all.map((one): Check => ['engine', explain(one), false]);
  }
}
