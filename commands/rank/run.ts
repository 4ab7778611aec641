import type { AnalysisContext } from '../../src/core/command.ts';
import { userError } from '../../src/core/errors.ts';
import type { Chart, Result } from '../../src/core/result.ts';
import { type Column, cell, type Table } from '../../src/core/table.ts';
import type { Text } from '../../src/core/text.ts';
import { rankFindings, tied } from './findings.ts';
import { headingOf, MEASURES, type RankParams, subjectOf } from './subjects.ts';

type Context = AnalysisContext<RankParams>;
type Values = Readonly<{ by: string; listed: number }>;

const EVERYTHING = 2_000_000_000;
/** As many bars as `ranking.vl.json` and `pareto.vl.json` draw. */
const DRAWN = 50;

export async function rank(context: Context): Promise<Result> {
  const { by, top, all } = context.params;
  const values: Values = { by, listed: all ? EVERYTHING : top };
  await context.step('members', values);
  await context.step('standings', values);
  const coverage = await covered(context, values);
  const ranking = await named(await context.query('ranking', values), context, values);
  const others = [await context.query('reconciliation', values), await context.query('concentration', values)];
  const tables = [ranking, ...others].map((table) => worded(table, context.params));
  const charts = ['ranking', 'pareto'].map((name) => titled(context.chart(name), context.params, ranking.rows.length));
  return {
    tables,
    charts,
    findings: [
      ...tied(Number(cell(coverage, 0, 'tied')), ranking, context.params),
      ...rankFindings(tables, context.params),
    ],
  };
}

/** No sale in scope carries the measure: a ranking of nothing would look like a ranking of zeros. */
async function covered({ params: { measure }, query }: Context, values: Values): Promise<Table> {
  const known = await query('coverage', values);
  if (Number(cell(known, 0, 'members')) === 0 || Number(cell(known, 0, 'known')) > 0) return known;
  const { label } = MEASURES[measure];
  throw userError(
    'rank/no-measure',
    { en: `No sale in scope has a value for ${label.en.toLowerCase()}.`, zh: `范围内的销售记录没有${label.zh}数据。` },
    {
      en: 'Rank by another --measure: amount, profit, orders or quantity.',
      zh: '请用 --measure 选择其他指标：amount、profit、orders、quantity。',
    },
  );
}

/** A member whose own record lies outside a filter is still called by its name: its sales know it. */
async function named(ranking: Table, { query }: Context, values: Values): Promise<Table> {
  if (ranking.rows.every((_, row) => cell(ranking, row, 'name') !== null)) return ranking;
  const names = new Map((await query('names', values)).rows.map(([member, name]) => [member, name]));
  const at = ranking.columns.findIndex(({ name }) => name === 'name');
  const rows = ranking.rows.map((row) => row.with(at, row[at] ?? names.get(row[1] ?? null) ?? row[1] ?? null));
  return { ...ranking, rows };
}

/** Regions, for one, have no id but their name. */
const namedByIds = (ranking: Table): boolean =>
  ranking.rows.every((_, row) => cell(ranking, row, 'id') === cell(ranking, row, 'name'));

/** The table with the title, the unit and the words of what was ranked and measured. */
function worded(table: Table, params: RankParams): Table {
  const { unit, label } = MEASURES[params.measure];
  const repeated = table.name === 'ranking' && table.rows.length > 0 && namedByIds(table);
  const columns = table.columns.map((column): Column => {
    if (column.name === 'value') return { ...column, unit, label };
    if (column.name === 'unnamed') return { ...column, unit };
    if (column.name === 'id' && repeated) return { ...column, redundant: true };
    return column.name === 'name' ? { ...column, label: subjectOf(params.by).label } : column;
  });
  const { en, zh } = headingOf(params);
  const part = table.name === 'ranking' ? null : table.title;
  const title = part === null ? { en, zh } : { en: `${en}: ${part.en.toLowerCase()}`, zh: `${zh}：${part.zh}` };
  return { ...table, title, columns };
}

function titled(chart: Chart, params: RankParams, listed: number): Chart {
  const { en, zh } = headingOf(params);
  const title: Text =
    chart.name === 'pareto' ? { en: `${en}, and what they add up to`, zh: `${zh}与累计占比（帕累托图）` } : { en, zh };
  const subtitle: Text = {
    en: `The first ${DRAWN} of ${listed} listed`,
    zh: `仅绘制前 ${DRAWN} 名，共列出 ${listed} 名`,
  };
  return { ...chart, title, spec: listed > DRAWN ? { ...chart.spec, title: { subtitle } } : chart.spec };
}
