import { count, date, id, share, text } from '../../core/columns.ts';
import type { Column } from '../../core/table.ts';
import { columnName, fieldName, fileName, lineNumber, rejectedRows, rowCount } from '../../core/usual-columns.ts';
import { CRM_PROFILES, GENERIC_EN, GENERIC_ZH } from '../../model/crm-profiles.ts';
import { ENTITY_WORDS } from '../../model/entity-words.ts';

/** Number of the load that a row came with. */
export const LOAD = id('load_id', { en: 'Load', zh: '导入批次' }, { en: 'Number of the load.', zh: '导入批次编号。' });
export const FILE = fileName();
const ENTITY: Column = text(
  'entity',
  { en: 'Entity', zh: '数据表' },
  { en: 'What the rows are.', zh: '这些行是什么数据。' },
  { words: ENTITY_WORDS },
);

/** What became of rows. */
export const COUNT_COLUMNS: readonly Column[] = [
  rowCount({ en: 'Rows in the file, or keys found in it.', zh: '文件的行数，或其中的主键数。' }),
  count('loaded', { en: 'Loaded', zh: '导入' }, { en: 'New or changed rows.', zh: '新增或更新的行。' }),
  count(
    'unchanged',
    { en: 'Unchanged', zh: '未变' },
    { en: 'Rows already in the database.', zh: '数据库中已有的行。' },
  ),
  count(
    'superseded',
    { en: 'Repeated', zh: '重复' },
    { en: 'Rows that repeat a key of the same file.', zh: '同一文件中主键重复的行。' },
  ),
  rejectedRows(),
  count(
    'gone',
    { en: 'Deleted', zh: '已删除' },
    { en: 'Rows in the database that are missing from a complete file.', zh: '数据库中有、全量文件中不再出现的行。' },
  ),
];

/** What a file brought, entity by entity. */
export const FILE_COLUMNS: readonly Column[] = [
  FILE,
  ENTITY,
  text(
    'encoding',
    { en: 'Encoding', zh: '编码' },
    { en: 'Encoding used to read the file.', zh: '读取文件所用的编码。' },
  ),
  text(
    'separator',
    { en: 'Separator', zh: '分隔符' },
    {
      en: 'Column separator, sheet of a workbook, or array of a JSON document.',
      zh: '列分隔符、工作表名称，或 JSON 文档中的数组名。',
    },
  ),
  ...COUNT_COLUMNS,
  date(
    'snapshot',
    { en: 'As of', zh: '数据日期' },
    { en: 'Day whose state the file shows.', zh: '文件所反映的日期。' },
  ),
];

const CONFIDENCE = share(
  'confidence',
  { en: 'Confidence', zh: '把握' },
  {
    en: 'How certain the encoding is; 1 if settled by a byte order mark, strict UTF-8 or the user.',
    zh: '编码判断的把握；由 BOM 标记、严格 UTF-8 校验或用户指定确定时为 1。',
  },
);

const PROFILE: Column = text(
  'profile',
  { en: 'System', zh: '来源系统' },
  { en: 'System the file appears to come from.', zh: '从表头判断的来源系统。' },
  { words: Object.fromEntries([...CRM_PROFILES, GENERIC_ZH, GENERIC_EN].map(({ name, label }) => [name, label])) },
);

/** The same as the load itself tells it. */
export const LOADED_COLUMNS: readonly Column[] = FILE_COLUMNS.flatMap((each) =>
  each.name === 'encoding' ? [PROFILE, each, CONFIDENCE] : [each],
);

/** Rows that were not loaded, and why. */
export const REJECT_COLUMNS: readonly Column[] = [
  FILE,
  lineNumber(),
  columnName({ en: 'Column with the error.', zh: '出错的列。' }),
  text('value', { en: 'Value', zh: '值' }, { en: 'The value as loaded.', zh: '原始值。' }),
  text('code', { en: 'Code', zh: '代码' }, { en: 'Kind of error.', zh: '错误类别。' }),
  text('message', { en: 'Reason', zh: '原因' }, { en: 'Why the row was rejected.', zh: '拒绝的原因。' }),
];

export const PART = text(
  'part',
  { en: 'Part', zh: '部分' },
  { en: 'Sheet or other part of the file.', zh: '工作表或文件中的其他部分。' },
);

/** Rows of a file that belong to no table. */
export const SKIPPED_COLUMNS: readonly Column[] = [
  FILE,
  PART,
  lineNumber(),
  text(
    'kind',
    { en: 'Kind', zh: '类别' },
    { en: 'What the row is, if not data.', zh: '该行不是数据，而是什么。' },
    {
      words: {
        title: { en: 'title', zh: '标题' },
        blank: { en: 'blank', zh: '空行' },
        note: { en: 'note', zh: '说明' },
        total: { en: 'total', zh: '合计' },
        table: { en: 'unknown table', zh: '无法识别的表' },
      },
    },
  ),
  text('text', { en: 'Text', zh: '内容' }, { en: 'The row as written in the file.', zh: '该行原文。' }),
];

export const KINDS = {
  number: { en: 'number', zh: '数值' },
  date: { en: 'date', zh: '日期' },
  text: { en: 'text', zh: '文本' },
};

/** Columns in which a file differs from the last one of its source. */
export const DRIFT_COLUMNS: readonly Column[] = [
  FILE,
  text('source', { en: 'Source', zh: '数据源' }, { en: 'Registered source.', zh: '登记的数据源。' }),
  columnName(),
  text(
    'change',
    { en: 'Change', zh: '变化' },
    { en: 'How it differs from the last file.', zh: '与上一个文件的不同之处。' },
    {
      words: {
        added: { en: 'added', zh: '新增' },
        removed: { en: 'removed', zh: '消失' },
        retyped: { en: 'type changed', zh: '类型改变' },
      },
    },
  ),
  text(
    'before',
    { en: 'Before', zh: '原类型' },
    { en: 'Type of its values in the last file.', zh: '上一个文件中的值类型。' },
    { words: KINDS },
  ),
  text('after', { en: 'Now', zh: '现类型' }, { en: 'Type of its values now.', zh: '现在的值类型。' }, { words: KINDS }),
];

/** Fields in which rows of one key disagree. */
export const CONFLICT_COLUMNS: readonly Column[] = [
  FILE,
  ENTITY,
  fieldName({ en: 'Field with conflicting values.', zh: '取值不一致的字段。' }),
  count('keys', { en: 'Keys', zh: '主键数' }, { en: 'Keys whose rows conflict.', zh: '各行取值不一致的主键数。' }),
  id('key', { en: 'Example', zh: '示例' }, { en: 'One of these keys.', zh: '其中一个主键。' }),
  text('kept', { en: 'Kept', zh: '保留' }, { en: 'The first value by line number.', zh: '按行号取第一个值。' }),
  text('other', { en: 'Other', zh: '其他值' }, { en: 'A value that was not kept.', zh: '未保留的值。' }),
];
