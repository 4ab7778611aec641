import type { Document, WholeDocument } from '../core/document.ts';
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
export function selectTable({ result }: WholeDocument, only: string | undefined): Table {
  const [table] = selectTables(result, only);
  if (table !== undefined) return table;
  throw userError(
    'render/no-table',
    { en: 'This result has no table.', zh: '该结果没有表格。' },
    { en: 'Use md, html or xlsx.', zh: '请改用 md、html 或 xlsx 格式。' },
  );
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
    { en: 'This result has no chart.', zh: '该结果没有可绘制的图表。' },
    {
      en: 'Use table, csv, tsv, json, ndjson, md, html or xlsx.',
      zh: '请改用 table、csv、tsv、json、ndjson、md、html 或 xlsx 格式。',
    },
  );
}

/** The charts that a document shows, in its order. */
export const chartsOf = ({ sections }: Document): readonly DrawableChart[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? [{ chart: block.chart, table: block.table }] : [])),
  );

export function unknownName(given: string, known: readonly Named[]): KnownError {
  const names = [...new Set(known.map(({ name }) => name))];
  return userError(
    'render/unknown-name',
    { en: `The result has no part "${given}".`, zh: `结果中没有名为“${given}”的部分。` },
    didYouMean(nearest(given, names), {
      en: `Use one of ${names.join(', ')}.`,
      zh: `可用的名称：${names.join('、')}。`,
    }),
  );
}
