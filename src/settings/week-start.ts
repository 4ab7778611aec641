import { z } from 'zod';
import { section } from './section.ts';

export const weekStart = section({
  key: 'week_start',
  schema: z.enum(['monday', 'sunday', 'saturday']),
  absent: 'monday',
  about: {
    en: 'First day of the week: monday, sunday or saturday.',
    zh: '每周第一天：monday、sunday 或 saturday。',
  },
  example: 'week_start: monday',
});
