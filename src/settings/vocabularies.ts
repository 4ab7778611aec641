import { z } from 'zod';
import type { VOCABULARIES } from '../model/vocabularies.ts';
import { section } from './section.ts';
import { spelling } from './spelling.ts';

const words = z.record(spelling, z.array(spelling)).optional();

const schema = z.strictObject({
  status: words,
  lead_status: words,
  opportunity_status: words,
  boolean: words,
} satisfies Record<keyof typeof VOCABULARIES, typeof words>);

/** By vocabulary and word: further spellings. */
export const vocabularies = section({
  key: 'vocabularies',
  schema,
  absent: {},
  about: {
    en: 'Other spellings of yes, no and status words: acrm’s word, then how your exports write it.',
    zh: '“是/否”与状态词的其他写法：acrm 所用的词，及导出文件中的写法。',
  },
  example: `vocabularies:
  boolean:
    'true': [是的, Ja]
    'false': [不是, Nein]`,
});
