import { z } from 'zod';
import { LANGS, type Lang } from '../core/text.ts';
import { section } from './section.ts';

export const lang = section<Lang | null>({
  key: 'lang',
  schema: z.enum(LANGS),
  absent: null,
  about: {
    en: 'Language of output, en or zh; default from LC_ALL or LANG.',
    zh: '输出语言，en 或 zh；未设置时取 LC_ALL 或 LANG。',
  },
  example: 'lang: en',
});
