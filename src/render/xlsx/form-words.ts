import type { Text } from '../../core/text.ts';

/** The words of a form to fill in. */
export const FORM_WORDS = {
  column: { en: 'Column', zh: '列名' },
  required: { en: 'Required', zh: '必填' },
  yes: { en: 'yes', zh: '是' },
  meaning: { en: 'Meaning', zh: '含义' },
  example: { en: 'Example', zh: '示例' },
  choices: { en: 'Choices', zh: '可选值' },
  howToFill: { en: 'How to fill it in', zh: '填写说明' },
  fillBelow: {
    en: 'Fill in one row for each, below the header of the first sheet. Leave cells empty if you do not know the value; do not rename columns. You may add your own columns on the right.',
    zh: '请在第一张工作表的表头下方逐行填写，不知道的留空，请勿修改列名；可在右侧增加自己的列。',
  },
  requiredMark: {
    en: 'Columns marked * are required. The examples here are not loaded.',
    zh: '带 * 的列为必填。本页示例不会被导入。',
  },
  mustBeFilled: { en: 'Required.', zh: '必填。' },
  notInList: {
    en: 'This value is not in the list. Keep it only if you are sure.',
    zh: '该值不在下拉列表中，确认无误再保留。',
  },
  notADate: { en: 'Enter a date such as 2024-03-15.', zh: '请填写日期，例如 2024-03-15。' },
  notANumber: { en: 'Enter a number.', zh: '请填写数值。' },
} as const satisfies Readonly<Record<string, Text>>;

export const howToFillIn = ({ en, zh }: Text): Text => ({ en: `How to fill it in: ${en}`, zh: `${zh}填写说明` });

export const chooseFrom = (choices: readonly Text[]): Text => ({
  en: `Choose: ${choices.map(({ en }) => en).join(', ')}.`,
  zh: `可选：${choices.map(({ zh }) => zh).join('、')}。`,
});

export const forExample = ({ en, zh }: Text): Text => ({ en: `Example: ${en}`, zh: `示例：${zh}` });
