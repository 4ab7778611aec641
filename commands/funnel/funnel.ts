import { z } from 'zod';
import { defineAnalysis } from '../../src/core/command.ts';
import { param } from '../../src/core/param.ts';
import { outcomeColumns, stageColumns } from './columns.ts';
import { funnel } from './run.ts';

const params = z.object({
  mode: param(z.enum(['snapshot', 'cohort']).default('snapshot'), {
    about: {
      en: 'deals by the stage they are in, or by the stages they reached',
      zh: '按当前阶段（snapshot）或按曾到达的阶段（cohort）统计',
    },
  }),
  order: param(z.enum(['implied', 'strict', 'any']).default('implied'), {
    about: {
      en: 'cohort: a skipped stage counts as passed (implied), ends the way (strict), or does not matter (any)',
      zh: 'cohort 模式下跳过的阶段：视为已通过（implied）、视为中断（strict）、不考虑顺序（any）',
    },
  }),
});

export default defineAnalysis({
  summary: {
    en: 'Deals by stage, now or over their lives, and the win rate with its margin of error',
    zh: '销售漏斗：按当前阶段或历程统计商机，并给出赢单率及误差范围',
  },
  group: 'sales',
  params,
  reads: ['opportunities'],
  when: 'opportunities.created_at, engaged_on',
  definition: {
    en: 'Who counts: deals created in the period (engaged, where no day of creation is known); without a period all deals. Snapshot: deals by the stage they are in; share of start over all deals. Cohort: deals that reached a stage, by their history, their present stage, the day of engagement and their outcome; implied: a skipped stage counts as passed; strict: only if every earlier stage was reached; any: if it was ever in it; share of start over the first stage, share of previous over the stage before. Lost is no step. Win rate: won over won and lost, with the 95% Wilson interval; open deals do not count.',
    zh: '统计对象：期间内创建的商机（无创建日期时按开始接洽日期）；未限定期间则为全部。snapshot：按当前阶段计数，占比以全部商机为分母。cohort：依据阶段历史、当前阶段、接洽日期与结果判断曾到达的阶段；implied 把跳过的阶段视为已通过，strict 要求之前各阶段均到达，any 只要曾处于该阶段；占起始比例以首个阶段为分母，转化率以上一阶段为分母。输单不是漏斗的一级。赢单率 = 赢单 ÷（赢单 + 输单），附 95% Wilson 区间，不含进行中商机。',
  },
  tables: [
    { name: 'stages', title: { en: 'Stages', zh: '阶段' }, columns: stageColumns },
    { name: 'outcome', title: { en: 'Outcome', zh: '结果' }, columns: outcomeColumns },
  ],
  charts: [{ name: 'funnel', table: 'stages', title: { en: 'Deals by stage', zh: '各阶段商机数' } }],
  examples: [
    { line: 'funnel', about: { en: 'deals by the stage they are in', zh: '当前各阶段的商机' }, fixture: 'pipeline' },
    {
      line: 'funnel --mode cohort',
      about: { en: 'how many deals reached each stage', zh: '曾到达各阶段的商机数与转化率' },
      fixture: 'pipeline',
    },
    {
      line: 'funnel --mode cohort --order strict',
      about: { en: 'without deals that skipped a stage', zh: '不计跳过阶段的商机' },
      fixture: 'pipeline',
    },
  ],
  run: funnel,
});
