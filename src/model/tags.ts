import type { Field } from './entity.ts';
import { text } from './field.ts';
import { type Prefixes, prefixed } from './spelling.ts';

/** Words that a row is sorted by, as the source has them and as `classify` in clean.yaml adds them. */
export const tags = (prefixes: Prefixes): Field =>
  text(
    'tags',
    { en: 'Tags', zh: '标签' },
    {
      en: "Tags, separated by semicolons; has_tag(tags, 'vip') tests for one.",
      zh: "标签，以分号分隔；可用 has_tag(tags, '重点客户') 判断是否含某个标签。",
    },
    prefixed(prefixes, { en: 'Tags, Tag, Tag List', zh: '标签, 标签列表' }),
  );
