import type { Effects } from '../../core/effects.ts';
import { entityOf } from '../../model/index.ts';
import type { Mapping } from '../map/mapping.ts';
import { evidenceOf } from '../map/which-entity.ts';

/** Asks a person at a terminal which of several readings of a file is right, each with what speaks for it. */
export const askEntity =
  (effects: Pick<Effects, 'choose'>) =>
  (file: string, readings: readonly Mapping[]): Promise<string | null> =>
    effects.choose(
      { en: `${file}: what are its rows?`, zh: `${file}：每行是什么数据？` },
      readings.map((reading) => {
        const label = entityOf(reading.root)?.label ?? { en: reading.root, zh: reading.root };
        const { en, zh } = evidenceOf(reading);
        return { name: reading.root, label: { en: `${label.en}: ${en}`, zh: `${label.zh}：${zh}` } };
      }),
    );
