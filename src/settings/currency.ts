import { z } from 'zod';
import { mistake } from './mistake.ts';
import { section } from './section.ts';

const NO_CODE = mistake({
  en: 'is not a currency; write its ISO code in three capital letters, like CNY.',
  zh: '不是币种代码，请写三个大写字母的 ISO 代码，如 CNY。',
});

export const currency = section<string | null>({
  key: 'currency',
  schema: z.string().regex(/^[A-Z]{3}$/, NO_CODE),
  absent: null,
  about: {
    en: 'ISO code of the currency of amounts that have none.',
    zh: '未注明币种的金额所用货币（ISO 代码）。',
  },
  example: 'currency: CNY',
});
