import { inputError, type KnownError } from '../../../core/errors.ts';
import type { Text } from '../../../core/text.ts';

export const brokenJson = (path: string, line: number, offset: number, reason: Text): KnownError =>
  inputError(
    'file/broken-json',
    {
      en: `${path} is no valid JSON: ${reason.en} (line ${line}, offset ${offset}).`,
      zh: `${path} 不是有效的 JSON：${reason.zh}（第 ${line} 行，偏移 ${offset}）。`,
    },
    {
      en: 'Download or export it again, completely, or correct it there.',
      zh: '请重新完整地下载或导出，或在该处修正。',
    },
  );

export const noRecords = (path: string): KnownError =>
  inputError(
    'file/empty',
    { en: `${path} holds no records.`, zh: `${path} 中没有任何记录。` },
    {
      en: 'Records are JSON objects: a list of them, one a line, or a list within an object.',
      zh: '记录应为 JSON 对象：对象数组、每行一个对象，或包在某个对象内的数组。',
    },
  );

export const notRecord = (path: string, record: number): Text => ({
  en: `Record ${record} of ${path} is no object with named values.`,
  zh: `${path} 的第 ${record} 条记录不是含有键值的对象。`,
});

export const brokenLine = (path: string, line: number, reason: Text): Text => ({
  en: `Line ${line} of ${path} is no valid JSON object: ${reason.en}.`,
  zh: `${path} 第 ${line} 行不是有效的 JSON 对象：${reason.zh}。`,
});

export const badCharacter = (path: string, record: number, column: string): Text => ({
  en: `Record ${record} of ${path}: ${column} contains a character that no text has (\\u0000 or half of a pair).`,
  zh: `${path} 的第 ${record} 条记录：${column} 含有文本中不应出现的字符（\\u0000 或不成对的代理字符）。`,
});
