/** Below this many closed deals a win rate says little. */
const FEW = 30;

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
