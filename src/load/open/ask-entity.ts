import type { Effects } from '../../core/effects.ts';
import type { EntityName } from '../../model/entity.ts';
import { entityOf } from '../../model/index.ts';

/** Asks a person at a terminal what the rows of a file are that may be either of several. */
export const askEntity =
  (effects: Pick<Effects, 'choose'>) =>
  (file: string, roots: readonly EntityName[]): Promise<string | null> =>
    effects.choose(
      { en: `${file}: what are its rows?`, zh: `${file}：每行是什么数据？` },
      roots.map((name) => ({ name, label: entityOf(name)?.label ?? { en: name, zh: name } })),
    );
