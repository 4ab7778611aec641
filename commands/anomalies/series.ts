import { z } from 'zod';
import { defineAnalysis } from '../../src/core/command.ts';
import { customColumn } from '../../src/core/custom-column.ts';
import { param } from '../../src/core/param.ts';
import { CALENDARS } from '../../src/stats/holidays.ts';
import { anomalySeries, BREAKDOWNS } from './run-series.ts';
import { seriesAnomalyColumns, seriesColumns, testedColumns } from './series-columns.ts';

export default defineAnalysis({
  summary: {
    en: 'Days, weeks or months whose sales are out of the ordinary for their season',
    zh: '销售序列异常：与季节和趋势不符的日、周或月',
  },
  group: 'statistics',
  params: z.object({
    every: param(z.enum(['day', 'week', 'month']).default('day'), {
      about: { en: 'length of a period', zh: '时间粒度：日、周或月' },
    }),
    by: param(z.union([z.enum(BREAKDOWNS), customColumn]).optional(), {
      placeholder: 'COLUMN',
      about: {
        en: 'a series for each value of this column; ext.NAME is one of your own files',
        zh: '按该列的每个取值分别检验；ext.列名 为文件中的自定义列',
      },
    }),
    holidays: param(z.enum(CALENDARS).optional(), {
      about: {
        en: 'holidays to compare among themselves; Chinese ones where most customers have Chinese names',
        zh: '单独比较的节假日；默认在客户多为中文名称时采用中国节假日',
      },
    }),
    all: param(z.boolean().default(false), {
      about: { en: 'show those accepted with ack too', zh: '同时显示已确认的异常' },
    }),
  }),
  reads: [['orders', 'order_items']],
  when: 'sales.ordered_at',
  definition: {
    en: 'Net sales by whole period up to the as-of date, 0 where there are none; the first is left out where sales began only after a quarter of it. Each period is compared with trend and season of the series without it: a robust STL decomposition (Cleveland et al. 1990; season of 7 days, 52 weeks, 12 months) of logarithms where all sums are above zero, else of square roots, the sign kept; other periods far away are left out with it. Score: difference over 1.4826 × the median absolute difference of the other periods about theirs, at least 1 %. Beyond 3.5 either way is an anomaly; heavy tails of 200 periods or more scale the score down as in acrm anomalies. Weekdays (weeks, months) that mostly have no sales do not count to the differences. Holidays take no part in the fit of others and are compared with the same holiday of other years; one without such is not tested. Under two seasons, or where most periods have no sales, nothing is tested.',
    zh: '按完整期间汇总截至日期前的净销售额，无销售记为 0；首期若过了四分之一才开始有销售则不计。每期与剔除该期后的趋势和季节比较：稳健 STL 分解（Cleveland 等，1990；周期为 7 日、52 周、12 月），全部为正时取对数，否则取平方根（保留符号）；为加快计算，同时剔除相隔较远的若干期。得分 = 差值 ÷（其他期间差值绝对值的中位数 × 1.4826），后者不低于 1%。绝对值超过 3.5 为异常；期间不少于 200 个且尾部较厚时，得分与 acrm anomalies 一样按比例缩小。多数情况下无销售的星期（周、月）不计入差值。节假日不参与其他期间的拟合，只与其他年份同一节假日比较；没有可比年份则不检验。不足两个周期，或多数期间没有销售时，不作判断。',
  },
  tables: [
    { name: 'anomalies', title: { en: 'Periods out of the ordinary', zh: '异常期间' }, columns: seriesAnomalyColumns },
    { name: 'series', title: { en: 'Sales beside what was expected', zh: '销售额与预期' }, columns: seriesColumns },
    { name: 'tested', title: { en: 'What was tested', zh: '检验范围' }, columns: testedColumns },
  ],
  charts: [{ name: 'series', table: 'series', title: { en: 'Sales beside what was expected', zh: '销售额与预期' } }],
  examples: [
    { line: 'anomalies series', about: { en: 'days out of the ordinary', zh: '异常的日期' }, fixture: 'tiny' },
    {
      line: 'anomalies series --every month --by region',
      about: { en: 'months, region by region', zh: '按大区逐月检验' },
    },
  ],
  // Without --by no query that runs names it.
  roles: ({ by = BREAKDOWNS[0] }) => ({ breakdown: by }),
  run: anomalySeries,
});
