import { z } from 'zod';
import { type AnalysisContext, defineAnalysis } from '../src/core/command.ts';
import { param } from '../src/core/param.ts';
import type { ProjectStage } from '../src/core/project.ts';
import type { Finding, Result } from '../src/core/result.ts';
import { type Column, cell, columnIndex, type Row, type Table } from '../src/core/table.ts';
import { engagedStage, type OrderedStage, orderStages } from '../src/model/stage-order.ts';
import { cohortCounts, type Path, type StageCount, type Step, snapshotCounts } from '../src/stats/funnel-counts.ts';
import { cites, spokenNumber, spokenShare } from '../src/stats/spoken.ts';
import { wilson } from '../src/stats/wilson.ts';

/** Below this many closed deals a win rate says little. */
const FEW = 30;

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

type Context = AnalysisContext<z.output<typeof params>>;

const stageColumns: readonly Column[] = [
  {
    name: 'stage',
    unit: 'text',
    label: { en: 'Stage', zh: '阶段' },
    about: { en: 'Stage as the data names it.', zh: '数据中的阶段名称。' },
  },
  {
    name: 'position',
    unit: 'count',
    label: { en: 'Position', zh: '次序' },
    about: { en: 'Place of the stage on the way to a sale.', zh: '阶段在销售流程中的次序。' },
  },
  {
    name: 'deals',
    unit: 'count',
    label: { en: 'Deals', zh: '商机数' },
    about: {
      en: 'Deals in the stage (snapshot) or that reached it (cohort).',
      zh: '处于该阶段（snapshot）或曾到达该阶段（cohort）的商机数。',
    },
  },
  {
    name: 'amount',
    unit: 'money',
    label: { en: 'Amount', zh: '商机金额' },
    about: { en: 'Sum of the amounts of these deals.', zh: '这些商机的金额合计。' },
  },
  {
    name: 'share_of_start',
    unit: 'share',
    label: { en: 'Share of start', zh: '占起始比例' },
    about: {
      en: 'Deals over all deals (snapshot) or over those of the first stage (cohort).',
      zh: '商机数除以全部商机（snapshot）或首个阶段的商机（cohort）。',
    },
  },
  {
    name: 'share_of_previous',
    unit: 'share',
    label: { en: 'Share of previous', zh: '上一阶段转化率' },
    about: {
      en: 'Deals over those of the stage before; cohort only.',
      zh: '商机数除以上一阶段的商机数，仅 cohort 模式。',
    },
  },
];

const outcomeColumns: readonly Column[] = [
  {
    name: 'won',
    unit: 'count',
    label: { en: 'Won', zh: '赢单' },
    about: { en: 'Deals that were won.', zh: '赢单的商机数。' },
  },
  {
    name: 'lost',
    unit: 'count',
    label: { en: 'Lost', zh: '输单' },
    about: { en: 'Deals that were lost.', zh: '输单的商机数。' },
  },
  {
    name: 'open',
    unit: 'count',
    label: { en: 'Open', zh: '进行中' },
    about: { en: 'Deals that are not closed.', zh: '尚未结束的商机数。' },
  },
  {
    name: 'closed',
    unit: 'count',
    label: { en: 'Closed', zh: '已结束' },
    about: { en: 'Won and lost deals together.', zh: '赢单与输单之和。' },
  },
  {
    name: 'win_rate',
    unit: 'share',
    label: { en: 'Win rate', zh: '赢单率' },
    about: { en: 'Won over closed deals; open ones do not count.', zh: '赢单数除以已结束商机数，不含进行中。' },
  },
  {
    name: 'low',
    unit: 'share',
    label: { en: 'Low', zh: '下限' },
    about: { en: 'Lower end of the 95% Wilson interval of the win rate.', zh: '赢单率 95% Wilson 区间的下限。' },
  },
  {
    name: 'high',
    unit: 'share',
    label: { en: 'High', zh: '上限' },
    about: { en: 'Upper end of the 95% Wilson interval of the win rate.', zh: '赢单率 95% Wilson 区间的上限。' },
  },
  {
    name: 'low_n',
    unit: 'flag',
    label: { en: 'Few deals', zh: '样本偏少' },
    about: { en: 'Whether fewer than 30 deals are closed.', zh: '已结束商机是否少于 30 个。' },
  },
  {
    name: 'no_history',
    unit: 'count',
    label: { en: 'Without history', zh: '无阶段历史' },
    about: { en: 'Deals whose stages no history tells.', zh: '没有阶段历史的商机数。' },
  },
  {
    name: 'undated',
    unit: 'count',
    label: { en: 'Undated', zh: '无日期' },
    about: {
      en: 'Deals without a day of creation or engagement, which no period holds; 0 where no period was asked for.',
      zh: '既无创建日期也无接洽日期、未计入期间的商机数；未限定期间时为 0。',
    },
  },
];

