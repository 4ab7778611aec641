import { share, text } from '../../core/columns.ts';
import type { Column } from '../../core/table.ts';
import { fieldName } from '../../core/usual-columns.ts';
import { FILE, KINDS, PART } from './load-columns.ts';

/** Where the columns of a file went. */
export const MAPPING_COLUMNS: readonly Column[] = [
  FILE,
  text('header', { en: 'Header', zh: '表头' }, { en: 'Name of the column in the file.', zh: '文件中的列名。' }),
  fieldName(),
  text(
    'via',
    { en: 'Found by', zh: '识别方式' },
    { en: 'How the field was found.', zh: '如何识别出该字段。' },
    {
      words: {
        user: { en: '--map', zh: '--map 指定' },
        saved: { en: 'a saved mapping', zh: '已保存的对应关系' },
        name: { en: 'its name', zh: '字段名' },
        alias: { en: 'a known spelling', zh: '已知写法' },
        near: { en: 'close to a known spelling', zh: '与已知写法相近' },
        unfit: { en: 'its values do not fit: kept as ext', zh: '值的类型不符，保留为扩展字段' },
        ignored: { en: 'left out', zh: '不导入' },
        none: { en: 'not known: kept as ext', zh: '未知，保留为扩展字段' },
      },
    },
  ),
  share(
    'confidence',
    { en: 'Sure', zh: '把握' },
    {
      en: 'How sure the field is, by its name and by its values; 1 where the user gave it.',
      zh: '根据列名和列值判断字段的把握；由用户指定时为 1。',
    },
  ),
  text('reading', { en: 'Read as', zh: '读取为' }, { en: 'How its values are read.', zh: '值的读取方式。' }),
];

const HOLDS: Column = text(
  'holds',
  { en: 'Holds', zh: '内容类型' },
  { en: 'What nearly all of its values in the first rows are.', zh: '前若干行中绝大多数值的类型。' },
  { words: KINDS },
);

/** Where the columns of a file would go, and what they hold. */
export const PROPOSED_COLUMNS: readonly Column[] = [
  PART,
  ...MAPPING_COLUMNS.filter(({ name }) => ['header', 'field', 'via', 'confidence'].includes(name)),
  HOLDS,
  share(
    'filled',
    { en: 'Filled', zh: '填写率' },
    { en: 'Share of the first rows that have a value.', zh: '前若干行中有值的比例。' },
  ),
  text(
    'examples',
    { en: 'Examples', zh: '示例' },
    { en: 'The first values that differ.', zh: '最先出现的几个不同值。' },
  ),
];
