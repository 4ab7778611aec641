import { z } from 'zod';
import { type AnalysisContext, defineAnalysis } from '../../src/core/command.ts';
import { param } from '../../src/core/param.ts';
import type { Result } from '../../src/core/result.ts';
import { columnIndex, type Row, type Table } from '../../src/core/table.ts';
import type { Text } from '../../src/core/text.ts';
import { engagedStage, type OrderedStage, orderStages } from '../../src/model/stage-order.ts';
import type { StageDeclaration } from '../../src/model/stages.ts';
import { stages as declaredStages } from '../../src/settings/stages.ts';
import { cohortCounts, type Path, type StageCount, type Step, snapshotCounts } from '../../src/stats/funnel-counts.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { outcomeColumns, stageColumns } from './columns.ts';
import { funnelFindings, strangeStages } from './findings.ts';

const params = z.object({
  mode: param(z.enum(['snapshot', 'cohort']).default('snapshot'), {
    about: {
      en: 'deals by current stage (snapshot) or by the stages they reached (cohort)',
      zh: '按当前阶段（snapshot）或按曾到达的阶段（cohort）统计',
    },
  }),
  order: param(z.enum(['implied', 'strict', 'any']).default('implied'), {
    about: {
      en: 'cohort: a skipped stage counts as passed (implied), stops the deal (strict) or does not matter (any)',
      zh: 'cohort 模式下跳过的阶段：视为已通过（implied）、视为中断（strict）、不考虑顺序（any）',
    },
  }),
});

type FunnelParams = z.output<typeof params>;

export default defineAnalysis({
  summary: {
    en: 'Count deals by stage, current or ever reached, with the win rate and its margin of error',
    zh: '销售漏斗：按当前阶段或历程统计商机，并给出赢单率及误差范围',
  },
  group: 'sales',
  params,
  reads: ['opportunities'],
  when: 'opportunities.created_at, engaged_on',
  definition: {
    en: 'Included: deals created in the period (engaged, if the day of creation is unknown); without a period, all deals. Snapshot: deals by current stage; share of start is of all deals. Cohort: deals that reached a stage, by their history, current stage, day of engagement and outcome; implied: a skipped stage counts as passed; strict: only if every earlier stage was reached; any: if the deal was ever in it; share of start is of the first stage, share of previous of the stage before. Lost is not a step. {deals} It is given with its 95% Wilson interval; open deals do not count.',
    zh: '统计对象：期间内创建的商机（无创建日期时按开始接洽日期）；未限定期间则为全部。snapshot：按当前阶段计数，占比以全部商机为分母。cohort：依据阶段历史、当前阶段、接洽日期与结果判断曾到达的阶段；implied 把跳过的阶段视为已通过，strict 要求之前各阶段均到达，any 只要曾处于该阶段；占起始比例以首个阶段为分母，转化率以上一阶段为分母。输单不是漏斗的一级。{deals}附 95% Wilson 区间，不含进行中商机。',
  },
  tables: [
    { name: 'stages', title: { en: 'Stages', zh: '阶段' }, columns: stageColumns },
    { name: 'outcome', title: { en: 'Outcome', zh: '结果' }, columns: outcomeColumns },
  ],
  charts: [{ name: 'funnel', table: 'stages', title: { en: 'Deals by stage', zh: '各阶段商机数' } }],
  examples: [
    { line: 'funnel', about: { en: 'deals by current stage', zh: '当前各阶段的商机' }, fixture: 'pipeline' },
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
  run,
});

/** Below this many closed deals a win rate says little. */
const FEW = 30;

const TITLES: Readonly<Record<FunnelParams['mode'], Text>> = {
  snapshot: { en: 'Deals by current stage, with their share of all deals', zh: '当前各阶段商机数及占比' },
  cohort: {
    en: 'Deals that reached each stage, as a share of the first',
    zh: '曾到达各阶段的商机数及占首个阶段的比例',
  },
};

async function run(context: AnalysisContext<FunnelParams>): Promise<Result> {
  const { params, project, query } = context;
  const paths = pathsOf(await query('paths'));
  const declared = project.get(declaredStages);
  const ordered = stagesOf(await query('observed'), paths, declared);
  const counts =
    params.mode === 'snapshot'
      ? snapshotCounts(paths, ordered)
      : cohortCounts(paths, ordered, params.order, engagedStage(ordered, declared));
  const stages: Table = {
    name: 'stages',
    title: { en: 'Stages', zh: '阶段' },
    columns: stageColumns,
    rows: counts.map(stageRow),
  };
  const outcome: Table = {
    name: 'outcome',
    title: { en: 'Outcome', zh: '结果' },
    columns: outcomeColumns,
    rows: [outcomeRow(paths)],
  };
  return {
    tables: [stages, outcome],
    charts: [{ ...context.chart('funnel'), title: TITLES[params.mode] }],
    findings: [...funnelFindings(stages, outcome, params.mode), ...strangeStages(ordered, stages)],
  };
}

/** Stages of the data in their order; an outcome that no stage is named for gets one. */
function stagesOf(
  observed: Table,
  paths: readonly Path[],
  declared: readonly StageDeclaration[],
): readonly OrderedStage[] {
  const found = observed.rows.map(([stage, probability, deals]) => ({
    stage: String(stage),
    probability: probability === null || probability === undefined ? null : Number(probability),
    deals: Number(deals),
  }));
  const known = orderStages(found, declared);
  const missing = [['won', 'Won'] as const, ['lost', 'Lost'] as const].filter(
    ([outcome]) => !known.some((stage) => stage.outcome === outcome) && paths.some((path) => path.outcome === outcome),
  );
  if (missing.length === 0) return known;
  return orderStages([...found, ...missing.map(([, stage]) => ({ stage, probability: null, deals: 0 }))], declared);
}

function pathsOf(table: Table): Path[] {
  const at = (row: Row, name: string): Row[number] => row[columnIndex(table, name)] ?? null;
  return table.rows.map((row) => {
    const passed = at(row, 'passed');
    const stage = at(row, 'stage');
    return {
      passed: passed === null ? null : String(passed).split('␟'),
      stage: stage === null ? null : String(stage),
      isEngaged: at(row, 'is_engaged') === true,
      outcome: at(row, 'is_won') === true ? 'won' : at(row, 'is_closed') === true ? 'lost' : 'open',
      deals: Number(at(row, 'deals')),
      amount: at(row, 'amount'),
    };
  });
}

const stageRow = ({ stage, position, deals, amount, shareOfStart, sharePrevious }: StageCount): Row => [
  stage,
  position,
  deals,
  amount,
  shareOfStart,
  sharePrevious,
];

function outcomeRow(paths: readonly Path[]): Row {
  const deals = (outcome: Step['outcome']): number =>
    paths.filter((path) => path.outcome === outcome).reduce((sum, path) => sum + path.deals, 0);
  const [won, lost, open] = [deals('won'), deals('lost'), deals('open')];
  const closed = won + lost;
  const interval = wilson(won, closed);
  const bare = paths.filter(({ passed }) => passed === null).reduce((sum, path) => sum + path.deals, 0);
  return [
    won,
    lost,
    open,
    closed,
    closed === 0 ? null : won / closed,
    interval?.low ?? null,
    interval?.high ?? null,
    closed < FEW,
    bare,
  ];
}
