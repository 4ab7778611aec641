import { inputError, type KnownError, userError } from '../../../core/errors.ts';
import { didYouMean, nearest } from '../../../core/nearest.ts';
import type { Text } from '../../../core/text.ts';

export const oldWorkbook = (path: string): KnownError =>
  inputError(
    'file/old-workbook',
    {
      en: `${path} is an old Excel workbook (.xls) or password-protected.`,
      zh: `${path} 是旧版 Excel 工作簿（.xls）或带密码的工作簿。`,
    },
    {
      en: 'Open it in Excel and save it without a password as .xlsx or CSV UTF-8.',
      zh: '请在 Excel 中打开，去掉密码并另存为 .xlsx 或 CSV UTF-8。',
    },
  );

export const otherWorkbook = (path: string): KnownError =>
  inputError(
    'file/other-workbook',
    {
      en: `${path} is a workbook of another format (.xlsb or .ods).`,
      zh: `${path} 是其他格式的工作簿（.xlsb 或 .ods）。`,
    },
    { en: 'Open it and save it as .xlsx or CSV UTF-8.', zh: '请打开并另存为 .xlsx 或 CSV UTF-8。' },
  );

export const brokenWorkbook = (path: string, reason: Text, cause?: unknown): KnownError =>
  inputError(
    'file/broken-workbook',
    { en: `${path} is a damaged workbook: ${reason.en}.`, zh: `${path} 是已损坏的工作簿：${reason.zh}。` },
    {
      en: 'Open it in Excel, let Excel repair it, and save it as .xlsx or CSV.',
      zh: '请在 Excel 中打开并修复，再另存为 .xlsx 或 CSV。',
    },
    cause,
  );

export const emptySheet = (path: string, sheet: string): KnownError =>
  inputError(
    'file/empty',
    { en: `Sheet "${sheet}" of ${path} is empty.`, zh: `${path} 的工作表“${sheet}”是空的。` },
    {
      en: 'Name the sheet with the table in --sheet.',
      zh: '请用 --sheet 指定含有表格的工作表。',
    },
  );

export const emptyWorkbook = (path: string): KnownError =>
  inputError(
    'file/empty',
    { en: `All visible sheets of ${path} are empty.`, zh: `${path} 的可见工作表都是空的。` },
    {
      en: 'Export it again, or name a hidden sheet with --sheet.',
      zh: '请重新导出，或用 --sheet 指定隐藏的工作表。',
    },
  );

export function noSuchSheet(path: string, sheet: string, sheets: readonly string[]): KnownError {
  const listed = sheets.map((name) => `"${name}"`);
  const advice = didYouMean(nearest(sheet, sheets), {
    en: `Its sheets: ${listed.join(', ')}.`,
    zh: `现有工作表：${listed.join('、')}。`,
  });
  return userError(
    'file/sheet',
    { en: `Sheet "${sheet}" does not exist in ${path}.`, zh: `${path} 中没有工作表“${sheet}”。` },
    advice,
  );
}
