import { date, flag, text } from '../../core/columns.ts';
import type { Column } from '../../core/table.ts';
import type { Text } from '../../core/text.ts';
import { lastLoad } from '../../core/usual-columns.ts';
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
  text('name', { en: 'Source', zh: '数据源' }, { en: 'Name of the source.', zh: '数据源名称。' }),
  text('pattern', { en: 'Files', zh: '文件名模式' }, { en: 'Pattern of its file names.', zh: '文件命名模式。' }),
  text(
    'every',
    { en: 'Every', zh: '频率' },
    { en: 'How often a file is due.', zh: '文件应到的频率。' },
    { words: Object.fromEntries(INTERVALS.map((interval) => [interval, EVERY[interval]])) },
  ),
  text('owner', { en: 'Owner', zh: '负责人' }, { en: 'Who delivers it.', zh: '提供该文件的人。' }),
  text(
    'entity',
    { en: 'Entity', zh: '数据表' },
    { en: 'What its rows are, where given.', zh: '每行是什么数据（指定时）。' },
    { words: ENTITY_WORDS },
  ),
];

/** A registered source, and whether its next file is late. */
export const SOURCE_COLUMNS: readonly Column[] = [
  ...REGISTERED_COLUMNS,
  lastLoad({ en: 'When one of its files was last loaded, in UTC.', zh: '最近一次导入其文件的时间（UTC）。' }),
  date(
    'last_snapshot',
    { en: 'As of', zh: '数据日期' },
    { en: 'Latest day shown by its files.', zh: '其文件所反映的最新日期。' },
  ),
  date(
    'due',
    { en: 'Due', zh: '应到日期' },
    { en: 'Day by which the next file is due.', zh: '下一个文件的应到日期。' },
  ),
  flag('late', { en: 'Late', zh: '逾期' }, { en: 'Whether that day has passed.', zh: '是否已超过应到日期。' }),
];
