import { type Column, column } from '../../core/table.ts';
import { CRM_PROFILES, GENERIC_EN, GENERIC_ZH } from '../../model/crm-profiles.ts';
import { ENTITY_WORDS } from '../../model/entity-words.ts';

/** Number of the load that a row came with. */
export const LOAD = column(
  'load_id',
  'id',
  { en: 'Load', zh: '导入批次' },
  { en: 'Number of the load.', zh: '导入批次编号。' },
);
export const FILE = column('file', 'text', { en: 'File', zh: '文件' }, { en: 'Name of the file.', zh: '文件名称。' });
const ENTITY: Column = {
  ...column('entity', 'text', { en: 'Entity', zh: '数据类型' }, { en: 'What the rows are.', zh: '这些行是什么数据。' }),
  words: ENTITY_WORDS,
};

/** What became of rows. */
export const COUNT_COLUMNS: readonly Column[] = [
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
  column(
    'gone',
    'count',
    { en: 'Gone', zh: '已删除' },
    { en: 'Rows of the database that a complete file lacks.', zh: '全量文件中不再出现的数据库行。' },
  ),
];

/** What a file brought, entity by entity. */
export const FILE_COLUMNS: readonly Column[] = [
  FILE,
  ENTITY,
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
    {
      en: 'Separator of the columns, the sheet of a workbook, or the list of a JSON document.',
      zh: '列分隔符、工作表名称，或 JSON 文档中的数组名。',
    },
  ),
  ...COUNT_COLUMNS,
  column(
    'snapshot',
    'date',
    { en: 'As of', zh: '数据日期' },
    { en: 'Day whose state the file shows.', zh: '文件所反映的日期。' },
  ),
];

const CONFIDENCE = column(
  'confidence',
  'share',
  { en: 'Sure', zh: '把握' },
  {
    en: 'How sure the encoding is; 1 where a mark, strict UTF-8 or the user settles it.',
    zh: '编码判断的把握；由标记、严格 UTF-8 校验或用户指定时为 1。',
  },
);

const PROFILE: Column = {
  ...column(
    'profile',
    'text',
    { en: 'System', zh: '来源系统' },
    { en: 'System whose exports look like the file.', zh: '从表头判断的来源系统。' },
  ),
  words: Object.fromEntries([...CRM_PROFILES, GENERIC_ZH, GENERIC_EN].map(({ name, label }) => [name, label])),
};

/** The same as the load itself tells it. */
export const LOADED_COLUMNS: readonly Column[] = FILE_COLUMNS.flatMap((each) =>
  each.name === 'encoding' ? [PROFILE, each, CONFIDENCE] : [each],
);

/** Rows that were not loaded, and why. */
export const REJECT_COLUMNS: readonly Column[] = [
  FILE,
  column('line', 'id', { en: 'Line', zh: '行号' }, { en: 'Line of the file.', zh: '在文件中的行号。' }),
  column('column', 'text', { en: 'Column', zh: '列' }, { en: 'Header of the column at fault.', zh: '出错的列。' }),
  column('value', 'text', { en: 'Value', zh: '值' }, { en: 'The value as it came.', zh: '原始值。' }),
  column('code', 'text', { en: 'Code', zh: '代码' }, { en: 'What kind of fault it is.', zh: '错误类别。' }),
  column('message', 'text', { en: 'Reason', zh: '原因' }, { en: 'Why the row was rejected.', zh: '拒绝的原因。' }),
];

export const PART = column(
  'part',
  'text',
  { en: 'Part', zh: '部分' },
  { en: 'Sheet or other part of the file.', zh: '工作表或文件中的其他部分。' },
);

/** Rows of a file that belong to no table. */
export const SKIPPED_COLUMNS: readonly Column[] = [
  FILE,
  PART,
  column('line', 'id', { en: 'Line', zh: '行号' }, { en: 'Line of the file.', zh: '在文件中的行号。' }),
  {
    ...column(
      'kind',
      'text',
      { en: 'Kind', zh: '类别' },
      { en: 'What the row is instead of data.', zh: '该行不是数据，而是什么。' },
    ),
    words: {
      title: { en: 'title', zh: '标题' },
      blank: { en: 'blank', zh: '空行' },
      note: { en: 'note', zh: '说明' },
      total: { en: 'total', zh: '合计' },
      table: { en: 'unknown table', zh: '无法识别的表' },
    },
  },
  column('text', 'text', { en: 'Text', zh: '内容' }, { en: 'The row as it stands in the file.', zh: '该行原文。' }),
];

export const KINDS = {
  number: { en: 'number', zh: '数值' },
  date: { en: 'date', zh: '日期' },
  text: { en: 'text', zh: '文本' },
};

/** Columns in which a file differs from the last one of its source. */
export const DRIFT_COLUMNS: readonly Column[] = [
  FILE,
  column('source', 'text', { en: 'Source', zh: '数据源' }, { en: 'Registered source.', zh: '登记的数据源。' }),
  column('column', 'text', { en: 'Column', zh: '列' }, { en: 'Header of the column.', zh: '列的表头。' }),
  {
    ...column(
      'change',
      'text',
      { en: 'Change', zh: '变化' },
      { en: 'What is different from the last file.', zh: '与上一个文件的不同之处。' },
    ),
    words: {
      added: { en: 'added', zh: '新增' },
      removed: { en: 'removed', zh: '消失' },
      retyped: { en: 'other values', zh: '类型改变' },
    },
  },
  {
    ...column(
      'before',
      'text',
      { en: 'Before', zh: '原类型' },
      { en: 'Kind of its values in the last file.', zh: '上一个文件中的值类型。' },
    ),
    words: KINDS,
  },
  {
    ...column('after', 'text', { en: 'Now', zh: '现类型' }, { en: 'Kind of its values now.', zh: '现在的值类型。' }),
    words: KINDS,
  },
];

/** Fields in which rows of one key disagree. */
export const CONFLICT_COLUMNS: readonly Column[] = [
  FILE,
  ENTITY,
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
