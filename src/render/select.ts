import type { Answer } from '../core/answer.ts';
import { type KnownError, userError } from '../core/errors.ts';
import { didYouMean, nearest } from '../core/nearest.ts';
import type { Chart, Result } from '../core/result.ts';
import type { Table } from '../core/table.ts';

interface Named {
  readonly name: string;
}

/** The tables to write: all, or the one that `--only` names. */
export function selectTables(result: Result, only: string | undefined): readonly Table[] {
  if (only === undefined) return result.tables;
  const found = result.tables.filter(({ name }) => name === only);
  if (found.length === 0) throw unknownName(only, result.tables);
  return found;
}

/** The table of a format that holds one: the first, or the one that `--only` names. */
export function selectTable(answer: Answer, only: string | undefined): Table {
  const [table] = selectTables(answer.result, only);
  if (table === undefined) throw new Error(`the result of ${answer.provenance.command} has no table`);
  return table;
}

/** A result cut down to the tables and charts of one name. */
export function selectParts(result: Result, only: string | undefined): Result {
  if (only === undefined) return result;
  const tables = result.tables.filter(({ name }) => name === only);
  const charts = result.charts.filter(({ name }) => name === only);
  if (tables.length + charts.length === 0) throw unknownName(only, [...result.tables, ...result.charts]);
  return { tables, charts, findings: result.findings };
}

/** A chart with the rows it draws. */
export interface DrawableChart {
  readonly chart: Chart;
  readonly table: Table;
}

/** The chart of a format that holds one: the first, or the one that `--only` names. */
export function selectChart(charts: readonly DrawableChart[], only: string | undefined): DrawableChart {
  const found = only === undefined ? charts[0] : charts.find(({ chart }) => chart.name === only);
  if (found !== undefined) return found;
  if (only !== undefined && charts.length > 0)
    throw unknownName(
      only,
      charts.map(({ chart }) => chart),
    );
  throw userError(
    'render/no-chart',
    { en: 'This result has no chart to draw.', zh: '该结果没有可绘制的图表。' },
    {
      en: 'Use table, csv, tsv, json, ndjson, md, html or xlsx.',
      zh: '请改用 table、csv、tsv、json、ndjson、md、html 或 xlsx 格式。',
    },
  );
}

/** Every chart of a result with its table. */
export function drawable(result: Result): readonly DrawableChart[] {
  return result.charts.map((chart) => {
    const table = result.tables.find(({ name }) => name === chart.table);
    if (table === undefined)
      throw new Error(`chart ${chart.name} draws table ${chart.table}, which the result does not have`);
    return { chart, table };
  });
}

export function unknownName(given: string, known: readonly Named[]): KnownError {
  const names = [...new Set(known.map(({ name }) => name))];
  return userError(
    'render/unknown-name',
    { en: `The result has no part called "${given}".`, zh: `结果中没有名为“${given}”的部分。` },
    didYouMean(nearest(given, names), {
      en: `Use one of ${names.join(', ')}.`,
      zh: `可用的名称：${names.join('、')}。`,
    }),
  );
}
