import { count, id, score, text } from '../core/columns.ts';
import type { Column } from '../core/table.ts';
import { fieldName, fileName, lineNumber, rowCount } from '../core/usual-columns.ts';
import { ENTITY_WORDS } from '../model/entity-words.ts';
import { RULE_WORDS } from './rule.ts';

const entity: Column = text(
  'entity',
  { en: 'Entity', zh: '数据表' },
  { en: 'Entity of the row.', zh: '该行的数据表。' },
  { words: ENTITY_WORDS },
);
const key = id('key', { en: 'Key', zh: '主键' }, { en: 'Key of the row.', zh: '该行的主键。' });
const field = fieldName({ en: 'Column of the entity.', zh: '所在的字段。' });
const rule: Column = text(
  'rule',
  { en: 'Rule', zh: '规则' },
  { en: 'Rule of the recipe.', zh: '清洗规则。' },
  { words: RULE_WORDS },
);

export const SUMMARY_COLUMNS: readonly Column[] = [
  rule,
  entity,
  field,
  count(
    'cleaned',
    { en: 'Cleaned', zh: '已清洗' },
    { en: 'Values that differ from those loaded.', zh: '与导入值不同的值的数量。' },
  ),
  count(
    'new',
    { en: 'New', zh: '新增' },
    { en: 'Of these, values that the previous cleaning did not produce.', zh: '其中上一次清洗未产生的值的数量。' },
  ),
  count(
    'problems',
    { en: 'Problems', zh: '问题' },
    { en: 'Values that are wrong and left unchanged.', zh: '有问题而保持原样的值的数量。' },
  ),
];

export const CHANGE_COLUMNS: readonly Column[] = [
  entity,
  key,
  field,
  text('before', { en: 'Before', zh: '清洗前' }, { en: 'Value as loaded.', zh: '导入时的值。' }),
  text('after', { en: 'After', zh: '清洗后' }, { en: 'Value after cleaning.', zh: '清洗后的值。' }),
  rule,
  text(
    'evidence',
    { en: 'Evidence', zh: '依据' },
    {
      en: 'The field it was read from, if another; how a missing value was filled in.',
      zh: '取自其他字段时的来源字段；缺失值的填补依据。',
    },
  ),
  score(
    'confidence',
    { en: 'Confidence', zh: '置信度' },
    {
      en: '0 to 1; 1 means certain, empty means the recipe is the only evidence.',
      zh: '0 至 1；1 表示确定无疑，空表示除规则外没有依据。',
    },
  ),
];

export const PROBLEM_COLUMNS: readonly Column[] = [
  entity,
  key,
  field,
  text('value', { en: 'Value', zh: '值' }, { en: 'The value, left unchanged.', zh: '保持原样的值。' }),
  text('code', { en: 'Code', zh: '代码' }, { en: 'Kind of the problem.', zh: '问题类别。' }),
  text('message', { en: 'Problem', zh: '说明' }, { en: 'What is wrong.', zh: '问题说明。' }),
  text(
    'suggestion',
    { en: 'Suggestion', zh: '建议' },
    { en: 'What was probably meant; never applied automatically.', zh: '可能的正确值，不会自动采用。' },
  ),
];

export const QUARANTINE_COLUMNS: readonly Column[] = [
  entity,
  key,
  id(
    'repeats',
    { en: 'Repeats', zh: '重复于' },
    { en: 'Key of the row it repeats, which is kept.', zh: '所重复的行的主键，该行保留。' },
  ),
  fileName({ en: 'File the row was loaded from.', zh: '该行来源的文件。' }),
  lineNumber({ en: 'Line in that file.', zh: '在文件中的行号。' }),
  text('reason', { en: 'Reason', zh: '原因' }, { en: 'Why it was set aside.', zh: '隔离的原因。' }),
];

export const UNMAPPED_COLUMNS: readonly Column[] = [
  entity,
  field,
  text('value', { en: 'Value', zh: '值' }, { en: 'A word not in any list.', zh: '词汇表中没有的词。' }),
  rowCount({ en: 'Rows with this value.', zh: '含该值的行数。' }),
];

export const TAG_COLUMNS: readonly Column[] = [
  entity,
  text('tag', { en: 'Tag', zh: '标签' }, { en: 'A tag of the recipe.', zh: '清洗规则中的标签。' }),
  rowCount({ en: 'Rows tagged by the recipe.', zh: '由规则添加该标签的行数。' }),
];
