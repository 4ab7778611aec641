import { z } from 'zod';
import { section } from './section.ts';

export const fiscalYearStart = section({
  key: 'fiscal_year_start',
  schema: z.int().min(1).max(12),
  absent: 1,
  about: {
    en: 'Month in which the fiscal year begins: --period FY2024-Q3 counts from it.',
    zh: '财年起始月份：--period FY2024-Q3 以此计算。',
  },
  example: 'fiscal_year_start: 4',
});
