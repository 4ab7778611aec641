import type { Store } from '../core/store.ts';
import { delegateStore } from '../engine/delegate.ts';
import { entityOf } from '../model/index.ts';
import { type FilledField, unfilled } from '../store/filled.ts';

/**
 * A store with the values that its sources gave: what cleaning filled in is missing again, so that checks tell what the
 * sources lack and hold no guess to be a value.
 */
export function asGiven(store: Store, filled: readonly FilledField[]): Store {
  if (filled.length === 0) return store;
  const count = (entity: string, field: string): number =>
    filled.find((one) => one.entity === entity && one.field === field)?.values ?? 0;
  return {
    ...delegateStore(store),
    async catalog() {
      const catalog = await store.catalog();
      return { ...catalog, present: (entity, field) => catalog.present(entity, field) - count(entity, field) };
    },
    stored(name) {
      const fields = filled.filter(({ entity }) => entity === name).map(({ field }) => field);
      const entity = entityOf(name);
      return entity === undefined || fields.length === 0 ? store.stored(name) : unfilled(entity, fields);
    },
  };
}
