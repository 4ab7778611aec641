import type { Store } from '../../core/store.ts';
import { delegate } from '../delegate.ts';
import { catalogOf, type Manifest } from '../lake/manifest.ts';
import { quoteText } from '../sql-text.ts';
import type { SparkEngine } from './engine.ts';
import { LOADS_VIEW, storedView } from './lake-views.ts';
import { isEnclosable } from './sql.ts';

/** A lake on a Spark server as analyses need it. */
export const sparkStore = (engine: SparkEngine, manifest: Manifest): Store => ({
  ...delegate(engine),
  loads: LOADS_VIEW,
  catalog: () => Promise.resolve(catalogOf(manifest)),
  stored: storedView,
  loadedEntities: () => Promise.resolve(manifest.loaded),
  rawFiles: () => Promise.resolve([]),
  async define(name, select) {
    await engine.createView(name, await engine.relation(select));
  },
  // Not CACHE TABLE: that cache is shared by all sessions and outlives the files that it was read from.
  async materialise(name, sql, { values } = {}) {
    await engine.createView(name, await engine.keep(await engine.relation(sql, values)));
  },
  async admit(name, values) {
    const rows = values.map((value) => `(${quoteText(value)})`).join(', ');
    await engine.createView(name, await engine.relation(`SELECT value FROM (VALUES ${rows}) AS v(value)`));
  },
  isOneExpression: (text) => Promise.resolve(isEnclosable(text)),
});
