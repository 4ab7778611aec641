import type { AnalysisContext } from '../../src/core/command.ts';
import type { Result } from '../../src/core/result.ts';
import { columnIndex, type Row, type Table } from '../../src/core/table.ts';
import type { Text } from '../../src/core/text.ts';
import { engagedStage, type OrderedStage, orderStages } from '../../src/model/stage-order.ts';
import type { StageDeclaration } from '../../src/model/stages.ts';
import { stages as declaredStages } from '../../src/settings/stages.ts';
import {
  cohortCounts,
  type Path,
  type Reaching,
  type StageCount,
  type Step,
  snapshotCounts,
} from '../../src/stats/funnel-counts.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { outcomeColumns, stageColumns } from './columns.ts';
import { funnelFindings, strangeStages } from './findings.ts';

/** Below this many closed deals a win rate says little. */
const FEW = 30;

const TITLES: Readonly<Record<FunnelParams['mode'], Text>> = {
  snapshot: { en: 'Deals by present stage, with their share of all deals', zh: '当前各阶段商机数及占比' },
  cohort: {
    en: 'Deals that reached each stage, with their share of the first',
    zh: '曾到达各阶段的商机数及占首个阶段的比例',
  },
};

interface FunnelParams {
  readonly mode: 'snapshot' | 'cohort';
  readonly order: Reaching;
}

export async function funnel(context: AnalysisContext<FunnelParams>): Promise<Result> {
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