export default defineAnalysis({
  summary: {
    en: 'Deals by stage, now or over their lives, and the win rate with its margin of error',
    zh: '销售漏斗：按当前阶段或历程统计商机，并给出赢单率及误差范围',
  },
  group: 'analysis',
  params,
  reads: ['opportunities'],
  when: 'opportunities.created_at',
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
  run,
  findings: (result, { mode }) => [
    ...worstStep(result, mode),
    ...winRate(result),
    ...unfinished(result, mode),
    ...withoutHistory(result, mode),
    ...undated(result),
  ],
});

async function run(context: Context): Promise<Result> {
  const {
    params: { mode, order },
    period,
    project,
    query,
  } = context;
  const paths = pathsOf(await query('paths', { bounded: period.bounded }));
  const ordered = stagesOf(await query('observed'), paths, project.stages);
  const stages =
    mode === 'snapshot'
      ? snapshotCounts(paths, ordered)
      : cohortCounts(paths, ordered, order, engagedStage(ordered, project.stages));
  const undated = period.bounded ? cell(await query('undated'), 0, 'deals') : 0;
  return {
    tables: [tableOf('stages', stages.map(stageRow)), tableOf('outcome', [[...outcomeRow(paths), undated]])],
    charts: [context.chart('funnel')],
    findings: strangeStages(ordered, stages),
  };
}

