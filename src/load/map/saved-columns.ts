import { count, date, text } from '../../core/columns.ts';
import type { Column } from '../../core/table.ts';
import { fieldName } from '../../core/usual-columns.ts';
import { ENTITY_WORDS } from '../../model/entity-words.ts';

const NAME = text('name', { en: 'Mapping', zh: '名称' }, { en: 'Name of the mapping.', zh: '列对应关系的名称。' });
const ENTITY: Column = text(
  'entity',
  { en: 'Entity', zh: '数据表' },
  { en: 'What the rows are.', zh: '这些行是什么数据。' },
  { words: ENTITY_WORDS },
);
const HEADER = text(
  'header',
  { en: 'Header', zh: '表头' },
  { en: 'Name of the column in the file.', zh: '文件中的列名。' },
);
const FIELD = fieldName();

/** A saved mapping as a whole. */
export const SAVED_COLUMNS: readonly Column[] = [
  NAME,
  ENTITY,
  count('columns', { en: 'Columns', zh: '列数' }, { en: 'Columns of the file.', zh: '文件的列数。' }),
  count('placed', { en: 'Mapped', zh: '已对应' }, { en: 'Columns mapped to a field.', zh: '有对应字段的列数。' }),
  date('saved_at', { en: 'Saved', zh: '保存时间' }, { en: 'When it was saved, in UTC.', zh: '保存时间（UTC）。' }),
];

/** Each column of a saved mapping. */
export const PLACE_COLUMNS: readonly Column[] = [HEADER, FIELD];

/** How a file fits a saved mapping. */
export const TEST_COLUMNS: readonly Column[] = [
  HEADER,
  FIELD,
  text(
    'state',
    { en: 'State', zh: '情况' },
    {
      en: 'Whether the column is in both, only in the mapping or only in the file.',
      zh: '该列在两者中都有、仅在对应关系中、还是仅在文件中。',
    },
    {
      words: {
        found: { en: 'found', zh: '一致' },
        missing: { en: 'missing in the file', zh: '文件中缺失' },
        new: { en: 'new in the file', zh: '文件中新增' },
        unfit: { en: 'values of another type', zh: '值的类型不符' },
      },
    },
  ),
];
