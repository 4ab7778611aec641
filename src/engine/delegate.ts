import type { Engine } from '../core/engine.ts';
import type { Store } from '../core/store.ts';

/** An engine that gives everything on to another one, to be spread into something that does a part itself. */
export const delegate = (engine: Engine): Engine => ({
  name: engine.name,
  query: (sql, options) => engine.query(sql, options),
  stream: (sql, options) => engine.stream(sql, options),
  describe: (sql) => engine.describe(sql),
  execute: (sql, options) => engine.execute(sql, options),
  interrupt: () => engine.interrupt(),
  close: () => engine.close(),
});

/** The same for a store. */
export const delegateStore = (store: Store): Store => ({
  ...delegate(store),
  loads: store.loads,
  catalog: () => store.catalog(),
  stored: (entity) => store.stored(entity),
  loadedEntities: () => store.loadedEntities(),
  records: (name) => store.records(name),
  rawFiles: () => store.rawFiles(),
  define: (name, select) => store.define(name, select),
  materialise: (name, sql, options) => store.materialise(name, sql, options),
  admit: (name, values) => store.admit(name, values),
  isOneExpression: (text) => store.isOneExpression(text),
});