/** Stages of the data in their order; an outcome that no stage is named for gets one. */
function stagesOf(observed: Table, paths: readonly Path[], declared: readonly ProjectStage[]): readonly OrderedStage[] {
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

function tableOf(name: 'stages' | 'outcome', rows: readonly Row[]): Table {
  return name === 'stages'
    ? { name, title: { en: 'Stages', zh: '阶段' }, columns: stageColumns, rows }
    : { name, title: { en: 'Outcome', zh: '结果' }, columns: outcomeColumns, rows };
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

function worstStep({ tables: [stages] }: Result, mode: string): Finding[] {
  if (mode !== 'cohort' || stages === undefined) return [];
  const rates = stages.rows.map((_, row) => cell(stages, row, 'share_of_previous'));
  const worst = rates.reduce<number | null>(
    (best, rate, row) => (rate !== null && (best === null || Number(rate) < Number(rates[best])) ? row : best),
    null,
  );
  if (worst === null) return [];
  const [before, after] = [cell(stages, worst - 1, 'stage'), cell(stages, worst, 'stage')];
  const [from, to] = [spokenNumber(cell(stages, worst - 1, 'deals')), spokenNumber(cell(stages, worst, 'deals'))];
  return [
    {
      code: 'funnel/worst-step',
      level: 'note',
      text: {
        en: `Most is lost from ${before} to ${after}: ${to} of ${from} deals went on, ${spokenShare(rates[worst] ?? null)}.`,
        zh: `流失最多的一步是“${before}”到“${after}”：${from} 个商机中有 ${to} 个进入下一阶段，转化率 ${spokenShare(rates[worst] ?? null)}。`,
      },
      cites: [
        ...cites('stages', worst, 'stage', 'deals', 'share_of_previous'),
        ...cites('stages', worst - 1, 'stage', 'deals'),
      ],
    },
  ];
}

/** Open deals may still go on, so that the later steps of a cohort can only grow. */
function unfinished({ tables: [, outcome] }: Result, mode: string): Finding[] {
  if (mode !== 'cohort' || outcome === undefined || cell(outcome, 0, 'open') === 0) return [];
  const open = Number(cell(outcome, 0, 'open'));
  const all = open + Number(cell(outcome, 0, 'closed'));
  return [
    {
      code: 'funnel/unfinished',
      level: 'note',
      text: {
        en: `${spokenNumber(open)} of ${spokenNumber(all)} deals (${spokenShare(open / all)}) are still open, so later steps may grow.`,
        zh: `${spokenNumber(all)} 个商机中有 ${spokenNumber(open)} 个（${spokenShare(open / all)}）仍在进行，后续阶段的数量还可能增加。`,
      },
      cites: cites('outcome', 0, 'open', 'closed'),
    },
  ];
}

function winRate({ tables: [, outcome] }: Result): Finding[] {
  if (outcome === undefined || cell(outcome, 0, 'closed') === 0) return [];
  const say = (column: string): string => spokenShare(cell(outcome, 0, column));
  const [won, closed] = ['won', 'closed'].map((column) => spokenNumber(cell(outcome, 0, column)));
  const few = cell(outcome, 0, 'low_n') === true;
  return [
    {
      code: few ? 'funnel/few-closed' : 'funnel/win-rate',
      level: few ? 'warn' : 'note',
      text: {
        en: `${won} of ${closed} closed deals were won: ${say('win_rate')} (95% between ${say('low')} and ${say('high')})${few ? '; too few to say more' : ''}.`,
        zh: `已结束的 ${closed} 个商机中赢单 ${won} 个，赢单率 ${say('win_rate')}（95% 区间 ${say('low')} 至 ${say('high')}）${few ? '；样本偏少，仅供参考' : ''}。`,
      },
      cites: cites('outcome', 0, 'won', 'closed', 'win_rate', 'low', 'high', 'low_n'),
    },
  ];
}

function strangeStages(ordered: readonly OrderedStage[], stages: readonly StageCount[]): Finding[] {
  const strange = ordered.filter(({ known }) => !known).map(({ stage }) => stage);
  if (strange.length === 0) return [];
  return [
    {
      code: 'funnel/unknown-stages',
      level: 'warn',
      text: {
        en: `acrm does not know ${strange.map((stage) => `"${stage}"`).join(', ')} and took them for open stages; declare them under stages in acrm.yaml.`,
        zh: `无法识别阶段 ${strange.map((stage) => `“${stage}”`).join('、')}，已按进行中处理；可在 acrm.yaml 的 stages 中声明。`,
      },
      cites: stages.flatMap(({ stage }, row) =>
        stage !== null && strange.includes(stage) ? cites('stages', row, 'stage', 'position') : [],
      ),
    },
  ];
}

function withoutHistory({ tables: [, outcome] }: Result, mode: string): Finding[] {
  const bare = outcome === undefined ? 0 : Number(cell(outcome, 0, 'no_history'));
  if (mode !== 'cohort' || outcome === undefined || bare === 0) return [];
  const all = Number(cell(outcome, 0, 'open')) + Number(cell(outcome, 0, 'closed'));
  return [
    {
      code: 'funnel/no-history',
      level: 'note',
      text: {
        en: `${bare === all ? 'No deal has a' : `${spokenNumber(bare)} of ${spokenNumber(all)} deals have no`} stage history: which stages they reached was read from their present stage, day of engagement and outcome.`,
        zh: `${bare === all ? '商机均' : `${spokenNumber(all)} 个商机中有 ${spokenNumber(bare)} 个`}没有阶段历史：到达过的阶段由当前阶段、接洽日期与结果推断。`,
      },
      cites: cites('outcome', 0, 'no_history', 'open', 'closed'),
    },
  ];
}

function undated({ tables: [, outcome] }: Result): Finding[] {
  const deals = outcome === undefined ? 0 : Number(cell(outcome, 0, 'undated'));
  if (deals === 0) return [];
  return [
    {
      code: 'funnel/undated',
      level: 'warn',
      text: {
        en: `${spokenNumber(deals)} deals have neither a day of creation nor one of engagement, so no period holds them.`,
        zh: `${spokenNumber(deals)} 个商机既无创建日期也无接洽日期，未计入任何期间。`,
      },
      cites: cites('outcome', 0, 'undated'),
    },
  ];
}
