import { z } from 'zod';
import { type AnalysisContext, defineAnalysis } from '../src/core/command.ts';
import type { Finding, Result } from '../src/core/result.ts';
import { type Column, cell, type Table, type Unit } from '../src/core/table.ts';
import type { Text } from '../src/core/text.ts';
import { cites, spokenNumber } from '../src/stats/spoken.ts';

const column = (name: string, unit: Unit, label: Text, about: Text): Column => ({ name, unit, label, about });

const load = column(
  'load_id',
  'id',
  { en: 'Load', zh: '导入批次' },
  { en: 'Number of the load.', zh: '导入批次编号。' },
);
const file = column('file', 'text', { en: 'File', zh: '文件' }, { en: 'Name of the file.', zh: '文件名称。' });
const entity = column(
  'entity',
  'text',
  { en: 'Entity', zh: '数据类型' },
  { en: 'What the rows are.', zh: '这些行是什么数据。' },
);

const fileColumns: readonly Column[] = [
  load,
  column(
    'loaded_at',
    'date',
    { en: 'Loaded at', zh: '导入时间' },
    { en: 'When the load was made, in UTC.', zh: '导入发生的时间（UTC）。' },
  ),
  file,
  entity,
  column(
    'encoding',
    'text',
    { en: 'Encoding', zh: '编码' },
    { en: 'Encoding that the file was read in.', zh: '读取文件所用的编码。' },
  ),
  column(
    'separator',
    'text',
    { en: 'Separator', zh: '分隔符' },
    { en: 'Separator of the columns, or the sheet of a workbook.', zh: '列分隔符，或工作表名称。' },
  ),
  column(
    'rows',
    'count',
    { en: 'Rows', zh: '行数' },
    { en: 'Rows of the file, or keys found in it.', zh: '文件的行数，或其中的主键数。' },
  ),
  column('loaded', 'count', { en: 'Loaded', zh: '导入' }, { en: 'New or changed rows.', zh: '新增或更新的行。' }),
  column(
    'unchanged',
    'count',
    { en: 'Unchanged', zh: '未变' },
    { en: 'Rows that the database had already.', zh: '数据库中已有的行。' },
  ),
  column(
    'superseded',
    'count',
    { en: 'Repeated', zh: '重复' },
    { en: 'Rows that repeat a key of the same file.', zh: '同一文件中主键重复的行。' },
  ),
  column(
    'rejected',
    'count',
    { en: 'Rejected', zh: '拒绝' },
    { en: 'Rows that could not be read.', zh: '无法读取的行。' },
  ),
];

const rejectColumns: readonly Column[] = [
  load,
  file,
  column('line', 'id', { en: 'Line', zh: '行号' }, { en: 'Line of the file.', zh: '在文件中的行号。' }),
  column('column', 'text', { en: 'Column', zh: '列' }, { en: 'Header of the column at fault.', zh: '出错的列。' }),
  column('value', 'text', { en: 'Value', zh: '值' }, { en: 'The value as it came.', zh: '原始值。' }),
  column('code', 'text', { en: 'Code', zh: '代码' }, { en: 'What kind of fault it is.', zh: '错误类别。' }),
  column('message', 'text', { en: 'Reason', zh: '原因' }, { en: 'Why the row was rejected.', zh: '拒绝的原因。' }),
];

const conflictColumns: readonly Column[] = [
  load,
  file,
  entity,
  column(
    'field',
    'text',
    { en: 'Field', zh: '字段' },
    { en: 'Field whose values disagree.', zh: '取值不一致的字段。' },
  ),
  column(
    'keys',
    'count',
    { en: 'Keys', zh: '主键数' },
    { en: 'Keys whose rows disagree.', zh: '各行取值不一致的主键数。' },
  ),
  column('key', 'id', { en: 'Example', zh: '示例' }, { en: 'One of these keys.', zh: '其中一个主键。' }),
  column('kept', 'text', { en: 'Kept', zh: '保留' }, { en: 'The first value by line.', zh: '按行号取第一个值。' }),
  column('other', 'text', { en: 'Other', zh: '其他值' }, { en: 'A value that was not kept.', zh: '未保留的值。' }),
];

