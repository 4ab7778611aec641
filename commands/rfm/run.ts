import type { AnalysisContext } from '../../src/core/command.ts';
import type { Result } from '../../src/core/result.ts';
import type { Table } from '../../src/core/table.ts';
import { biggest, later, tied, undated } from './findings.ts';

type Context = AnalysisContext<Record<string, never>>;

export async function rfm(context: Context): Promise<Result> {
  for (const step of ['customer_totals', 'rules', 'scored']) await context.step(step);
  const segments = await context.query('segments');
  const scores = await withNames(await context.query('scores'), context);
  const cuts = await context.query('cuts');
  const rules = await context.query('rules');
  const matrix = await context.query('matrix');
  const coverage = await context.query('coverage');
  return {
    tables: [segments, scores, cuts, rules, matrix, coverage],
    charts: ['segments', 'matrix'].map((name) => context.chart(name)),
    findings: [...biggest(segments), ...tied(cuts), ...later(coverage), ...undated(coverage)],
  };
}

/** A customer whose own record lies outside a filter is still called by name: the sales know it. */
async function withNames(scores: Table, { query }: Context): Promise<Table> {
  if (scores.rows.every(([, name]) => name !== null)) return scores;
  const names = new Map((await query('names')).rows.map(([id, name]) => [id, name]));
  return {
    ...scores,
    rows: scores.rows.map((row) => row.with(1, row[1] ?? names.get(row[0] ?? null) ?? row[0] ?? null)),
  };
}
