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
        composed: { en: 'its words and abbreviations', zh: '列名中的词与缩写' },
        values: { en: 'its values', zh: '列值' },
        near: { en: 'similar to a known spelling', zh: '与已知写法相近' },
        rows: { en: 'how its values repeat from row to row', zh: '根据各行取值的规律' },
        unfit: { en: 'values do not fit: kept as ext', zh: '值的类型不符，保留为扩展字段' },
        ignored: { en: 'ignored', zh: '不导入' },
        none: { en: 'unknown: kept as ext', zh: '未知，保留为扩展字段' },
      },
    },
  ),
  share(
    'confidence',
    { en: 'Confidence', zh: '把握' },
    {
      en: 'How certain the field is, by name and values; 1 if set by the user.',
      zh: '根据列名和列值判断字段的把握；由用户指定时为 1。',
    },
  ),
  text('reading', { en: 'Read as', zh: '读取为' }, { en: 'How its values are read.', zh: '值的读取方式。' }),
];

const HOLDS: Column = text(
  'holds',
  { en: 'Content', zh: '内容类型' },
  { en: 'Type of nearly all values in the first rows.', zh: '前若干行中绝大多数值的类型。' },
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
    { en: 'Share of the first rows with a value.', zh: '前若干行中有值的比例。' },
  ),
  text('examples', { en: 'Examples', zh: '示例' }, { en: 'The first distinct values.', zh: '最先出现的几个不同值。' }),
];
