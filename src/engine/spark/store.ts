import type { Catalog, OwnRecord, Store } from '../../core/store.ts';
import { delegate } from '../delegate.ts';
import { quoteText } from '../sql-text.ts';
import type { SparkEngine } from './engine.ts';
import { LOADS_VIEW, storedView } from './lake-views.ts';
import { isEnclosable } from './sql.ts';

/** What is known of the tables behind a session. */
export interface Holdings {
  readonly catalog: () => Promise<Catalog>;
  readonly loaded: readonly string[];
  /** acrm's own records of a name. */
  readonly records: (name: string) => readonly OwnRecord[];
}

/** Tables on a Spark server as analyses need them; the views over them are in the session already, or made on demand. */
export const sparkStore = (engine: SparkEngine, { catalog, loaded, records }: Holdings): Store => ({
  ...delegate(engine),
  loads: LOADS_VIEW,
  catalog,
  stored: storedView,
  loadedEntities: () => Promise.resolve(loaded),
  records: (name) => Promise.resolve(records(name)),
  rawFiles: () => Promise.resolve([]),
  async define(name, select) {
    await engine.createView(name, await engine.relation(select));
  },
  // Not CACHE TABLE: that cache is shared by all sessions and outlives the files that it was read from.
  async materialise(name, sql, { values, onProgress } = {}) {
    await engine.createView(name, await engine.keep(await engine.relation(sql, values), onProgress));
  },
  async admit(name, values) {
    const rows = values.map((value) => `(${quoteText(value)})`).join(', ');
    await engine.createView(name, await engine.relation(`SELECT value FROM (VALUES ${rows}) AS v(value)`));
  },
  isOneExpression: (text) => Promise.resolve(isEnclosable(text)),
});
