import type { Text } from '../../core/text.ts';
import { fileOf } from '../open/describe-source.ts';
import type { CsvSource, SheetSource } from './types.ts';

/** Why a row is rejected and what to do. */
export function columnsMessage(source: CsvSource, line: number, cells: number): Text {
  const { width } = source;
  const file = fileOf(source);
  return {
    en: `Line ${line} of ${file} has ${cells} cells, but the header has ${width}. Quote cells that contain the separator or a line break.`,
    zh: `${file} 第 ${line} 行有 ${cells} 个单元格，而表头有 ${width} 个。含分隔符或换行的单元格请加引号。`,
  };
}

export const quoteMessage = (source: CsvSource, line: number): Text => ({
  en: `Line ${line} of ${fileOf(source)} has a quote ${source.dialect.quote} that is not closed or is followed by text. Double the quotes inside a quoted cell.`,
  zh: `${fileOf(source)} 第 ${line} 行的引号 ${source.dialect.quote} 没有闭合，或其后还有文字。引号单元格内的引号请写成两个。`,
});

export const encodingMessage = (
  source: Pick<CsvSource, 'path' | 'member' | 'encoding'>,
  line: number,
  offset: number,
): Text => ({
  en: `Line ${line} of ${fileOf(source)}: the byte at offset ${offset} is not valid ${source.encoding}. Correct it, or set the right encoding with --encoding.`,
  zh: `${fileOf(source)} 第 ${line} 行：偏移 ${offset} 处的字节不是有效的 ${source.encoding}。请修正，或用 --encoding 指定正确的编码。`,
});

export const nulMessage = (source: CsvSource, line: number): Text => ({
  en: `Line ${line} of ${fileOf(source)} contains a NUL character, which is not valid in text. Remove it or export the file again.`,
  zh: `${fileOf(source)} 第 ${line} 行含有 NUL 字符，正常文本中不应出现。请删除或重新导出。`,
});

export const formulaMessage = (source: SheetSource, line: number, column: string): Text => ({
  en: `Row ${line} of sheet "${source.sheet}" of ${fileOf(source)}: the formula in column ${column} was saved without its result. Open the file in Excel and save it again.`,
  zh: `${fileOf(source)} 工作表“${source.sheet}”第 ${line} 行：${column} 列的公式没有保存计算结果。请在 Excel 中打开并重新保存。`,
});
