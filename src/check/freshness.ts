import { isWithin } from '../core/age.ts';
import { date, days } from '../core/columns.ts';
import { type KnownError, userError } from '../core/errors.ts';
import { cites } from '../core/finding.ts';
import { didYouMean, nearest } from '../core/nearest.ts';
import type { Finding } from '../core/result.ts';
import type { Store } from '../core/store.ts';
import { type Column, cell, type Table } from '../core/table.ts';
import { lastLoad, rowCount } from '../core/usual-columns.ts';
import { readQuery } from '../engine/sql-files.ts';
import { entity } from './columns.ts';

const COLUMNS: readonly Column[] = [
  entity,
  rowCount(),
  date(
    'newest',
    { en: 'Newest event', zh: '最近业务日期' },
    {
      en: 'Day of the latest event, not after the day of the load.',
      zh: '最近一次业务发生的日期（不晚于导入当天）。',
    },
  ),
  days('age', { en: 'Age', zh: '距今天数' }, { en: 'Days since then.', zh: '该日期至今的天数。' }),
  lastLoad({ en: 'When its rows were last loaded, in UTC.', zh: '最近一次导入该数据的时间（UTC）。' }),
];

/** One row per entity that has rows, or per one of those named: how old its newest event is on a day (YYYY-MM-DD), the oldest first. */
export async function freshnessTable(store: Store, today: string, only: readonly string[]): Promise<Table> {
  const found = await store.query(readQuery(['check', 'freshness'], 'entities'), { values: { today } });
  const names = found.rows.map(([name]) => String(name));
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw noRows(unknown, names);
  const rows = only.length === 0 ? found.rows : found.rows.filter(([name]) => only.includes(String(name)));
  return { name: 'freshness', title: { en: 'Newest data', zh: '数据时效' }, columns: COLUMNS, rows };
}

const noRows = (name: string, names: readonly string[]): KnownError =>
  userError(
    'check/entity',
    { en: `No rows of "${name}" are loaded.`, zh: `没有“${name}”的数据。` },
    didYouMean(nearest(name, names), {
      en: `Loaded: ${names.join(', ')}.`,
      zh: `现有：${names.join('、')}。`,
    }),
  );

/** The entities whose newest event is older than an age such as `36h`. */
export const staleFindings = (table: Table, maxAge: string): Finding[] =>
  table.rows.flatMap((_, row): Finding[] => {
    const [name, age, newest] = ['entity', 'age', 'newest'].map((one) => cell(table, row, one));
    if (typeof age !== 'number' || isWithin(24 * age, maxAge)) return [];
    const label = entity.words?.[String(name)] ?? { en: String(name), zh: String(name) };
    return [
      {
        code: 'check/stale',
        level: 'warn',
        text: {
          en: `${label.en}: the newest data is from ${newest}, older than ${maxAge}.`,
          zh: `${label.zh}：最新数据的日期为 ${newest}，早于 ${maxAge} 的时限。`,
        },
        cites: ['entity', 'newest', 'age'].flatMap((one) => cites('freshness', row, one)),
      },
    ];
  });
