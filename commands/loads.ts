import { z } from 'zod';
import { count, date, flag, id, text } from '../src/core/columns.ts';
import { type AnalysisContext, defineAnalysis } from '../src/core/command.ts';
import { finding } from '../src/core/finding.ts';
import type { Finding, Result } from '../src/core/result.ts';
import { type Column, cell, type Table } from '../src/core/table.ts';
import { lastLoad, rejectedRows, rowCount } from '../src/core/usual-columns.ts';
import {
  CONFLICT_COLUMNS,
  COUNT_COLUMNS,
  FILE_COLUMNS,
  LOAD,
  REJECT_COLUMNS,
} from '../src/load/result/load-columns.ts';

const loadedAt = date(
  'loaded_at',
  { en: 'Loaded at', zh: '导入时间' },
  { en: 'When the data was loaded, in UTC.', zh: '导入发生的时间（UTC）。' },
);

const loadColumns: readonly Column[] = [
  LOAD,
  id(
    'run',
    { en: 'Run', zh: '操作' },
    { en: 'Number with which to undo it: acrm undo RUN.', zh: '撤销时使用的操作编号：acrm undo 编号。' },
  ),
  loadedAt,
  date(
    'snapshot_from',
    { en: 'As of, first', zh: '数据日期（起）' },
    { en: 'First day whose state the files show.', zh: '各文件所反映的最早日期。' },
  ),
  date(
    'snapshot_to',
    { en: 'As of, last', zh: '数据日期（止）' },
    { en: 'Last day whose state the files show.', zh: '各文件所反映的最晚日期。' },
  ),
  text('files', { en: 'Files', zh: '文件' }, { en: 'Files loaded.', zh: '导入的文件。' }),
  flag(
    'is_full',
    { en: 'Complete', zh: '全量' },
    { en: 'Whether the files were loaded as complete (--full).', zh: '是否按全量导出导入（--full）。' },
  ),
  ...COUNT_COLUMNS,
  date(
    'undone_at',
    { en: 'Undone at', zh: '撤销时间' },
    {
      en: 'When the load was undone, in UTC; its counts are then empty.',
      zh: '撤销导入的时间（UTC）；撤销后不再计数。',
    },
  ),
];

const qualityColumns: readonly Column[] = [
  count('loads', { en: 'Loads', zh: '导入批次' }, { en: 'Number of loads.', zh: '导入数据的次数。' }),
  count('files', { en: 'Files', zh: '文件数' }, { en: 'Files of all loads.', zh: '全部批次的文件数。' }),
  rowCount({ en: 'Rows of these files.', zh: '这些文件的行数。' }),
  rejectedRows(),
  count(
    'conflicts',
    { en: 'Conflicts', zh: '冲突' },
    { en: 'Keys and fields with conflicting values.', zh: '取值不一致的主键与字段数。' },
  ),
  lastLoad(),
];

export default defineAnalysis({
  summary: {
    en: 'List what was loaded, what was rejected and which values conflict',
    zh: '导入记录：文件、被拒绝的行与取值冲突',
  },
  group: 'data',
  params: z.object({}),
  reads: [],
  when: 'loads.loaded_at',
  definition: {
    en: 'Every load with the days that its files show, and every file as recorded: rows = loaded + unchanged + repeated + rejected; gone are rows missing from a complete file. An undone load stays listed without its counts. Rejects: rows that could not be read, the latest hundred. Conflicts: fields whose value differs between rows of one key; the value of the first line was kept. Filters and periods do not apply.',
    zh: '每次导入及其文件所反映的日期；每个文件的记录：行数 = 导入 + 未变 + 重复 + 拒绝；已删除指全量文件中不再出现的行。已撤销的导入保留记录，但不再计数。拒绝：无法读取的行，最多显示最近一百条。冲突：同一主键各行取值不一致的字段，保留行号最小的值。筛选与期间不适用。',
  },
  tables: [
    { name: 'loads', title: { en: 'Loads', zh: '导入批次' }, columns: loadColumns },
    { name: 'files', title: { en: 'Files', zh: '文件' }, columns: [LOAD, loadedAt, ...FILE_COLUMNS] },
    { name: 'rejects', title: { en: 'Rejected rows', zh: '被拒绝的行' }, columns: [LOAD, ...REJECT_COLUMNS] },
    {
      name: 'conflicts',
      title: { en: 'Conflicting values', zh: '取值不一致的主键' },
      columns: [LOAD, ...CONFLICT_COLUMNS],
    },
    { name: 'quality', title: { en: 'Data quality', zh: '数据质量' }, columns: qualityColumns },
  ],
  charts: [],
  examples: [
    { line: 'loads', about: { en: 'every file loaded', zh: '全部导入过的文件' } },
    { line: 'loads --only rejects', about: { en: 'rejected rows, with the reason', zh: '被拒绝的行与原因' } },
  ],
  run,
  findings: ({ tables }) => quality(tables.find(({ name }) => name === 'quality')),
});

async function run({ lang, query }: AnalysisContext<Record<string, never>>): Promise<Result> {
  const tables: Table[] = [];
  for (const name of ['loads', 'files', 'rejects', 'conflicts', 'quality']) tables.push(await query(name, { lang }));
  return { tables, charts: [], findings: [] };
}

/** The one line on data quality that reports show. */
function quality(table: Table | undefined): Finding[] {
  if (table === undefined) return [];
  return [
    finding(table, 0, {
      code: 'loads/quality',
      level: cell(table, 0, 'rejected') === 0 ? 'note' : 'warn',
      text: {
        en: '{rows} rows of {files} {files|file|files} were read: {rejected} rejected, {conflicts} values in conflict.',
        zh: '共读取 {files} 个文件 {rows} 行：拒绝 {rejected} 行，取值冲突 {conflicts} 处。',
      },
      cites: ['files', 'rows', 'rejected', 'conflicts'],
    }),
  ];
}
