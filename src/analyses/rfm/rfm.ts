async function run(context: AnalysisContext<Record<string, never>>): Promise<Result> {
  const values = { bounded: context.period.bounded };
  for (const step of ['customers', 'rules', 'scored']) await context.step(step, values);
  const scores = await withNames(await context.query('scores'), context);
  const [segments, cuts, rules] = [
    await context.query('segments'),
    await context.query('cuts'),
    await context.query('rules'),
  ];
  const [matrix, coverage] = [await context.query('matrix'), await context.query('coverage')];
  return {
    tables: [segments, scores, cuts, rules, matrix, coverage],
    charts: ['segments', 'matrix'].map((name) => context.chart(name)),
    findings: [...biggest(segments), ...tied(cuts), ...later(coverage), ...undated(coverage)],
  };
}

/** A customer whose own record lies outside a filter is still called by name: the sales know it. */
async function withNames(scores: Table, { query }: AnalysisContext<Record<string, never>>): Promise<Table> {
  if (scores.rows.every(([, name]) => name !== null)) return scores;
  const names = new Map((await query('names')).rows.map(([id, name]) => [id, name]));
  return {
    ...scores,
    rows: scores.rows.map((row) => row.with(1, row[1] ?? names.get(row[0] ?? null) ?? row[0] ?? null)),
  };
}
