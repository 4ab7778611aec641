import type { QueryOptions } from '../core/engine.ts';
import type { Progress } from '../core/progress.ts';
import type { Store } from '../core/store.ts';
import { delegateStore } from '../engine/delegate.ts';

const LABEL = { en: 'Computing', zh: '正在计算' };

/** A store whose longer queries move a progress bar; one that ends before the engine tells how far it is shows none. */
export function showingProgress(store: Store, progress: Progress): Store {
  const shown = async <T>(
    options: QueryOptions | undefined,
    work: (options: QueryOptions) => Promise<T>,
  ): Promise<T> => {
    let begun = false;
    const onProgress = (share: number): void => {
      if (!begun) progress.begin(LABEL, 100);
      begun = true;
      progress.advance(Math.round(share * 100));
    };
    try {
      return await work({ ...options, onProgress });
    } finally {
      if (begun) progress.end();
    }
  };
  return {
    ...delegateStore(store),
    query: (sql, options) => shown(options, (all) => store.query(sql, all)),
    materialise: (name, sql, options) => shown(options, (all) => store.materialise(name, sql, all)),
  };
}