const qualityColumns: readonly Column[] = [
  column(
    'loads',
    'count',
    { en: 'Loads', zh: '导入批次' },
    { en: 'How often data was loaded.', zh: '导入数据的次数。' },
  ),
  column('files', 'count', { en: 'Files', zh: '文件数' }, { en: 'Files over all loads.', zh: '全部批次的文件数。' }),
  column('rows', 'count', { en: 'Rows', zh: '行数' }, { en: 'Rows of these files.', zh: '这些文件的行数。' }),
  column(
    'rejected',
    'count',
    { en: 'Rejected', zh: '拒绝' },
    { en: 'Rows that could not be read.', zh: '无法读取的行。' },
  ),
  column(
    'conflicts',
    'count',
    { en: 'Conflicts', zh: '冲突' },
    { en: 'Keys and fields whose rows disagree.', zh: '取值不一致的主键与字段数。' },
  ),
  column(
    'last_load',
    'date',
    { en: 'Last load', zh: '最近导入' },
    { en: 'When data was last loaded, in UTC.', zh: '最近一次导入的时间（UTC）。' },
  ),
];

export default defineAnalysis({
  summary: { en: 'What was loaded, what was rejected and what disagreed', zh: '导入记录：文件、被拒绝的行与取值冲突' },
  group: 'data',
  params: z.object({}),
  reads: [],
  when: 'loads.loaded_at',
  definition: {
    en: 'Files of every load as they were recorded: rows = loaded + unchanged + repeated + rejected. Rejects: rows that could not be read, the latest hundred. Conflicts: fields whose value differs between rows of one key; the first by line was kept. Filters and periods do not apply.',
    zh: '每次导入的文件记录：行数 = 导入 + 未变 + 重复 + 拒绝。拒绝：无法读取的行，最多显示最近一百条。冲突：同一主键各行取值不一致的字段，保留行号最小的值。筛选与期间不适用。',
  },
  tables: [
    { name: 'files', title: { en: 'Files', zh: '文件' }, columns: fileColumns },
    { name: 'rejects', title: { en: 'Rejected rows', zh: '被拒绝的行' }, columns: rejectColumns },
    { name: 'conflicts', title: { en: 'Keys whose rows disagree', zh: '取值不一致的主键' }, columns: conflictColumns },
    { name: 'quality', title: { en: 'Data quality', zh: '数据质量' }, columns: qualityColumns },
  ],
  charts: [],
  examples: [
    { line: 'loads', about: { en: 'every file that was loaded', zh: '全部导入过的文件' } },
    { line: 'loads --only rejects', about: { en: 'rows that were rejected, with the reason', zh: '被拒绝的行与原因' } },
  ],
  run,
  findings: ({ tables }) => quality(tables.find(({ name }) => name === 'quality')),
});

async function run({ lang, query }: AnalysisContext<Record<string, never>>): Promise<Result> {
  const tables: Table[] = [];
  for (const name of ['files', 'rejects', 'conflicts', 'quality']) tables.push(await query(name, { lang }));
  return { tables, charts: [], findings: [] };
}

/** The one line on data quality that reports show. */
function quality(table: Table | undefined): Finding[] {
  if (table === undefined) return [];
  const [files, rows, rejected, conflicts] = ['files', 'rows', 'rejected', 'conflicts'].map((name) =>
    cell(table, 0, name),
  );
  const [f, r, j, c] = [files, rows, rejected, conflicts].map((value) => spokenNumber(value ?? null));
  return [
    {
      code: 'loads/quality',
      level: rejected === 0 ? 'note' : 'warn',
      text: {
        en: `${r} rows of ${f} ${files === 1 ? 'file' : 'files'} were read: ${j} rejected, ${c} values in conflict.`,
        zh: `共读取 ${f} 个文件 ${r} 行：拒绝 ${j} 行，取值冲突 ${c} 处。`,
      },
      cites: cites('quality', 0, 'files', 'rows', 'rejected', 'conflicts'),
    },
  ];
}
