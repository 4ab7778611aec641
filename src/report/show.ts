import type { Chart } from '../core/result.ts';
import type { Table } from '../core/table.ts';

/** A chart or table to show: `ranking` is both of that name, `table ranking` the one. */
export interface ShowItem {
  readonly kind: 'chart' | 'table' | 'any';
  readonly name: string;
}

export function readItem(words: string): ShowItem {
  const [, kind, name] = /^(chart|table)\s+(\S+)$/.exec(words.trim()) ?? [];
  if (name === undefined) return { kind: 'any', name: words.trim() };
  return { kind: kind === 'chart' ? 'chart' : 'table', name };
}

interface Parts {
  readonly charts: readonly Pick<Chart, 'name'>[];
  readonly tables: readonly Pick<Table, 'name'>[];
}

/** Where a block says nothing, all charts, then all tables. */
export const everything = ({ charts, tables }: Parts): readonly ShowItem[] => [
  ...charts.map(({ name }): ShowItem => ({ kind: 'chart', name })),
  ...tables.map(({ name }): ShowItem => ({ kind: 'table', name })),
];

/** The position of the chart that an item shows, or -1. */
export const chartOf = ({ kind, name }: ShowItem, { charts }: Parts): number =>
  kind === 'table' ? -1 : charts.findIndex((chart) => chart.name === name);

/** The position of the table that an item shows, or -1. */
export const tableOf = ({ kind, name }: ShowItem, { tables }: Parts): number =>
  kind === 'chart' ? -1 : tables.findIndex((table) => table.name === name);
