import { cites } from '../core/finding.ts';
import type { Finding, Result } from '../core/result.ts';
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

/** The runs that were kept: outcomes and scores of the latest ones, the latest first; scores of all entities together over all runs, as a chart. */
export async function historyResult(store: Store, most: number): Promise<Result> {
  const kept = await hasHistory(store);
  const read = async (name: string, values: Readonly<Record<string, number>>): Promise<readonly Row[]> =>
    kept ? (await store.query(readQuery(['check', 'history'], name), { values })).rows : [];
  const trend = await read('trend', {});
  return {
    tables: [
      table('history', HISTORY_COLUMNS, await read('outcomes', { most })),
      table('score', SCORE_HISTORY_COLUMNS, await read('scores', { most })),
      table('trend', TREND_COLUMNS, trend),
    ],
    charts: [{ name: 'trend', table: 'trend', title: TITLES.trend, spec: readChart(['check'], 'trend') }],
    findings: earlierRuns(trend, most),
  };
}

/** Runs that are left out are told of. */
function earlierRuns(trend: readonly Row[], most: number): readonly Finding[] {
  const runs = new Set(trend.map(([run]) => run)).size;
  if (runs <= most) return [];
  const text = {
    en: `Showing the latest ${most} of ${runs} runs; --limit shows more.`,
    zh: `共有 ${runs} 次检查，仅列出最近 ${most} 次；可用 --limit 增加。`,
  };
  return [
    { code: 'check/more-runs', level: 'note', text, cites: trend.flatMap((_, row) => cites('trend', row, 'run')) },
  ];
}

const table = (name: keyof typeof TITLES, columns: readonly Column[], rows: readonly Row[]): Table => ({
  name,
  title: TITLES[name],
  columns,
  rows,
});
