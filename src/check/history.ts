import type { Result } from '../core/result.ts';
import type { Store } from '../core/store.ts';
import type { Column, Row, Table } from '../core/table.ts';
import type { Text } from '../core/text.ts';
import { readChart, readQuery } from '../engine/sql-files.ts';
import { HISTORY_COLUMNS, SCORE_HISTORY_COLUMNS, TREND_COLUMNS } from './columns.ts';
import { hasHistory } from './previous.ts';

const TITLES = {
  history: { en: 'Runs of checks', zh: '检查历史' },
  score: { en: 'Scores over time', zh: '历次得分' },
  trend: { en: 'Data quality over time', zh: '数据质量趋势' },
} as const satisfies Readonly<Record<string, Text>>;

/** The runs that were kept: outcomes, the latest run first; scores, and those of all entities together as a chart. */
export async function historyResult(store: Store): Promise<Result> {
  const kept = await hasHistory(store);
  const read = async (name: string): Promise<readonly Row[]> =>
    kept ? (await store.query(readQuery(['check', 'history'], name))).rows : [];
  const scores = await read('scores');
  const together = scores.flatMap(([run = null, ranAt = null, entity, dimension = null, , , , score = null]): Row[] =>
    entity === 'all' ? [[run, ranAt, dimension, score]] : [],
  );
  return {
    tables: [
      table('history', HISTORY_COLUMNS, await read('outcomes')),
      table('score', SCORE_HISTORY_COLUMNS, scores),
      table('trend', TREND_COLUMNS, together),
    ],
    charts: [{ name: 'trend', table: 'trend', title: TITLES.trend, spec: readChart(['check'], 'trend') }],
    findings: [],
  };
}

const table = (name: keyof typeof TITLES, columns: readonly Column[], rows: readonly Row[]): Table => ({
  name,
  title: TITLES[name],
  columns,
  rows,
});
