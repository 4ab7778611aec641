import { inputError, type KnownError } from '../../../core/errors.ts';
import type { Text } from '../../../core/text.ts';

export const brokenJson = (path: string, line: number, offset: number, reason: Text): KnownError =>
  inputError(
    'file/broken-json',
    {
      en: `${path} is not valid JSON: ${reason.en} (line ${line}, offset ${offset}).`,
      zh: `${path} 不是有效的 JSON：${reason.zh}（第 ${line} 行，偏移 ${offset}）。`,
    },
    {
      en: 'Download or export it again, or correct it at that position.',
      zh: '请重新下载或导出，或在该处修正。',
    },
  );

export const noRecords = (path: string): KnownError =>
  inputError(
    'file/empty',
    { en: `${path} contains no records.`, zh: `${path} 中没有任何记录。` },
    {
      en: 'Records must be JSON objects: in an array, one a line, or in an array within an object.',
      zh: '记录应为 JSON 对象：对象数组、每行一个对象，或包在某个对象内的数组。',
    },
  );

export const notRecord = (path: string, record: number): Text => ({
  en: `Record ${record} of ${path} is not an object with named values.`,
  zh: `${path} 的第 ${record} 条记录不是含有键值的对象。`,
});

export const brokenLine = (path: string, line: number, reason: Text): Text => ({
  en: `Line ${line} of ${path} is not a valid JSON object: ${reason.en}.`,
  zh: `${path} 第 ${line} 行不是有效的 JSON 对象：${reason.zh}。`,
});

export const badCharacter = (path: string, record: number, column: string): Text => ({
  en: `Record ${record} of ${path}: ${column} contains a character that is not valid in text (\\u0000 or an unpaired surrogate).`,
  zh: `${path} 的第 ${record} 条记录：${column} 含有文本中不应出现的字符（\\u0000 或不成对的代理字符）。`,
});
