import { type Column, column } from '../../core/table.ts';
import type { Text } from '../../core/text.ts';
import { ENTITY_WORDS } from '../../model/entity-words.ts';
import { INTERVALS, type Interval } from './sources.ts';

const EVERY: Readonly<Record<Interval, Text>> = {
  day: { en: 'day', zh: '每日' },
  week: { en: 'week', zh: '每周' },
  month: { en: 'month', zh: '每月' },
  quarter: { en: 'quarter', zh: '每季' },
  year: { en: 'year', zh: '每年' },
};

/** A source as it was registered. */
export const REGISTERED_COLUMNS: readonly Column[] = [
  column('name', 'text', { en: 'Source', zh: '数据源' }, { en: 'Name of the source.', zh: '数据源名称。' }),
  column(
    'pattern',
    'text',
    { en: 'Files', zh: '文件名模式' },
    { en: 'How its files are named.', zh: '文件命名模式。' },
  ),
  {
    ...column(
      'every',
      'text',
      { en: 'Every', zh: '频率' },
      { en: 'How often a file is to come.', zh: '文件应到的频率。' },
    ),
    words: Object.fromEntries(INTERVALS.map((interval) => [interval, EVERY[interval]])),
  },
  column('owner', 'text', { en: 'Owner', zh: '负责人' }, { en: 'Who delivers it.', zh: '提供该文件的人。' }),
  {
    ...column(
      'entity',
      'text',
      { en: 'Entity', zh: '数据类型' },
      { en: 'What its rows are, where that was said.', zh: '每行是什么数据（指定时）。' },
    ),
    words: ENTITY_WORDS,
  },
];

/** A registered source, and whether its next file is late. */
export const SOURCE_COLUMNS: readonly Column[] = [
  ...REGISTERED_COLUMNS,
  column(
    'last_load',
    'date',
    { en: 'Last load', zh: '最近导入' },
    { en: 'When a file of it was last loaded, in UTC.', zh: '最近一次导入其文件的时间（UTC）。' },
  ),
  column(
    'last_snapshot',
    'date',
    { en: 'As of', zh: '数据日期' },
    { en: 'Latest day that its files show.', zh: '其文件所反映的最新日期。' },
  ),
  column(
    'due',
    'date',
    { en: 'Due', zh: '应到日期' },
    { en: 'Day by which the next file is to come.', zh: '下一个文件的应到日期。' },
  ),
  column(
    'late',
    'flag',
    { en: 'Late', zh: '逾期' },
    { en: 'Whether that day has passed.', zh: '是否已超过应到日期。' },
  ),
];
